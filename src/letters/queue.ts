import type { Actor } from '../access/actor.ts'
import type { Filter } from '../access/scope.ts'
import { figuresScope, letterScope } from '../access/scope.ts'
import type { ContentKind } from './content.ts'
import type { Channel, Letter } from './letter.ts'
import { LetterModel } from './letter.ts'
import type { LetterState } from './state.ts'

export const dueBuckets = ['over', 'today', 'soon', 'later', 'suspended', 'unknown', 'none'] as const
export type DueBucket = (typeof dueBuckets)[number]

/** What is chosen of the letters; every list, count and export of letters is one of these. */
export interface LetterChoice {
  /** Open letters, closed ones, or both. */
  open?: boolean
  due?: DueBucket
  kinds?: ContentKind[]
  states?: LetterState[]
  assignee?: string | 'nobody'
  agency?: string | 'ours'
  field?: string
  channel?: Channel
  clock?: string | 'none'
  secretOnly?: boolean
  receivedFrom?: string
  receivedTo?: string
  closedFrom?: string
  closedTo?: string
  eligibility?: Letter['eligibility']
  eligibleKind?: ContentKind
  twoKinds?: boolean
  manySignatories?: boolean
  /** Received by the end of this day and not finished by then. */
  pendingOn?: string
  /** Office of the rows when a parent looks at one below it. */
  office?: string
  /** Also the rows of every office below the actor's; a denunciation there may only be known to exist. */
  below?: boolean
  personKey?: string
  decisionKey?: string
  importRun?: string
}

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

/** The one definition of a choice of letters: scope first, then what was chosen. */
export function lettersChosen(actor: Actor, choice: LetterChoice, today: string): Filter {
  const filter: Filter = { ...letterScope(actor) }
  if (choice.office && actor.officesBelow.includes(choice.office)) {
    filter.office = choice.office
    filter.secretTaker = null
  }
  if (choice.below) Object.assign(filter, figuresScope(actor, true))
  if (choice.open !== undefined) filter.open = choice.open
  Object.assign(filter, choice.due ? dueCondition(choice.due, today) : {})
  if (choice.kinds?.length) filter.kinds = { $in: choice.kinds }
  if (choice.states?.length) filter.state = { $in: choice.states }
  if (choice.assignee) filter.assignee = choice.assignee === 'nobody' ? null : choice.assignee
  if (choice.agency) filter.agency = choice.agency === 'ours' ? null : choice.agency
  if (choice.field) filter['contents.field'] = choice.field
  if (choice.channel) filter.channel = choice.channel
  if (choice.clock) filter.nextClock = choice.clock === 'none' ? null : choice.clock
  if (choice.secretOnly) filter.secret = true
  Object.assign(filter, between('receivedOn', choice.receivedFrom, choice.receivedTo))
  Object.assign(filter, between('closedOn', choice.closedFrom, choice.closedTo))
  if (choice.pendingOn) Object.assign(filter, pendingCondition(choice.pendingOn, choice))
  if (choice.eligibility) filter.eligibility = choice.eligibility
  if (choice.eligibleKind) filter.eligibleKinds = choice.eligibleKind
  if (choice.twoKinds) filter['eligibleKinds.1'] = { $exists: true }
  if (choice.manySignatories) filter.manySignatories = true
  if (choice.personKey) filter.personKeys = choice.personKey
  if (choice.decisionKey) filter.decisionKeys = choice.decisionKey
  if (choice.importRun) filter['imported.run'] = choice.importRun
  else if (choice.open !== true) filter.removed = null // a removed letter is never open
  return filter
}

/** A letter is pending on the day when it was received by then and was not finished by its end. */
function pendingCondition(day: string, { receivedFrom, receivedTo }: LetterChoice): Filter {
  const until = receivedTo && receivedTo < day ? receivedTo : day
  return { ...between('receivedOn', receivedFrom, until), $or: [{ closedOn: null }, { closedOn: { $gt: day } }] }
}

/** Buckets are disjoint and complete, so their counts add up to the whole. */
function dueCondition(bucket: DueBucket, today: string): Filter {
  switch (bucket) {
    case 'over':
      return { dueOrder: { $lt: today } }
    case 'today':
      return { dueOrder: today }
    case 'soon':
      return { dueOrder: { $gt: today, $lt: '9997' }, soonFrom: { $lte: today } }
    case 'later':
      return { dueOrder: { $gt: today, $lt: '9997' }, soonFrom: { $gt: today } }
    case 'suspended':
      return { dueOrder: '9997' }
    case 'unknown':
      return { dueOrder: '9998' }
    default:
      return { dueOrder: '9999' }
  }
}

export function bucketOf(row: Pick<Letter, 'dueOrder' | 'soonFrom'>, today: string): DueBucket {
  if (row.dueOrder >= '9999') return 'none'
  if (row.dueOrder >= '9998') return 'unknown'
  if (row.dueOrder >= '9997') return 'suspended'
  if (row.dueOrder < today) return 'over'
  if (row.dueOrder === today) return 'today'
  return row.soonFrom <= today ? 'soon' : 'later'
}

/** Where a page begins: after the row with these values, in the direction of reading. */
export interface PageMark {
  order: string
  id: string
  back: boolean
}

export type ListOrder = 'due' | 'newest'

/** One page of a choice; `before`/`after` tell whether there are more rows on either side. */
export async function letterPage(
  actor: Actor,
  choice: LetterChoice,
  today: string,
  order: ListOrder = 'due',
  mark: PageMark | null = null,
  size = pageSize,
): Promise<{ rows: QueueRow[]; before: PageMark | null; after: PageMark | null }> {
  const field = order === 'due' ? 'dueOrder' : 'receivedOn'
  const forward = order === 'due' ? 1 : -1
  const direction = (mark?.back ? -forward : forward) as 1 | -1
  const filter = { $and: [lettersChosen(actor, choice, today), mark ? beyond(field, mark, direction) : {}] }
  const found = await LetterModel.find(mark ? filter : filter.$and[0], rowFields)
    .sort({ [field]: direction, _id: direction })
    .limit(size + 1)
    .lean<QueueRow[]>()
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

function beyond(field: string, mark: PageMark, direction: 1 | -1): Filter {
  const operator = direction === 1 ? '$gt' : '$lt'
  return {
    [field]: { [direction === 1 ? '$gte' : '$lte']: mark.order },
    $or: [{ [field]: { [operator]: mark.order } }, { _id: { [operator]: mark.id } }],
  }
}

/** How many letters a choice has; `most` stops counting (closed ones show "99+"). */
export async function countLetters(actor: Actor, choice: LetterChoice, today: string, most?: number): Promise<number> {
  const query = LetterModel.countDocuments(lettersChosen(actor, choice, today))
  return most === undefined ? query : query.limit(most)
}

/** How many letters of a list stand before a mark; `most` stops counting. */
export async function countBefore(
  actor: Actor,
  choice: LetterChoice,
  today: string,
  order: ListOrder,
  mark: PageMark,
  most: number,
): Promise<number> {
  const before = beyond(order === 'due' ? 'dueOrder' : 'receivedOn', mark, order === 'due' ? -1 : 1)
  return LetterModel.countDocuments({ $and: [lettersChosen(actor, choice, today), before] }).limit(most)
}

/** Counts of the open letters of a choice by everything that the filters beside a list offer, in one grouping. */
export async function openCounts(
  actor: Actor,
  choice: LetterChoice,
  today: string,
): Promise<{
  due: Record<DueBucket, number>
  kinds: Record<ContentKind, number>
  states: Partial<Record<LetterState, number>>
  total: number
}> {
  const groups = await LetterModel.aggregate<{
    _id: { dueOrder: string; soonFrom: string; state: LetterState; kindKey: string }
    count: number
  }>([
    {
      $match: lettersChosen(
        actor,
        { ...choice, due: undefined, kinds: undefined, states: undefined, open: true },
        today,
      ),
    },
    {
      $group: {
        _id: { dueOrder: '$dueOrder', soonFrom: '$soonFrom', state: '$state', kindKey: '$kindKey' },
        count: { $sum: 1 },
      },
    },
  ])
  const due = Object.fromEntries(dueBuckets.map((bucket) => [bucket, 0])) as Record<DueBucket, number>
  const kinds = { complaint: 0, denunciation: 0, petition: 0 }
  const states: Partial<Record<LetterState, number>> = {}
  let total = 0
  for (const { _id, count } of groups) {
    const bucket = bucketOf(_id, today)
    const fits = {
      due: !choice.due || choice.due === bucket,
      kinds: !choice.kinds?.length || choice.kinds.some((kind) => _id.kindKey.includes(kind)),
      states: !choice.states?.length || choice.states.includes(_id.state),
    }
    if (fits.kinds && fits.states) {
      due[bucket] += count
      total += count
    }
    if (fits.due && fits.states)
      for (const kind of Object.keys(kinds) as ContentKind[]) if (_id.kindKey.includes(kind)) kinds[kind] += count
    if (fits.due && fits.kinds) states[_id.state] = (states[_id.state] ?? 0) + count
  }
  return { due, kinds, states, total }
}

function between(field: string, from: string | undefined, to: string | undefined): Filter {
  if (!from && !to) return {}
  return { [field]: { ...(from ? { $gte: from } : {}), ...(to ? { $lte: to } : {}) } }
}
