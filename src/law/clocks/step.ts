import type { IntervalEffect } from '../counting/interruptions.ts'
import type { SkippedDay } from '../counting/rolling.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Unit, Variant } from './variant.ts'

/** Why no date can be computed. */
export type NoLengthReason =
  | 'notInForce' // the law that sets the term was not in force on the start
  | 'noneInLaw' // the law sets no term
  | 'untilSettlementEnds' // runs as long as the settlement
  | 'untilConclusion' // open until the conclusion is issued
  | 'electionDayUnknown' // counted back from an election whose day was not named
  | 'suspended' // a suspension, or an obstacle, has not ended yet

/**
 * One step of a derivation, in the order of the computation. `on` is the date reached after the step; the last `on` is
 * the due date. Plain data: the steps are stored with the letter and put into words by the language room.
 */
export type Step =
  /**
   * The start event, which itself is not counted (CNT-2): `rule` is the version of the term that applies, `transition`
   * the rule that chose it where the law changed while the term ran.
   */
  | { kind: 'start'; on: PlainDate; rule?: string; transition?: string; citation?: string }
  /** Received on a day off: the term starts on the next working day (CNT-15). */
  | { kind: 'arrivalMoved'; from: PlainDate; skipped: SkippedDay[]; on: PlainDate; citation?: string }
  /** A longer figure applies from the same start (CNT-13, CNT-14). */
  | {
      kind: 'variant'
      variants: Variant[]
      length: number
      insteadOf: number
      /** Both units, where they differ. */
      units?: [Unit, Unit]
      /** The day of the decision that led to it. */
      decidedOn?: PlainDate
      on: PlainDate
      citation?: string
    }
  /** The term counted in calendar days. */
  | { kind: 'addDays'; days: number; on: PlainDate; citation?: string }
  | { kind: 'addMonths'; months: number; on: PlainDate; citation?: string }
  | { kind: 'addYears'; years: number; on: PlainDate; citation?: string }
  /** The term counted in working days (CNT-9): the days passed over and the made-up days that counted. */
  | {
      kind: 'countWorkingDays'
      days: number
      skipped: SkippedDay[]
      makeUps: PlainDate[]
      on: PlainDate
      citation?: string
    }
  /** "At least n days before": counted back from the event (CNT-17). */
  | {
      kind: 'countBack'
      days: number
      unit: 'calendarDays' | 'workingDays'
      /** The event, where it is not the start of the clock. */
      event?: PlainDate
      on: PlainDate
      citation?: string
    }
  /**
   * An extension, added to the nominal end (CNT-19). A late one is recorded and adds nothing (CNT-13), and so is one
   * that the law does not know.
   */
  | {
      kind: 'extension'
      grade: 'complex' | 'especiallyComplex'
      days: number
      decidedOn?: PlainDate
      effect: 'counted' | 'late' | 'notAllowed'
      on: PlainDate
      citation?: string
    }
  /** A suspension of settlement from `from` to the decision to go on, `to` (CNT-11). */
  | {
      kind: 'suspension'
      from: PlainDate
      to: PlainDate | null
      days: number
      effect: IntervalEffect
      /** Why days before the law of the suspension count. */
      transition?: string
      on: PlainDate
      citation?: string
    }
  /** An obstacle of the citizen (CNT-12). */
  | {
      kind: 'obstacle'
      from: PlainDate
      to: PlainDate | null
      days: number
      effect: IntervalEffect
      on: PlainDate
      citation?: string
    }
  /** The last day is off: the term ends on the next working day (CNT-5, 6). */
  | { kind: 'roll'; from: PlainDate; skipped: SkippedDay[]; on: PlainDate; citation?: string }
  /** The latest day is off: moved to the working day before (CNT-17). */
  | { kind: 'rollBack'; from: PlainDate; skipped: SkippedDay[]; on: PlainDate; citation?: string }
  /** The last day is off and the term still ends there: a minimum (CNT-27), at once, or rolling is switched off. */
  | { kind: 'noRoll'; because: 'minimumDuration' | 'sameDay' | 'setting'; on: PlainDate; citation?: string }
  /** The working days may not go beyond so many calendar days; `on` is the earlier of the two dates (CNT-16). */
  | {
      kind: 'cap'
      days: number
      nominal: PlainDate
      skipped: SkippedDay[]
      latest: PlainDate
      on: PlainDate
      citation?: string
    }
  /** A date that was named: the date itself, or the next working day (CNT-23). */
  | { kind: 'namedDate'; on: PlainDate; citation?: string }
  /** The due date, with the last day before it was moved. */
  | { kind: 'result'; on: PlainDate; nominal: PlainDate; citation?: string }
  /** No date: `on` is as far as the clock came. */
  | { kind: 'noLength'; reason: NoLengthReason; on: PlainDate; citation?: string }
