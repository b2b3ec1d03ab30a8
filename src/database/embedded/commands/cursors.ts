import { randomBytes } from 'node:crypto'
import type { Slice } from '../collection/slice.ts'
import { DatabaseError } from '../errors.ts'
import {
  Binary,
  type Document,
  documentOf,
  isDocument,
  Long,
  type Maybe,
  type RawDocument,
  type Value,
} from '../values/value.ts'

export interface Batch {
  documents: RawDocument[]
  isLast: boolean
}

/** Results that are fetched bit by bit. */
export interface ResultStream {
  /** @param count how many documents at most; a batch is also ended by its size in bytes */
  next(count: number, slice: Slice): Promise<Batch>
}

/** What a command that opens a cursor gives. */
export interface Opening {
  namespace: string
  stream: ResultStream
  /** How many documents the first batch has at most. */
  count: number
  /** Whether there is no second batch. */
  isSingle: boolean
  /** The command: its session, and whether it wants its cursor kept while idle. */
  body: Document
}

interface Cursor {
  stream: ResultStream
  namespace: string
  /** The session in which it was opened; only there it goes on. */
  session: string | undefined
  isKeptIdle: boolean
  lastUsed: number
  /** What is left of maxTimeMS: it counts the work of all batches, not the time between them. */
  timeLeft: number
  /** The getMore that is under way. */
  work: Slice | undefined
}

const defaultTimeout = 600
const mostCursors = 2000

/** How many bytes of documents one reply carries at most; the largest document always fits. */
export const batchBytes = 16 * 1024 * 1024

/** The open cursors. Those that are idle for too long are closed, unless noCursorTimeout was wished. */
export class Cursors {
  private readonly open = new Map<bigint, Cursor>()
  private readonly idleTime: number

  constructor(timeoutSeconds = defaultTimeout) {
    this.idleTime = timeoutSeconds * 1000
  }

  get size(): number {
    return this.open.size
  }

  /** The first batch, and a cursor for the rest if there is any. */
  async start({ namespace, stream, count, isSingle, body }: Opening, slice: Slice): Promise<Document> {
    const batch = count === 0 && !isSingle ? { documents: [], isLast: false } : await stream.next(count, slice)
    if (batch.isLast || isSingle) return cursorReply('firstBatch', batch, 0n, namespace)
    const id = this.keep({
      stream,
      namespace,
      session: sessionOf(body.get('lsid')),
      isKeptIdle: body.get('noCursorTimeout') === true,
      lastUsed: Date.now(),
      timeLeft: slice.timeLeft,
      work: undefined,
    })
    return cursorReply('firstBatch', batch, id, namespace)
  }

  /** @throws CursorNotFound (43), CursorInUse (12051), Unauthorized (13) and others */
  async more(id: bigint, namespace: string, count: number, body: Document, slice: Slice): Promise<Document> {
    const cursor = this.open.get(id)
    if (!cursor) throw new DatabaseError(43, `cursor id ${id} not found`)
    checkUse(id, cursor, namespace, sessionOf(body.get('lsid')))
    cursor.work = slice
    slice.limitTo(cursor.timeLeft)
    try {
      const batch = await cursor.stream.next(count, slice)
      if (batch.isLast) this.open.delete(id)
      return cursorReply('nextBatch', batch, batch.isLast ? 0n : id, namespace)
    } catch (error) {
      this.open.delete(id)
      throw error
    } finally {
      cursor.work = undefined
      cursor.lastUsed = Date.now()
      cursor.timeLeft = slice.timeLeft
    }
  }

  /** Answers whether there was such a cursor. A getMore on it ends at its next rest. */
  kill(id: bigint): boolean {
    const cursor = this.open.get(id)
    if (cursor?.work) cursor.work.isAbandoned = true
    return this.open.delete(id)
  }

  /** Closes what a session has left open. @param lsid as clients send it */
  endSession(lsid: Value): void {
    const session = sessionOf(lsid)
    if (session !== undefined) for (const [id, cursor] of this.open) if (cursor.session === session) this.kill(id)
  }

  closeIdle(): void {
    const oldest = Date.now() - this.idleTime
    for (const [id, cursor] of this.open)
      if (!cursor.work && !cursor.isKeptIdle && cursor.lastUsed <= oldest) this.open.delete(id)
  }

  private keep(cursor: Cursor): bigint {
    if (this.open.size >= mostCursors) this.closeOldest()
    const id = randomBytes(8).readBigInt64BE() & 0x7fffffffffffffffn
    this.open.set(id, cursor)
    return id
  }

  private closeOldest() {
    let oldest: [bigint, Cursor] | undefined
    for (const entry of this.open)
      if (!entry[1].work && (!oldest || entry[1].lastUsed < oldest[1].lastUsed)) oldest = entry
    if (oldest) this.open.delete(oldest[0])
  }
}

function checkUse(id: bigint, cursor: Cursor, namespace: string, session: string | undefined) {
  if (cursor.namespace !== namespace)
    throw new DatabaseError(
      13,
      `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
    )
  if (cursor.session !== session)
    throw new DatabaseError(
      50738,
      `Cannot run getMore on cursor ${id}, which was created in session ${cursor.session}, in session ${session}`,
    )
  if (cursor.work) throw new DatabaseError(12051, `cursor id ${id} is already in use`)
}

function sessionOf(lsid: Maybe): string | undefined {
  const id = isDocument(lsid) ? lsid.get('id') : undefined
  return id instanceof Binary ? id.toString('hex') : undefined
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
