import type { KeyWalk } from '../../storage/key-walk.ts'
import { recordIdOf, treeEnd, treeStart } from '../../storage/trees.ts'
import type { Document } from '../../values/value.ts'
import type { Collection } from '../collection.ts'

/** Gives record ids one after the other. Between two turns of work it must be paused. */
export interface RecordSource {
  next(): number | undefined
  pause(): void
  /** Keys looked at so far. */
  readonly examined: number
  /** The fields that the index entry just given tells; only of sources that were opened for that. */
  fields?(): Document | undefined
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
