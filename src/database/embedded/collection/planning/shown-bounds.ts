import { partValue } from '../../values/key-parts.ts'
import { rank } from '../../values/order.ts'
import { shown } from '../../values/shown.ts'
import { everything, type Interval } from './intervals.ts'

/** The bounds of a field as explain shows them, in the direction in which they are walked. */
export function shownBounds(intervals: readonly Interval[] | undefined, isBackward: boolean): string[] {
  const inOrder = (intervals ?? [everything]).map((interval) => shownInterval(interval, isBackward))
  return isBackward ? inOrder.reverse() : inOrder
}

function shownInterval({ low, hasLow, high, hasHigh }: Interval, isBackward: boolean): string {
  const start = { text: shownEnd(low, lowestOf, low), isIn: hasLow || isTypeEnd(low) }
  const end = { text: shownEnd(high, highestOf, low), isIn: hasHigh || isEndOfType(low, high) }
  const [first, last] = isBackward ? [end, start] : [start, end]
  return `${first.isIn ? '[' : '('}${first.text}, ${last.text}${last.isIn ? ']' : ')'}`
}

/** Where only the type of a value is bound, mongod shows the first or the last value of that type. */
const lowestOf: Record<number, string> = {
  [rank.number]: '-inf.0',
  [rank.string]: '""',
  [rank.objectId]: "ObjectId('000000000000000000000000')",
  [rank.boolean]: 'false',
  [rank.date]: 'new Date(-9223372036854775808)',
}

const highestOf: Record<number, string> = {
  [rank.number]: 'inf.0',
  [rank.string]: '{}',
  [rank.objectId]: "ObjectId('ffffffffffffffffffffffff')",
  [rank.boolean]: 'true',
  [rank.date]: 'new Date(9223372036854775807)',
}

function isTypeEnd(bound: Buffer): boolean {
  return bound.length === 1 && bound[0] in lowestOf
}

/** Of texts mongod shows the first value of the next type, which is not among them. */
function isEndOfType(low: Buffer, high: Buffer): boolean {
  if (high.equals(everything.high)) return true
  return high.length === 1 && low[0] !== rank.string && high[0] === low[0] + 1
}

function shownEnd(bound: Buffer, ends: Record<number, string>, low: Buffer): string {
  if (bound.equals(everything.low)) return 'MinKey'
  if (bound.equals(everything.high)) return 'MaxKey'
  const type = ends === highestOf && bound.length === 1 ? low[0] : bound[0]
  if (bound.length === 1 && bound[0] !== rank.null) return ends[type] ?? (ends === lowestOf ? 'MinKey' : 'MaxKey')
  if (bound[0] === rank.undefined) return 'undefined'
  const value = partValue(bound, 0, bound.length, 0)
  if (value === undefined) return '...'
  return typeof value === 'number' && Number.isNaN(value) ? '-inf.0' : shown(value)
}
