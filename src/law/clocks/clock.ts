import type { Confidence } from '../citation.ts'
import type { PlainDate } from '../plain-date.ts'
import type { RuleText } from '../versions/law-rule.ts'
import type { TransitionId } from '../versions/transitions.ts'
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
  /** Other figures, the most particular first. */
  variants?: readonly ClockVariant[]
  /** What each decision to extend adds at most, and adds when it names no figure of its own (LTC Đ.30). */
  extensionDays?: number
  /** Absent: no law suspends the term. */
  suspension?: Suspension
  /** The article by which days of an obstacle of the citizen are not counted. */
  obstacles?: string
  /** A term in calendar days that the working days may not exceed (CNT-16). */
  capDays?: number
  /** Counted back from an event that is announced (CNT-17). */
  backward?: true
  /** A minimum: it ends at its nominal day (CNT-27). */
  minimum?: true
  /** At once: on the very day, a day off too. */
  sameDay?: true
  /** The one who is bound may name another date (CNT-23). */
  mayBeNamed?: true
  /** The office sets the length; `length` is the default. */
  setting?: 'petitionAnswerDays' | 'letterProcessingDays' | 'leaderConclusionDays' | 'feedbackAnswerDays'
  /** False for a target of the office, which is never shown as law. */
  statutory?: false
  /** Why no version stands between this one and the one before it. */
  gapReason?: string
  /** Readings of ours that the length itself rests on. */
  positions?: readonly string[]
}

export interface ClockVariant {
  when: readonly Variant[]
  length: number
  /** Where it is not the unit of the term. */
  unit?: Unit
  /** Counted back from the day of the election, which the options name. */
  before?: 'election'
}

/** The law that takes the days of a suspension out of a term. */
export interface Suspension {
  /** The first day that it can take out. */
  from: PlainDate
  citation: string
  /** The transitional rule for terms that began before that day. */
  transition?: TransitionId
  /** A reading of ours beside CNT-11. */
  position?: string
}

export interface ClockDefinition {
  id: ClockId
  /**
   * What starts the clock. An `arrival` at the office on a day off counts from the next working day (CNT-15); an `act`
   * (a decision, an acceptance, the citizen's receipt of a decision) is never moved.
   */
  startsOn: 'arrival' | 'act'
  /** The event in words, as the law names it. */
  startEvent: RuleText
  /** By date, the oldest first, without overlap. */
  versions: readonly ClockVersion[]
}
