import type { Actor } from '../access/actor.ts'
import { permit } from '../access/policies.ts'
import type { Filter } from '../access/scope.ts'
import { letterScope, officeScope, receptionScope } from '../access/scope.ts'
import { sightOf } from '../access/secrecy.ts'
import type { Feedback } from '../feedback/index.ts'
import { FeedbackModel } from '../feedback/index.ts'
import type { QueueRow } from '../letters/index.ts'
import { LetterModel } from '../letters/index.ts'
import type { Reception } from '../receptions/index.ts'
import { ReceptionModel, receptionSight } from '../receptions/index.ts'
import type { SearchQuery } from './query.ts'
import { beginningWith, hasAsTyped, tokenFilter } from './query.ts'

/** Newest records that are looked at of each register; and the longest that one search may take. */
const mostCandidates = 300
const mostMilliseconds = 2000
/** A token of more records than these is frequent. */
const mostCounted = 3000
/** MongoDB's MaxTimeMSExpired. */
const maxTimeExpired = 50

/** The hits of one register, those with the typed diacritics first, then the newest. */
export interface Hits<Row> {
  rows: Row[]
  /** There may be more than the candidates that were looked at. */
  capped: boolean
  /** Stopped by the time limit: nothing can be said. */
  slow: boolean
}

export type LetterHit = Pick<
  QueueRow,
  '_id' | 'no' | 'year' | 'secret' | 'secretTaker' | 'assignee' | 'agencies' | 'kinds' | 'state' | 'receivedOn' | 'row'
>
export type ReceptionHit = Pick<
  Reception,
  '_id' | 'no' | 'year' | 'secret' | 'secretTaker' | 'office' | 'on' | 'row' | 'crowd' | 'headcount'
>
export type FeedbackHit = Pick<Feedback, '_id' | 'code' | 'receivedOn' | 'name' | 'content' | 'state'>

const letterFields = {
  no: 1,
  year: 1,
  secret: 1,
  secretTaker: 1,
  assignee: 1,
  agencies: 1,
  kinds: 1,
  state: 1,
  receivedOn: 1,
  row: 1,
}
const receptionFields = { no: 1, year: 1, secret: 1, secretTaker: 1, office: 1, on: 1, row: 1, crowd: 1, headcount: 1 }
const feedbackFields = { code: 1, receivedOn: 1, name: 1, content: 1, state: 1 }

/** Letters by any word; a denunciation only for who sees all of it, others find it by its number alone. */
export async function findLetters(actor: Actor, query: SearchQuery): Promise<Hits<LetterHit>> {
  permit(actor, 'search.find')
  const scope = letterScope(actor)
  const found = await candidates(query, {
    count: (token) => LetterModel.countDocuments(tokenOfOffice(scope, token)).limit(mostCounted),
    find: (filter, hint) =>
      LetterModel.find({ ...scope, ...filter }, letterFields, hint ? { hint } : {})
        .sort({ receivedOn: -1, _id: -1 })
        .limit(mostCandidates + 1)
        .maxTimeMS(mostMilliseconds)
        .lean<LetterHit[]>(),
  })
  const seen = found.rows.filter((row) => !row.secret || sightOf(actor, row) === 'full')
  return {
    ...found,
    rows: ranked(seen, query, ({ row, secret }) => [secret ? '' : row.sender, row.gist, secret ? '' : row.place]),
  }
}

export async function findReceptions(actor: Actor, query: SearchQuery): Promise<Hits<ReceptionHit>> {
  permit(actor, 'search.find')
  const scope = receptionScope(actor)
  const found = await candidates(query, {
    count: (token) => ReceptionModel.countDocuments(tokenOfOffice(scope, token)).limit(mostCounted),
    find: (filter, hint) =>
      ReceptionModel.find({ ...scope, ...filter }, receptionFields, hint ? { hint } : {})
        .sort({ on: -1, _id: -1 })
        .limit(mostCandidates + 1)
        .maxTimeMS(mostMilliseconds)
        .lean<ReceptionHit[]>(),
  })
  const seen = found.rows.filter((row) => !row.secret || receptionSight(actor, row) === 'full')
  return {
    ...found,
    rows: ranked(seen, query, ({ row, secret }) => [secret ? '' : row.person, row.gist, secret ? '' : row.place]),
  }
}

export async function findFeedback(actor: Actor, query: SearchQuery): Promise<Hits<FeedbackHit>> {
  permit(actor, 'search.find')
  const scope = officeScope(actor)
  const found = await candidates(query, {
    count: (token) => FeedbackModel.countDocuments(tokenOfOffice(scope, token)).limit(mostCounted),
    find: (filter, hint) =>
      FeedbackModel.find({ ...scope, ...filter }, feedbackFields, hint ? { hint } : {})
        .sort({ receivedOn: -1, _id: -1 })
        .limit(mostCandidates + 1)
        .maxTimeMS(mostMilliseconds)
        .lean<FeedbackHit[]>(),
  })
  return { ...found, rows: ranked(found.rows, query, (row) => [row.name, row.content]) }
}

/** The record that an exact number or code names, when there is one that the actor may know to exist. */
export async function findExact(
  actor: Actor,
  query: SearchQuery,
): Promise<{ letter: LetterHit | null; reception: ReceptionHit | null; feedback: FeedbackHit | null }> {
  permit(actor, 'search.find')
  const which = query.number ?? (query.code ? { receiptCode: query.code } : null)
  const [letter, reception, feedback] = await Promise.all([
    which
      ? LetterModel.findOne({ ...letterScope(actor), ...which, removed: null }, letterFields).lean<LetterHit>()
      : null,
    which
      ? ReceptionModel.findOne(
          { ...receptionScope(actor), ...which, removed: null },
          receptionFields,
        ).lean<ReceptionHit>()
      : null,
    query.feedbackCode
      ? FeedbackModel.findOne(
          { ...officeScope(actor), code: query.feedbackCode, removed: null },
          feedbackFields,
        ).lean<FeedbackHit>()
      : null,
  ])
  return { letter, reception, feedback }
}

/**
 * The newest records of a query. The token that finds fewest decides which part of the token index is read; where even
 * that one is frequent, walking back from the newest record meets enough of them soon.
 */
async function candidates<Row>(
  query: SearchQuery,
  on: {
    count: (token: string) => PromiseLike<number>
    find: (filter: Filter, hint: Record<string, 1> | undefined) => PromiseLike<Row[]>
  },
): Promise<Hits<Row>> {
  try {
    const counted = await Promise.all(query.tokens.map(async (token) => ({ token, count: await on.count(token) })))
    const rarest = counted.toSorted((a, b) => a.count - b.count)
    if (rarest[0]?.count === 0) return { rows: [], capped: false, slow: false }
    const hint = (rarest[0]?.count ?? 0) < mostCounted ? ({ office: 1, search: 1 } as const) : undefined
    const rows = await on.find(tokenFilter(rarest.map((one) => one.token)), hint)
    return { rows: rows.slice(0, mostCandidates), capped: rows.length > mostCandidates, slow: false }
  } catch (error) {
    if ((error as { code?: number }).code === maxTimeExpired) return { rows: [], capped: false, slow: true }
    throw error
  }
}

/** Records of the office with a token: counted from the index alone. */
function tokenOfOffice({ office }: Filter, token: string): Filter {
  return { office, search: beginningWith(token) }
}

function ranked<Row>(rows: Row[], query: SearchQuery, textsOf: (row: Row) => (string | null)[]): Row[] {
  const exact = rows.filter((row) => hasAsTyped(query, textsOf(row)))
  const among = new Set(exact)
  return [...exact, ...rows.filter((row) => !among.has(row))]
}
