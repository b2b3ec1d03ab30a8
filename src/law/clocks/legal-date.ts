import type { Confidence } from '../citation.ts'
import type { Interval } from '../counting/interruptions.ts'
import type { CountingSettings } from '../counting/settings.ts'
import type { PlainDate } from '../plain-date.ts'
import type { ClockId } from './clock-ids.ts'
import type { Step } from './step.ts'
import type { Unit } from './variant.ts'

export interface ClockExtension {
  kind: 'complex' | 'especiallyComplex'
  /** Without it the decision counts as in time. */
  on?: PlainDate
  /** What the decision adds to the settlement of a denunciation, when that is less than 30 days. */
  days?: number
}

export interface ClockOptions {
  /** A complex case; from 2026-07-01 only with the written determination of NĐ 124/2020 Đ.3a. */
  complex?: boolean
  /** A remote area with difficult travel; nothing is remote by default (CNT-14). */
  remote?: boolean
  /** A decision to dismiss (buộc thôi việc). */
  dismissal?: boolean
  /** A case about a list of voters; `namedOn` is the day of the election, from which its window is counted back. */
  voterList?: boolean
  /** Several places must be checked, or checking is delegated (NĐ 31/2019 Đ.9.1). */
  severalPlaces?: boolean
  /**
   * The decisions to extend, in their order, each with what it was founded on. A complaint is extended once, to the
   * figure of a complex case (LK Đ.28, 37, 50); a denunciation once by at most 30 days when it is complex and twice
   * when it is especially complex (LTC Đ.30.2, 30.3). A decision after the due date that it would move adds nothing
   * (CNT-13).
   */
  extensions?: readonly ClockExtension[]
  /** The same in short, without `extensions`: all decisions that the case allows, on `extensionOn`. */
  extension?: ClockExtension['kind']
  extensionOn?: PlainDate
  /** `from` = day of the decision to suspend, `to` = day of the decision to go on (CNT-11). */
  suspensions?: Interval[]
  /** `from` = first, `to` = last day of the citizen's obstacle (CNT-12). */
  obstacles?: Interval[]
  /** The date that a leader named in a reception (CNT-23), or the day of an election. */
  namedOn?: PlainDate
  /** Read otherwise than the law of the office: a switch for this date alone. */
  settings?: Partial<CountingSettings>
}

/** A term with its derivation. The due day ends at 24:00 (CNT-3). */
export interface LegalDate {
  clock: ClockId
  /** The start event as it was given; the steps say when an arrival was moved. */
  start: PlainDate
  /** Null when there is no date: the last step says why. */
  due: PlainDate | null
  /** The last day before it is moved for a day off. */
  nominal: PlainDate | null
  unit: Unit
  /** The figure that was used, in `unit`; null when the law gives none. Extensions are steps, not part of it. */
  length: number | null
  /** From how many days before the due date it is "soon": working days for a term in working days. */
  soonDays: number
  suspendedNow: boolean
  steps: Step[]
  citation: string
  confidence: Confidence
  /** Our readings that decided the date (law/README §7): each is shown as a position. */
  positions: string[]
  /** Rests on a year whose notice is not out. */
  provisional: boolean
  /** False for a target of the office. */
  statutory: boolean
}
