import type { PlainDate } from '../plain-date.ts'

/** How often the term may be extended: once in a complex, twice in an especially complex case (LTC Đ.30.2, 30.3). */
const times = { complex: 1, especiallyComplex: 2 } as const

/**
 * CNT-13, CNT-19: an extension runs from the same start and is added to the nominal end, so that a weekend does not
 * lengthen the legal maximum: 15/1 + 30 + 30 = 16/3, not "16/3 counted from the day to which 14/2 was moved". It must
 * be decided before the first due date passes; a late one is recorded and the matter stays overdue.
 */
export function extensionOf(
  grade: keyof typeof times,
  daysEach: number,
  firstDue: PlainDate,
  decidedOn: PlainDate | undefined,
): { days: number; effect: 'counted' | 'late' } {
  if (decidedOn !== undefined && decidedOn > firstDue) return { days: 0, effect: 'late' }
  return { days: times[grade] * daysEach, effect: 'counted' }
}
