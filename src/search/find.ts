import type { Actor } from '../access/actor.ts'
import { permit } from '../access/policies.ts'
import { letterScope, officeScope, receptionScope } from '../access/scope.ts'
import { sightOf } from '../access/secrecy.ts'
import type { Feedback } from '../feedback/index.ts'
import { FeedbackModel } from '../feedback/index.ts'
import type { QueueRow } from '../letters/index.ts'
import { LetterModel } from '../letters/index.ts'
import type { Reception } from '../receptions/index.ts'
import { ReceptionModel, receptionSight } from '../receptions/index.ts'
import type { SearchQuery } from './query.ts'
import { hasAsTyped, tokenFilter } from './query.ts'

/** Newest records that are looked at of each register; and the longest that one search may take. */
const mostCandidates = 300
const mostMilliseconds = 2000
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
  const found = await candidates(() =>
    LetterModel.find({ ...letterScope(actor), ...tokenFilter(query.tokens) }, letterFields)
      .sort({ receivedOn: -1, _id: -1 })
      .limit(mostCandidates + 1)
      .maxTimeMS(mostMilliseconds)
      .lean<LetterHit[]>(),
  )
  const seen = found.rows.filter((row) => !row.secret || sightOf(actor, row) === 'full')
  return {
    ...found,
    rows: ranked(seen, query, ({ row, secret }) => [secret ? '' : row.sender, row.gist, secret ? '' : row.place]),
  }
}

export async function findReceptions(actor: Actor, query: SearchQuery): Promise<Hits<ReceptionHit>> {
  permit(actor, 'search.find')
  const found = await candidates(() =>
    ReceptionModel.find({ ...receptionScope(actor), ...tokenFilter(query.tokens) }, receptionFields)
      .sort({ on: -1, _id: -1 })
      .limit(mostCandidates + 1)
      .maxTimeMS(mostMilliseconds)
      .lean<ReceptionHit[]>(),
  )
  const seen = found.rows.filter((row) => !row.secret || receptionSight(actor, row) === 'full')
  return {
    ...found,
    rows: ranked(seen, query, ({ row, secret }) => [secret ? '' : row.person, row.gist, secret ? '' : row.place]),
  }
}

export async function findFeedback(actor: Actor, query: SearchQuery): Promise<Hits<FeedbackHit>> {
  permit(actor, 'search.find')
  const found = await candidates(() =>
    FeedbackModel.find({ ...officeScope(actor), ...tokenFilter(query.tokens) }, feedbackFields)
      .sort({ receivedOn: -1, _id: -1 })
      .limit(mostCandidates + 1)
      .maxTimeMS(mostMilliseconds)
      .lean<FeedbackHit[]>(),
  )
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

async function candidates<Row>(find: () => PromiseLike<Row[]>): Promise<Hits<Row>> {
  try {
    const rows = await find()
    return { rows: rows.slice(0, mostCandidates), capped: rows.length > mostCandidates, slow: false }
  } catch (error) {
    if ((error as { code?: number }).code === maxTimeExpired) return { rows: [], capped: false, slow: true }
    throw error
  }
}

function ranked<Row>(rows: Row[], query: SearchQuery, textsOf: (row: Row) => (string | null)[]): Row[] {
  const exact = rows.filter((row) => hasAsTyped(query, textsOf(row)))
  const among = new Set(exact)
  return [...exact, ...rows.filter((row) => !among.has(row))]
}
