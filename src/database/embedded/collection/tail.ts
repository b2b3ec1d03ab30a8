import { DatabaseError } from '../errors.ts'
import { documentKey, recordIdOf, treeEnd } from '../storage/trees.ts'
import type { Collection } from './collection.ts'
import type { Condition } from './matching/condition.ts'
import { testOf } from './query.ts'
import type { Slice } from './slice.ts'

/** The documents of a capped collection in the order of insertion, with those that come later (tailable cursors). */
export class Tail {
  private readonly collection: Collection
  private readonly test: (bytes: Buffer) => boolean
  private last = 0

  constructor(collection: Collection, filter: Condition) {
    this.collection = collection
    this.test = testOf(filter)
  }

  /** Gives what is new to `take` until that wants no more. @throws QueryPlanKilled (175), CappedPositionLost (136) */
  async run(take: (bytes: Buffer) => boolean, slice: Slice): Promise<void> {
    for (;;) {
      if (this.collection.isGone) throw new DatabaseError(175, 'the collection of the cursor was dropped')
      if (this.last > 0 && !this.collection.bytesOf(this.last))
        throw new DatabaseError(136, 'CollectionScan died due to position in capped collection being deleted')
      if (this.turn(take, slice)) return
      await slice.rest()
    }
  }

  /** Answers whether this is all for now. */
  private turn(take: (bytes: Buffer) => boolean, slice: Slice): boolean {
    const { store, record } = this.collection
    const start = documentKey(record.tree, this.last + 1)
    const walk = store.walk({ start, end: treeEnd(record.tree), withValues: true })
    try {
      for (let key = walk.next(); key; key = walk.next()) {
        this.last = recordIdOf(key)
        const bytes = Buffer.from(walk.value!)
        if (this.test(bytes) && !take(bytes)) return true
        if (slice.isOver()) return false
      }
      return true
    } finally {
      walk.pause()
    }
  }
}
