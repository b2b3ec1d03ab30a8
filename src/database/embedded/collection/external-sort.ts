import { DatabaseError } from '../errors.ts'
import type { ScratchFile } from '../storage/scratch-file.ts'
import { MergeHeap } from './merge-heap.ts'

/** How keys and items are kept in a file. */
export interface SortCodec<Key, Item> {
  keyBytes(key: Key): Buffer
  itemBytes(item: Item): Buffer
  key(bytes: Buffer): Key
  item(bytes: Buffer): Item
}

export interface SortOptions<Key, Item> {
  compare(left: Key, right: Key): number
  codec: SortCodec<Key, Item>
  /** Makes the file for what does not fit in memory; undefined where the client forbade it (allowDiskUse: false). */
  scratch: (() => ScratchFile) | undefined
  /** Bytes of keys and items that are kept in memory; mongod's 100 MB unless told. */
  memory?: number
}

interface Entry<Key, Item> {
  key: Key
  item: Item
}

/** mongod's internalQueryMaxBlockingSortMemoryUsageBytes. */
const defaultMemory = 100 * 1024 * 1024
/** A run is sorted in one turn: so many entries take a few milliseconds. */
const longestRun = 4000
const largestRun = 2 * 1024 * 1024
/** What an entry costs beside its bytes. */
const overhead = 100

/**
 * Sorts any number of items without ever holding the thread for long or filling the memory: short runs are sorted as
 * they fill, those that do not fit go to a file, and reading merges them. Equal items keep their order.
 */
export class ExternalSort<Key, Item> {
  private readonly options: SortOptions<Key, Item>
  private readonly memory: number
  private run: Entry<Key, Item>[] = []
  private runBytes = 0
  private bytes = 0
  /** The runs in the order in which they were filled; those in the file have no entries in memory. */
  private readonly runs: Run<Key, Item>[] = []
  private firstInMemory = 0
  private file: ScratchFile | undefined
  private merged: MergeHeap<Entry<Key, Item>> | undefined

  constructor(options: SortOptions<Key, Item>) {
    this.options = options
    this.memory = options.memory ?? defaultMemory
  }

  /** @param size bytes of the item. @throws 292 when the memory is full and no file may be used */
  add(key: Key, item: Item, size: number): void {
    this.run.push({ key, item })
    this.runBytes += size + overhead
    if (this.run.length >= longestRun || this.runBytes >= largestRun) this.endRun()
  }

  /** The next item in order; undefined at the end. Nothing may be added once reading has begun. */
  next(): Item | undefined {
    return this.nextEntry()?.item
  }

  /** As `next`, with its key. */
  nextEntry(): Entry<Key, Item> | undefined {
    if (!this.merged) {
      this.endRun()
      const { compare } = this.options
      this.merged = new MergeHeap(
        this.runs.map((run) => run.entries(this.options.codec)),
        (left, right) => compare(left.key, right.key),
      )
    }
    const entry = this.merged.next()
    if (!entry) this.close()
    return entry
  }

  private close() {
    this.file?.close()
    this.file = undefined
  }

  private endRun() {
    if (this.run.length === 0) return
    const { compare } = this.options
    const entries = this.run.sort((left, right) => compare(left.key, right.key))
    this.runs.push(new Run(entries, this.runBytes))
    this.bytes += this.runBytes
    this.run = []
    this.runBytes = 0
    while (this.bytes > this.memory) this.spill()
  }

  private spill() {
    const { scratch, codec } = this.options
    if (!scratch)
      throw new DatabaseError(
        292,
        `Sort exceeded memory limit of ${this.memory} bytes, but did not opt in to external sorting.`,
      )
    this.file ??= scratch()
    const run = this.runs[this.firstInMemory++]
    this.bytes -= run.size
    run.moveTo(this.file, codec)
  }
}

/** How much of a run in the file is read at once. */
const windowSize = 32 * 1024

class Run<Key, Item> {
  readonly size: number
  private sorted: Entry<Key, Item>[]
  private place: { file: ScratchFile; start: number; end: number } | undefined

  constructor(sorted: Entry<Key, Item>[], size: number) {
    this.sorted = sorted
    this.size = size
  }

  moveTo(file: ScratchFile, codec: SortCodec<Key, Item>) {
    const parts = this.sorted.flatMap(({ key, item }) => {
      const keyBytes = codec.keyBytes(key)
      const itemBytes = codec.itemBytes(item)
      const lengths = Buffer.allocUnsafe(8)
      lengths.writeUInt32LE(keyBytes.length)
      lengths.writeUInt32LE(itemBytes.length, 4)
      return [lengths, keyBytes, itemBytes]
    })
    this.place = { file, ...file.append(Buffer.concat(parts)) }
    this.sorted = []
  }

  *entries(codec: SortCodec<Key, Item>): Generator<Entry<Key, Item>> {
    yield* this.sorted
    if (!this.place) return
    const { file, end } = this.place
    let at = this.place.start
    let window: Buffer = Buffer.alloc(0)
    const take = (length: number): Buffer => {
      if (window.length < length) {
        window = file.read(at, Math.min(end - at, Math.max(windowSize, length)))
      }
      const bytes = window.subarray(0, length)
      window = window.subarray(length)
      at += length
      return bytes
    }
    while (at < end) {
      const lengths = take(8)
      const keyLength = lengths.readUInt32LE()
      const itemLength = lengths.readUInt32LE(4)
      const key = codec.key(take(keyLength))
      yield { key, item: codec.item(take(itemLength)) }
    }
  }
}
