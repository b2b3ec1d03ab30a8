import { keyIn } from '../storage/trees.ts'
import type { Collection } from './collection.ts'
import type { IndexPlan } from './planning/index-plan.ts'
import { Query, type QueryRequest } from './query.ts'
import type { Slice } from './slice.ts'

/** How many documents match, within skip and limit; from the index alone where it is exact. */
export async function countMatches(
  collection: Collection,
  request: QueryRequest,
  slice: Slice,
): Promise<{ n: number; query?: Query }> {
  const { skip, limit } = request
  const within = (n: number) => Math.max(0, Math.min(n - skip, limit))
  const isAll = request.filter.kind === 'and' && request.filter.parts.length === 0
  if (isAll) return { n: within(collection.count()) }
  const query = new Query(collection, { ...request, sort: [], needs: new Map() })
  const { plan } = query
  if (plan.index && !plan.residual && isCountable(plan.index))
    return { n: within(countEntries(collection, plan.index)), query }
  let n = 0
  await query.run(() => {
    n++
    return true
  }, slice)
  return { n, query }
}

/** True when each entry in the ranges is a document of its own that matches. */
function isCountable(plan: IndexPlan): boolean {
  return plan.checks.length === 0 && plan.isOnePerRecord
}

function countEntries(collection: Collection, { index, ranges }: IndexPlan): number {
  return ranges.reduce(
    (sum, { start, end }) => sum + collection.store.count(keyIn(index.tree, start), keyIn(index.tree, end)),
    0,
  )
}
