import { sentenceDate, tableDate } from '../../language/format.ts'
import {
  builtInCalendar,
  type Calendar,
  type CalendarYear,
  calendarDifferences,
  createLaw,
  type PlainDate,
  workingDaysBetween,
} from '../../law/index.ts'
import { type Answer, NotUnderstood, type Subcommand, type Words } from './answer.ts'
import { differenceLine } from './calendar-difference-line.ts'
import { dayOf, required } from './read-options.ts'

/** The days off and the made-up Saturdays of one year, or what one day is. */
export const calendar: Subcommand = {
  options: { year: { type: 'string' }, day: { type: 'string' } },
  run(given, words) {
    const day = given.text('day')
    if (day !== undefined) return ofDay(createLaw().calendar, dayOf(day, words), words)
    const years = builtInCalendar.map(({ year }) => year)
    const possible = `${Math.min(...years)}–${Math.max(...years)}`
    const year = required(given, 'year', possible, words)
    const entry = builtInCalendar.find((one) => String(one.year) === year)
    if (!entry)
      throw new NotUnderstood(words.t('lawCommand.problem.notOneOf', { what: '--year', given: year, possible }))
    return ofYear(entry, words)
  },
}

function ofYear(entry: CalendarYear, words: Words): Answer {
  const { t, language } = words
  const { year, status, notices, nonWorking, holidaysOnWeekend, makeUp } = entry
  const off = [...nonWorking, ...holidaysOnWeekend].sort((one, other) => one.date.localeCompare(other.date))
  const days = off.map(({ date, kind, name, law: citation }) => ({ date, kind, name, citation }))
  const workingDays = workingDaysBetween(createLaw().calendar, `${year - 1}-12-31`, `${year}-12-31`)
  const differences = calendarDifferences([entry])
  return {
    lines: [
      t('lawCommand.calendar.year', {
        year,
        status: t(`lawCommand.calendar.status.${status}`),
        notices: notices ?? '–',
      }),
      ...days.map(({ date, kind, name, citation }) =>
        t('lawCommand.calendar.off', {
          date: tableDate(date, language),
          name,
          kind: t(`lawCommand.calendar.kind.${kind}`),
          citation,
        }),
      ),
      ...makeUp.map(({ date, name }) => t('lawCommand.calendar.makeUp', { date: tableDate(date, language), name })),
      t('lawCommand.calendar.workingDays', { count: workingDays }),
      ...differences.map((one) => differenceLine(one, words)),
    ],
    json: { year, status, notices, days, makeUp, workingDays, differences },
  }
}

function ofDay(of: Calendar, day: PlainDate, { t, language }: Words): Answer {
  const off = of.dayOff(day)
  const next = of.nextWorkingDay(day)
  const provisional = of.provisional(day)
  const date = sentenceDate(day, language)
  return {
    lines: [
      off ? t('lawCommand.calendar.dayOff', { date, name: off.name }) : t('lawCommand.calendar.dayWorked', { date }),
      ...(off ? [t('lawCommand.calendar.next', { date: sentenceDate(next, language) })] : []),
      ...(provisional ? [t('lawCommand.due.provisional')] : []),
    ],
    json: {
      day,
      workingDay: off === null,
      kind: off?.kind ?? (of.isMakeUp(day) ? 'make-up' : null),
      name: off?.name ?? null,
      citation: off?.citation ?? null,
      nextWorkingDay: next,
      provisional,
    },
  }
}
