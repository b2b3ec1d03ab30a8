/** A day of the Gregorian calendar in Asia/Ho_Chi_Minh, written 'YYYY-MM-DD'. Compare two with `<` and `>`. */
export type PlainDate = string

const DAY = 86_400_000

/** Whether the text is a day that exists: '2024-02-29' is one, '2026-02-29' is not. */
export function isPlainDate(text: unknown): text is PlainDate {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && written(new Date(`${text}T00:00:00Z`)) === text
}

/** The day so many calendar days later; a negative number goes back. 2026-01-31 + 1 = 2026-02-01. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return written(new Date(instant(day) + days * DAY))
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: PlainDate): number {
  return new Date(instant(day)).getUTCDay() || 7
}

/** Saturday or Sunday, whatever the notices of the year say about that day. */
export function isWeekend(day: PlainDate): boolean {
  return weekday(day) >= 6
}

/** Calendar days from one day to another: Friday to Monday is 3, and -3 the other way round. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((instant(to) - instant(from)) / DAY)
}

/**
 * The same date so many months later, or the last day of that month when there is none (CNT-4, BLDS 2015 Đ.148(3)):
 * 2026-01-31 + 1 month = 2026-02-28.
 */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, date = 0] = parts(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, lastDate))
  return written(first)
}

/** The same date and month so many years later (CNT-4, BLDS 2015 Đ.148(4)): 2024-02-29 + 1 year = 2025-02-28. */
export function addYears(day: PlainDate, years: number): PlainDate {
  return addMonths(day, years * 12)
}

/** 2026 for '2026-08-22'. */
export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4))
}

export function earlier(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other
}

export function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other
}

function instant(day: PlainDate): number {
  if (!isPlainDate(day)) throw new RangeError(`Not a day: ${day}`)
  const [year = 0, month = 0, date = 0] = parts(day)
  return Date.UTC(year, month - 1, date)
}

function parts(day: PlainDate): number[] {
  return day.split('-').map(Number)
}

function written(date: Date): PlainDate {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}
