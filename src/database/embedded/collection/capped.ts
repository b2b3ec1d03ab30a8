import type { CollectionRecord } from '../storage/catalog.ts'
import type { Store } from '../storage/store.ts'
import { recordIdOf, treeEnd, treeStart } from '../storage/trees.ts'
import { isNumber, toDouble } from '../values/numbers.ts'

/** The collection, as far as its cap needs it. */
interface Capped {
  readonly store: Store
  readonly record: CollectionRecord
  count(): number
  bytesOf(recordId: number): Buffer | undefined
  remove(recordId: number, bytes: Buffer): void
}

/** What a capped collection holds at most: its oldest documents make room (manual: "Capped Collections"). */
export class Cap {
  private readonly collection: Capped
  private bytes: number | undefined

  constructor(collection: Capped) {
    this.collection = collection
  }

  /** Only within a write: takes note of a new document and removes as many old ones as are too many. */
  keep(length: number): void {
    if (this.bytes === undefined) this.bytes = this.measure()
    else this.bytes += length
    while (this.isOver()) {
      const walk = this.walk()
      const key = walk.next()
      const oldest = key && recordIdOf(key)
      walk.pause()
      const bytes = oldest === undefined ? undefined : this.collection.bytesOf(oldest)
      if (oldest === undefined || !bytes) return
      this.collection.remove(oldest, bytes)
    }
  }

  /** Takes note of a document that is gone. */
  forget(length: number): void {
    if (this.bytes !== undefined) this.bytes -= length
  }

  private isOver(): boolean {
    return this.bytes! > this.limit('size') || this.collection.count() > this.limit('max')
  }

  private limit(option: string): number {
    const value = this.collection.record.options.get(option)
    const limit = isNumber(value) ? toDouble(value) : 0
    return limit > 0 ? limit : Number.POSITIVE_INFINITY
  }

  private measure(): number {
    const walk = this.walk(true)
    let bytes = 0
    while (walk.next()) bytes += walk.value?.length ?? 0
    walk.pause()
    return bytes
  }

  private walk(withValues = false) {
    const { store, record } = this.collection
    return store.walk({ start: treeStart(record.tree), end: treeEnd(record.tree), withValues })
  }
}
