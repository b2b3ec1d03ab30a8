import { DatabaseError } from '../../errors.ts'
import { decodeDocument, type FieldTree } from '../../values/decode.ts'
import { wholeNumber } from '../../values/numbers.ts'
import { shown } from '../../values/shown.ts'
import { type Document, documentOf, isDocument, type Value } from '../../values/value.ts'
import type { Collection } from '../collection.ts'
import { countMatches } from '../counting.ts'
import { allOf, type Condition } from '../matching/condition.ts'
import { readFilter } from '../matching/filter.ts'
import { type Hit, Query, type QueryRequest } from '../query.ts'
import { readSort, type SortField } from '../sorting.ts'
import type { PipelineContext, Stage } from './stage.ts'
import { type DocumentStream, portion, streamFrom } from './stream.ts'
import { isNothing } from './truth.ts'

/** The leading $match, $sort, $skip and $limit as a query, and the stages that are left. */
export function readLead(
  stages: [string, Value][],
  context: PipelineContext,
): { request: QueryRequest; rest: [string, Value][] } {
  const filters: Condition[] = []
  let at = 0
  const operandOf = (name: string) => (stages[at]?.[0] === name ? stages[at][1] : undefined)
  for (let filter = operandOf('$match'); filter !== undefined; filter = operandOf('$match')) {
    if (!isDocument(filter)) throw new DatabaseError(15959, 'the match filter must be an expression in an object')
    filters.push(readFilter(filter, context))
    at++
  }
  const order = operandOf('$sort')
  if (order !== undefined) at++
  const sort = order === undefined ? [] : sortFields(order)
  const { skip, limit, end } = readWindow(stages, at)
  const { strings, collation, hint, allowDiskUse } = context
  const filter = allOf(filters.flatMap((part) => (part.kind === 'and' ? part.parts : [part])))
  return { request: { filter, sort, skip, limit, hint, strings, collation, allowDiskUse }, rest: stages.slice(end) }
}

/** What the $skip and $limit stages from a place on leave together. @throws 15958 and others */
export function readWindow(
  stages: readonly [string, Value][],
  start: number,
): { skip: number; limit: number; end: number } {
  let skip = 0
  let limit = Number.POSITIVE_INFINITY
  for (let at = start; at < stages.length; at++) {
    const [name, operand] = stages[at]
    if (name === '$skip') {
      const count = stageCount(name, operand)
      skip += count
      limit = Math.max(0, limit - count)
    } else if (name === '$limit') limit = Math.min(limit, stageCount(name, operand))
    else return { skip, limit, end: at }
  }
  return { skip, limit, end: stages.length }
}

/** The order of $sort. @throws 15973, 15976 and others */
export function sortFields(operand: Value): SortField[] {
  if (!isDocument(operand)) throw new DatabaseError(15973, 'the $sort key specification must be an object')
  const fields = readSort(operand)
  if (fields.length === 0) throw new DatabaseError(15976, '$sort stage must have at least one sort key')
  return fields
}

/** The number of $skip and $limit. @throws 15958 and others */
export function stageCount(name: string, operand: Value): number {
  const count = wholeNumber(operand)
  if (count === undefined || count < 0 || (count === 0 && name === '$limit'))
    throw new DatabaseError(
      name === '$skip' ? 5107200 : count === 0 ? 15958 : 5107201,
      count === 0
        ? 'the limit must be positive'
        : `invalid argument to ${name} stage: Expected a non-negative number in: ${name}: ${shown(operand)}`,
    )
  return count
}

interface Source {
  stream: DocumentStream
  /** Which of the stages still have to be put behind it. */
  stages(made: Stage[]): Stage[]
}

/** The documents of the collection, or what the first stage makes of them where an index can tell. */
export function openSource(
  collection: Collection | undefined,
  request: QueryRequest,
  rest: [string, Value][],
  needed: FieldTree | undefined,
  context: PipelineContext,
): Source {
  if (!collection) return { stream: streamFrom([]), stages: (made) => made }
  const counted = rest.length > 0 ? countStage(rest[0]) : undefined
  if (counted) return { stream: countStream(collection, request, counted, context), stages: (made) => made.slice(1) }
  return {
    stream: queryStream(collection, { ...request, isOrderFree: isOrderFree(request, rest[0]) }, needed, context),
    stages: (made) => made,
  }
}

function queryStream(
  collection: Collection,
  request: QueryRequest,
  needed: FieldTree | undefined,
  context: PipelineContext,
): DocumentStream {
  const query = new Query(collection, { ...request, needs: needed })
  let isLast = false
  return {
    next: async (slice) => {
      if (isLast) return undefined
      const documents: Document[] = []
      const take = ({ bytes, fields }: Hit) => documents.push(needed ? fields : decodeDocument(bytes)) < portion
      isLast = await query.run(take, slice)
      if (isLast) context.onQuery(collection, query)
      return documents
    },
  }
}

const orderFreeAccumulators = new Set(['$sum', '$count', '$avg', '$min', '$max'])

/** True when the first stage makes the same of the documents in any order: then an index that covers them may be walked. */
export function isOrderFree({ sort, limit, skip }: QueryRequest, stage: [string, Value] | undefined): boolean {
  if (!stage || sort.length > 0 || skip > 0 || Number.isFinite(limit)) return false
  const [name, operand] = stage
  if (name === '$sortByCount') return true
  if (name !== '$group' || !isDocument(operand)) return false
  const accumulators = [...operand].filter(([field]) => field !== '_id').map(([, accumulator]) => accumulator)
  return accumulators.every(
    (one) => isDocument(one) && [...one.keys()].every((operator) => orderFreeAccumulators.has(operator)),
  )
}

/** `{ $count: name }`, or the $group that countDocuments sends; answers what the result looks like. */
function countStage([name, operand]: [string, Value]): ((n: number) => Document) | undefined {
  if (name === '$count' && typeof operand === 'string') return (n) => documentOf({ [operand]: n })
  if (name !== '$group' || !isDocument(operand) || operand.size !== 2) return undefined
  const [[, id], [field, accumulator]] = [...operand]
  const isConstant = isNothing(id) || wholeNumber(id) !== undefined
  if ([...operand.keys()][0] !== '_id' || !isConstant || !isDocument(accumulator)) return undefined
  const isCount = accumulator.get('$sum') === 1 || accumulator.has('$count')
  return isCount ? (n) => documentOf({ _id: id, [field]: n }) : undefined
}

function countStream(
  collection: Collection,
  request: QueryRequest,
  shape: (n: number) => Document,
  context: PipelineContext,
): DocumentStream {
  let isDone = false
  return {
    next: async (slice) => {
      if (isDone) return undefined
      isDone = true
      const { n, query } = await countMatches(collection, { ...request, sort: [] }, slice)
      if (query) context.onQuery(collection, query)
      return n === 0 ? [] : [shape(n)]
    },
  }
}
