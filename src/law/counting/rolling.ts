import type { Calendar, DayOff } from '../calendar/calendar.ts'
import { dayNumber, dayOfNumber, type PlainDate } from '../plain-date.ts'

/** A day that was passed over, with its name: "31/8 Nghỉ hoán đổi (làm bù 22/08/2026)". */
export interface SkippedDay {
  on: PlainDate
  name: string
  /** Absent for a day that an office entered in Vietnamese only. */
  nameEn?: string
  kind: 'weekend' | 'holiday' | 'in-lieu' | 'swap-off'
}

/**
 * CNT-5, CNT-6: a term whose last day is a weekly rest day or a public holiday ends on the next working day (BLDS 2015
 * Đ.148(5)). A made-up Saturday is a working day and is not passed over (CNT-10): 2024-05-04 stays 2024-05-04.
 */
export function rolled(calendar: Calendar, nominal: PlainDate): { on: PlainDate; skipped: SkippedDay[] } {
  return pastDaysOff(calendar, nominal, 1)
}

/** CNT-17: the latest day for an act before an event moves the other way, to the working day before. */
export function rolledBack(calendar: Calendar, nominal: PlainDate): { on: PlainDate; skipped: SkippedDay[] } {
  return pastDaysOff(calendar, nominal, -1)
}

/** A day, by its number, with the reason why it is not worked. */
export function skippedDay(number: number, { name, nameEn, kind }: DayOff): SkippedDay {
  const on = dayOfNumber(number)
  return nameEn ? { on, name, nameEn, kind } : { on, name, kind }
}

function pastDaysOff(calendar: Calendar, nominal: PlainDate, direction: 1 | -1) {
  const skipped: SkippedDay[] = []
  let number = dayNumber(nominal)
  for (let off = calendar.dayOffAt(number); off; off = calendar.dayOffAt(number)) {
    skipped.push(skippedDay(number, off))
    number += direction
  }
  return { on: dayOfNumber(number), skipped }
}
