/** The switches of law/README §7: what an office, on its lawyer's advice, may read differently. */
export interface CountingSettings {
  /** CNT-6: a last day off moves to the next working day, for the office's own terms too. */
  rollOverHoliday: boolean
  /** CNT-11: whether the day of the decision to suspend still runs. */
  suspensionStartRuns: boolean
  /** CNT-12: whether the last day of an obstacle is an obstacle day. */
  obstacleInclusive: boolean
  /** CNT-15: an arrival on a day off starts the clock on the next working day. */
  arrivalNextWorkingDay: boolean
  /** CNT-16: acceptance from 2026-07-01 ends at the latest after 10 calendar days. */
  acceptanceCap10: boolean
  petitionAnswerDays: number
  letterProcessingDays: number
  leaderConclusionDays: number
  /** NĐ 20/2008 sets no term for the answer; provincial rules do. */
  feedbackAnswerDays: number
}

export const defaultSettings: CountingSettings = {
  rollOverHoliday: true,
  suspensionStartRuns: false,
  obstacleInclusive: true,
  arrivalNextWorkingDay: true,
  acceptanceCap10: true,
  petitionAnswerDays: 30,
  letterProcessingDays: 10,
  leaderConclusionDays: 5,
  feedbackAnswerDays: 15,
}

/** The switches that differ from our reading; undefined when none does. */
export function changedSettings(settings: CountingSettings): Partial<CountingSettings> | undefined {
  const changed = Object.entries(settings).filter(
    ([key, value]) => value !== defaultSettings[key as keyof CountingSettings],
  )
  return changed.length > 0 ? Object.fromEntries(changed) : undefined
}
