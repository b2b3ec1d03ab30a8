import type { Collection } from './collection.ts'
import { Query, type QueryRequest } from './query.ts'
import type { Slice } from './slice.ts'

/** How many documents match, within skip and limit. */
export async function countMatches(
  collection: Collection,
  request: QueryRequest,
  slice: Slice,
): Promise<{ n: number; query?: Query }> {
  const isAll = request.filter.kind === 'and' && request.filter.parts.length === 0
  if (isAll) return { n: Math.max(0, Math.min(collection.count() - request.skip, request.limit)) }
  const query = new Query(collection, request)
  let n = 0
  await query.run(() => {
    n++
    return true
  }, slice)
  return { n, query }
}
