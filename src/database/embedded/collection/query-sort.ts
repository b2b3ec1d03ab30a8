import type { Store } from '../storage/store.ts'
import { decodeDocument } from '../values/decode.ts'
import { encodeDocument } from '../values/encode.ts'
import type { StringOrder } from '../values/order.ts'
import { roughSize } from '../values/rough-size.ts'
import type { Document, Maybe, Value } from '../values/value.ts'
import { ExternalSort, type SortCodec } from './external-sort.ts'
import { Sorted, type Sorter, type SortField, sorterFor } from './sorting.ts'

export interface SortRequest {
  sort: readonly SortField[]
  strings?: StringOrder
  /** How many of the first are wanted; Infinity for all. */
  limit: number
  /** False where a sort must stay within the memory (allowDiskUse). */
  mayUseDisk: boolean
}

/** Puts hits in order by some fields of their documents; what it keeps of each is its sort key and its item. */
export interface HitSort<Item> {
  /** @throws 292 */
  add(fields: Document, item: Item): void
  /** The next in order, once all have been added; undefined at the end. */
  next(): Item | undefined
}

/** Up to here the first few are kept in order as they come; more are sorted in runs. */
const mostKept = 4000
/** So are they only while they are small; twice as many are there for a while. */
const mostKeptBytes = 32 * 1024 * 1024

/** A sort of record ids. @throws 292 later, when it may not use the disk and does not fit in the memory */
export function recordSort(store: Store, request: SortRequest): HitSort<number> {
  return hitSort(store, request, recordIdCodec, () => 8)
}

/** A sort of whole documents, such as a pipeline's $sort. */
export function documentSort(store: Store, request: SortRequest): HitSort<Document> {
  return hitSort(store, request, documentCodec, roughSize)
}

interface ItemCodec<Item> {
  itemBytes(item: Item): Buffer
  item(bytes: Buffer): Item
}

const recordIdCodec: ItemCodec<number> = {
  itemBytes: (recordId) => {
    const bytes = Buffer.allocUnsafe(6)
    bytes.writeUIntLE(recordId, 0, 6)
    return bytes
  },
  item: (bytes) => bytes.readUIntLE(0, 6),
}

const documentCodec: ItemCodec<Document> = {
  itemBytes: (document) => encodeDocument(document),
  item: (bytes) => decodeDocument(bytes),
}

function hitSort<Item>(
  store: Store,
  request: SortRequest,
  codec: ItemCodec<Item>,
  sizeOf: (item: Item) => number,
): HitSort<Item> {
  const { sort, strings } = request
  if (strings) {
    const sorter = sorterFor(sort, strings) as Sorter<Maybe[]>
    return withKeys(store, request, sorter, { ...valuesCodec, ...codec }, sizeOf, (key) => roughSize(key))
  }
  const sorter = sorterFor(sort) as Sorter<Buffer>
  return withKeys(store, request, sorter, { ...bytesCodec, ...codec }, sizeOf, (key) => key.length)
}

function withKeys<Key, Item>(
  store: Store,
  { limit, mayUseDisk }: SortRequest,
  { keyOf, compare }: Sorter<Key>,
  codec: SortCodec<Key, Item>,
  sizeOf: (item: Item) => number,
  keySize: (key: Key) => number,
): HitSort<Item> {
  const all = new ExternalSort({ compare, codec, scratch: mayUseDisk ? () => store.scratchFile() : undefined })
  const addToAll = ({ key, item, size }: Sized<Key, Item>) => all.add(key, item, size)
  let few = limit <= mostKept ? new Sorted<Key, Sized<Key, Item>>(compare, limit) : undefined
  let largest = 0
  return {
    add: (fields, item) => {
      const key = keyOf(fields)
      const entry = { key, item, size: keySize(key) + sizeOf(item) }
      if (!few) return addToAll(entry)
      few.add(key, entry)
      largest = Math.max(largest, entry.size)
      if (largest * limit <= mostKeptBytes) return
      few.items().forEach(addToAll)
      few = undefined
    },
    next: () => {
      few?.items().forEach(addToAll)
      few = undefined
      return all.next()
    },
  }
}

interface Sized<Key, Item> {
  key: Key
  item: Item
  size: number
}

const bytesCodec = { keyBytes: (key: Buffer) => key, key: (bytes: Buffer) => bytes }

/** Keys of a collation are values, as texts in its order have no bytes. Missing and null are the same in an order. */
const valuesCodec = {
  keyBytes: (values: Maybe[]) => encodeDocument(new Map([['', values.map((value) => value ?? null)]])),
  key: (bytes: Buffer) => decodeDocument(bytes).get('') as Value[],
}
