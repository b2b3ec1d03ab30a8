import type { Request } from 'express'
import { wholeNumber } from '../../language/format.ts'
import type { IdentityBar } from '../../web/components.ts'
import type { Letter } from '../letter.ts'
import type { LetterChoice } from '../letter-choice.ts'
import { neighboursOf } from '../neighbours.ts'
import type { ListOrder, PageMark } from '../queue.ts'
import { countBefore, countLetters } from '../queue.ts'
import { choiceFromQuery, queryOfChoice } from './choice-from-query.ts'
import { letterPath, lettersPath, queuePath } from './paths.ts'

/** The list that the reader came from: its choice travels in the address of the record. */
export interface Way {
  list: 'queue' | 'letters'
  order: ListOrder
  choice: LetterChoice
  /** What a link to another page of the record, or to its neighbour, carries along. */
  suffix: string
}

const mostCounted = 1000

/** From `?in=queue&…`; without it the reader's own queue when the letter is in it, else that of all. */
export function wayOf(req: Request, letter: Pick<Letter, 'open' | 'assignee'>): Way {
  const { actor } = req.context
  const list = req.query.in === 'letters' || (req.query.in !== 'queue' && !letter.open) ? 'letters' : 'queue'
  const asked = req.query.in === undefined ? null : choiceFromQuery(req.query)
  const own = actor.role === 'handler' && letter.assignee === actor.id
  const start: LetterChoice = list === 'queue' && own ? { assignee: actor.id } : {}
  const choice = asked ?? start
  if (choice.assignee === 'anybody') choice.assignee = undefined
  if (list === 'queue' && !choice.states?.includes('closed')) choice.open = true
  return { list, order: list === 'queue' ? 'due' : 'newest', choice, suffix: asked ? suffixOf(list, choice) : '' }
}

/** `?in=queue&due=over`: what a list adds to the address of each record. */
export function suffixOf(list: Way['list'], choice: LetterChoice): string {
  const query = queryOfChoice(choice)
  query.set('in', list)
  return `?${query}`
}

/** Where from, which place in the list, previous and next: four small reads of the list's own index. */
export async function placeInList(
  req: Request,
  letter: Letter,
  way: Way,
): Promise<Pick<IdentityBar, 'back' | 'position' | 'previous' | 'next'>> {
  const { t, language, context } = req
  const { actor, today } = context
  const order = way.order === 'due' ? letter.dueOrder : letter.receivedOn
  const mark: PageMark = { order, id: letter._id, back: true }
  const [{ previous, next }, place, total] = await Promise.all([
    neighboursOf(actor, way.choice, today, way.order, mark),
    countBefore(actor, way.choice, today, way.order, mark, mostCounted),
    countLetters(actor, way.choice, today, mostCounted),
  ])
  const number = (value: number) =>
    value >= mostCounted ? `${wholeNumber(mostCounted, language)}+` : wholeNumber(value, language)
  const listed = way.list === 'queue' ? queuePath : lettersPath
  const query = queryOfChoice(way.choice)
  if (way.list === 'queue' && !way.choice.assignee) query.set('assignee', 'anybody')
  return {
    back: {
      href: `${listed}?${query}`,
      text: t(
        way.list === 'letters'
          ? 'letters.title'
          : way.choice.assignee === actor.id
            ? 'letters.queue.mine'
            : 'letters.queue.all',
      ),
    },
    position: t('letters.record.position', { place: number(place + 1), count: number(total) }),
    previous: previous ? { href: letterPath(previous) + way.suffix, text: t('letters.record.previous') } : undefined,
    next: next ? { href: letterPath(next) + way.suffix, text: t('letters.record.next') } : undefined,
  }
}
