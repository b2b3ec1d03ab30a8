import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { adminPath } from '../../admin/web/paths.ts'
import { tableDate } from '../../language/format.ts'
import type { CalendarYear } from '../../law/index.ts'
import { yearOf } from '../../law/index.ts'
import type { DataTable } from '../../web/components.ts'
import type { FormPage } from '../../web/form.ts'
import { fieldsOf, nothingTyped, valueAt } from '../../web/form.ts'
import { calendarOf, provinceOf } from '../law-in-force.ts'
import { changesOf } from '../proposal.ts'
import { announcementFields, dayFields } from './calendar-form.ts'
import { changesTable, waitingTable } from './changes-table.ts'
import { calendarPath, calendarPreviewPath, positionsPath } from './paths.ts'

/** The working calendar of the province: its days off and made-up days by year, what waits, the changes, the forms. */
export const calendarPage: FormPage = async (req, res, typed) => {
  const { t, context } = req
  const { actor, today } = context
  const province = await provinceOf(actor.office)
  const [{ years, problems }, changes] = await Promise.all([calendarOf(province), changesOf(province, actor.office)])
  const asked = Number(valueAt(typed.values, 'year') ?? req.query.year ?? yearOf(today))
  const shown = years.find((year) => year.year === asked) ?? years.at(-1)
  const { summary } = fieldsOf(typed, t)
  const proposes = may(actor, 'deadlines.changeCalendar')
  const waiting = changes.filter((one) => one.status === 'proposed')
  res.page('deadlines/calendar', {
    title: t('deadlines.calendar.title'),
    section: 'admin',
    errorSummary: { errors: summary() },
    back: may(actor, 'admin.open') ? { href: adminPath, text: t('accounts.admin.title') } : undefined,
    note: t('deadlines.calendar.note', { province }),
    positions: { href: positionsPath, text: t('positions.title') },
    problem:
      problems.length > 0
        ? { kind: 'error' as const, text: t('deadlines.calendar.notUsed', { problems: problems.join('; ') }) }
        : undefined,
    waiting: waiting.length > 0 ? waitingTable(req, waiting) : undefined,
    tabs: {
      label: t('deadlines.calendar.years'),
      items: years.slice(-8).map((year) => ({
        text: String(year.year),
        href: `${calendarPath}?year=${year.year}`,
        current: year === shown,
      })),
    },
    status: shown ? [t(`deadlines.calendar.status.${shown.status}`), shown.notices].filter(Boolean).join(': ') : '',
    table: shown ? daysTable(req, shown) : undefined,
    changes: changesTable(
      req,
      changes.filter((one) => one.status !== 'proposed'),
    ),
    form: proposes ? { action: calendarPreviewPath, fields: dayFields(req, typed) } : undefined,
    announcement:
      proposes && shown?.status === 'provisional'
        ? {
            action: calendarPreviewPath,
            title: t('deadlines.calendar.announce', { year: shown.year }),
            hidden: [
              { name: 'kind', value: 'announce' },
              { name: 'year', value: String(shown.year) },
            ],
            fields: announcementFields(req, typed),
          }
        : undefined,
  })
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

export const emptyCalendarPage = (req: Request, res: Response) => calendarPage(req, res, nothingTyped)
