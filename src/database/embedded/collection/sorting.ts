import { badValue, DatabaseError } from '../errors.ts'
import { compoundKey } from '../values/key.ts'
import { wholeNumber } from '../values/numbers.ts'
import { compareValues, type StringOrder } from '../values/order.ts'
import { bsonUndefined, type Document, isDocument, type Maybe } from '../values/value.ts'

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
        isDocument(order) ? 238 : 15975,
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

/** A sorter on encoded keys, or on values where a collation has its own order of strings. */
export function sorterFor(fields: readonly SortField[], strings?: StringOrder): Sorter<Buffer> | Sorter<Maybe[]> {
  const valuesOf = (document: Document) =>
    fields.map(({ parts, direction }) => sortValue(document, parts, direction, strings))
  if (!strings) {
    const directions = fields.map((field) => field.direction)
    return { keyOf: (document: Document) => compoundKey(valuesOf(document), directions), compare: Buffer.compare }
  }
  return {
    keyOf: valuesOf,
    compare: (left: Maybe[], right: Maybe[]) => {
      for (let i = 0; i < fields.length; i++) {
        const order = compareValues(left[i], right[i], strings) * fields[i].direction
        if (order !== 0) return order
      }
      return 0
    },
  }
}

/** Of an array the smallest element counts when ascending and the largest when descending (manual: "Sort by Arrays"). */
export function sortValue(
  document: Document,
  parts: readonly string[],
  direction: 1 | -1,
  strings?: StringOrder,
): Maybe {
  if (parts.length === 1) {
    const value = document.get(parts[0])
    if (!Array.isArray(value)) return value
  }
  const found: Maybe[] = []
  collect(document, parts, 0, found)
  let best = found[0]
  for (const value of found) if (compareValues(value, best, strings) * direction < 0) best = value
  return best
}

function collect(value: Maybe, parts: readonly string[], depth: number, found: Maybe[]): void {
  if (depth === parts.length) {
    if (!Array.isArray(value)) found.push(value)
    else if (value.length === 0) found.push(bsonUndefined)
    else found.push(...value)
  } else if (value instanceof Map) collect(value.get(parts[depth]), parts, depth + 1, found)
  else if (Array.isArray(value)) {
    const byIndex = value[Number(parts[depth])]
    if (byIndex !== undefined) collect(byIndex, parts, depth + 1, found)
    for (const element of value) if (element instanceof Map) collect(element, parts, depth, found)
    if (value.length === 0) found.push(undefined)
  } else found.push(undefined)
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
