import type { Calendar } from '../calendar/calendar.ts'
import { addDays, type PlainDate } from '../plain-date.ts'
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
  const counted: CountedWorkingDays = { on: start, skipped: [], makeUps: [] }
  for (let left = days; left > 0; ) {
    counted.on = addDays(counted.on, 1)
    const off = skippedDay(calendar, counted.on)
    if (off) {
      counted.skipped.push(off)
      continue
    }
    if (calendar.isMakeUp(counted.on)) counted.makeUps.push(counted.on)
    left -= 1
  }
  return counted
}

/** CNT-17: n working days before an event. Of 2026-09-09, five before is 2026-08-28, over the holidays of 2/9. */
export function workingDaysBefore(calendar: Calendar, event: PlainDate, days: number): PlainDate {
  let on = event
  for (let left = days; left > 0; ) {
    on = addDays(on, -1)
    if (calendar.isWorkingDay(on)) left -= 1
  }
  return on
}
