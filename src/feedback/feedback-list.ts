import type { Actor } from '../access/actor.ts'
import type { Filter } from '../access/scope.ts'
import { officeScope } from '../access/scope.ts'
import type { PageMark } from '../letters/index.ts'
import { pageSize, ruleOfKey, runningUnder } from '../letters/index.ts'
import { queryTokens } from '../text/search-tokens.ts'
import type { Feedback, FeedbackChannel, FeedbackState } from './feedback.ts'
import { FeedbackModel } from './feedback.ts'

/** What is chosen of the feedback; every list, count and export of it is one of these. */
export interface FeedbackChoice {
  channels?: FeedbackChannel[]
  states?: FeedbackState[]
  agency?: string
  receivedFrom?: string
  receivedTo?: string
  /** Only what was passed to a body, answered or not. */
  passed?: boolean
  /** Only what is past its date. */
  late?: boolean
  words?: string
  importRun?: string
  /** Also the offices below the actor's. */
  below?: boolean
  /** Key of a rule, feedback.answer@1: what still owes something by it. */
  rule?: string
}

/** The clock of a feedback that runs by a rule. */
function feedbackClockUnder(key: string): Filter {
  const rule = ruleOfKey(key)
  const running = rule && runningUnder(rule)
  return running ? { $elemMatch: running } : { $in: [] }
}

/** The one definition of a choice of feedback: scope first, then what was chosen. */
export function feedbackChosen(actor: Actor, choice: FeedbackChoice, today: string): Filter {
  const filter: Filter = { ...officeScope(actor) }
  if (choice.below && actor.officesBelow.length && filter.office)
    filter.office = { $in: [actor.office, ...actor.officesBelow] }
  if (choice.channels?.length) filter.channel = { $in: choice.channels }
  if (choice.states?.length) filter.state = { $in: choice.states }
  if (choice.agency) filter.agency = choice.agency
  if (choice.receivedFrom || choice.receivedTo)
    filter.receivedOn = {
      ...(choice.receivedFrom ? { $gte: choice.receivedFrom } : {}),
      ...(choice.receivedTo ? { $lte: choice.receivedTo } : {}),
    }
  if (choice.passed) filter.passedOn = { $ne: null }
  if (choice.late) Object.assign(filter, { open: true, dueOrder: { $lt: today } })
  const tokens = queryTokens(choice.words ?? '')
  if (tokens.length) filter.$and = tokens.map((token) => ({ search: { $regex: `^${token.replace(/[/-]/g, '\\$&')}` } }))
  if (choice.rule) Object.assign(filter, { open: true, clocks: feedbackClockUnder(choice.rule) })
  if (choice.importRun) filter['imported.run'] = choice.importRun
  else filter.removed = null
  return filter
}

export type FeedbackRow = Pick<
  Feedback,
  | '_id'
  | 'office'
  | 'code'
  | 'receivedOn'
  | 'channel'
  | 'name'
  | 'content'
  | 'state'
  | 'agencyName'
  | 'passedOn'
  | 'dueOrder'
  | 'soonFrom'
  | 'clocks'
  | 'nextClock'
>

const rowFields = {
  office: 1,
  code: 1,
  receivedOn: 1,
  channel: 1,
  name: 1,
  content: 1,
  state: 1,
  agencyName: 1,
  passedOn: 1,
  dueOrder: 1,
  soonFrom: 1,
  clocks: 1,
  nextClock: 1,
} as const

/** One page of a choice, newest first; marks tell whether there are rows on either side. */
export async function feedbackPage(
  actor: Actor,
  choice: FeedbackChoice,
  today: string,
  mark: PageMark | null = null,
  size = pageSize,
): Promise<{ rows: FeedbackRow[]; before: PageMark | null; after: PageMark | null }> {
  const direction = mark?.back ? 1 : -1
  const chosen = feedbackChosen(actor, choice, today)
  const found = await FeedbackModel.find(mark ? { $and: [chosen, beyond(mark)] } : chosen, rowFields)
    .sort({ receivedOn: direction, _id: direction })
    .limit(size + 1)
    .lean<FeedbackRow[]>()
  const more = found.length > size
  const rows = found.slice(0, size)
  if (mark?.back) rows.reverse()
  const markOf = (row: FeedbackRow | undefined, back: boolean): PageMark | null =>
    row ? { order: row.receivedOn, id: row._id, back } : null
  return {
    rows,
    before: (mark && !mark.back) || (mark?.back && more) ? markOf(rows[0], true) : null,
    after: mark?.back || more ? markOf(rows.at(-1), false) : null,
  }
}

function beyond({ order, id, back }: PageMark): Filter {
  const operator = back ? '$gt' : '$lt'
  return {
    receivedOn: { [`${operator}e`]: order },
    $or: [{ receivedOn: { [operator]: order } }, { _id: { [operator]: id } }],
  }
}

/** How many a choice has. */
export async function countFeedback(actor: Actor, choice: FeedbackChoice, today: string): Promise<number> {
  return FeedbackModel.countDocuments(feedbackChosen(actor, choice, today))
}

/** Counts of a choice by channel and state, in one grouping, for the filters beside the list. */
export async function feedbackCounts(
  actor: Actor,
  choice: FeedbackChoice,
  today: string,
): Promise<{
  channels: Partial<Record<FeedbackChannel, number>>
  states: Partial<Record<FeedbackState, number>>
  total: number
}> {
  const groups = await FeedbackModel.aggregate<{
    _id: { channel: FeedbackChannel; state: FeedbackState }
    count: number
  }>([
    { $match: feedbackChosen(actor, { ...choice, channels: undefined, states: undefined }, today) },
    { $group: { _id: { channel: '$channel', state: '$state' }, count: { $sum: 1 } } },
  ])
  const channels: Partial<Record<FeedbackChannel, number>> = {}
  const states: Partial<Record<FeedbackState, number>> = {}
  let total = 0
  for (const { _id, count } of groups) {
    const inChannel = !choice.channels?.length || choice.channels.includes(_id.channel)
    const inState = !choice.states?.length || choice.states.includes(_id.state)
    if (inState) channels[_id.channel] = (channels[_id.channel] ?? 0) + count
    if (inChannel) states[_id.state] = (states[_id.state] ?? 0) + count
    if (inChannel && inState) total += count
  }
  return { channels, states, total }
}
