import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { handlersOf } from '../../accounts/index.ts'
import { wholeNumber } from '../../language/format.ts'
import { toSignPath } from '../../papers/web/paths.ts'
import type { LetterChoice } from '../letter-choice.ts'
import { openCounts } from '../open-counts.ts'
import { countLetters, letterPage, pageSize } from '../queue.ts'
import { choiceFromQuery, markFromQuery, queryOfChoice, withMark } from './choice-from-query.ts'
import { chipsOf, chosenWords } from './chosen-words.ts'
import { lettersPath, newLetterPath, queuePath } from './paths.ts'
import { mostClosedCounted, queueFilters } from './queue-filters.ts'
import { shownRow } from './queue-row.ts'
import { suffixOf } from './way.ts'

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
  const words = await chosenWords(req, choice, handlers)
  const suffix = suffixOf('queue', choice)
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
    chips: chipsOf(req, queuePath, words, `${queuePath}?assignee=anybody`),
    filters: queueFilters(req, choice, { counts, closed, handlers }),
    table: {
      caption: t('letters.queue.caption'),
      form: selectable ? 'selection' : undefined,
      columns: (['due', 'number', 'sender', 'gist', 'state', 'act'] as const).map((name) => ({
        name,
        label: t(`letters.queue.column.${name}`),
        sorted: name === 'due' ? ('ascending' as const) : undefined,
      })),
      rows: page.rows.map((row) => {
        const one = shownRow(row, { actor, today, calendar: law.calendar, t, language, selectable })
        return { ...one, href: one.href?.startsWith(`${lettersPath}/`) ? one.href + suffix : one.href }
      }),
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
