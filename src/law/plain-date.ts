/** A day of the Gregorian calendar in Asia/Ho_Chi_Minh, written 'YYYY-MM-DD'. Compare two with `<` and `>`. */
export type PlainDate = string

/** Whether the text is a day that exists: '2024-02-29' is one, '2026-02-29' is not. */
export function isPlainDate(text: unknown): text is PlainDate {
  return typeof text === 'string' && !Number.isNaN(read(text))
}

/** The day so many calendar days later; a negative number goes back. 2026-01-31 + 1 = 2026-02-01. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return dayOfNumber(dayNumber(day) + days)
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: PlainDate): number {
  return weekdayOfNumber(dayNumber(day))
}

/** Saturday or Sunday, whatever the notices of the year say about that day. */
export function isWeekend(day: PlainDate): boolean {
  return weekday(day) >= 6
}

/** Calendar days from one day to another: Friday to Monday is 3, and -3 the other way round. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * The same date so many months later, or the last day of that month when there is none (CNT-4, BLDS 2015 Đ.148(3)):
 * 2026-01-31 + 1 month = 2026-02-28.
 */
export function addMonths(day: PlainDate, months: number): PlainDate {
  dayNumber(day)
  const count = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return dayOfNumber(numberOf(year, month, Math.min(Number(day.slice(8)), lastDateOf(year, month))))
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

/**
 * The days since 1970-01-01, negative before it: to count with days is to count with these, and no `Date` is made.
 * @throws RangeError for a text that is no day
 */
export function dayNumber(day: PlainDate): number {
  const number = read(day)
  if (Number.isNaN(number)) throw new RangeError(`Not a day: ${day}`)
  return number
}

/** The day of a number. @throws RangeError outside the years 0 to 9999, which cannot be written */
export function dayOfNumber(number: number): PlainDate {
  const index = number - firstWritten
  if (index >= 0 && index < writtenCount) {
    const known = writtenDays[index]
    if (known !== undefined) return known
    const day = written(number)
    writtenDays[index] = day
    return day
  }
  return written(number)
}

/** Monday is 1, Sunday is 7. 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** NaN for a text that is no day, a leap day of an ordinary year included. */
function read(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return Number.NaN
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const date = digits(text, 8, 10)
  if (!(year >= 0 && month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(year, month))) return Number.NaN
  return numberOf(year, month, date)
}

const hyphen = 45
const zero = 48

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - zero
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function lastDateOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The civil algorithm: years begin in March, so that the leap day is the last of its year. */
function numberOf(year: number, month: number, date: number): number {
  const march = month <= 2 ? year - 1 : year
  const era = Math.floor(march / 400)
  const inEra = march - era * 400
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719_468
}

function written(number: number): PlainDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const inEra = shifted - era * 146_097
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = era * 400 + yearInEra + (month <= 2 ? 1 : 0)
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`Not a day that can be written: ${number} days from 1970`)
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The days of 1990 to 2060, each written once: what the office counts with all day. */
const firstWritten = numberOf(1990, 1, 1)
const writtenCount = numberOf(2061, 1, 1) - firstWritten
const writtenDays = new Array<PlainDate | undefined>(writtenCount)
