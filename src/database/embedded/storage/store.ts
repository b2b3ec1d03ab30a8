import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, open } from 'lmdb'
import { DatabaseError } from '../errors.ts'
import { KeyWalk, type WalkOptions } from './key-walk.ts'

/**
 * One ordered map of byte keys to byte values on lmdb. All trees (documents, indexes, catalog) live in this one map,
 * told apart by the first four bytes of a key: so making and dropping a collection is a write like any other.
 */
export class Store {
  private readonly database: Database<Buffer, Buffer>
  /** Called when a commit failed and what was kept in memory about the stored data may be ahead of it. */
  onFailedCommit: () => void = () => {}

  /**
   * pageSize 8192 allows keys of 4,026 bytes and keeps documents of 2 KB off overflow pages; it holds for new files
   * only. overlappingSync:false makes the promise of a transaction resolve after the flush.
   */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.database = open<Buffer, Buffer>({
      path: join(folder, 'data.mdb'),
      encoding: 'binary',
      keyEncoding: 'binary',
      pageSize: 8192,
      overlappingSync: false,
      noSubdir: true,
      compression: false,
    })
  }

  /** The value of a key. */
  read(key: Buffer): Buffer | undefined {
    return this.database.getBinary(key)
  }

  /** The value of a key in a buffer that is overwritten by the next read: decode it at once. */
  readBriefly(key: Buffer): Buffer | undefined {
    return this.database.getBinaryFast(key)
  }

  /** Walks the keys of [start, end) in order, or backwards. */
  walk(options: WalkOptions): KeyWalk {
    return new KeyWalk(this.database, options)
  }

  /** How many keys are in [start, end). About 30 ns a key. */
  count(start: Buffer, end: Buffer): number {
    return this.database.getKeysCount({ start, end })
  }

  /**
   * Runs `work` in a write transaction and resolves when it is on the disk. Transactions that wait at the same time
   * share one commit. lmdb does not undo puts of a `work` that throws: it must check all before the first put.
   * @throws OutOfDiskSpace (14031) when the commit fails
   */
  async write<Result>(work: () => Result): Promise<Result> {
    try {
      return await this.database.transaction(work)
    } catch (error) {
      throw await this.failure(error)
    }
  }

  /** Only within the work of `write`. */
  put(key: Buffer, value: Buffer): void {
    // Within a transaction lmdb puts at once; the promise that it answers is of no use.
    void this.database.put(key, value)
  }

  /** Only within the work of `write`. */
  remove(key: Buffer): void {
    void this.database.remove(key)
  }

  /** Waits for all writes and closes the file. */
  async close(): Promise<void> {
    await this.database.flushed
    await this.database.close()
  }

  private async failure(error: unknown): Promise<unknown> {
    if (!(error instanceof Error) || !('commitError' in error)) return error
    this.onFailedCommit()
    const cause = await Promise.resolve(error.commitError).catch((reason: unknown) => reason)
    return new DatabaseError(
      14031,
      `the write could not be committed: ${cause instanceof Error ? cause.message : cause}`,
    )
  }
}
