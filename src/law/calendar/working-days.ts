import { addDays, type PlainDate } from '../plain-date.ts'
import type { Calendar } from './calendar.ts'

/**
 * The working days after `from` up to and including `to` (CNT-2: the first day is not counted); 0 when `to` is not
 * later. Friday to Monday of a plain week is 1.
 */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  if (to <= from) return 0
  const [before, upTo] = [calendar.workingDaysUpTo(from), calendar.workingDaysUpTo(to)]
  if (before !== null && upTo !== null) return upTo - before
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (calendar.isWorkingDay(day)) count += 1
  }
  return count
}
