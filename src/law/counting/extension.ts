import type { PlainDate } from '../plain-date.ts'

/** How often the term may be extended: once in a complex, twice in an especially complex case (LTC Đ.30.2, 30.3). */
const times = { complex: 1, especiallyComplex: 2 } as const

/**
 * CNT-13, CNT-19: an extension runs from the same start and is added to the nominal end, so that a weekend does not
 * lengthen the legal maximum: 15/1 + 30 + 30 = 16/3, not 30 days after the day to which 14/2 was moved.
 */
export function daysOfExtension(grade: keyof typeof times, daysEach: number): number {
  return times[grade] * daysEach
}

/**
 * CNT-13: an extension must be decided before the first due date has passed; on that day is in time. A late one is
 * recorded and the matter stays overdue. While the clock stands still there is no due date to miss.
 */
export function isLate(decidedOn: PlainDate, firstDue: PlainDate | null): boolean {
  return firstDue !== null && decidedOn > firstDue
}
