import type { Actor } from '../access/actor.ts'
import type { Filter } from '../access/scope.ts'
import type { Letter } from './letter.ts'
import { LetterModel } from './letter.ts'
import type { LetterChoice } from './letter-choice.ts'
import { lettersChosen } from './letter-choice.ts'

export const pageSize = 50

/** A row of a list: derived fields only, so that a list never decodes whole letters. */
export type QueueRow = Pick<
  Letter,
  | '_id'
  | 'office'
  | 'no'
  | 'year'
  | 'secret'
  | 'secretTaker'
  | 'kinds'
  | 'state'
  | 'nextDue'
  | 'dueOrder'
  | 'soonFrom'
  | 'assignee'
  | 'assigneeName'
  | 'agency'
  | 'agencyName'
  | 'agencies'
  | 'urgedCount'
  | 'receivedOn'
  | 'row'
>

const rowFields = {
  office: 1,
  no: 1,
  year: 1,
  secret: 1,
  secretTaker: 1,
  kinds: 1,
  state: 1,
  nextDue: 1,
  dueOrder: 1,
  soonFrom: 1,
  assignee: 1,
  assigneeName: 1,
  agency: 1,
  agencyName: 1,
  agencies: 1,
  urgedCount: 1,
  receivedOn: 1,
  row: 1,
} as const

/** Where a page begins: after the row with these values, in the direction of reading. */
export interface PageMark {
  order: string
  id: string
  back: boolean
}

export type ListOrder = 'due' | 'newest'

export const orderField = { due: 'dueOrder', newest: 'receivedOn' } as const satisfies Record<ListOrder, string>

/** One page of a choice; `before`/`after` tell whether there are more rows on either side. */
export async function letterPage(
  actor: Actor,
  choice: LetterChoice,
  today: string,
  order: ListOrder = 'due',
  mark: PageMark | null = null,
  size = pageSize,
): Promise<{ rows: QueueRow[]; before: PageMark | null; after: PageMark | null }> {
  const field = orderField[order]
  const { parts, direction } = rowsBeyond(actor, choice, today, order, mark)
  const found: QueueRow[] = []
  for (const part of parts)
    if (found.length <= size)
      found.push(
        ...(await LetterModel.find(part, rowFields)
          .sort({ [field]: direction, _id: direction })
          .limit(size + 1 - found.length)
          .lean<QueueRow[]>()),
      )
  const more = found.length > size
  const rows = found.slice(0, size)
  if (mark?.back) rows.reverse()
  const markOf = (row: QueueRow | undefined, back: boolean): PageMark | null =>
    row ? { order: String(row[field]), id: row._id, back } : null
  return {
    rows,
    before: (mark && !mark.back) || (mark?.back && more) ? markOf(rows[0], true) : null,
    after: mark?.back || more ? markOf(rows.at(-1), false) : null,
  }
}

/**
 * The letters of a list beyond a mark, all of them without one, and the direction in which they are read: first those
 * of the mark's own day, then those of the days beyond. Each part is one range of an index, which one `$or` is not.
 */
export function rowsBeyond(
  actor: Actor,
  choice: LetterChoice,
  today: string,
  order: ListOrder,
  mark: PageMark | null,
): { parts: Filter[]; direction: 1 | -1 } {
  const forward = order === 'due' ? 1 : -1
  const direction = (mark?.back ? -forward : forward) as 1 | -1
  const chosen = lettersChosen(actor, choice, today)
  // Always true, and the beginning of the index that has this order.
  if (order === 'newest' && !choice.importRun) chosen.kept = true
  if (!mark) return { parts: [chosen], direction }
  const field = orderField[order]
  const operator = direction === 1 ? '$gt' : '$lt'
  return {
    parts: [
      { $and: [chosen, { [field]: mark.order, _id: { [operator]: mark.id } }] },
      { $and: [chosen, { [field]: { [operator]: mark.order } }] },
    ],
    direction,
  }
}

/** How many letters a choice has; `most` stops counting (closed ones show "99+"). */
export async function countLetters(actor: Actor, choice: LetterChoice, today: string, most?: number): Promise<number> {
  const { $or: either, ...filter } = lettersChosen(actor, choice, today)
  if (most !== undefined) return LetterModel.countDocuments(either ? { ...filter, $or: either } : filter).limit(most)
  // Pending: never closed, or closed later. Nothing is both, and each is a range of one index.
  const parts: Filter[] = Array.isArray(either) ? either.map((one) => ({ ...filter, ...one })) : [filter]
  const counts = await Promise.all(
    parts.map((part) => LetterModel.countDocuments(part, isCountedByEnd(part) ? { hint: 'finished' } : {})),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Whether the index of finished letters holds all that is asked: a range of days of receipt may be far longer. */
function isCountedByEnd(filter: Filter): boolean {
  return 'closedOn' in filter && Object.keys(filter).every((name) => countedByEnd.has(name))
}

const countedByEnd = new Set(['office', 'kept', 'closedOn', 'receivedOn', 'secretTaker', 'assignee'])

/** How many letters of a list stand before a mark; `most` stops counting. */
export async function countBefore(
  actor: Actor,
  choice: LetterChoice,
  today: string,
  order: ListOrder,
  mark: PageMark,
  most: number,
): Promise<number> {
  const { parts } = rowsBeyond(actor, choice, today, order, { ...mark, back: true })
  const counts = await Promise.all(parts.map((part) => LetterModel.countDocuments(part).limit(most)))
  return Math.min(
    most,
    counts.reduce((sum, count) => sum + count, 0),
  )
}
