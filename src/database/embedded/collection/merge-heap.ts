interface Head<Value> {
  value: Value
  source: Iterator<Value>
  /** Which of the sources it is: of equal values that of the first source comes first. */
  place: number
}

/** Merges sorted sources into one order, taking values only as they are asked for. */
export class MergeHeap<Value> {
  private readonly heads: Head<Value>[] = []
  private readonly compare: (left: Value, right: Value) => number

  constructor(sources: Iterator<Value>[], compare: (left: Value, right: Value) => number) {
    this.compare = compare
    sources.forEach((source, place) => {
      const first = source.next()
      if (!first.done) this.heads.push({ value: first.value, source, place })
    })
    for (let at = (this.heads.length >> 1) - 1; at >= 0; at--) this.sink(at)
  }

  /** The smallest value that is left; undefined at the end. */
  next(): Value | undefined {
    const top = this.heads[0]
    if (!top) return undefined
    const { value } = top
    const following = top.source.next()
    if (!following.done) top.value = following.value
    else {
      const last = this.heads.pop()!
      if (this.heads.length > 0) this.heads[0] = last
    }
    this.sink(0)
    return value
  }

  private sink(start: number) {
    let at = start
    for (;;) {
      const left = 2 * at + 1
      const right = left + 1
      let first = at
      if (left < this.heads.length && this.isBefore(left, first)) first = left
      if (right < this.heads.length && this.isBefore(right, first)) first = right
      if (first === at) return
      const moved = this.heads[at]
      this.heads[at] = this.heads[first]
      this.heads[first] = moved
      at = first
    }
  }

  private isBefore(left: number, right: number): boolean {
    const a = this.heads[left]
    const b = this.heads[right]
    return (this.compare(a.value, b.value) || a.place - b.place) < 0
  }
}
