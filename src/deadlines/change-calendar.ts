import { z } from 'zod'
import type { Context } from '../context.ts'
import { InvalidInput, invalid } from '../errors.ts'
import { count, optionalDate, requiredText, text } from '../input.ts'
import type { CalendarYear, PlainDate } from '../law/index.ts'
import { addDays, builtInCalendar, calendarProblems, daysBetween, isWeekend, yearOf } from '../law/index.ts'
import { operation } from '../operation.ts'
import type { CalendarChange, DayChange } from './calendar-change.ts'
import { changedYears, dayChangeKinds } from './calendar-change.ts'
import type { ChangeItself } from './foresee.ts'
import { foresee } from './foresee.ts'
import { calendarOf, provinceOf } from './law-in-force.ts'
import { propose, refuseSecondWaiting } from './propose-change.ts'

const mostDays = 31

/** A day or days, a swap with its made-up day, or the notice of a year. */
export const calendarChangeKinds = [...dayChangeKinds, 'announce'] as const

const calendarInput = z.object({
  kind: z.enum(calendarChangeKinds, 'errors.choose'),
  from: optionalDate,
  to: optionalDate,
  name: text(120).optional(),
  makeUpOn: optionalDate,
  year: count(2000, 2100).optional(),
  citation: requiredText(200),
  reason: requiredText(500),
})

type Input = z.output<typeof calendarInput>

/**
 * What a change of the calendar would do, before it is proposed: which open due dates move.
 * @throws InvalidInput when the calendar with it could not be trusted, or another proposal waits for the same day
 */
export const previewCalendar = operation({
  name: 'deadlines.changeCalendar',
  input: calendarInput,
  run: async (context, input) => {
    const change = await changeFrom(context, input)
    await refuseSecondWaiting(change, fieldOf(change))
    return { change, ...(await foresee(change, context.today)) }
  },
})

/** Proposes a change of the working calendar of the province; it is in force when a manager has approved it. */
export const changeCalendar = operation({
  name: 'deadlines.changeCalendar',
  input: calendarInput,
  run: async (context, input) => {
    const change = await changeFrom(context, input)
    return propose(context, change, {
      action: 'deadlines.changeCalendar',
      reason: input.reason,
      field: fieldOf(change),
    })
  },
})

/**
 * The law's own check of the calendar with one more change.
 * @param fieldOf the field at which a wrong day is told
 * @throws InvalidInput
 */
export function checkChange(
  change: CalendarChange,
  years: CalendarYear[],
  fieldOf: (day: DayChange | undefined) => string,
): void {
  const known = new Set(builtInCalendar.map((year) => year.year))
  const outside = change.days.find((day) => !known.has(yearOf(day.date)))
  if (outside) throw invalid(fieldOf(outside), 'errors.calendar.noYear', { year: yearOf(outside.date) })
  if (change.announce !== null && years.find((one) => one.year === change.announce)?.status !== 'provisional')
    throw invalid(fieldOf(undefined), 'errors.calendar.notProvisional', { year: change.announce })
  const byDate = new Map(change.days.map((day) => [day.date, day]))
  const problem = calendarProblems(changedYears(years, [change])).find(({ on }) => byDate.has(on))
  if (problem) throw new InvalidInput({ [fieldOf(byDate.get(problem.on))]: { key: `errors.calendar.${problem.code}` } })
}

async function changeFrom(context: Context, input: Input): Promise<ChangeItself> {
  const { office } = context.actor
  const province = await provinceOf(office)
  const { years } = await calendarOf(province)
  const change = {
    province,
    office,
    days: input.kind === 'announce' ? [] : daysFrom(input, input.kind),
    announce: input.kind === 'announce' ? yearFrom(input) : null,
    settings: [],
    citation: input.citation,
  }
  checkChange(change, years, (day) =>
    change.announce !== null ? 'year' : day?.kind === 'makeUp' && change.days.length > 1 ? 'makeUpOn' : 'from',
  )
  return change
}

function fieldOf(change: ChangeItself): string {
  return change.announce === null ? 'from' : 'year'
}

function yearFrom({ year }: Input): number {
  if (year === undefined) throw invalid('year', 'errors.required')
  return year
}

function daysFrom(input: Input, kind: DayChange['kind']): DayChange[] {
  const { from, makeUpOn, name = '' } = input
  if (!from) throw invalid('from', 'errors.date.required')
  const to = input.to ?? from
  if (to < from) throw invalid('to', 'errors.calendar.order')
  if (daysBetween(from, to) >= mostDays) throw invalid('to', 'errors.calendar.tooLong', { most: mostDays })
  if (!name && kind !== 'ordinary') throw invalid('name', 'errors.required')
  checkSwap({ kind, from, to, makeUpOn })
  const days: DayChange[] = []
  for (let day: PlainDate = from; day <= to; day = addDays(day, 1)) days.push({ date: day, kind, name })
  if (makeUpOn) days.push({ date: makeUpOn, kind: 'makeUp', name })
  return days
}

/** A swap is one entry: a weekday off and the day that is worked for it, on one citation. No other day has a made-up one. */
function checkSwap(day: { kind: DayChange['kind']; from: PlainDate; to: PlainDate; makeUpOn: PlainDate | null }): void {
  if (day.kind !== 'swap-off') {
    if (day.makeUpOn) throw invalid('makeUpOn', 'errors.calendar.makeUpWithoutSwap')
    return
  }
  if (day.to !== day.from) throw invalid('to', 'errors.calendar.swapOneDay')
  if (isWeekend(day.from)) throw invalid('from', 'errors.calendar.weekdayOffOnAWeekend')
  if (!day.makeUpOn) throw invalid('makeUpOn', 'errors.calendar.swapNeedsMakeUp')
}
