import { z } from 'zod'
import { recordEvent } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { duplicateKeyOf } from '../database/duplicate-key.ts'
import { InvalidInput, invalid, Stale } from '../errors.ts'
import { newId } from '../id.ts'
import { count, optionalDate, requiredText, text, writtenDate } from '../input.ts'
import type { CalendarProblemCode, PlainDate } from '../law/index.ts'
import { addDays, builtInCalendar, calendarProblems, createLaw, daysBetween, yearOf } from '../law/index.ts'
import { operation } from '../operation.ts'
import type { CalendarChange, DayChange } from './calendar-change.ts'
import { CalendarChangeModel, changedYears, dayChangeKinds } from './calendar-change.ts'
import { calendarOf, forgetCalendar, provinceOf } from './law-in-force.ts'
import { movedDates, openLetterCount, recomputeOpen } from './recompute-open.ts'

const mostDays = 31

const calendarInput = z.object({
  kind: z.enum(dayChangeKinds, 'errors.choose'),
  from: writtenDate,
  to: optionalDate,
  name: text(120),
  makeUpOn: optionalDate,
  citation: requiredText(200),
})

type Input = z.output<typeof calendarInput>

/**
 * What a change of the calendar would do, before it is made: which open due dates move.
 * @throws InvalidInput when the calendar with it could not be trusted
 */
export const previewCalendar = operation({
  name: 'deadlines.changeCalendar',
  input: calendarInput,
  run: async (context, input) => {
    const province = await provinceOf(context.actor.office)
    const { years, changes } = await calendarOf(province)
    const days = daysFrom(input)
    const changed = changedYears(years, [{ days, citation: input.citation }])
    checkCalendar(days, changed)
    const effect = await movedDates(province, createLaw(changed), context.today)
    return { ...effect, days, version: changes.at(-1)?.version ?? 0 }
  },
})

/**
 * Changes the working calendar of the province, by a new version.
 * @throws Stale when somebody changed it since the preview
 */
export const changeCalendar = operation({
  name: 'deadlines.changeCalendar',
  input: calendarInput.extend({ version: count(0, 1_000_000) }),
  run: async (context, input): Promise<CalendarChange> => {
    const province = await provinceOf(context.actor.office)
    const { years, changes } = await calendarOf(province)
    const current = changes.at(-1)?.version ?? 0
    if (current !== input.version) throw new Stale(current)
    const days = daysFrom(input)
    checkCalendar(days, changedYears(years, [{ days, citation: input.citation }]))
    const change: CalendarChange = {
      _id: newId(),
      province,
      version: current + 1,
      days,
      citation: input.citation,
      by: context.actor.id,
      byName: context.actor.name,
      at: context.now,
      recomputed: { total: await openLetterCount(province), done: 0, moved: 0, at: context.now, finished: false },
    }
    await storeChange(change)
    forgetCalendar(province)
    await recordEvent({
      office: context.actor.office,
      at: context.now,
      actor: context.actor.id,
      actorName: context.actor.name,
      action: 'deadlines.changeCalendar',
      subject: change._id,
      details: { version: change.version, from: days[0]?.date ?? '', citation: change.citation },
      requestId: context.requestId,
    })
    return change
  },
})

/** Computes the open deadlines again after a change, slice by slice, and notes how far it is. */
export async function recomputeAfter(context: Context, change: CalendarChange): Promise<void> {
  const note = (set: Record<string, unknown>) => CalendarChangeModel.updateOne({ _id: change._id }, { $set: set })
  await recomputeOpen(context, change.province, async ({ done, moved }) => {
    await note({ 'recomputed.done': done, 'recomputed.moved': moved, 'recomputed.at': context.now })
  })
  await note({ 'recomputed.finished': true })
}

async function storeChange(change: CalendarChange): Promise<void> {
  try {
    await CalendarChangeModel.create(change)
  } catch (error) {
    if (duplicateKeyOf(error)) throw new Stale(change.version)
    throw error
  }
}

function daysFrom(input: Input): DayChange[] {
  const to = input.to ?? input.from
  if (to < input.from) throw invalid('to', 'errors.calendar.order')
  if (daysBetween(input.from, to) >= mostDays) throw invalid('to', 'errors.calendar.tooLong', { most: mostDays })
  if (!input.name && input.kind !== 'ordinary') throw invalid('name', 'errors.required')
  const days: DayChange[] = []
  for (let day: PlainDate = input.from; day <= to; day = addDays(day, 1))
    days.push({ date: day, kind: input.kind, name: input.name })
  if (input.makeUpOn) days.push({ date: input.makeUpOn, kind: 'makeUp', name: input.name })
  return days
}

/** The law's own check, told at the field that gave the day. */
function checkCalendar(days: DayChange[], years: ReturnType<typeof changedYears>): void {
  const known = new Set(builtInCalendar.map((year) => year.year))
  const outside = days.find((day) => !known.has(yearOf(day.date)))
  if (outside) throw invalid('from', 'errors.calendar.noYear', { year: yearOf(outside.date) })
  const problem = calendarProblems(years).find(({ on }) => days.some((day) => day.date === on))
  if (!problem) return
  const field = days.find((day) => day.date === problem.on)?.kind === 'makeUp' && days.length > 1 ? 'makeUpOn' : 'from'
  throw new InvalidInput({ [field]: { key: `errors.calendar.${problem.code satisfies CalendarProblemCode}` } })
}
