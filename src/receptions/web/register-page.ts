import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { AccountModel } from '../../accounts/index.ts'
import { shortDate, tableDate, wholeNumber } from '../../language/format.ts'
import { findReceiptPath } from '../../lookup/web/paths.ts'
import type { Chips, DataRow, FilterPanel } from '../../web/components.ts'
import { dueDate } from '../../web/due-date.ts'
import type { ReceptionChoice, RegisterRow } from '../index.ts'
import {
  countReceptions,
  receptionKinds,
  receptionNumber,
  receptionPage,
  receptionPageSize,
  receptionSight,
} from '../index.ts'
import { choiceFromQuery, markFromQuery, queryOfChoice, withMark } from './choice-from-query.ts'
import { newReceptionPath, receptionPath, receptionsPath } from './paths.ts'

const mostCounted = 10_000

/** The register of receptions, the newest visit first. */
export async function registerPage(req: Request, res: Response): Promise<void> {
  const { context, t, language } = req
  const { actor } = context
  const choice = choiceFromQuery(req.query, context.today)
  const [page, count, officers, law] = await Promise.all([
    receptionPage(actor, choice, markFromQuery(req.query)),
    countReceptions(actor, choice, mostCounted),
    officersOf(req),
    context.lawOf(actor.office),
  ])
  const query = queryOfChoice(choice)
  const number = (value: number) => wholeNumber(value, language)
  res.page('receptions/register', {
    title: t('receptions.title'),
    section: 'receptions',
    head: {
      title: t('receptions.title'),
      note: t('receptions.count', { count: count >= mostCounted ? `${number(mostCounted)}+` : number(count) }),
      actions: may(actor, 'receptions.register')
        ? [
            { text: t('receptions.new.button'), kind: 'primary' as const, href: newReceptionPath, key: 'n' },
            { text: t('receipts.find.title'), href: findReceiptPath },
          ]
        : [],
    },
    chips: chipsOf(req, choice, officers),
    filters: filtersOf(req, choice, officers),
    table: {
      caption: t('receptions.caption'),
      columns: (['number', 'on', 'person', 'gist', 'outcome', 'due'] as const).map((name) => ({
        label: t(`receptions.column.${name}`),
      })),
      rows: page.rows.map((row) => shownRow(req, row, law.calendar)),
      empty: t('receptions.empty'),
    },
    foot: {
      pager: {
        range: t('receptions.range', { rows: number(page.rows.length), size: number(receptionPageSize) }),
        previousHref: withMark(query, page.before),
        nextHref: withMark(query, page.after),
      },
    },
  })
}

function shownRow(req: Request, row: RegisterRow, calendar: Parameters<typeof dueDate>[1]['calendar']): DataRow {
  const { t, language, context } = req
  const sight = receptionSight(context.actor, row)
  const hidden = sight === 'existence'
  const due = row.nextDue
    ? dueDate(
        {
          start: row.on,
          due: row.nextDue,
          unit: 'workingDays',
          soonFrom: row.soonFrom,
          suspendedFrom: null,
          doneOn: null,
        },
        { today: context.today, calendar, t, language },
      )
    : undefined
  return {
    id: `reception-${row._id}`,
    cells: [
      {
        text: receptionNumber(row),
        href: hidden ? undefined : receptionPath(row._id),
        ...(row.secret ? { secretNote: t('letters.kind.secret') } : { note: t(`receptions.kind.${row.kind}`) }),
      },
      { text: tableDate(row.on, language), note: [row.at, row.officerName].filter(Boolean).join(', ') },
      {
        text: row.secret ? t('letters.denouncer') : (row.row.group ?? row.row.person ?? t('receptions.noName')),
        secret: row.secret,
        note: row.crowd
          ? t('receptions.crowdNote', { count: row.headcount })
          : row.secret
            ? undefined
            : (row.row.place ?? undefined),
      },
      {
        text: hidden ? t('letters.onlyExistence') : sight === 'outline' ? t('letters.gistNeedsPurpose') : row.row.gist,
      },
      {
        text:
          sight !== 'full' && row.secret
            ? ''
            : row.outcome === 'recorded'
              ? (row.outcomeText ?? '')
              : t(`receptions.outcome.${row.outcome}`),
      },
      due ? { text: '', due } : { text: '' },
    ],
  }
}

async function officersOf(req: Request): Promise<{ value: string; label: string }[]> {
  const found = await AccountModel.find(
    { office: req.context.actor.office, role: { $in: ['receptionOfficer', 'handler', 'manager'] } },
    { name: 1 },
  )
    .sort({ name: 1 })
    .limit(200)
    .lean<{ _id: string; name: string }[]>()
  return found.map((one) => ({ value: one._id, label: one.name }))
}

function filtersOf({ t }: Request, choice: ReceptionChoice, officers: { value: string; label: string }[]): FilterPanel {
  return {
    action: receptionsPath,
    hidden: choice.rule ? [{ name: 'rule', value: choice.rule }] : undefined,
    groups: [
      {
        kind: 'radio',
        id: 'kind',
        name: 'kind',
        legend: t('receptions.filter.kind'),
        options: [
          { value: '', label: t('receptions.filter.all'), checked: !choice.kind },
          ...receptionKinds.map((kind) => ({
            value: kind,
            label: t(`receptions.kind.${kind}`),
            checked: choice.kind === kind,
          })),
        ],
      },
      {
        kind: 'text',
        id: 'from',
        name: 'from',
        legend: t('receptions.filter.from'),
        value: choice.from ? shortDate(choice.from) : '',
      },
      {
        kind: 'text',
        id: 'to',
        name: 'to',
        legend: t('receptions.filter.to'),
        value: choice.to ? shortDate(choice.to) : '',
      },
      {
        kind: 'checkbox',
        id: 'owed',
        name: 'owed',
        legend: t('receptions.filter.owed'),
        options: [
          { value: 'open', label: t('receptions.filter.open'), checked: choice.open === true && !choice.overdueOn },
          { value: 'overdue', label: t('receptions.filter.overdue'), checked: choice.overdueOn !== undefined },
        ],
      },
      {
        kind: 'checkbox',
        id: 'crowd',
        name: 'crowd',
        legend: t('receptions.filter.crowdLegend'),
        options: [{ value: 'yes', label: t('receptions.filter.crowd'), checked: choice.crowd === true }],
      },
      {
        kind: 'select',
        id: 'officer',
        name: 'officer',
        legend: t('receptions.filter.officer'),
        options: [
          { value: '', label: t('receptions.filter.anybody'), checked: !choice.officer },
          ...officers.map((one) => ({ ...one, checked: choice.officer === one.value })),
        ],
      },
    ],
  }
}

function chipsOf({ t }: Request, choice: ReceptionChoice, officers: { value: string; label: string }[]): Chips {
  const items: Chips['items'] = []
  const add = (name: string, value: string, change: Partial<ReceptionChoice>) =>
    items.push({
      text: t('letters.chip', { name, value }),
      href: `${receptionsPath}?${queryOfChoice({ ...choice, ...change })}`,
    })
  if (choice.kind) add(t('receptions.filter.kind'), t(`receptions.kind.${choice.kind}`), { kind: undefined })
  if (choice.from) add(t('receptions.filter.from'), shortDate(choice.from), { from: undefined })
  if (choice.to) add(t('receptions.filter.to'), shortDate(choice.to), { to: undefined })
  if (choice.crowd !== undefined)
    add(t('receptions.filter.crowdLegend'), t(choice.crowd ? 'receptions.filter.crowd' : 'receptions.filter.noCrowd'), {
      crowd: undefined,
    })
  if (choice.overdueOn) add(t('receptions.filter.owed'), t('receptions.filter.overdue'), { overdueOn: undefined })
  else if (choice.open) add(t('receptions.filter.owed'), t('receptions.filter.open'), { open: undefined })
  if (choice.officer)
    add(t('receptions.filter.officer'), officers.find((one) => one.value === choice.officer)?.label ?? '', {
      officer: undefined,
    })
  if (choice.host) add(t('receptions.field.host'), choice.host, { host: undefined })
  if (choice.rule) add(t('letters.filter.rule'), choice.rule, { rule: undefined })
  return { items, clearHref: items.length ? receptionsPath : undefined }
}
