import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { sightOf } from '../../access/secrecy.ts'
import { handlersOf } from '../../accounts/index.ts'
import { shortDate, tableDate, wholeNumber } from '../../language/format.ts'
import { routingSubjects } from '../../law/index.ts'
import type { Button, DataTable, FilterPanel } from '../../web/components.ts'
import { contentKinds } from '../content.ts'
import { channels } from '../letter.ts'
import type { LetterChoice } from '../letter-choice.ts'
import type { QueueRow } from '../queue.ts'
import { countLetters, letterPage, pageSize } from '../queue.ts'
import { letterStates } from '../state.ts'
import { choiceFromQuery, markFromQuery, queryOfChoice, withMark } from './choice-from-query.ts'
import { chipsOf, chosenWords } from './chosen-words.ts'
import { codeText } from './code-text.ts'
import { exportPath, lettersPath, newLetterPath } from './paths.ts'
import { shownRow } from './queue-row.ts'
import { suffixOf } from './way.ts'

/** A count beyond this is said as "more than": it is read from an index, row by row. */
const mostCounted = 20_000

/** The register of letters, newest first: every number of the program leads here with its choice. */
export async function listPage(req: Request, res: Response): Promise<void> {
  const { t, language, context } = req
  const { actor, today } = context
  const choice = choiceFromQuery(req.query)
  if (choice.assignee === 'anybody') choice.assignee = undefined
  const [page, count, handlers, law] = await Promise.all([
    letterPage(actor, choice, today, 'newest', markFromQuery(req.query)),
    countLetters(actor, choice, today, mostCounted + 1),
    handlersOf(actor.office),
    context.lawOf(actor.office),
  ])
  const words = await chosenWords(req, choice, handlers)
  const query = queryOfChoice(choice)
  const number = (value: number) => wholeNumber(value, language)
  const showing = { actor, today, calendar: law.calendar, t, language, selectable: false }
  res.page('letters/list', {
    title: t('letters.title'),
    section: 'letters',
    head: {
      title: t('letters.title'),
      note:
        count > mostCounted
          ? t('letters.list.noteCapped', { count: number(mostCounted) })
          : t('letters.list.note', { count: number(count) }),
      actions: headActions(req, query),
      saved: undefined,
      stacked: undefined,
    },
    chips: chipsOf(req, lettersPath, words, lettersPath),
    filters: filtersOf(req, choice, handlers),
    table: tableOf(req, page.rows, (row) => shownRow(row, showing), suffixOf('letters', choice)),
    foot: {
      keys: undefined,
      buttons: undefined,
      note: undefined,
      pager: {
        range: t('letters.list.range', { rows: number(page.rows.length), size: number(pageSize) }),
        previousHref: withMark(query, page.before),
        nextHref: withMark(query, page.after),
      },
    },
  })
}

function headActions({ t, context }: Request, query: URLSearchParams): Button[] {
  const buttons: Button[] = []
  if (may(context.actor, 'letters.export'))
    for (const [format, key] of [
      ['csv', 'letters.list.exportCsv'],
      ['xlsx', 'letters.list.exportXlsx'],
    ] as const) {
      const wanted = new URLSearchParams(query)
      wanted.set('format', format)
      buttons.push({ text: t(key), href: `${exportPath}?${wanted}`, download: true })
    }
  if (may(context.actor, 'letters.register'))
    buttons.push({ text: t('letters.new.button'), kind: 'primary', href: newLetterPath, key: 'n' })
  return buttons
}

function tableOf(
  req: Request,
  rows: QueueRow[],
  shown: (row: QueueRow) => ReturnType<typeof shownRow>,
  suffix: string,
): DataTable {
  const { t, language, context } = req
  return {
    caption: t('letters.list.caption'),
    showCaption: false,
    columns: (['received', 'number', 'sender', 'gist', 'state', 'due'] as const).map((name) => ({
      label: t(`letters.list.column.${name}`),
      sorted: name === 'received' ? 'descending' : undefined,
    })),
    rows: rows.map((row) => {
      const one = shown(row)
      const hidden = sightOf(context.actor, row) === 'existence'
      return {
        cells: [
          { text: hidden ? '' : tableDate(row.receivedOn, language) },
          {
            text: one.number,
            href: one.href && one.href + suffix,
            ...(row.secret ? { secretNote: one.kindText } : { note: one.kindText }),
          },
          { text: one.sender, note: one.senderNote, secret: row.secret },
          { text: one.gist },
          { text: one.state, note: one.urged },
          { text: '', due: one.due },
        ],
      }
    }),
    empty: t('letters.list.empty'),
    form: undefined,
    plain: undefined,
    wide: true,
  }
}

function filtersOf(
  { t }: Request,
  choice: LetterChoice,
  handlers: Awaited<ReturnType<typeof handlersOf>>,
): FilterPanel {
  const select = <Value extends string>(
    name: string,
    legend: string,
    all: string,
    values: readonly Value[],
    chosen: string | undefined,
    label: (value: Value) => string,
  ) => ({
    kind: 'select' as const,
    id: name,
    name,
    legend,
    options: [
      { value: '', label: all, checked: !chosen },
      ...values.map((value) => ({ value, label: label(value), checked: chosen === value })),
    ],
  })
  const all = t('letters.filter.all')
  const date = (name: 'receivedFrom' | 'receivedTo') => ({
    kind: 'text' as const,
    id: name,
    name,
    legend: t(`letters.filter.${name}`),
    value: choice[name] ? shortDate(choice[name]) : '',
  })
  return {
    action: lettersPath,
    hidden: keptBeside(choice),
    groups: [
      date('receivedFrom'),
      date('receivedTo'),
      {
        kind: 'radio',
        id: 'open',
        name: 'open',
        legend: t('letters.filter.open'),
        options: [
          { value: '', label: all, checked: choice.open === undefined },
          { value: 'yes', label: t('letters.filter.open.yes'), checked: choice.open === true },
          { value: 'no', label: t('letters.filter.open.no'), checked: choice.open === false },
        ],
      },
      {
        kind: 'checkbox',
        id: 'kind',
        name: 'kind',
        legend: t('letters.filter.kind'),
        options: contentKinds.map((kind) => ({
          value: kind,
          label: t(`letters.kind.${kind}`),
          checked: choice.kinds?.includes(kind) ?? false,
        })),
      },
      select('eligibility', t('letters.filter.eligibility'), all, eligibilities, choice.eligibility, (one) =>
        t(`letters.eligibility.${one}`),
      ),
      select('state', t('letters.filter.state'), all, letterStates, choice.states?.[0], (one) =>
        t(`letters.state.${one}`),
      ),
      select('channel', t('letters.filter.channel'), all, channels, choice.channel, (one) =>
        codeText(t, 'law.answer.channel', one),
      ),
      select('field', t('letters.filter.field'), t('letters.filter.allFields'), routingSubjects, choice.field, (one) =>
        codeText(t, 'law.subject', one),
      ),
      select(
        'assignee',
        t('letters.filter.assignee'),
        t('letters.filter.anybody'),
        ['nobody', ...handlers.map((one) => one._id)],
        choice.assignee,
        (id) => (id === 'nobody' ? t('letters.filter.nobody') : (handlers.find((one) => one._id === id)?.name ?? id)),
      ),
    ],
  }
}

const eligibilities = ['eligible', 'ineligible', 'outside', 'undecided'] as const

/** What was chosen elsewhere and has no field here stays chosen when a filter is applied. */
function keptBeside(choice: LetterChoice) {
  const { agency, clock, due, closedFrom, closedTo, eligibleKind, twoKinds, manySignatories, pendingOn } = choice
  const { office, below, personKey, decisionKey, importRun, secretOnly, rule } = choice
  const kept = queryOfChoice({
    agency,
    clock,
    due,
    closedFrom,
    closedTo,
    eligibleKind,
    twoKinds,
    manySignatories,
    pendingOn,
    office,
    below,
    personKey,
    decisionKey,
    importRun,
    secretOnly,
    rule,
  })
  return [...kept].map(([name, value]) => ({ name, value }))
}
