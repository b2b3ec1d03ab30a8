import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { adminPath } from '../../admin/web/paths.ts'
import { NotFound, Stale } from '../../errors.ts'
import { isId } from '../../id.ts'
import { instant, shortDate, tableDate, wholeNumber } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { CalendarYear } from '../../law/index.ts'
import { yearOf } from '../../law/index.ts'
import { LetterModel, numberOf } from '../../letters/index.ts'
import type { AnyField, DataTable } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf, form, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { CalendarChange } from '../calendar-change.ts'
import { CalendarChangeModel, dayChangeKinds } from '../calendar-change.ts'
import { changeCalendar, previewCalendar, recomputeAfter } from '../change-calendar.ts'
import { calendarOf, provinceOf } from '../law-in-force.ts'
import type { MovedDate } from '../recompute-open.ts'
import { calendarChangePath, calendarChangesPath, calendarPath, calendarPreviewPath } from './paths.ts'

const mostMovedShown = 100

/** The working calendar of the province: its days off and made-up days by year, the changes, and the form of a new one. */
export const calendarPage: FormPage = async (req, res, typed) => {
  const { t, context } = req
  const province = await provinceOf(context.actor.office)
  const { years, changes } = await calendarOf(province)
  const asked = Number(req.query.year ?? yearOf(context.today))
  const shown = years.find((year) => year.year === asked) ?? years.at(-1)
  const { summary } = fieldsOf(typed, t)
  res.page('deadlines/calendar', {
    title: t('deadlines.calendar.title'),
    section: 'admin',
    errorSummary: { errors: summary() },
    back: { href: adminPath, text: t('accounts.admin.title') },
    note: t('deadlines.calendar.note', { province }),
    tabs: {
      label: t('deadlines.calendar.years'),
      items: years.slice(-8).map((year) => ({
        text: String(year.year),
        href: `${calendarPath}?year=${year.year}`,
        current: year === shown,
      })),
    },
    status: shown ? t(`deadlines.calendar.status.${shown.status}`) : '',
    table: shown ? daysTable(req, shown) : undefined,
    changes: changesTable(req, changes),
    form: may(context.actor, 'deadlines.changeCalendar')
      ? { action: calendarPreviewPath, fields: fieldsFor(req, typed) }
      : undefined,
  })
}

function fieldsFor({ t }: Request, typed: Typed): AnyField[] {
  const { field } = fieldsOf(typed, t)
  const hint = t('interface.dateHint')
  return [
    {
      ...field('kind'),
      kind: 'choice',
      label: t('deadlines.calendar.field.kind'),
      options: dayChangeKinds.map((one) => ({ value: one, label: t(`deadlines.calendar.kind.${one}`) })),
    },
    { ...field('from'), kind: 'date', label: t('deadlines.calendar.field.from'), hint, width: 'short' },
    { ...field('to'), kind: 'date', label: t('deadlines.calendar.field.to'), width: 'short', optional: true },
    { ...field('name'), label: t('deadlines.calendar.field.name') },
    {
      ...field('makeUpOn'),
      kind: 'date',
      label: t('deadlines.calendar.field.makeUpOn'),
      width: 'short',
      optional: true,
    },
    { ...field('citation'), label: t('deadlines.calendar.field.citation') },
  ]
}

/** "37 hạn đổi, 2 thôi quá hạn": what the change would do, before it is made. */
export const previewPage = form(
  async (req: Request, res: Response) => {
    const { t, language } = req
    const typed = bodyOf(req)
    const preview = await previewCalendar(req.context, typed)
    const number = (value: number) => wholeNumber(value, language)
    res.page('deadlines/calendar-preview', {
      title: t('deadlines.calendar.preview.title'),
      section: 'admin',
      lines: [
        preview.days
          .map((day) => `${tableDate(day.date, language)}: ${t(`deadlines.calendar.kind.${day.kind}`)}`)
          .join('; '),
        t('deadlines.calendar.preview.moved', {
          moved: number(preview.moved.length),
          noLongerOver: number(preview.noLongerOver),
          newlyOver: number(preview.newlyOver),
          looked: number(preview.looked),
        }),
        t('deadlines.calendar.preview.closed'),
      ],
      table: await movedTable(req, preview.moved),
      action: calendarChangesPath,
      hidden: [
        ...['kind', 'from', 'to', 'name', 'makeUpOn', 'citation'].map((name) => ({
          name,
          value: String(typed[name] ?? ''),
        })),
        { name: 'version', value: String(preview.version) },
      ],
      button: t('deadlines.calendar.preview.save', { moved: number(preview.moved.length) }),
      back: calendarPath,
    })
  },
  { again: calendarPage },
)

export const change = form(
  async (req: Request, res: Response) => {
    try {
      const made = await changeCalendar(req.context, bodyOf(req))
      // Goes on after the answer; the page of the change shows how far it is and can take it up again.
      void recomputeAfter(req.context, made).catch(() => {})
      redirectWithNotice(res, calendarChangePath(made._id), {
        kind: 'done',
        text: req.t('deadlines.calendar.saved', { version: made.version }),
      })
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      redirectWithNotice(res, calendarPath, { kind: 'error', text: req.t('deadlines.calendar.stale') })
    }
  },
  { again: calendarPage },
)

async function changeAt(req: Request): Promise<CalendarChange> {
  const id = String(req.params.changeId)
  const province = await provinceOf(req.context.actor.office)
  const found = isId(id) ? await CalendarChangeModel.findOne({ _id: id, province }).lean<CalendarChange>() : null
  if (!found) throw new NotFound('calendar change')
  return found
}

/** How far the open deadlines have been computed again. */
export async function changePage(req: Request, res: Response): Promise<void> {
  const { t, language } = req
  const made = await changeAt(req)
  const { done, total, moved, finished } = made.recomputed
  const number = (value: number) => wholeNumber(value, language)
  res.page('deadlines/calendar-change', {
    title: t('deadlines.calendar.change.title', { version: made.version }),
    section: 'admin',
    progress: {
      running: !finished,
      before: t('deadlines.calendar.change.before'),
      doneText: number(finished ? total : done),
      after: t('deadlines.calendar.change.after', { total: number(total) }),
      done: finished ? total : done,
      total,
      note: t('deadlines.calendar.change.moved', { moved: number(moved) }),
      reload: finished
        ? undefined
        : { href: calendarChangePath(made._id), text: t('deadlines.calendar.change.reload') },
    },
    again:
      !finished && may(req.context.actor, 'deadlines.changeCalendar')
        ? { action: `${calendarChangePath(made._id)}/recomputation`, button: t('deadlines.calendar.change.again') }
        : undefined,
    back: { href: calendarPath, text: t('deadlines.calendar.title') },
  })
}

/** Takes up a recomputation that was interrupted; it is finished when the answer comes. */
export async function recomputeAgain(req: Request, res: Response): Promise<void> {
  const made = await changeAt(req)
  await recomputeAfter(req.context, made)
  res.redirect(303, calendarChangePath(made._id))
}

function daysTable({ t, language }: Request, year: CalendarYear): DataTable {
  const days = [
    ...[...year.nonWorking, ...year.holidaysOnWeekend].map((day) => ({ ...day, what: day.kind, citation: day.law })),
    ...year.makeUp.map((day) => ({ ...day, what: 'makeUp' as const, citation: day.source ?? '' })),
  ].toSorted((one, other) => one.date.localeCompare(other.date))
  return {
    caption: t('deadlines.calendar.days', { year: year.year }),
    showCaption: false,
    columns: [
      { label: t('deadlines.calendar.column.day') },
      { label: t('deadlines.calendar.column.kind') },
      { label: t('deadlines.calendar.column.name') },
      { label: t('deadlines.calendar.column.citation') },
    ],
    rows: days.map((day) => ({
      cells: [
        { text: tableDate(day.date, language), strong: true },
        { text: t(`deadlines.calendar.kind.${day.what}`) },
        { text: day.name },
        { text: day.citation },
      ],
    })),
    empty: t('deadlines.calendar.noDays'),
    form: undefined,
    plain: undefined,
    wide: undefined,
  }
}

function changesTable({ t, language }: Request, changes: CalendarChange[]): DataTable {
  return {
    caption: t('deadlines.calendar.changes'),
    showCaption: false,
    columns: [
      { label: t('deadlines.calendar.column.at') },
      { label: t('deadlines.calendar.column.change') },
      { label: t('deadlines.calendar.column.citation') },
      { label: t('deadlines.calendar.column.moved') },
    ],
    rows: changes.toReversed().map((one) => ({
      cells: [
        { text: instant(one.at, language), href: calendarChangePath(one._id), note: one.byName },
        {
          text: one.days
            .map((day) => `${shortDate(day.date)} ${t(`deadlines.calendar.kind.${day.kind}`)} ${day.name}`.trim())
            .join('; '),
        },
        { text: one.citation },
        { text: wholeNumber(one.recomputed.moved, language) },
      ],
    })),
    empty: t('deadlines.calendar.noChanges'),
    form: undefined,
    plain: undefined,
    wide: undefined,
  }
}

/** Numbers and dates only: an administrator knows of a denunciation no more than that. */
async function movedTable({ t, language, context }: Request, moved: MovedDate[]): Promise<DataTable> {
  const shown = moved.filter((one) => one.office === context.actor.office).slice(0, mostMovedShown)
  const letters = await LetterModel.find({ _id: { $in: shown.map((one) => one.letter) } }, { no: 1, year: 1 }).lean()
  const numbers = new Map(letters.map((one) => [one._id, numberOf(one)]))
  const date = (due: string | null) => (due ? tableDate(due, language) : '–')
  return {
    caption: t('deadlines.calendar.preview.caption'),
    showCaption: false,
    columns: [
      { label: t('deadlines.calendar.column.letter') },
      { label: t('deadlines.calendar.column.clock') },
      { label: t('deadlines.calendar.column.before') },
      { label: t('deadlines.calendar.column.after') },
    ],
    rows: shown.map((one) => ({
      cells: [
        { text: numbers.get(one.letter) ?? '' },
        { text: t(`law.clock.${one.clock}` as TextKey) },
        { text: date(one.before) },
        { text: date(one.after), strong: true },
      ],
    })),
    empty: t('deadlines.calendar.preview.nothing'),
    form: undefined,
    plain: undefined,
    wide: undefined,
  }
}

export const emptyCalendarPage = (req: Request, res: Response) => calendarPage(req, res, nothingTyped)
