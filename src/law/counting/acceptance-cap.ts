import type { Calendar } from '../calendar/calendar.ts'
import { addDays, earlier, type PlainDate } from '../plain-date.ts'
import { rolled, type SkippedDay } from './rolling.ts'

/**
 * CNT-16: from 2026-07-01 the decree gives 7 working days to accept a complaint (NĐ 124/2020 Đ.16(1)), while LK Đ.27,
 * 36, 50 still say 10 days, and a decree cannot lengthen a law: the earlier of the two dates. Received on an ordinary
 * Friday, the 10 days end on Monday, one day before the 7th working day.
 */
export function cappedByCalendarDays(
  calendar: Calendar,
  start: PlainDate,
  workingDaysEnd: PlainDate,
  days: number,
  rolls: boolean,
): { nominal: PlainDate; skipped: SkippedDay[]; latest: PlainDate; on: PlainDate } {
  const nominal = addDays(start, days)
  const { on: latest, skipped } = rolls ? rolled(calendar, nominal) : { on: nominal, skipped: [] }
  return { nominal, skipped, latest, on: earlier(workingDaysEnd, latest) }
}
