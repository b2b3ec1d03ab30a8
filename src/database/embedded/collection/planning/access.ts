import { type Document, isDocument } from '../../values/value.ts'
import type { Collection } from '../collection.ts'
import type { IndexPlan } from './index-plan.ts'
import { IndexScan } from './index-scan.ts'
import type { Question } from './question.ts'
import { CollectionScan, type RecordSource, UnionScan } from './source.ts'

/** Where the candidates come from: all documents, one index, or the indexes of the branches of an `$or`. */
export type Access =
  | { kind: 'scan'; reverse: boolean }
  | { kind: 'index'; plan: IndexPlan }
  | { kind: 'union'; plans: IndexPlan[] }

/** Opens the walk over the candidates; with the types of the values where the entries of one index are to be read. */
export function openAccess(collection: Collection, access: Access, withTypes: boolean): RecordSource {
  if (access.kind === 'scan') return new CollectionScan(collection, access.reverse)
  if (access.kind === 'index') return new IndexScan(collection.store, access.plan, withTypes)
  return new UnionScan(access.plans.map((plan) => () => new IndexScan(collection.store, plan, false)))
}

/** The indexes that are walked. */
export function indexPlansOf(access: Access): readonly IndexPlan[] {
  if (access.kind === 'scan') return []
  return access.kind === 'index' ? [access.plan] : access.plans
}

/** The walk over all documents, in natural order or its reverse. */
export function scanAccess({ hint, sort }: Question): Access {
  const isBackwardHint = isDocument(hint) && (hint as Document).get('$natural') === -1
  return { kind: 'scan', reverse: isBackwardHint || (sort[0]?.path === '$natural' && sort[0].direction === -1) }
}

/** True when the candidates come in the wanted order. */
export function isInOrder(access: Access, { sort }: Question): boolean {
  if (sort.length === 0) return true
  return access.kind === 'index'
    ? access.plan.order !== undefined
    : access.kind === 'scan' && sort[0].path === '$natural'
}
