import type { Actor } from '../access/actor.ts'
import type { Filter } from '../access/scope.ts'
import { figuresScope, receptionScope } from '../access/scope.ts'
import type { Reception, ReceptionKind } from './reception.ts'
import { ReceptionModel } from './reception.ts'
import { receptionsUnder } from './rests-on-rule.ts'

/** What is chosen of the visits; every list, count and export of visits is one of these. */
export interface ReceptionChoice {
  kind?: ReceptionKind
  from?: string
  to?: string
  officer?: string
  host?: string
  /** true: delegations only; false: without them. */
  crowd?: boolean
  /** Visits after which something is still owed. */
  open?: boolean
  /** Of these, the ones whose date has passed on this day. */
  overdueOn?: string
  personKey?: string
  /** Office of the rows when a parent looks at one below it. */
  office?: string
  /** Also the rows of every office below the actor's; a denunciation there may only be known to exist. */
  below?: boolean
  importRun?: string
  /** Key of a rule, refuse.h@1: visits that still owe something by it. */
  rule?: string
}

export const receptionPageSize = 50

/** A row of the register: derived fields only. */
export type RegisterRow = Pick<
  Reception,
  | '_id'
  | 'office'
  | 'no'
  | 'year'
  | 'on'
  | 'at'
  | 'kind'
  | 'host'
  | 'officer'
  | 'officerName'
  | 'secret'
  | 'secretTaker'
  | 'crowd'
  | 'kinds'
  | 'headcount'
  | 'open'
  | 'nextDue'
  | 'soonFrom'
  | 'outcome'
  | 'outcomeText'
  | 'row'
>

const rowFields = {
  office: 1,
  no: 1,
  year: 1,
  on: 1,
  at: 1,
  kind: 1,
  host: 1,
  officer: 1,
  officerName: 1,
  secret: 1,
  secretTaker: 1,
  crowd: 1,
  kinds: 1,
  headcount: 1,
  open: 1,
  nextDue: 1,
  soonFrom: 1,
  outcome: 1,
  outcomeText: 1,
  row: 1,
} as const

/** The one definition of a choice of visits: scope first, then what was chosen. */
export function receptionsChosen(actor: Actor, choice: ReceptionChoice): Filter {
  const filter: Filter = { ...receptionScope(actor) }
  if (choice.office && actor.officesBelow.includes(choice.office)) {
    filter.office = choice.office
    filter.secretTaker = null
  }
  if (choice.below) Object.assign(filter, figuresScope(actor, true))
  if (choice.kind) filter.kind = choice.kind
  if (choice.from || choice.to)
    filter.on = { ...(choice.from ? { $gte: choice.from } : {}), ...(choice.to ? { $lte: choice.to } : {}) }
  if (choice.officer) filter.officer = choice.officer
  if (choice.host) filter.host = choice.host
  if (choice.crowd !== undefined) filter.crowd = choice.crowd
  if (choice.overdueOn) Object.assign(filter, { open: true, dueOrder: { $lt: choice.overdueOn } })
  else if (choice.open !== undefined) filter.open = choice.open
  if (choice.personKey) filter.personKeys = choice.personKey
  if (choice.rule) filter.$and = [receptionsUnder(choice.rule)]
  if (choice.importRun) filter['imported.run'] = choice.importRun
  else filter.removed = null
  return filter
}

/** Where a page begins: after the visit of this day and id, in the direction of reading. */
export interface ReceptionMark {
  order: string
  id: string
  back: boolean
}

/** One page of a choice, the newest visit first. */
export async function receptionPage(
  actor: Actor,
  choice: ReceptionChoice,
  mark: ReceptionMark | null = null,
  size = receptionPageSize,
): Promise<{ rows: RegisterRow[]; before: ReceptionMark | null; after: ReceptionMark | null }> {
  const direction = mark?.back ? 1 : -1
  const chosen = receptionsChosen(actor, choice)
  const found = await ReceptionModel.find(mark ? { $and: [chosen, beyond(mark)] } : chosen, rowFields)
    .sort({ on: direction, _id: direction })
    .limit(size + 1)
    .lean<RegisterRow[]>()
  const more = found.length > size
  const rows = found.slice(0, size)
  if (mark?.back) rows.reverse()
  const markOf = (row: RegisterRow | undefined, back: boolean) => (row ? { order: row.on, id: row._id, back } : null)
  return {
    rows,
    before: (mark && !mark.back) || (mark?.back && more) ? markOf(rows[0], true) : null,
    after: mark?.back || more ? markOf(rows.at(-1), false) : null,
  }
}

/** How many visits a choice has; `most` stops counting. */
export async function countReceptions(actor: Actor, choice: ReceptionChoice, most?: number): Promise<number> {
  const query = ReceptionModel.countDocuments(receptionsChosen(actor, choice))
  return most === undefined ? query : query.limit(most)
}

function beyond(mark: ReceptionMark): Filter {
  const [atLeast, past] = mark.back ? ['$gte', '$gt'] : ['$lte', '$lt']
  return { on: { [atLeast]: mark.order }, $or: [{ on: { [past]: mark.order } }, { _id: { [past]: mark.id } }] }
}
