import { DatabaseError, typeMismatch } from '../../../errors.ts'
import { compareValues } from '../../../values/order.ts'
import type { Document, Maybe } from '../../../values/value.ts'
import { type Sorter, type SortField, sorterFor } from '../../sorting.ts'
import type { Evaluate, ExpressionContext } from '../evaluation.ts'
import { ValueMap } from '../value-map.ts'

/** The documents of each partition, in the order wanted; partitions are ordered by their key. */
export function partitioned(
  documents: readonly Document[],
  keyOf: Evaluate | undefined,
  sortBy: readonly SortField[],
  context: ExpressionContext,
): Document[][] {
  const partitions = new ValueMap<Document[]>(context.strings)
  for (const document of documents) {
    const key = keyOf?.({ root: document })
    if (Array.isArray(key)) throw typeMismatch('An expression used to partition cannot evaluate to value of type array')
    partitions.getOrMake(key, () => []).push(document)
  }
  const inOrder = [...partitions].sort((left, right) => compareValues(left.key, right.key, context.strings))
  if (sortBy.length === 0) return inOrder.map(({ value }) => value)
  const sorter = sorterFor(sortBy, context.strings) as Sorter<unknown>
  return inOrder.map(({ value }) => {
    const keyed = value.map((document) => ({ key: sorter.keyOf(document), document }))
    return keyed.sort((left, right) => sorter.compare(left.key, right.key)).map(({ document }) => document)
  })
}

/** The one field of a sort that a function of a window needs. @throws the code where there are more or none */
export function onlySortField(what: string, code: number, sortBy: readonly SortField[]): SortField {
  if (sortBy.length === 1) return sortBy[0]
  throw new DatabaseError(code, `${what} must be specified with a top level sortBy expression with exactly one element`)
}

/** The value by which a document has its place. */
export function placeOf(document: Document, { parts }: SortField): Maybe {
  let value: Maybe = document
  for (const part of parts) value = value instanceof Map ? value.get(part) : undefined
  return value
}
