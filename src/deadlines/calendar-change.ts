import type { CalendarYear, DayOffKind, PlainDate } from '../law/index.ts'
import { isWeekend, yearOf } from '../law/index.ts'

/** What a day becomes: off, worked in lieu, or an ordinary day again. */
export const dayChangeKinds = ['holiday', 'in-lieu', 'swap-off', 'makeUp', 'ordinary'] as const
export type DayChangeKind = (typeof dayChangeKinds)[number]

export interface DayChange {
  date: PlainDate
  kind: DayChangeKind
  name: string
}

/** What one change does to the calendar: days, or the word that the notice of a year is out. */
export interface CalendarChange {
  days: DayChange[]
  /** The provisional year whose notice was published. */
  announce: number | null
  /** Notice or decision that it rests on; it stands beside each day. */
  citation: string
}

/** The years with changes applied in their order; the last word on a day counts. */
export function changedYears(years: CalendarYear[], changes: readonly CalendarChange[]): CalendarYear[] {
  const result = structuredClone(years)
  for (const { days, announce, citation } of changes) {
    for (const day of days) applyDay(result, day, citation)
    if (announce !== null) announceYear(result, announce, citation)
  }
  for (const year of result)
    for (const list of [year.nonWorking, year.holidaysOnWeekend, year.makeUp])
      list.sort((one, other) => one.date.localeCompare(other.date))
  return result
}

function applyDay(years: CalendarYear[], { date, kind, name }: DayChange, citation: string): void {
  const year = years.find((one) => one.year === yearOf(date))
  if (!year) return
  year.nonWorking = year.nonWorking.filter((one) => one.date !== date)
  year.holidaysOnWeekend = year.holidaysOnWeekend.filter((one) => one.date !== date)
  year.makeUp = year.makeUp.filter((one) => one.date !== date)
  if (kind === 'makeUp') year.makeUp.push({ date, name, source: citation })
  else if (kind !== 'ordinary') {
    const off = { date, kind: kind satisfies DayOffKind, name, law: citation }
    ;(isWeekend(date) ? year.holidaysOnWeekend : year.nonWorking).push(off)
  }
}

/** Tết and the second National Day are decided each year (BLLĐ 2019 Đ.112.3): until the notice is out the year is provisional. */
function announceYear(years: CalendarYear[], announced: number, citation: string): void {
  const year = years.find((one) => one.year === announced)
  if (!year) return
  year.status = 'announced'
  year.notices = [year.notices, citation].filter(Boolean).join('; ')
}
