import { DatabaseError } from '../../errors.ts'
import { type Document, documentOf, isDocument } from '../../values/value.ts'
import { documentSort, type HitSort } from '../query-sort.ts'
import { grouped, readGroup } from './group.ts'
import { sortFields } from './source.ts'
import type { StageReader } from './stage.ts'
import { afterAll } from './stream.ts'

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/group/ */
export const group: StageReader = (operand, context) => {
  const grouping = readGroup(operand, context)
  return (source) => grouped(source, grouping, context)
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/sort/ */
export const sort: StageReader = (operand, context) => {
  const { strings, wanted: limit, allowDiskUse: mayUseDisk, collections } = context
  const order = { sort: sortFields(operand), strings, limit, mayUseDisk }
  return (source) => {
    const sorted = documentSort(collections.store, order)
    return afterAll(
      source,
      (documents) => {
        for (const document of documents) sorted.add(document, document)
      },
      () => inOrder(sorted),
    )
  }
}

function* inOrder(sorted: HitSort<Document>): Iterable<Document> {
  for (let document = sorted.next(); document; document = sorted.next()) yield document
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/sortByCount/ */
export const sortByCount: StageReader = (operand, context) => {
  if (isDocument(operand)) {
    const first = operand.keys().next()
    if (first.done || !first.value.startsWith('$'))
      throw new DatabaseError(
        40147,
        'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
      )
  } else if (typeof operand !== 'string')
    throw new DatabaseError(40149, 'the sortByCount field must be specified as a string or as an object')
  else if (!operand.startsWith('$'))
    throw new DatabaseError(
      40148,
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    )
  const grouped = group(documentOf({ _id: operand, count: documentOf({ $sum: 1 }) }), context)
  const sorted = sort(documentOf({ count: -1 }), context)
  return (source) => sorted(grouped(source))
}
