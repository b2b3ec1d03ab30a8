import { compareValues } from '../values/order.ts'
import type { IndexDefinition } from './index-definition.ts'
import type { IndexEntry } from './index-keys.ts'

/**
 * True when two entries stand for the same values. Their keys tell it, but with a collation a key only tells that the
 * values may be the same.
 */
export function haveSameValues(index: IndexDefinition, left: IndexEntry, right: IndexEntry): boolean {
  if (!left.key.equals(right.key)) return false
  const strings = index.collation?.compare
  if (!strings) return true
  return left.tuples.some((own) =>
    right.tuples.some((other) => own.every((value, field) => compareValues(value, other[field], strings) === 0)),
  )
}
