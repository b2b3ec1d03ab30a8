import type { Confidence } from '../citation.ts'
import calendar from '../data/calendar-2011-2030.json' with { type: 'json' }
import type { PlainDate } from '../plain-date.ts'

/**
 * Why a day is off: a public holiday (BLLĐ 2019 Đ.112; NQ 28/2026/QH16 Đ.2), a day in lieu of a holiday that fell on
 * a weekly rest day (Đ.111.3), or a day swapped for a worked Saturday by the yearly notice.
 */
export type DayOffKind = 'holiday' | 'in-lieu' | 'swap-off'

export const dayOffKinds: readonly DayOffKind[] = ['holiday', 'in-lieu', 'swap-off']

export interface NonWorkingDay {
  date: PlainDate
  weekday?: string
  kind: DayOffKind
  name: string
  /** The name in English; the days that an office enters have none. */
  nameEn?: string
  law: string
  mark?: Confidence
  source?: string
  inLieuOf?: PlainDate
  workedOn?: PlainDate
}

/** A Saturday or Sunday that is worked for a day off elsewhere (làm bù). */
export interface MakeUpDay {
  date: PlainDate
  weekday?: string
  kind?: 'make-up-work'
  name: string
  nameEn?: string
  mark?: Confidence
  source?: string
  swapFor?: PlainDate
}

export type YearStatus = 'past-library' | 'announced' | 'provisional'

export const yearStatuses: readonly YearStatus[] = ['past-library', 'announced', 'provisional']

export interface CalendarYear {
  year: number
  /** `provisional` until the notice of the year is published: every date that rests on it says so. */
  status: YearStatus
  notices: string | null
  /** Weekdays off. */
  nonWorking: NonWorkingDay[]
  /** Holidays that fall on a weekly rest day: off anyway, but they have a name. */
  holidaysOnWeekend: NonWorkingDay[]
  makeUp: MakeUpDay[]
}

/** The civil service's calendar 2011 to 2030; 2027 to 2030 are a projection and provisional. */
export const builtInCalendar = calendar.years as CalendarYear[]
