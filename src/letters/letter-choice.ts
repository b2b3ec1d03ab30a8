import type { Actor } from '../access/actor.ts'
import type { Filter } from '../access/scope.ts'
import { figuresScope, legibleScope, letterScope } from '../access/scope.ts'
import type { ContentKind } from './content.ts'
import type { Channel, Letter } from './letter.ts'
import { lettersUnder } from './rests-on-rule.ts'
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
  /** Key of a rule, E-05@2: letters whose open contents rest on it, as far as the actor may read their decision. */
  rule?: string
}

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
  if (choice.rule) filter.$and = [legibleScope(actor), lettersUnder(choice.rule)]
  if (choice.importRun) filter['imported.run'] = choice.importRun
  else if (choice.open !== true) filter.kept = true // a letter that is not kept is never open
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

function between(field: string, from: string | undefined, to: string | undefined): Filter {
  if (!from && !to) return {}
  return { [field]: { ...(from ? { $gte: from } : {}), ...(to ? { $lte: to } : {}) } }
}
