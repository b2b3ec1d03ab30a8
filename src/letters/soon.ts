import type { Calendar } from '../law/index.ts'
import { addDays } from '../law/index.ts'
import type { RunningClock } from './content.ts'

/**
 * The first day on which a clock's due date counts as soon: 3 working days before it for working-day clocks, 5 days
 * for the others (the clock's own `soonDays`).
 */
export function soonFromWith(calendar: Calendar): (clock: RunningClock) => string {
  return ({ legal }) => {
    if (!legal.due) return ''
    if (legal.unit !== 'workingDays') return addDays(legal.due, -legal.soonDays)
    let day = legal.due
    for (let counted = 0; counted < legal.soonDays; ) {
      if (calendar.isWorkingDay(day)) counted += 1
      day = addDays(day, -1)
    }
    return day
  }
}
