import { badValue, DatabaseError } from '../errors.ts'
import { compoundKey } from '../values/key.ts'
import { isNumber, wholeNumber } from '../values/numbers.ts'
import { compareValues, type StringOrder } from '../values/order.ts'
import { type Document, isDocument, type Maybe } from '../values/value.ts'
import { keyTuples, type Path } from './key-tuples.ts'

export interface SortField {
  path: string
  parts: readonly string[]
  direction: 1 | -1
}

/** Reads a sort document. @throws BadValue (2) and 15974 */
export function readSort(value: Maybe): SortField[] {
  if (value === undefined || value === null) return []
  if (!isDocument(value)) throw new DatabaseError(14, 'sort must be an object')
  return [...value].map(([path, order]) => {
    const direction = wholeNumber(order)
    if (direction !== 1 && direction !== -1)
      throw new DatabaseError(
        isDocument(order) ? 238 : isNumber(order) ? 15975 : 15974,
        `$sort key ordering must be 1 (for ascending) or -1: ${path}`,
      )
    if (path === '' || (path.startsWith('$') && path !== '$natural'))
      throw badValue(`FieldPath '${path}' cannot be sorted by`)
    return { path, parts: path.split('.'), direction }
  })
}

/** How documents are put in order: their keys, and how two keys compare. */
export interface Sorter<Key> {
  keyOf(document: Document): Key
  compare(left: Key, right: Key): number
}

/**
 * A sorter on encoded keys, or on values where a collation has its own order of strings. Of a document with arrays that
 * key counts which comes first in the order (manual: "Sort by Arrays"). Keys are made as those of indexes are.
 */
export function sorterFor(fields: readonly SortField[], strings?: StringOrder): Sorter<Buffer> | Sorter<Maybe[]> {
  const directions = fields.map((field) => field.direction)
  if (!strings) {
    // Inverted texts are in order only when something follows them.
    const closed = [...directions, 1]
    const encoded = (values: Maybe[]) => compoundKey([...values, null], closed)
    const keyOf = (document: Document) => first(sortTuples(document, fields).map(encoded), Buffer.compare)
    return { keyOf, compare: Buffer.compare }
  }
  const compare = (left: Maybe[], right: Maybe[]) => {
    for (let i = 0; i < directions.length; i++) {
      const order = compareValues(left[i], right[i], strings) * directions[i]
      if (order !== 0) return order
    }
    return 0
  }
  return { keyOf: (document: Document) => first(sortTuples(document, fields), compare), compare }
}

/** @throws BadValue (2) for paths through two arrays */
function sortTuples(document: Document, paths: readonly Path[]): Maybe[][] {
  try {
    return keyTuples(document, paths).tuples
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 171)
      throw badValue('Executor error during find command: cannot sort with keys that are parallel arrays')
    throw error
  }
}

function first<Key>(keys: Key[], compare: (left: Key, right: Key) => number): Key {
  let best = keys[0]
  for (let i = 1; i < keys.length; i++) if (compare(keys[i], best) < 0) best = keys[i]
  return best
}

/** Keeps what comes first in the order: all of it, or the first `limit` items. Equal items stay in their order. */
export class Sorted<Key, Item> {
  private entries: { key: Key; item: Item; place: number }[] = []
  private place = 0
  private worst: Key | undefined
  private readonly compare: (left: Key, right: Key) => number
  private readonly limit: number

  constructor(compare: (left: Key, right: Key) => number, limit: number) {
    this.compare = compare
    this.limit = limit
  }

  add(key: Key, item: Item): void {
    if (this.worst !== undefined && this.compare(key, this.worst) >= 0) return
    this.entries.push({ key, item, place: this.place++ })
    if (this.entries.length >= Math.max(this.limit * 2, this.limit + 64)) this.cut()
  }

  /** The items in order. */
  items(): Item[] {
    this.cut()
    return this.entries.map((entry) => entry.item)
  }

  private cut() {
    this.entries.sort((left, right) => this.compare(left.key, right.key) || left.place - right.place)
    if (this.entries.length < this.limit) return
    this.entries.length = this.limit
    this.worst = this.entries.at(-1)?.key
  }
}
