import type { Confidence } from '../citation.ts'
import type { PlainDate } from '../plain-date.ts'

/** What the law leaves to the Prime Minister each year (BLLĐ 2019 Đ.112.3). */
export interface DecidedHolidays {
  /** With which day before the first of the lunar year Tết begins. */
  tetFrom: -1 | -2
  /** Which neighbour of 2/9 is off too; null before 2021, when the law knew one day. */
  nationalDay: 'before' | 'after' | null
}

/**
 * The notices of 2011 to 2026, and for 2027 to 2030 the projection of law/calendar-and-agencies §1.2, which is
 * unverified: Tết as in the last year with the same weekday, and the neighbour of 2/9 that joins the weekend.
 */
export const decidedHolidays: Readonly<Record<number, DecidedHolidays>> = {
  2011: { tetFrom: -1, nationalDay: null },
  2012: { tetFrom: -1, nationalDay: null },
  2013: { tetFrom: -1, nationalDay: null },
  2014: { tetFrom: -1, nationalDay: null },
  2015: { tetFrom: -1, nationalDay: null },
  2016: { tetFrom: -1, nationalDay: null },
  2017: { tetFrom: -1, nationalDay: null },
  2018: { tetFrom: -1, nationalDay: null },
  2019: { tetFrom: -1, nationalDay: null },
  2020: { tetFrom: -2, nationalDay: null },
  2021: { tetFrom: -2, nationalDay: 'after' },
  2022: { tetFrom: -1, nationalDay: 'before' },
  2023: { tetFrom: -2, nationalDay: 'before' },
  2024: { tetFrom: -2, nationalDay: 'after' },
  2025: { tetFrom: -2, nationalDay: 'before' },
  2026: { tetFrom: -1, nationalDay: 'before' },
  2027: { tetFrom: -2, nationalDay: 'after' },
  2028: { tetFrom: -2, nationalDay: 'before' },
  2029: { tetFrom: -1, nationalDay: 'after' },
  2030: { tetFrom: -2, nationalDay: 'after' },
}

/** A day in lieu that the rule alone does not give: `instead` of the day that it would give, or beside those. */
export interface LieuException {
  year: number
  on: PlainDate
  instead: PlainDate | null
  confidence: Confidence
  reason: string
}

/**
 * Where the calendar of the civil service left the rule "on the next working day" (BLLĐ 2012 Đ.115.3): for one of two
 * days of Tết on a weekend it gave the working day before Tết, so that the rest hung together.
 */
export const lieuExceptions: readonly LieuException[] = [
  {
    year: 2013,
    on: '2013-02-15',
    instead: null,
    confidence: 'unverified',
    reason: 'shown as off; whether in lieu or by a swap was not read',
  },
  { year: 2014, on: '2014-01-29', instead: '2014-02-05', confidence: 'known', reason: 'one day in lieu before Tết' },
  { year: 2015, on: '2015-02-17', instead: '2015-02-24', confidence: 'known', reason: 'one day in lieu before Tết' },
  { year: 2017, on: '2017-01-26', instead: '2017-02-02', confidence: 'known', reason: 'one day in lieu before Tết' },
  { year: 2018, on: '2018-02-14', instead: '2018-02-21', confidence: 'known', reason: 'one day in lieu before Tết' },
]
