import type { CountingSettings, LegalDate } from '../law/index.ts'
import { defaultSettings } from '../law/index.ts'

export type SettingName = keyof CountingSettings
export type SettingValue = boolean | number

/** A reading of the law where its text is open (law/README § 7). */
export interface Position {
  id: string
  /** The switch by which an office reads it otherwise; null where there is none. */
  setting: SettingName | null
}

/** The positions in the order of the page: those of counting, then the terms that no law sets. */
export const positions = [
  { id: 'CNT-6', setting: 'rollOverHoliday' },
  { id: 'CNT-11', setting: 'suspensionStartRuns' },
  { id: 'CNT-12', setting: 'obstacleInclusive' },
  { id: 'CNT-13', setting: null },
  { id: 'CNT-14', setting: null },
  { id: 'CNT-15', setting: 'arrivalNextWorkingDay' },
  { id: 'CNT-16', setting: 'acceptanceCap10' },
  { id: 'CNT-17', setting: null },
  { id: 'CNT-19', setting: null },
  { id: 'CNT-20', setting: null },
  { id: 'CNT-22', setting: null },
  { id: 'CNT-23', setting: null },
  { id: 'CNT-24', setting: null },
  { id: 'CNT-25', setting: null },
  { id: 'CNT-27', setting: null },
  { id: 'letter.processing', setting: 'letterProcessingDays' },
  { id: 'petition.answer', setting: 'petitionAnswerDays' },
  { id: 'reception.leader-conclusion', setting: 'leaderConclusionDays' },
  { id: 'feedback.answer', setting: 'feedbackAnswerDays' },
] as const satisfies readonly Position[]

export type PositionId = (typeof positions)[number]['id']

/** How we read it where the office has chosen nothing. */
export function ourReading(setting: SettingName): SettingValue {
  return defaultSettings[setting]
}

/** The switches that the law knows, by name. */
export function settingNamed(name: string): { id: PositionId; setting: SettingName } | undefined {
  return positions.find((one): one is (typeof positions)[number] & { setting: SettingName } => one.setting === name)
}

/** The ids of the positions that a date rests on: those that the law names, and the term that the office sets. */
export function positionIdsOf(legal: Pick<LegalDate, 'clock' | 'positions'>): string[] {
  const ids = new Set(legal.positions)
  if (positions.some((one) => one.setting !== null && one.id === legal.clock)) ids.add(legal.clock)
  return [...ids]
}
