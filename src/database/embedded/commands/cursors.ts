import { randomBytes } from 'node:crypto'
import type { Slice } from '../collection/slice.ts'
import { DatabaseError } from '../errors.ts'
import { type Document, documentOf, Long, type RawDocument, type Value } from '../values/value.ts'

export interface Batch {
  documents: RawDocument[]
  isLast: boolean
}

/** Results that are fetched bit by bit. */
export interface ResultStream {
  /** @param count how many documents at most; a batch is also ended by its size in bytes */
  next(count: number, slice: Slice): Promise<Batch>
}

interface Cursor {
  stream: ResultStream
  namespace: string
  lastUsed: number
  isBusy: boolean
}

const idleTime = 10 * 60 * 1000
const mostCursors = 2000

/** How many bytes of documents one reply carries at most; the largest document always fits. */
export const batchBytes = 16 * 1024 * 1024

/** The open cursors; those idle for 10 minutes are closed (cursorTimeoutMillis). */
export class Cursors {
  private readonly open = new Map<bigint, Cursor>()

  get size(): number {
    return this.open.size
  }

  /** The first batch, and a cursor for the rest if there is any. */
  async start(
    namespace: string,
    stream: ResultStream,
    count: number,
    isSingle: boolean,
    slice: Slice,
  ): Promise<Document> {
    const batch = count === 0 && !isSingle ? { documents: [], isLast: false } : await stream.next(count, slice)
    const id = batch.isLast || isSingle ? 0n : this.keep(namespace, stream)
    return cursorReply('firstBatch', batch, id, namespace)
  }

  /** @throws CursorNotFound (43) */
  async more(id: bigint, namespace: string, count: number, slice: Slice): Promise<Document> {
    const cursor = this.open.get(id)
    if (!cursor || cursor.isBusy) throw new DatabaseError(43, `cursor id ${id} not found`)
    if (cursor.namespace !== namespace)
      throw new DatabaseError(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace`,
      )
    cursor.isBusy = true
    try {
      const batch = await cursor.stream.next(count, slice)
      if (batch.isLast) this.open.delete(id)
      return cursorReply('nextBatch', batch, batch.isLast ? 0n : id, namespace)
    } catch (error) {
      this.open.delete(id)
      throw error
    } finally {
      cursor.isBusy = false
      cursor.lastUsed = Date.now()
    }
  }

  /** Answers whether there was such a cursor. */
  kill(id: bigint): boolean {
    return this.open.delete(id)
  }

  closeIdle(): void {
    const oldest = Date.now() - idleTime
    for (const [id, cursor] of this.open) if (!cursor.isBusy && cursor.lastUsed < oldest) this.open.delete(id)
  }

  private keep(namespace: string, stream: ResultStream): bigint {
    if (this.open.size >= mostCursors) this.closeOldest()
    const id = randomBytes(8).readBigInt64BE() & 0x7fffffffffffffffn
    this.open.set(id, { stream, namespace, lastUsed: Date.now(), isBusy: false })
    return id
  }

  private closeOldest() {
    let oldest: [bigint, Cursor] | undefined
    for (const entry of this.open)
      if (!entry[1].isBusy && (!oldest || entry[1].lastUsed < oldest[1].lastUsed)) oldest = entry
    if (oldest) this.open.delete(oldest[0])
  }
}

function cursorReply(field: string, batch: Batch, id: bigint, namespace: string): Document {
  const cursor = documentOf({ [field]: batch.documents as Value[], id: Long.fromBigInt(id), ns: namespace })
  return documentOf({ cursor })
}

/** A stream of documents that are already at hand. */
export function streamOf(documents: RawDocument[]): ResultStream {
  let at = 0
  return {
    next: async (count) => {
      const part = documents.slice(at, at + count)
      at += part.length
      return { documents: part, isLast: at >= documents.length }
    },
  }
}
