import type { Calendar } from '../calendar/calendar.ts'
import { dayNumber, dayOfNumber, type PlainDate, weekdayOfNumber } from '../plain-date.ts'
import { type SkippedDay, skippedDay } from './rolling.ts'

export interface CountedWorkingDays {
  on: PlainDate
  skipped: SkippedDay[]
  makeUps: PlainDate[]
}

/**
 * CNT-2, CNT-9: the n-th working day after the start, which itself is not counted even when it is worked; needs no
 * roll. Friday + 1 = Monday. A length of 0 is the day itself.
 */
export function workingDaysAfter(calendar: Calendar, start: PlainDate, days: number): CountedWorkingDays {
  const skipped: SkippedDay[] = []
  const makeUps: PlainDate[] = []
  let number = dayNumber(start)
  for (let left = days; left > 0; ) {
    number += 1
    const off = calendar.dayOffAt(number)
    if (off) {
      skipped.push(skippedDay(number, off))
      continue
    }
    if (weekdayOfNumber(number) >= 6) makeUps.push(dayOfNumber(number))
    left -= 1
  }
  return { on: dayOfNumber(number), skipped, makeUps }
}

/** CNT-17: n working days before an event. Of 2026-09-09, five before is 2026-08-28, over the holidays of 2/9. */
export function workingDaysBefore(calendar: Calendar, event: PlainDate, days: number): PlainDate {
  let number = dayNumber(event)
  for (let left = days; left > 0; ) {
    number -= 1
    if (!calendar.dayOffAt(number)) left -= 1
  }
  return dayOfNumber(number)
}
