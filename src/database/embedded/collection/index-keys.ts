import { createHash } from 'node:crypto'
import { DatabaseError } from '../errors.ts'
import { compoundKey } from '../values/key.ts'
import { isIndex } from '../values/paths.ts'
import {
  bsonUndefined,
  Decimal128,
  type Document,
  Double,
  Long,
  type Maybe,
  Timestamp,
  type Value,
} from '../values/value.ts'
import type { IndexDefinition } from './index-definition.ts'

/** One entry that a document has in an index. */
export interface IndexEntry {
  /** The encoded values, without tree and record id. */
  key: Buffer
  /** What the key does not tell about the types of the values; empty when it tells all. See `typeMark`. */
  types: Buffer
  values: Maybe[]
  isCut: boolean
}

/** Entries of a document, and which fields of the index met an array. */
export interface IndexEntries {
  entries: IndexEntry[]
  multikey: boolean[]
}

/** lmdb takes keys of 4,026 bytes with pages of 8 KB, of which tree and record id need ten. */
const longestKey = 4000

/** The entries of a document in an index; none when a sparse or partial index leaves it out. @throws 171 */
export function entriesOf(index: IndexDefinition, document: Document): IndexEntries {
  const multikey = new Array<boolean>(index.fields.length).fill(false)
  if (index.partial && !index.partial.matches(document)) return { entries: [], multikey }
  const plain = plainValues(index, document)
  if (plain) {
    const isLeftOut = index.isSparse && plain.every((value) => value === undefined)
    return { entries: isLeftOut ? [] : [entryOf(index, plain)], multikey }
  }
  const slots: Slot[] = index.fields.map(({ parts }, place) => ({ value: document, parts, depth: 0, place }))
  const tuples: Maybe[][] = []
  expand(slots, new Array(slots.length).fill(undefined), multikey, tuples)
  const entries = new Map<string, IndexEntry>()
  for (const tuple of tuples) {
    if (index.isSparse && tuple.every((value) => value === undefined)) continue
    const entry = entryOf(index, tuple)
    entries.set(entry.key.latin1Slice(0, entry.key.length), entry)
  }
  return { entries: [...entries.values()], multikey }
}

/** The values of a document that has no array on the way, as most have none; undefined where there is one. */
function plainValues(index: IndexDefinition, document: Document): Maybe[] | undefined {
  const values: Maybe[] = []
  for (const { parts } of index.fields) {
    let value: Maybe = document
    for (let depth = 0; depth < parts.length && value !== undefined; depth++) {
      if (Array.isArray(value)) return undefined
      value = value instanceof Map ? value.get(parts[depth]) : undefined
    }
    if (Array.isArray(value)) return undefined
    values.push(value)
  }
  return values
}

interface Slot {
  value: Maybe
  parts: readonly string[]
  depth: number
  /** Which field of the index. */
  place: number
}

/** Walks all fields at once; at an array they go on together for each of its elements. */
function expand(slots: Slot[], found: Maybe[], multikey: boolean[], tuples: Maybe[][]): void {
  let array: Value[] | undefined
  const waiting: Slot[] = []
  for (const slot of slots) {
    const stop = descend(slot)
    if (!Array.isArray(stop.value) || stop.isElement) {
      found[slot.place] = stop.value
      continue
    }
    multikey[slot.place] = true
    waiting.push(stop)
    array ??= stop.value
    if (array !== stop.value)
      throw new DatabaseError(
        171,
        `cannot index parallel arrays [${slots.map(({ parts }) => parts.join('.')).join('] [')}]`,
      )
  }
  if (!array) {
    tuples.push(found)
    return
  }
  if (array.length === 0) {
    const empty = [...found]
    for (const { parts, depth, place } of waiting) empty[place] = depth === parts.length ? bsonUndefined : undefined
    tuples.push(empty)
  }
  const isAtEnd = waiting.every(({ parts, depth }) => depth === parts.length)
  for (const element of array) {
    const values = [...found]
    if (isAtEnd) {
      for (const { place } of waiting) values[place] = element
      tuples.push(values)
    } else
      expand(
        waiting.map((slot) => ({ ...slot, value: element as Maybe, isElement: true })),
        values,
        multikey,
        tuples,
      )
  }
}

/** Goes down to the value, to where the path ends early, or to an array. An array within an array is a value. */
function descend(slot: Slot & { isElement?: boolean }): Slot & { isElement: boolean } {
  let { value, depth } = slot
  let isElement = slot.isElement === true
  const { parts } = slot
  while (depth < parts.length) {
    if (value instanceof Map) value = value.get(parts[depth++])
    else if (Array.isArray(value) && !isElement && isIndex(parts[depth])) value = value[Number(parts[depth++])]
    else if (Array.isArray(value) && !isElement) return { ...slot, value, depth, isElement }
    else return { ...slot, value: undefined, depth, isElement }
    isElement = false
  }
  return { ...slot, value, depth, isElement }
}

function entryOf(index: IndexDefinition, values: Maybe[]): IndexEntry {
  const { collation } = index
  const stored = collation ? values.map((value) => folded(value, collation.fold)) : values
  const { key, isCut } = indexKey(stored, index.directions)
  return { key, isCut, types: typesOf(values, collation !== undefined), values }
}

/** Strings as an index with collation stores them. */
export function folded(value: Maybe, fold: (text: string) => string): Maybe {
  return typeof value === 'string' ? fold(value) : value
}

/** The key of the values; one that lmdb could not take is cut and ends in a hash. */
export function indexKey(values: readonly Maybe[], directions: readonly number[]): { key: Buffer; isCut: boolean } {
  const key = compoundKey(values, directions)
  if (key.length <= longestKey) return { key, isCut: false }
  const hash = createHash('sha256').update(key).digest().subarray(0, 16)
  return { key: Buffer.concat([key.subarray(0, longestKey - hash.length), hash]), isCut: true }
}

const longestBound = longestKey - 16

/** True for a bound that goes into the part of a key that may be a hash. */
export function isBeyondBounds(key: Buffer): boolean {
  return key.length > longestBound
}

/** The beginning of a bound that cut keys can be compared with. */
export function boundOf(key: Buffer): Buffer {
  return key.subarray(0, longestBound)
}

/** What a key does not tell. `opaque`: read the document. */
export const typeMark = { plain: 0, double: 1, long: 2, missing: 4, opaque: 255 } as const

const noTypes = Buffer.alloc(0)

function typesOf(values: Maybe[], isFolded: boolean): Buffer {
  if (values.every((value) => markOf(value, isFolded) === typeMark.plain)) return noTypes
  return Buffer.from(values.map((value) => markOf(value, isFolded)))
}

function markOf(value: Maybe, isFolded: boolean): number {
  if (value === undefined) return typeMark.missing
  if (typeof value === 'string') return isFolded ? typeMark.opaque : typeMark.plain
  if (typeof value === 'number') return Object.is(value, -0) ? typeMark.opaque : typeMark.plain
  if (value === null || typeof value === 'boolean' || value instanceof Date) return typeMark.plain
  if (value instanceof Double) return typeMark.double
  if (value instanceof Timestamp || value instanceof Decimal128) return typeMark.opaque
  if (value instanceof Long) return Number.isSafeInteger(value.toNumber()) ? typeMark.long : typeMark.opaque
  return value && '_bsontype' in value && value._bsontype === 'ObjectId' ? typeMark.plain : typeMark.opaque
}
