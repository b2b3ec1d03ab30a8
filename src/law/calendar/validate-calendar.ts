import { isCitation } from '../citation.ts'
import { isPlainDate, isWeekend, yearOf } from '../plain-date.ts'
import { type CalendarYear, dayOffKinds, yearStatuses } from './calendar-year.ts'

export type CalendarProblemCode =
  | 'twoEntriesForTheYear'
  | 'unknownStatus'
  | 'notADay'
  | 'notInTheYear'
  | 'enteredTwice'
  | 'unknownKind'
  | 'noName'
  | 'noCitation'
  | 'weekdayOffOnAWeekend'
  | 'holidayOnWeekendOnAWeekday'
  | 'dayOffIsAlsoMakeUp'
  | 'makeUpOnANormalWorkingDay'

export interface CalendarProblem {
  /** The day, or the year when the whole year is wrong. */
  on: string
  code: CalendarProblemCode
}

/**
 * What is wrong with the calendar, in the order of its days. The same check guards the start and the admin page: a
 * holiday that is also a make-up day, or a make-up day on a day that is worked anyway, would move due dates silently.
 */
export function calendarProblems(years: CalendarYear[]): CalendarProblem[] {
  const problems = new Problems()
  const seen = new Set<number>()
  for (const year of years) {
    if (seen.has(year.year)) problems.add(String(year.year), 'twoEntriesForTheYear')
    seen.add(year.year)
    if (!yearStatuses.includes(year.status)) problems.add(String(year.year), 'unknownStatus')
    checkDaysOff(year, problems)
    checkMakeUps(year, problems)
  }
  return problems.found
}

/** The problems as sentences, each beginning with the day. An empty list means that the calendar may be used. */
export function validateCalendar(years: CalendarYear[]): string[] {
  return calendarProblems(years).map(({ on, code }) => `${on}: ${sentences[code]}`)
}

const sentences: Record<CalendarProblemCode, string> = {
  twoEntriesForTheYear: 'the year is entered twice',
  unknownStatus: 'the status of the year is not known',
  notADay: 'not a day',
  notInTheYear: 'the day is not in the year under which it is entered',
  enteredTwice: 'the day is entered twice',
  unknownKind: 'the kind of the day off is not known',
  noName: 'the day has no name',
  noCitation: 'the day off has no citation',
  weekdayOffOnAWeekend: 'a Saturday or Sunday is entered among the weekdays off',
  holidayOnWeekendOnAWeekday: 'a weekday is entered among the holidays on a weekend',
  dayOffIsAlsoMakeUp: 'a day off is also a make-up day',
  makeUpOnANormalWorkingDay: 'a make-up day falls on a normal working day',
}

class Problems {
  found: CalendarProblem[] = []

  add(on: string, code: CalendarProblemCode): void {
    this.found.push({ on, code })
  }

  /** Whether the entry is a day of the year at all; the other checks make no sense otherwise. */
  isDayOf(year: number, date: string, seen: Set<string>): boolean {
    if (!isPlainDate(date)) this.add(String(date), 'notADay')
    else if (yearOf(date) !== year) this.add(date, 'notInTheYear')
    else if (seen.has(date)) this.add(date, 'enteredTwice')
    else return !!seen.add(date)
    return false
  }
}

function checkDaysOff(year: CalendarYear, problems: Problems): void {
  const seen = new Set<string>()
  for (const day of [...year.nonWorking, ...year.holidaysOnWeekend]) {
    if (!problems.isDayOf(year.year, day.date, seen)) continue
    if (!dayOffKinds.includes(day.kind)) problems.add(day.date, 'unknownKind')
    if (!day.name?.trim()) problems.add(day.date, 'noName')
    if (!isCitation(day.law)) problems.add(day.date, 'noCitation')
    const amongWeekdays = year.nonWorking.includes(day)
    if (amongWeekdays && isWeekend(day.date)) problems.add(day.date, 'weekdayOffOnAWeekend')
    if (!amongWeekdays && !isWeekend(day.date)) problems.add(day.date, 'holidayOnWeekendOnAWeekday')
  }
}

function checkMakeUps(year: CalendarYear, problems: Problems): void {
  const daysOff = new Set([...year.nonWorking, ...year.holidaysOnWeekend].map((day) => day.date))
  const seen = new Set<string>()
  for (const day of year.makeUp) {
    if (!problems.isDayOf(year.year, day.date, seen)) continue
    if (!day.name?.trim()) problems.add(day.date, 'noName')
    if (daysOff.has(day.date)) problems.add(day.date, 'dayOffIsAlsoMakeUp')
    else if (!isWeekend(day.date)) problems.add(day.date, 'makeUpOnANormalWorkingDay')
  }
}
