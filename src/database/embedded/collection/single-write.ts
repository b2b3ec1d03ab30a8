import { decodeDocument } from '../values/decode.ts'
import type { MatchDetails } from '../values/paths.ts'
import type { Document } from '../values/value.ts'
import type { Collection } from './collection.ts'
import { Query, type QueryRequest } from './query.ts'
import type { Slice } from './slice.ts'

/** A stored document that a write is about. */
export interface Target {
  recordId: number
  bytes: Buffer
  document: Document
  details: MatchDetails
}

/** How many candidates a write may look at without letting others work. */
const mostAtOnce = 3000

/**
 * The documents that the query finds, without waiting: within a write nothing can come between finding and changing.
 * Undefined when that would take too long.
 */
export function findAtOnce(
  collection: Collection,
  request: QueryRequest,
  onDone: (query: Query) => void = () => {},
): Target[] | undefined {
  const query = new Query(collection, { ...request, needs: new Map() })
  const ids = query.idsAtOnce(mostAtOnce)
  if (ids) onDone(query)
  return ids?.flatMap((recordId) => targetOf(collection, recordId, request) ?? [])
}

/** The record ids that the query finds, looked for in turns. They have to be asked again when they are written to. */
export async function findInTurns(
  collection: Collection,
  request: QueryRequest,
  slice: Slice,
  onDone: (query: Query) => void = () => {},
): Promise<number[]> {
  const ids: number[] = []
  const query = new Query(collection, { ...request, needs: new Map() })
  await query.run(({ recordId }) => ids.push(recordId) > 0, slice)
  onDone(query)
  return ids
}

/** The document if it is still there and still matches; with the place of the match for the positional `$`. */
export function targetOf(collection: Collection, recordId: number, request: QueryRequest): Target | undefined {
  const bytes = collection.bytesOf(recordId)
  if (!bytes) return undefined
  const document = decodeDocument(bytes)
  const details: MatchDetails = {}
  return request.filter.matches(document, details) ? { recordId, bytes, document, details } : undefined
}
