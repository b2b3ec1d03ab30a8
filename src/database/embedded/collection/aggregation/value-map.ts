import { keyOf } from '../../values/key.ts'
import { compareValues, type StringOrder } from '../../values/order.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'

interface Entry<T> {
  key: Value
  value: T
}

/** A map whose keys are BSON values: numbers of any type that are equal are one key, and texts that a collation holds for equal. */
export class ValueMap<T> {
  private readonly entries = new Map<string, Entry<T>[]>()
  private readonly strings: StringOrder | undefined

  constructor(strings?: StringOrder) {
    this.strings = strings
  }

  get(key: Maybe): T | undefined {
    return this.find(key)?.value
  }

  has(key: Maybe): boolean {
    return this.find(key) !== undefined
  }

  /** What is there for the key, or what has been made for it now. The first of equal keys is kept. */
  getOrMake(key: Maybe, make: () => T): T {
    const text = this.textOf(key)
    const bucket = this.entries.get(text)
    const found = this.among(bucket, key)
    if (found) return found.value
    const entry = { key: key ?? null, value: make() }
    if (bucket) bucket.push(entry)
    else this.entries.set(text, [entry])
    return entry.value
  }

  /** All entries in the order in which their buckets were made. */
  *[Symbol.iterator](): IterableIterator<Entry<T>> {
    for (const bucket of this.entries.values()) yield* bucket
  }

  private find(key: Maybe): Entry<T> | undefined {
    return this.among(this.entries.get(this.textOf(key)), key)
  }

  /** Without collation a bucket has one entry, since its text is the whole key. */
  private among(bucket: Entry<T>[] | undefined, key: Maybe): Entry<T> | undefined {
    if (!this.strings) return bucket?.[0]
    return bucket?.find((entry) => compareValues(entry.key, key, this.strings) === 0)
  }

  private textOf(key: Maybe): string {
    const folded = this.strings ? coarse(key) : key
    if (typeof folded === 'string') return `"${folded}`
    const bytes = keyOf(folded)
    return bytes.latin1Slice(0, bytes.length)
  }
}

/** Texts that no collation tells apart become the same; others may. */
function coarse(value: Maybe): Maybe {
  if (typeof value === 'string')
    return value
      .normalize('NFKD')
      .replace(/[\p{M}\p{C}\p{P}\p{Z}]/gu, '')
      .toLowerCase()
      .replaceAll('đ', 'd')
  if (Array.isArray(value)) return value.map((element) => coarse(element) ?? null)
  if (!isDocument(value)) return value
  const folded: Document = new Map()
  for (const [name, field] of value) folded.set(name, coarse(field) ?? null)
  return folded
}
