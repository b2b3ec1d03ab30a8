import type { FieldTree } from '../../values/decode.ts'
import { type Document, isDocument } from '../../values/value.ts'
import type { Condition } from '../matching/condition.ts'
import type { SortField } from '../sorting.ts'

/** What a query wants to know of a collection. */
export interface Question {
  filter: Condition
  sort: readonly SortField[]
  /** How many documents are wanted, skipped ones included; Infinity for all. */
  limit: number
  hint?: Document | string
  /** Name of the collation that strings are compared by. */
  collation?: string
  /** The fields that are wanted of each hit; undefined for whole documents. */
  needs?: FieldTree
  /** True when it does not matter in which order the hits come, so that also an unbound index may be walked. */
  isOrderFree?: boolean
}

/** The conditions that all have to hold. */
export function conjuncts(filter: Condition): readonly Condition[] {
  return filter.kind === 'and' ? filter.parts.flatMap(conjuncts) : [filter]
}

/** True when the documents themselves are to be walked (manual: "$natural"). */
export function isNatural({ hint, sort }: Question): boolean {
  return (isDocument(hint) && hint.has('$natural')) || sort[0]?.path === '$natural'
}
