import type { KeyWalk } from '../../storage/key-walk.ts'
import type { Store } from '../../storage/store.ts'
import { keyIn, recordIdLength, recordIdOf } from '../../storage/trees.ts'
import { afterPart } from '../../values/key-parts.ts'
import type { IndexPlan, KeyCheck, KeyRange } from './index-plan.ts'
import { noneYet, type RecordSource } from './source.ts'

const treeBytes = 4
/** Entries that are passed over in one go. */
const mostPassedOver = 500

/** Walks the ranges of an index, one after the other or merged by the fields behind the fixed ones. */
export class IndexScan implements RecordSource {
  examined = 0
  /** The key of the last entry, with tree and record id, and its types when they were asked for. */
  key: Buffer | undefined
  types: Buffer | undefined
  private readonly flips: readonly number[]
  private readonly checks: readonly KeyCheck[]
  private readonly seen: Set<number> | undefined
  private readonly walks: Walks

  constructor(store: Store, plan: IndexPlan, withTypes: boolean) {
    const { index } = plan
    this.flips = index.directions.map((direction) => (direction < 0 ? 0xff : 0))
    this.checks = plan.checks
    this.seen = plan.isOnePerRecord ? undefined : new Set()
    const reverse = plan.order?.reverse === true
    const open = (range: KeyRange): RangeWalk => {
      const bounds = { start: keyIn(index.tree, range.start), end: keyIn(index.tree, range.end) }
      return { walk: store.walk({ ...bounds, reverse, withValues: withTypes }), fixed: treeBytes + range.fixed }
    }
    const ranges = reverse ? plan.ranges.toReversed() : plan.ranges
    this.walks = plan.order?.merge ? new MergedWalks(ranges.map(open), reverse) : new WalksInTurn(ranges, open)
  }

  next(): number | undefined {
    for (let passed = 0; passed < mostPassedOver; passed++) {
      const walk = this.walks.next()
      if (!walk) return undefined
      this.examined++
      const key = walk.key
      if (this.checks.length > 0 && !this.passes(key)) continue
      const recordId = recordIdOf(key)
      if (this.seen) {
        if (this.seen.has(recordId)) continue
        this.seen.add(recordId)
      }
      this.key = key
      this.types = walk.types
      return recordId
    }
    return noneYet
  }

  pause() {
    this.walks.pause()
  }

  private passes(key: Buffer): boolean {
    const end = key.length - recordIdLength
    let at = treeBytes
    let field = 0
    for (const check of this.checks) {
      while (field < check.field) at = afterPart(key, at, this.flips[field++])
      const after = afterPart(key, at, this.flips[field++])
      if (after > end || !check.ranges.some((range) => isWithin(key, at, after, range))) return false
      at = after
    }
    return true
  }
}

function isWithin(key: Buffer, start: number, end: number, range: { start: Buffer; end: Buffer }): boolean {
  return (
    key.compare(range.start, 0, range.start.length, start, end) >= 0 &&
    key.compare(range.end, 0, range.end.length, start, end) < 0
  )
}

interface Entry {
  key: Buffer
  types: Buffer | undefined
}

interface Walks {
  next(): Entry | undefined
  pause(): void
}

interface RangeWalk {
  walk: KeyWalk
  fixed: number
}

class WalksInTurn implements Walks {
  private at = 0
  private current: KeyWalk | undefined
  private readonly ranges: readonly KeyRange[]
  private readonly open: (range: KeyRange) => RangeWalk

  constructor(ranges: readonly KeyRange[], open: (range: KeyRange) => RangeWalk) {
    this.ranges = ranges
    this.open = open
  }

  next(): Entry | undefined {
    for (;;) {
      if (!this.current) {
        if (this.at >= this.ranges.length) return undefined
        this.current = this.open(this.ranges[this.at++]).walk
      }
      const key = this.current.next()
      if (key) return { key, types: this.current.value }
      this.current = undefined
    }
  }

  pause() {
    this.current?.pause()
  }
}

/** The smallest (or largest) head of all walks comes next; they are compared behind their fixed fields. */
class MergedWalks implements Walks {
  private heads: (Entry & RangeWalk)[] | undefined
  private readonly ranges: RangeWalk[]
  private readonly sign: 1 | -1

  constructor(ranges: RangeWalk[], reverse: boolean) {
    this.ranges = ranges
    this.sign = reverse ? -1 : 1
  }

  next(): Entry | undefined {
    this.heads ??= this.ranges.flatMap((range) => this.advanced(range) ?? [])
    let best = 0
    for (let i = 1; i < this.heads.length; i++) if (this.compare(this.heads[i], this.heads[best]) < 0) best = i
    const head = this.heads[best]
    if (!head) return undefined
    const next = this.advanced(head)
    if (next) this.heads[best] = next
    else this.heads.splice(best, 1)
    return head
  }

  pause() {
    for (const { walk } of this.ranges) walk.pause()
  }

  private advanced({ walk, fixed }: RangeWalk): (Entry & RangeWalk) | undefined {
    const key = walk.next()
    return key && { key, types: walk.value, walk, fixed }
  }

  private compare(left: Entry & RangeWalk, right: Entry & RangeWalk): number {
    return this.sign * left.key.compare(right.key, right.fixed, right.key.length, left.fixed, left.key.length)
  }
}
