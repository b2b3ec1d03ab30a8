import type { PlainDate } from '../plain-date.ts'
import type { CalendarYear } from './calendar-year.ts'
import { decidedHolidays } from './decided-holidays.ts'
import { holidaysOf, type LawfulDay } from './holidays-by-law.ts'

/** A day on which a calendar and the law differ. */
export interface CalendarDifference {
  year: number
  on: PlainDate
  /** The law makes the day off and the calendar does not, or the other way round. */
  code: 'missing' | 'notByLaw'
  kind: LawfulDay['kind']
  name: string
}

/**
 * Where the holidays and the days in lieu of a calendar differ from what the law and the notices of the year give. Years
 * whose decisions are not known are not compared, nor are swaps, which have no law. Empty for the built-in calendar.
 */
export function calendarDifferences(years: readonly CalendarYear[]): CalendarDifference[] {
  return years.flatMap(({ year, nonWorking, holidaysOnWeekend }) => {
    const decided = decidedHolidays[year]
    if (!decided) return []
    const lawful = holidaysOf(year, decided)
    const entered = [...nonWorking, ...holidaysOnWeekend].flatMap(({ date: on, kind, name }) =>
      kind === 'swap-off' ? [] : [{ on, kind, name }],
    )
    const among = (days: readonly Day[], { on, kind }: Day) => days.some((day) => day.on === on && day.kind === kind)
    return [
      ...lawful.filter((day) => !among(entered, day)).map((day) => difference(year, 'missing', day)),
      ...entered.filter((day) => !among(lawful, day)).map((day) => difference(year, 'notByLaw', day)),
    ]
  })
}

type Day = Pick<LawfulDay, 'on' | 'kind' | 'name'>

function difference(year: number, code: CalendarDifference['code'], { on, kind, name }: Day): CalendarDifference {
  return { year, on, code, kind, name }
}
