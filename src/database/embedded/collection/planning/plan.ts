import type { Document } from '../../values/value.ts'
import type { Collection } from '../collection.ts'
import type { Condition } from '../matching/condition.ts'
import type { SortField } from '../sorting.ts'
import { CollectionScan, type RecordSource } from './source.ts'

/** What a query wants to know of a collection. */
export interface Question {
  filter: Condition
  sort: readonly SortField[]
  /** How many documents are wanted, skipped ones included; Infinity for all. */
  limit: number
  hint?: Document | string
  collation?: string
}

/** How a question will be answered. */
export interface Plan {
  /** Opens the walk over the candidates. */
  open(): RecordSource
  /** What still has to be asked of each candidate's document; undefined when the index has answered all. */
  residual: Condition | undefined
  /** True when the candidates come in the wanted order. */
  isSorted: boolean
  isScan: boolean
  explain: Document
}

/** Finds a plan. */
export function planFor(collection: Collection, question: Question): Plan {
  return {
    open: () => new CollectionScan(collection, false),
    residual: question.filter,
    isSorted: question.sort.length === 0,
    isScan: true,
    explain: new Map([['stage', 'COLLSCAN']]),
  }
}
