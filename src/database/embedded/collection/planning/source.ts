import type { KeyWalk } from '../../storage/key-walk.ts'
import { recordIdOf, treeEnd, treeStart } from '../../storage/trees.ts'
import type { Collection } from '../collection.ts'

/** What a source gives when it has looked at many keys and found none yet: it may be time to let others work. */
export const noneYet = 0

/** Gives record ids one after the other. Between two turns of work it must be paused. */
export interface RecordSource {
  /** The next record id, which is never 0, or `noneYet`; undefined at the end. */
  next(): number | undefined
  pause(): void
  /** Keys looked at so far. */
  readonly examined: number
}

/** All documents in the order of insertion, or the reverse. */
export class CollectionScan implements RecordSource {
  examined = 0
  private readonly walk: KeyWalk

  constructor(collection: Collection, reverse: boolean) {
    const { tree } = collection.record
    this.walk = collection.store.walk({ start: treeStart(tree), end: treeEnd(tree), reverse })
  }

  next(): number | undefined {
    const key = this.walk.next()
    return key && recordIdOf(key)
  }

  pause() {
    this.walk.pause()
  }
}

/** Several walks one after the other, each record once. */
export class UnionScan implements RecordSource {
  private readonly seen = new Set<number>()
  private readonly sources: (() => RecordSource)[]
  private current: RecordSource | undefined
  private done = 0

  constructor(sources: (() => RecordSource)[]) {
    this.sources = [...sources]
  }

  get examined(): number {
    return this.done + (this.current?.examined ?? 0)
  }

  next(): number | undefined {
    for (;;) {
      this.current ??= this.sources.shift()?.()
      if (!this.current) return undefined
      const recordId = this.current.next()
      if (recordId === undefined) {
        this.done += this.current.examined
        this.current = undefined
      } else if (recordId === noneYet) return noneYet
      else if (!this.seen.has(recordId)) {
        this.seen.add(recordId)
        return recordId
      }
    }
  }

  pause() {
    this.current?.pause()
  }
}
