import { DatabaseError } from '../../errors.ts'
import type { Collection } from '../collection.ts'
import type { IndexPlan } from './index-plan.ts'

/**
 * Work that has rested may find that what it walks is gone.
 * @throws QueryPlanKilled (175) when the collection or one of the indexes was dropped
 */
export function refuseKilled(collection: Collection, plans: readonly IndexPlan[]): void {
  if (collection.isGone) throw new DatabaseError(175, `collection dropped: ${collection.namespace}`)
  for (const { index } of plans)
    if (!collection.indexes.some(({ tree }) => tree === index.tree))
      throw new DatabaseError(175, `index '${index.name}' dropped`)
}
