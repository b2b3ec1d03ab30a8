import type { Confidence } from '../citation.ts'
import type { PlainDate } from '../plain-date.ts'
import type { ClockId } from './clock-ids.ts'
import type { NoLengthReason } from './step.ts'
import type { Unit, Variant } from './variant.ts'

/** One wording of a term, by the dates between which it was in force. */
export interface ClockVersion {
  inForceFrom: PlainDate
  inForceTo: PlainDate | null
  /** 0 is "the same day"; null when no length can be computed, for the reason given. */
  length: number | null
  noLength?: NoLengthReason
  unit: Unit
  citation: string
  confidence: Confidence
  /** Longer figures, the most particular first. */
  variants?: readonly { when: readonly Variant[]; length: number }[]
  /** Days added by each decision to extend (LTC Đ.30). */
  extensionDays?: number
  /** The first day that a decision to suspend can take out of the term. Absent: no law suspends it. */
  suspendedFrom?: PlainDate
  /** Days of an obstacle of the citizen are not counted (LK Đ.9). */
  obstacles?: true
  /** A term in calendar days that the working days may not exceed (CNT-16). */
  capDays?: number
  /** Counted back from an event that is announced (CNT-17). */
  backward?: true
  /** A minimum: it ends at its nominal day (CNT-27). */
  minimum?: true
  /** The office sets the length; `length` is the default. */
  setting?: 'petitionAnswerDays' | 'letterProcessingDays' | 'leaderConclusionDays'
  /** False for a target of the office, which is never shown as law. */
  statutory?: false
  /** Why no version stands between this one and the one before it. */
  gapReason?: string
  /** Readings of ours that the length itself rests on. */
  positions?: readonly string[]
}

export interface ClockDefinition {
  id: ClockId
  /**
   * What starts the clock. An `arrival` at the office on a day off counts from the next working day (CNT-15); an `act`
   * (a decision, an acceptance, the citizen's receipt of a decision) is never moved.
   */
  startsOn: 'arrival' | 'act'
  /** By date, the oldest first, without overlap. */
  versions: readonly ClockVersion[]
}
