const written = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/

/**
 * The plain date that a person wrote: 4/9/26, 04-09-2026, 4.9.2026, 2026-09-04.
 * Day comes before month; two digits of a year mean 20yy.
 * @returns null when it is no date of the calendar (31/02/2026) or not understood
 */
export function parseWrittenDate(text: string): string | null {
  const trimmed = text.trim()
  const dayFirst = written.exec(trimmed)
  if (dayFirst) return realDate(yearOf(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
  const yearFirst = iso.exec(trimmed)
  return yearFirst ? realDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])) : null
}

/** Whether a text has the shape of a date, real or not: tells "31/02/2026 is not in the calendar" from "not a date". */
export function looksLikeDate(text: string): boolean {
  return written.test(text.trim()) || iso.test(text.trim())
}

function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function realDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || month < 1 || month > 12) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}
