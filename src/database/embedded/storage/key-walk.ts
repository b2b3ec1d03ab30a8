import type { Database } from 'lmdb'

export interface WalkOptions {
  /** First key, inclusive. */
  start: Buffer
  /** Exclusive. */
  end: Buffer
  reverse?: boolean
  withValues?: boolean
}

/**
 * A walk over keys that may be paused: it then lets go of lmdb's read transaction and goes on later behind the last
 * key it gave, seeing what has been written meanwhile (as mongod does when it yields).
 */
export class KeyWalk {
  /** The value at the last key, when values were asked for. */
  value: Buffer | undefined
  private iterator: Iterator<unknown> | undefined
  private last: Buffer | undefined
  private isDone = false
  private readonly database: () => Database<Buffer, Buffer>
  private readonly options: WalkOptions

  /** @param database answers the map as it is now: the file may be exchanged while the walk is paused */
  constructor(database: () => Database<Buffer, Buffer>, options: WalkOptions) {
    this.database = database
    this.options = options
  }

  /** The next key, or undefined at the end. */
  next(): Buffer | undefined {
    if (this.isDone) return undefined
    this.iterator ??= this.open()
    const step = this.iterator.next()
    if (step.done) {
      this.isDone = true
      this.iterator = undefined
      return undefined
    }
    if (!this.options.withValues) {
      this.last = step.value as Buffer
      return this.last
    }
    const entry = step.value as { key: Buffer; value: Buffer }
    this.last = entry.key
    this.value = entry.value
    return entry.key
  }

  /** To be called before anything else may run on this thread. */
  pause(): void {
    this.iterator?.return?.()
    this.iterator = undefined
  }

  private open(): Iterator<unknown> {
    const { start, end, reverse, withValues } = this.options
    const range = reverse
      ? this.backwards(start, end)
      : { start: this.last ?? start, end, exclusiveStart: Boolean(this.last) }
    const database = this.database()
    const source = withValues ? database.getRange(range) : database.getKeys(range)
    return source[Symbol.iterator]()
  }

  /** Backwards lmdb goes from the higher key to the lower; ours are [start, end) both ways. */
  private backwards(start: Buffer, end: Buffer) {
    return { start: this.last ?? end, end: start, exclusiveStart: true, inclusiveEnd: true, reverse: true }
  }
}
