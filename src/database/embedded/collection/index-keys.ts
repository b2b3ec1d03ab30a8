import { createHash } from 'node:crypto'
import { compoundKey } from '../values/key.ts'
import { Decimal128, type Document, Double, Long, type Maybe, Timestamp, type Value } from '../values/value.ts'
import type { IndexDefinition } from './index-definition.ts'
import { keyTuples } from './key-tuples.ts'

/** One entry that a document has in an index. */
export interface IndexEntry {
  /** The encoded values, without tree and record id. */
  key: Buffer
  /** What the key does not tell about the types of the values; empty when it tells all. See `typeMark`. */
  types: Buffer
  /** The values that have this key; several elements of an array may, when a collation folds them alike. */
  tuples: Maybe[][]
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
  if (index.partial && !index.partial.matches(document)) return { entries: [], multikey: index.fields.map(() => false) }
  const { tuples, multikey } = keyTuples(document, index.fields)
  const held = index.isSparse ? tuples.filter((tuple) => tuple.some((value) => value !== undefined)) : tuples
  if (held.length === 1) return { entries: [entryOf(index, held[0])], multikey }
  const entries = new Map<string, IndexEntry>()
  for (const tuple of held) {
    const entry = entryOf(index, tuple)
    const text = entry.key.latin1Slice(0, entry.key.length)
    const known = entries.get(text)
    if (known) known.tuples.push(tuple)
    else entries.set(text, entry)
  }
  return { entries: [...entries.values()], multikey }
}

function entryOf(index: IndexDefinition, values: Maybe[]): IndexEntry {
  const { collation } = index
  const stored = collation ? values.map((value) => folded(value, collation.fold)) : values
  const { key, isCut } = indexKey(stored, index.directions)
  return { key, isCut, types: typesOf(values, collation !== undefined), tuples: [values] }
}

/** Strings, also those within the value, as an index with collation stores them. */
export function folded(value: Maybe, fold: (text: string) => string): Maybe {
  if (typeof value === 'string') return fold(value)
  if (Array.isArray(value)) return value.map((element) => folded(element, fold) as Value)
  if (value instanceof Map) return new Map([...value].map(([name, field]) => [name, folded(field, fold) as Value]))
  return value
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
