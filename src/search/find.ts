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
const mostCandidates = 100
const mostMilliseconds = 2000
/** A token is counted so far: what more records have is frequent in any register. */
const mostCounted = 3000
/** A way through a register: the keys of one of its indexes, or its name. */
type Hint = string | Record<string, 1 | -1>
const byToken: Hint = { office: 1, search: 1 }
const newestLetters: Hint = 'newest'
const newestReceptions: Hint = { office: 1, on: -1, _id: -1, kind: 1, crowd: 1, officer: 1, secretTaker: 1 }
const newestFeedback: Hint = { office: 1, receivedOn: 1, _id: 1, channel: 1, state: 1 }
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
    size: () => LetterModel.estimatedDocumentCount(),
    newest: newestLetters,
    find: (filter, hint) =>
      LetterModel.find({ ...scope, kept: true, ...filter }, letterFields, { hint })
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
    size: () => ReceptionModel.estimatedDocumentCount(),
    newest: newestReceptions,
    find: (filter, hint) =>
      ReceptionModel.find({ ...scope, ...filter }, receptionFields, { hint })
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
    size: () => FeedbackModel.estimatedDocumentCount(),
    newest: newestFeedback,
    find: (filter, hint) =>
      FeedbackModel.find({ ...scope, ...filter }, feedbackFields, { hint })
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
    /** Records of the register, of every office. */
    size: () => PromiseLike<number>
    /** The index that has the register in the order of its days. */
    newest: Hint
    find: (filter: Filter, hint: Hint) => PromiseLike<Row[]>
  },
): Promise<Hits<Row>> {
  try {
    const rarest = await rarestFirst(query.tokens, on.count)
    const least = rarest[0]?.count ?? 0
    if (least === 0) return { rows: [], capped: false, slow: false }
    // By the token so many records are read as have it; from the newest back, one candidate in size ÷ least.
    const frequent = least > mostCandidates && (least >= mostCounted || least ** 2 > mostCandidates * (await on.size()))
    const rows = await on.find(tokenFilter(rarest.map((one) => one.token)), frequent ? on.newest : byToken)
    return { rows: rows.slice(0, mostCandidates), capped: rows.length > mostCandidates, slow: false }
  } catch (error) {
    if ((error as { code?: number }).code === maxTimeExpired) return { rows: [], capped: false, slow: true }
    throw error
  }
}

/** Tokens with their numbers of records. Where the first, the longest, is rare enough, the others are not counted. */
async function rarestFirst(
  tokens: readonly string[],
  count: (token: string) => PromiseLike<number>,
): Promise<{ token: string; count: number }[]> {
  const counted = async (token: string) => ({ token, count: await count(token) })
  const [longest, ...others] = tokens
  if (longest === undefined) return []
  const first = await counted(longest)
  if (first.count <= mostCandidates) return [first, ...others.map((token) => ({ token, count: mostCounted }))]
  const all = [first, ...(await Promise.all(others.map(counted)))]
  return all.toSorted((a, b) => a.count - b.count)
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
