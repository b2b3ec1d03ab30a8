import type { Parts } from '../context.ts'
import type { Law } from '../law/index.ts'
import { addDays } from '../law/index.ts'
import { fixedClock, plainDateOf } from '../time/clock.ts'

/** The days around today on which the demo happened. */
export interface DemoDays {
  readonly today: string
  /** The working day that was `days` ago, or the one before it; today itself whatever day it is. */
  ago(days: number): string
  /** The parts with a clock that stands on such a day; `minute` of the working day, never later than now. */
  partsOn(day: string, minute: number): Parts
}

export function demoDays(parts: Parts, law: Law): DemoDays {
  const now = parts.clock.now()
  const today = plainDateOf(now)
  return {
    today,
    ago(days) {
      let day = addDays(today, -days)
      while (days > 0 && !law.calendar.isWorkingDay(day)) day = addDays(day, -1)
      return day
    },
    partsOn(day, minute) {
      const opened = new Date(`${day}T07:30:00+07:00`).getTime() + (minute % 540) * 60_000
      return { ...parts, clock: fixedClock(new Date(Math.min(opened, now.getTime()))) }
    },
  }
}
