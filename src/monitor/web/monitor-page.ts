import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { handlersOf, namesOf } from '../../accounts/index.ts'
import { agencyName } from '../../agencies/index.ts'
import { isId } from '../../id.ts'
import { tableDate, timeOfDay, wholeNumber } from '../../language/format.ts'
import { letterPage } from '../../letters/index.ts'
import { OfficeModel } from '../../offices/index.ts'
import { newUrgingsPath } from '../../routing/web/paths.ts'
import type { SelectField } from '../../web/components.ts'
import type { MonitorChoice } from '../open-letters.ts'
import { openLetters } from '../open-letters.ts'
import { lastWeeks } from '../weeks.ts'
import { agencyLines, barsOf, clockLines, clockName, handlerLines, kindLines, weeksChart } from './blocks.ts'
import { figuresOf } from './figures.ts'
import { openListHref } from './list-links.ts'
import { noticesOf } from './notices.ts'
import { overdueTable } from './overdue-table.ts'
import { monitorPath } from './paths.ts'

const mostAgencies = 7
const overdueRows = 10

/** What is overdue, who is overloaded, which body is slow: every number opens its list. */
export async function monitorPage(req: Request, res: Response): Promise<void> {
  const { t, context, language } = req
  const { actor, today } = context
  const choice = choiceOf(req)
  const all = req.query.agencies === 'all'
  const law = await context.lawOf(actor.office)
  const [open, weeks, overdue, names, handlers, offices, notices] = await Promise.all([
    openLetters(actor, choice, today),
    lastWeeks(actor, choice, today, law.calendar),
    letterPage(actor, { ...choice, open: true, due: 'over' }, today, 'due', null, overdueRows),
    namesOf(choice.office ?? actor.office),
    handlersOf(actor.office),
    actor.officesBelow.length
      ? OfficeModel.find({ _id: { $in: actor.officesBelow } }, { name: 1 })
          .sort({ name: 1 })
          .lean()
      : [],
    noticesOf(req),
  ])
  const agencies = open.byAgency.flatMap((line) => line.id ?? []).slice(0, all ? undefined : mostAgencies)
  const agencyNames = new Map(await Promise.all(agencies.map(async (id) => [id, await agencyName(id)] as const)))
  const agencyCount = open.byAgency.filter((line) => line.id !== null).length
  const number = (value: number) => wholeNumber(value, language)
  const urges = may(actor, 'routing.urge') && !choice.office
  res.page('monitor/show', {
    title: t('monitor.title'),
    section: 'monitor',
    note: t('monitor.note', { time: timeOfDay(context.now), date: tableDate(today, language) }),
    notices,
    filter: {
      action: monitorPath,
      label: t('monitor.filter'),
      scope: scopeField(req, handlers, offices),
      clock: clockField(req, choice, open.clocks),
      button: { text: t('monitor.apply') },
    },
    strip: figuresOf(req, choice, open),
    key: [
      { kind: 'over', text: t('monitor.key.over') },
      { kind: 'soon', text: t('monitor.key.soon') },
      { kind: 'rest', text: t('monitor.key.rest') },
    ],
    byAgency: barsOf(
      req,
      { caption: t('monitor.byAgency'), label: t('monitor.agency') },
      agencyLines(req, open.byAgency, { choice, names: agencyNames, all, most: mostAgencies }),
    ),
    moreAgencies:
      agencyCount > mostAgencies
        ? {
            text: all ? t('monitor.fewAgencies') : t('monitor.allAgencies', { count: number(agencyCount) }),
            href: agenciesHref(choice, !all),
          }
        : undefined,
    weeks: weeksChart(req, weeks, choice),
    byHandler: barsOf(
      req,
      { caption: t('monitor.byHandler'), label: t('monitor.handler') },
      handlerLines(req, open.byHandler, choice, names),
    ),
    byKind: barsOf(
      req,
      { caption: t('monitor.byKind'), label: t('monitor.kind') },
      kindLines(req, open.byKind, choice),
    ),
    byClock: barsOf(
      req,
      { caption: t('monitor.byClock'), label: t('monitor.clock') },
      clockLines(req, open.byClock, choice),
    ),
    overdue: {
      count: open.due.over
        ? { text: `(${number(open.due.over)})`, href: openListHref({ ...choice, due: 'over' }) }
        : undefined,
      all:
        open.due.over > overdueRows
          ? {
              text: t('monitor.seeAll', { count: number(open.due.over) }),
              href: openListHref({ ...choice, due: 'over' }),
            }
          : undefined,
      buttons:
        urges && open.due.over
          ? [
              { text: t('monitor.urge'), form: 'selection', action: newUrgingsPath, countForm: 'selection' },
              { text: t('monitor.reassign'), form: 'selection', action: '/letters/assignments/new' },
            ]
          : [],
      table: overdueTable(req, overdue.rows, { calendar: law.calendar, selectable: urges }),
    },
  })
}

/** Scope is one select: the whole office, one handler, or an office below. */
function choiceOf({ query, context }: Request): MonitorChoice {
  const scope = typeof query.scope === 'string' ? query.scope : ''
  const clock = typeof query.clock === 'string' && /^[\w.-]{1,60}$/.test(query.clock) ? query.clock : undefined
  const [kind, id] = scope.split(':')
  return {
    assignee: kind === 'handler' && (isId(id) || id === 'nobody') ? id : undefined,
    office: kind === 'office' && id && context.actor.officesBelow.includes(id) ? id : undefined,
    clock,
  }
}

function scopeField(
  { t, query }: Request,
  handlers: { _id: string; name: string }[],
  offices: { _id: string; name: string }[],
): SelectField {
  return {
    id: 'scope',
    name: 'scope',
    label: t('monitor.scope'),
    value: typeof query.scope === 'string' ? query.scope : '',
    options: [{ value: '', label: t('monitor.wholeOffice') }],
    groups: [
      {
        label: t('monitor.handlers'),
        options: [
          ...handlers.map((one) => ({ value: `handler:${one._id}`, label: one.name })),
          { value: 'handler:nobody', label: t('monitor.nobody') },
        ],
      },
      ...(offices.length
        ? [
            {
              label: t('monitor.officesBelow'),
              options: offices.map((one) => ({ value: `office:${one._id}`, label: one.name })),
            },
          ]
        : []),
    ],
  }
}

function clockField(req: Request, choice: MonitorChoice, clocks: string[]): SelectField {
  return {
    id: 'clock',
    name: 'clock',
    label: req.t('monitor.clock'),
    value: choice.clock ?? '',
    options: [
      { value: '', label: req.t('monitor.anyClock') },
      ...clocks.map((clock) => ({ value: clock, label: clockName(req, clock) })),
    ],
  }
}

function agenciesHref(choice: MonitorChoice, all: boolean): string {
  const query = new URLSearchParams()
  if (choice.assignee) query.set('scope', `handler:${choice.assignee}`)
  if (choice.office) query.set('scope', `office:${choice.office}`)
  if (choice.clock) query.set('clock', choice.clock)
  if (all) query.set('agencies', 'all')
  return `${monitorPath}?${query}`
}
