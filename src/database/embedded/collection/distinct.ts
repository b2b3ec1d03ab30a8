import { keyIn, recordIdLength, recordIdOf } from '../storage/trees.ts'
import { decodeFields, type FieldTree } from '../values/decode.ts'
import { keyOf } from '../values/key.ts'
import { afterPart } from '../values/key-parts.ts'
import { compareValues, type StringOrder } from '../values/order.ts'
import { isIndex, treeOf } from '../values/paths.ts'
import type { Document, Value } from '../values/value.ts'
import type { Collection } from './collection.ts'
import { usableIndexes } from './planning/choose.ts'
import { type IndexPlan, indexPlan } from './planning/index-plan.ts'
import { isPoint } from './planning/intervals.ts'
import { refuseKilled } from './planning/killed.ts'
import { conjuncts } from './planning/question.ts'
import { Query, type QueryRequest } from './query.ts'
import type { Slice } from './slice.ts'

const treeBytes = 4

export interface DistinctValues {
  values: Value[]
  keysExamined: number
  documentsExamined: number
  /** The query that found them, where no index could be walked from value to value. */
  query: Query | undefined
}

/** The different values of a path in the documents that match, in order (manual: "distinct"). */
export async function distinctValues(
  collection: Collection,
  request: QueryRequest,
  path: string,
  slice: Slice,
): Promise<DistinctValues> {
  const found = new Map<string, Value>()
  const parts = path.split('.')
  const take = (document: Document) => {
    for (const value of valuesAt(document, parts)) {
      const key = keyOf(value)
      const text = key.latin1Slice(0, key.length)
      if (!found.has(text)) found.set(text, value)
    }
  }
  const plan = distinctPlan(collection, request, path)
  const done = plan
    ? await skipFromValueToValue(collection, plan, path, take, slice)
    : await walkAll(collection, { ...request, needs: treeOf([path]), isOrderFree: true }, take, slice)
  const values = [...found.keys()].sort().map((key) => found.get(key)!)
  return { values: request.strings ? withoutEquals([...found.values()], request.strings) : values, ...done }
}

/** Of the values that a collation takes for the same only the first that was met. */
function withoutEquals(values: Value[], strings: StringOrder): Value[] {
  const sorted = values.toSorted((left, right) => compareValues(left, right, strings))
  return sorted.filter((value, at) => at === 0 || compareValues(sorted[at - 1], value, strings) !== 0)
}

/**
 * The plan whose index can be walked from one value of the path to the next (mongod's DISTINCT_SCAN): the fields before
 * it are bound to one value, and nothing else is asked of the documents.
 */
export function distinctPlan(collection: Collection, request: QueryRequest, path: string): IndexPlan | undefined {
  if (request.hint !== undefined) return undefined
  const conditions = conjuncts(request.filter)
  for (const index of usableIndexes(collection)) {
    const place = index.fields.findIndex((field) => field.path === path)
    if (place < 0 || !index.isExact || index.record.multikey[place]) continue
    const plan = indexPlan(index, conditions, [], request.collation)
    if (!plan || plan.residual.length > 0 || plan.checks.length > 0) continue
    const before = plan.intervals.slice(0, place)
    const isBound = before.every((intervals) => intervals?.length === 1 && intervals.every(isPoint))
    const isLast = plan.intervals.slice(place + 1).every((intervals) => intervals === undefined)
    if (isBound && isLast) return plan
  }
  return undefined
}

async function skipFromValueToValue(
  collection: Collection,
  plan: IndexPlan,
  path: string,
  take: (document: Document) => void,
  slice: Slice,
): Promise<Omit<DistinctValues, 'values'>> {
  const { index } = plan
  const place = index.fields.findIndex((field) => field.path === path)
  const flips = index.directions.map((direction) => (direction < 0 ? 0xff : 0))
  const tree = treeOf([path])
  let keysExamined = 0
  for (const range of plan.ranges) {
    const end = keyIn(index.tree, range.end)
    for (let start = keyIn(index.tree, range.start); ; ) {
      const key = firstKey(collection, start, end)
      if (!key) break
      keysExamined++
      const fields = fieldsOf(collection, recordIdOf(key), tree)
      take(fields)
      // Null and missing share their key: a document without the value says nothing of those behind it.
      start =
        valuesAt(fields, path.split('.')).length > 0
          ? behindValue(key, place, flips)
          : Buffer.concat([key, Buffer.from([0])])
      if (!slice.isOver()) continue
      await slice.rest()
      refuseKilled(collection, [plan])
    }
  }
  return { keysExamined, documentsExamined: keysExamined, query: undefined }
}

function firstKey(collection: Collection, start: Buffer, end: Buffer): Buffer | undefined {
  if (start.compare(end) >= 0) return undefined
  const walk = collection.store.walk({ start, end })
  const key = walk.next()
  walk.pause()
  return key
}

/** One document for each value: its own type of number is the one that is told. */
function fieldsOf(collection: Collection, recordId: number, tree: FieldTree): Document {
  const bytes = collection.bytesBriefly(recordId)
  return bytes ? decodeFields(bytes, tree) : new Map()
}

/** The first key behind all entries with this value: after it comes a record id or a further field, never 0xFF. */
function behindValue(key: Buffer, place: number, flips: readonly number[]): Buffer {
  let at = treeBytes
  for (let field = 0; field <= place; field++) at = afterPart(key, at, flips[field])
  return Buffer.concat([key.subarray(0, Math.min(at, key.length - recordIdLength)), Buffer.from([0xff])])
}

async function walkAll(
  collection: Collection,
  request: QueryRequest,
  take: (document: Document) => void,
  slice: Slice,
): Promise<Omit<DistinctValues, 'values'>> {
  const query = new Query(collection, request)
  let last: Document | undefined
  await query.run(({ fields }) => {
    if (fields !== last) take(fields)
    last = fields
    return true
  }, slice)
  return { keysExamined: query.keysExamined, documentsExamined: query.documentsExamined, query }
}

function valuesAt(document: Document, parts: readonly string[]): Value[] {
  const found: Value[] = []
  const visit = (value: Value | undefined, depth: number): void => {
    if (depth === parts.length) {
      if (Array.isArray(value)) found.push(...value)
      else if (value !== undefined) found.push(value)
    } else if (value instanceof Map) visit(value.get(parts[depth]), depth + 1)
    else if (Array.isArray(value)) {
      if (isIndex(parts[depth])) visit(value[Number(parts[depth])], depth + 1)
      else for (const element of value) if (element instanceof Map) visit(element, depth)
    }
  }
  visit(document, 0)
  return found
}
