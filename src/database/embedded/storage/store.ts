import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { type Database, open } from 'lmdb'
import { DatabaseError } from '../errors.ts'
import { checkFile } from './file-header.ts'
import { currentFormat, formatKey, hasKnownFormat } from './format.ts'
import { KeyWalk, type WalkOptions } from './key-walk.ts'
import { ScratchFile } from './scratch-file.ts'

/** The name of the data file in its folder. */
export const dataFile = 'data.mdb'

const headerPages = 2

/**
 * One ordered map of byte keys to byte values on lmdb. All trees (documents, indexes, catalog) live in this one map,
 * told apart by the first four bytes of a key: so making and dropping a collection is a write like any other.
 */
export class Store {
  private database: Database<Buffer, Buffer>
  private readonly folder: string
  readonly file: string
  /** Resolved when writes may begin; the file is being exchanged while it is not. */
  private gate: Promise<void> = Promise.resolve()
  private writing = 0
  /** True when the start found a torn header and wrote it anew. */
  readonly isRepaired: boolean
  /** Called when a commit failed and what was kept in memory about the stored data may be ahead of it. */
  onFailedCommit: () => void = () => {}

  /** @throws UnusableData */
  constructor(folder: string) {
    this.folder = folder
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.file = join(folder, dataFile)
    removeLeftovers(folder)
    this.isRepaired = checkFile(this.file)
    this.database = this.open()
    try {
      if (!hasKnownFormat(this)) this.database.transactionSync(() => this.put(formatKey, currentFormat()))
    } catch (error) {
      void this.database.close()
      throw error
    }
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
    return new KeyWalk(() => this.database, options)
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
    await this.gate
    this.writing++
    try {
      return await this.database.transaction(work)
    } catch (error) {
      throw await failure(error)
    } finally {
      this.writing--
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

  /** A file for what a command cannot keep in memory. */
  scratchFile(): ScratchFile {
    return new ScratchFile(this.folder)
  }

  /**
   * Writes all data as of one moment into a new file, without what is free, while others read and write.
   * @returns its size in bytes
   */
  private async copyTo(path: string): Promise<number> {
    rmSync(path, { force: true })
    try {
      await this.database.backup(path, true)
      await syncFile(path)
    } catch (error) {
      rmSync(path, { force: true })
      throw isFull(error) ? outOfSpace('the copy', error) : error
    }
    return statSync(path).size
  }

  /** A copy of all data as of one moment, beside the data file. */
  async copy(): Promise<{ path: string; bytes: number }> {
    const path = join(this.folder, `copy-${randomBytes(6).toString('hex')}.mdb`)
    return { path, bytes: await this.copyTo(path) }
  }

  /** Puts a copy without free pages in the file's place. Reading goes on, writes wait. @returns bytes before and after */
  async compact(): Promise<{ before: number; after: number }> {
    const waiting = this.gate
    let open = () => {}
    this.gate = new Promise((resolve) => {
      open = resolve
    })
    try {
      await waiting
      while (this.writing > 0) await setTimeout(1)
      const before = statSync(this.file).size
      const after = await this.copyTo(`${this.file}.compact`)
      // In a turn of its own nothing else runs between closing the one file and opening the other.
      await setImmediate()
      await this.database.close()
      try {
        renameSync(`${this.file}.compact`, this.file)
      } finally {
        this.database = this.open()
      }
      await syncFile(this.folder)
      return { before, after }
    } finally {
      open()
    }
  }

  /** What the file has, in pages. */
  pages(): PageCounts {
    const { pageSize, treeBranchPageCount, treeLeafPageCount, overflowPages } = this.database.getStats() as PageStats
    const used = treeBranchPageCount + treeLeafPageCount + overflowPages
    const bytes = statSync(this.file).size
    return { bytes, pageSize, used, free: Math.max(0, Math.floor(bytes / pageSize) - headerPages - used) }
  }

  /** Waits for all writes and closes the file. */
  async close(): Promise<void> {
    await this.database.flushed
    await this.database.close()
  }

  /**
   * pageSize 8192 allows keys of 4,026 bytes and keeps documents of 2 KB off overflow pages; it holds for new files
   * only. overlappingSync:false makes the promise of a transaction resolve after the flush.
   */
  private open(): Database<Buffer, Buffer> {
    const database = open<Buffer, Buffer>({
      path: this.file,
      encoding: 'binary',
      keyEncoding: 'binary',
      pageSize: 8192,
      overlappingSync: false,
      noSubdir: true,
      compression: false,
    })
    // The promise of a failed write is rejected only after the work of the next ones may have begun.
    database.on('aftercommit', ({ txnId }: { txnId?: number }) => {
      if (txnId === undefined) this.onFailedCommit()
    })
    return database
  }
}

/** Bytes of the file and pages in it. */
export interface PageCounts {
  bytes: number
  pageSize: number
  used: number
  free: number
}

interface PageStats {
  pageSize: number
  treeBranchPageCount: number
  treeLeafPageCount: number
  overflowPages: number
}

/** What was under way when the process before was killed. */
function removeLeftovers(folder: string) {
  for (const name of readdirSync(folder))
    if (/^(copy-[0-9a-f]+\.mdb|data\.mdb\.compact)(-lock)?$|^restoring-/.test(name))
      rmSync(join(folder, name), { recursive: true, force: true })
}

async function failure(error: unknown): Promise<unknown> {
  if (!(error instanceof Error) || !('commitError' in error)) return error
  const cause = await Promise.resolve(error.commitError).catch((reason: unknown) => reason)
  return outOfSpace('the write', cause)
}

function outOfSpace(what: string, cause: unknown): DatabaseError {
  return new DatabaseError(14031, `${what} could not be committed: ${cause instanceof Error ? cause.message : cause}`)
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /No space left|ENOSPC/.test(error.message)
}

async function syncFile(path: string): Promise<void> {
  const file = await openFile(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
