/**
 * A range of encoded values of one field, in ascending bytes. A bound that is inclusive as an upper bound takes in all
 * that begins with it: values show their own end, so that is the value itself (or all texts with that beginning).
 */
export interface Interval {
  low: Buffer
  hasLow: boolean
  high: Buffer
  hasHigh: boolean
}

const lowest = Buffer.from([0x01])
const highest = Buffer.from([0xff])

/** All values. */
export const everything: Interval = { low: lowest, hasLow: true, high: highest, hasHigh: false }

/** One value. */
export function point(key: Buffer): Interval {
  return { low: key, hasLow: true, high: key, hasHigh: true }
}

export function isPoint(interval: Interval): boolean {
  return interval.hasLow && interval.hasHigh && interval.low === interval.high
}

/** The bytes [start, end) of the interval in a field of this direction. Descending fields are stored inverted. */
export function bytesOf(interval: Interval, direction: number): { start: Buffer; end: Buffer } {
  const { low, hasLow, high, hasHigh } = interval
  if (direction > 0) return { start: hasLow ? low : behind(low), end: hasHigh ? behind(high) : high }
  const start = inverted(high)
  const end = inverted(low)
  return { start: hasHigh ? start : behind(start), end: hasLow ? behind(end) : end }
}

/** The first bytes behind all that begin with the key. */
export function behind(key: Buffer): Buffer {
  let last = key.length - 1
  while (last > 0 && key[last] === 0xff) last--
  const next = Buffer.from(key.subarray(0, last + 1))
  next[last]++
  return next
}

function inverted(key: Buffer): Buffer {
  return Buffer.from(key.map((byte) => byte ^ 0xff))
}

function startOf(interval: Interval): Buffer {
  return interval.hasLow ? interval.low : behind(interval.low)
}

function endOf(interval: Interval): Buffer {
  return interval.hasHigh ? behind(interval.high) : interval.high
}

/** In order, without overlap. */
export function united(intervals: Interval[]): Interval[] {
  const sorted = intervals.filter((one) => startOf(one).compare(endOf(one)) < 0)
  sorted.sort((left, right) => startOf(left).compare(startOf(right)) || endOf(left).compare(endOf(right)))
  const result: Interval[] = []
  for (const next of sorted) {
    const last = result.at(-1)
    if (!last || endOf(last).compare(startOf(next)) < 0) result.push(next)
    else if (endOf(last).compare(endOf(next)) < 0)
      result[result.length - 1] = { low: last.low, hasLow: last.hasLow, high: next.high, hasHigh: next.hasHigh }
  }
  return result
}

/** What is in both lists. */
export function intersected(left: Interval[], right: Interval[]): Interval[] {
  const result: Interval[] = []
  for (const a of left)
    for (const b of right) {
      if (isPoint(a) && isWithin(a, b)) result.push(a)
      else if (isPoint(b) && isWithin(b, a)) result.push(b)
      else result.push(overlap(a, b))
    }
  return united(result)
}

function overlap(a: Interval, b: Interval): Interval {
  const low = startOf(a).compare(startOf(b)) >= 0 ? a : b
  const high = endOf(a).compare(endOf(b)) <= 0 ? a : b
  return { low: low.low, hasLow: low.hasLow, high: high.high, hasHigh: high.hasHigh }
}

/** What is in none of the intervals, which must be in order. */
export function complement(intervals: Interval[]): Interval[] {
  const result: Interval[] = []
  let { low, hasLow } = everything
  for (const next of intervals) {
    result.push({ low, hasLow, high: next.low, hasHigh: !next.hasLow })
    low = next.high
    hasLow = !next.hasHigh
  }
  result.push({ low, hasLow, high: everything.high, hasHigh: everything.hasHigh })
  return united(result)
}

/** True when all of `inner` is within one of the `outer` intervals. */
export function areWithin(inner: Interval[], outer: Interval[]): boolean {
  return inner.every((one) => outer.some((other) => isWithin(one, other)))
}

function isWithin(inner: Interval, outer: Interval): boolean {
  return startOf(inner).compare(startOf(outer)) >= 0 && endOf(inner).compare(endOf(outer)) <= 0
}
