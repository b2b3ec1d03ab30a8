import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { handlersOf } from '../../accounts/index.ts'
import { wholeNumber } from '../../language/format.ts'
import { toSignPath } from '../../papers/web/paths.ts'
import type { FilterPanel } from '../../web/components.ts'
import { contentKinds } from '../content.ts'
import type { LetterChoice } from '../queue.ts'
import { countLetters, dueBuckets, letterPage, openCounts, pageSize } from '../queue.ts'
import { letterStates } from '../state.ts'
import { choiceFromQuery, markFromQuery, queryOfChoice, withMark } from './choice-from-query.ts'
import { newLetterPath, queuePath } from './paths.ts'
import { shownRow } from './queue-row.ts'

const mostClosedCounted = 100

/** What is to be done next: open letters by legal due date, own ones first for a handler. */
export async function queuePage(req: Request, res: Response): Promise<void> {
  const { context, t, language } = req
  const { actor, today } = context
  const choice = startingChoice(req)
  const shown = choice.states?.includes('closed') ? { ...choice, open: undefined } : { ...choice, open: true }
  const [page, counts, closed, handlers, law] = await Promise.all([
    letterPage(actor, shown, today, 'due', markFromQuery(req.query)),
    openCounts(actor, choice, today),
    countLetters(actor, { ...choice, due: undefined, states: undefined, open: false }, today, mostClosedCounted),
    handlersOf(actor.office),
    context.lawOf(actor.office),
  ])
  const mine = choice.assignee === actor.id
  const query = queryOfChoice(choice)
  if (!choice.assignee) query.set('assignee', 'anybody')
  const selectable = may(actor, 'letters.assign')
  const number = (value: number) => wholeNumber(value, language)
  const listed = choice.due ? counts.due[choice.due] : counts.total
  res.page('letters/queue', {
    title: t(mine ? 'letters.queue.mine' : 'letters.queue.all'),
    section: 'queue',
    head: {
      title: t(mine ? 'letters.queue.mine' : 'letters.queue.all'),
      note: t('letters.queue.note', { count: number(listed) }),
      actions: [
        ...(selectable
          ? [
              {
                text: t('letters.assign.button'),
                form: 'selection',
                action: '/letters/assignments/new',
                countForm: 'selection',
                key: 'a',
              },
            ]
          : []),
        ...(may(actor, 'papers.sign') ? [{ text: t('papers.toSign.title'), href: toSignPath }] : []),
        ...(may(actor, 'letters.export')
          ? [{ text: t('letters.export.button'), href: `/letters/export?${query}` }]
          : []),
        ...(may(actor, 'letters.register')
          ? [{ text: t('letters.new.button'), kind: 'primary' as const, href: newLetterPath, key: 'n' }]
          : []),
      ],
    },
    chips: chipsOf(req, choice, handlers),
    filters: filtersOf(req, choice, counts, closed, handlers),
    table: {
      caption: t('letters.queue.caption'),
      form: selectable ? 'selection' : undefined,
      columns: (['due', 'number', 'sender', 'gist', 'state', 'act'] as const).map((name) => ({
        name,
        label: t(`letters.queue.column.${name}`),
        sorted: name === 'due' ? ('ascending' as const) : undefined,
      })),
      rows: page.rows.map((row) => shownRow(row, { actor, today, calendar: law.calendar, t, language, selectable })),
      empty: {
        title: t('letters.queue.empty'),
        text: t('letters.queue.emptyHelp'),
        action: { text: t('interface.clearFilters'), href: `${queuePath}?assignee=anybody` },
      },
    },
    foot: {
      keys: (
        [
          [['j', 'k'], 'letters.keys.move'],
          [['Enter'], 'letters.keys.open'],
          [['x'], 'letters.keys.select'],
          [['p'], 'letters.keys.classify'],
          [['?'], 'letters.keys.all'],
        ] as const
      ).map(([keys, key]) => ({ keys: [...keys], text: t(key) })),
      pager: {
        range: t('letters.queue.range', {
          rows: number(page.rows.length),
          size: number(pageSize),
          count: number(listed),
        }),
        previousHref: withMark(query, page.before),
        nextHref: withMark(query, page.after),
      },
    },
  })
}

/** A handler's queue is the own one until somebody else's is asked for. */
function startingChoice(req: Request): LetterChoice {
  const choice = choiceFromQuery(req.query)
  if (choice.assignee === 'anybody') return { ...choice, assignee: undefined }
  if (!choice.assignee && req.context.actor.role === 'handler') return { ...choice, assignee: req.context.actor.id }
  return choice
}

function filtersOf(
  { t, language }: Request,
  choice: LetterChoice,
  counts: Awaited<ReturnType<typeof openCounts>>,
  closed: number,
  handlers: Awaited<ReturnType<typeof handlersOf>>,
): FilterPanel {
  const number = (value: number) => wholeNumber(value, language)
  const buckets = dueBuckets.filter(
    (bucket) => counts.due[bucket] > 0 || ['over', 'today', 'soon', 'later', 'suspended'].includes(bucket),
  )
  return {
    action: queuePath,
    groups: [
      {
        kind: 'radio',
        id: 'due',
        name: 'due',
        legend: t('letters.filter.due'),
        options: [
          { value: '', label: t('letters.filter.all'), checked: !choice.due, count: number(counts.total) },
          ...buckets.map((bucket) => ({
            value: bucket,
            label: t(`letters.due.${bucket}`),
            checked: choice.due === bucket,
            count: number(counts.due[bucket]),
          })),
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
          count: number(counts.kinds[kind]),
        })),
      },
      {
        kind: 'checkbox',
        id: 'state',
        name: 'state',
        legend: t('letters.filter.state'),
        options: letterStates.map((state) => ({
          value: state,
          label: t(`letters.state.${state}`),
          checked: choice.states?.includes(state) ?? false,
          count:
            state === 'closed'
              ? closed >= mostClosedCounted
                ? '99+'
                : number(closed)
              : number(counts.states[state] ?? 0),
        })),
      },
      {
        kind: 'select',
        id: 'assignee',
        name: 'assignee',
        legend: t('letters.filter.assignee'),
        options: [
          { value: 'anybody', label: t('letters.filter.anybody'), checked: !choice.assignee },
          { value: 'nobody', label: t('letters.filter.nobody'), checked: choice.assignee === 'nobody' },
          ...handlers.map((one) => ({ value: one._id, label: one.name, checked: choice.assignee === one._id })),
        ],
      },
    ],
  }
}

function chipsOf({ t }: Request, choice: LetterChoice, handlers: Awaited<ReturnType<typeof handlersOf>>) {
  const without = (change: Partial<LetterChoice>) => {
    const query = queryOfChoice({ ...choice, ...change })
    if (!('assignee' in change ? change.assignee : choice.assignee)) query.set('assignee', 'anybody')
    return `${queuePath}?${query}`
  }
  const items: { href: string; text: string }[] = []
  const add = (name: string, text: string, change: Partial<LetterChoice>) =>
    items.push({ text: t('letters.chip', { name, value: text }), href: without(change) })
  if (choice.assignee)
    add(
      t('letters.filter.assignee'),
      choice.assignee === 'nobody'
        ? t('letters.filter.nobody')
        : (handlers.find((one) => one._id === choice.assignee)?.name ?? ''),
      { assignee: undefined },
    )
  if (choice.due) add(t('letters.filter.due'), t(`letters.due.${choice.due}`), { due: undefined })
  for (const kind of choice.kinds ?? [])
    add(t('letters.filter.kind'), t(`letters.kind.${kind}`), { kinds: choice.kinds?.filter((one) => one !== kind) })
  for (const state of choice.states ?? [])
    add(t('letters.filter.state'), t(`letters.state.${state}`), {
      states: choice.states?.filter((one) => one !== state),
    })
  if (choice.agency) add(t('letters.filter.agency'), choice.agency, { agency: undefined })
  if (choice.clock) add(t('letters.filter.clock'), choice.clock, { clock: undefined })
  return { items, clearHref: items.length ? `${queuePath}?assignee=anybody` : undefined }
}
