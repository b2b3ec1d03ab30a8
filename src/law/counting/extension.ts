import type { PlainDate } from '../plain-date.ts'

/** How often the term may be extended: once in a complex, twice in an especially complex case (LTC Đ.30.2, 30.3). */
const times = { complex: 1, especiallyComplex: 2 } as const

export function timesOf(grade: keyof typeof times): number {
  return times[grade]
}

/**
 * CNT-13, CNT-19: an extension runs from the same start and is added to the nominal end, so that a weekend does not
 * lengthen the legal maximum: 15/1 + 30 + 30 = 16/3, not 30 days after the day to which 14/2 was moved. Each decision
 * adds at most `most` days, and as many when it names none.
 * @throws RangeError for more than the law allows, and for less than a day
 */
export function daysOfExtension(days: number | undefined, most: number): number {
  const added = days ?? most
  if (!Number.isInteger(added) || added < 1 || added > most)
    throw new RangeError(`An extension adds 1 to ${most} days, not ${added}`)
  return added
}

/**
 * CNT-13: an extension must be decided before the due date has passed that it would move; on that day is in time. A
 * late one is recorded and the matter stays overdue. While the clock stands still there is no due date to miss.
 */
export function isLate(decidedOn: PlainDate, due: PlainDate | null): boolean {
  return due !== null && decidedOn > due
}
