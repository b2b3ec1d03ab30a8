import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../plain-date.ts'
import { rolled, type SkippedDay } from './rolling.ts'

/**
 * CNT-15: what is received on a day off (counter, post, portal) starts its clock on the day on which it is registered
 * as arrived, at the latest the next working day (NĐ 30/2020 Đ.4). Sent by portal on Saturday, it starts on Monday;
 * day 1 is then Tuesday. Acts are never moved. For electronic channels a position.
 */
export function arrival(calendar: Calendar, received: PlainDate): { on: PlainDate; skipped: SkippedDay[] } {
  return rolled(calendar, received)
}
