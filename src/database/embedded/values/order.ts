import { compareNumbers } from './number-order.ts'
import { isNumber } from './numbers.ts'
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  BsonUndefined,
  Code,
  MaxKey,
  type Maybe,
  MinKey,
  ObjectId,
  RawDocument,
  Timestamp,
  type Value,
} from './value.ts'

/**
 * MongoDB's order of types (manual: "Comparison/Sort Order"), as the first byte of an index key. An empty array
 * in a sort or an index counts as `undefined`, a missing field as `null`.
 */
export const rank = {
  minKey: 0x04,
  undefined: 0x08,
  null: 0x0a,
  number: 0x10,
  string: 0x18,
  object: 0x20,
  array: 0x28,
  binary: 0x30,
  objectId: 0x38,
  boolean: 0x40,
  date: 0x48,
  timestamp: 0x4a,
  regex: 0x50,
  code: 0x58,
  codeWithScope: 0x5c,
  maxKey: 0xfe,
} as const

/** Place of the value's type in the order of types. */
export function rankOf(value: Maybe): number {
  if (typeof value === 'string') return rank.string
  if (typeof value === 'boolean') return rank.boolean
  if (value === null || value === undefined) return rank.null
  if (isNumber(value)) return rank.number
  if (value instanceof ObjectId) return rank.objectId
  if (value instanceof Date) return rank.date
  if (value instanceof Map || value instanceof RawDocument) return rank.object
  if (Array.isArray(value)) return rank.array
  if (value instanceof Binary) return rank.binary
  if (value instanceof Timestamp) return rank.timestamp
  if (value instanceof BSONRegExp) return rank.regex
  if (value instanceof BsonUndefined) return rank.undefined
  if (value instanceof BSONSymbol) return rank.string
  if (value instanceof MinKey) return rank.minKey
  if (value instanceof MaxKey) return rank.maxKey
  return value instanceof Code && value.scope ? rank.codeWithScope : rank.code
}

/** How two strings compare; a collation brings its own. */
export type StringOrder = (left: string, right: string) => number

/**
 * Negative, 0 or positive as `left` sorts before, with or after `right`. Numbers of different types are compared
 * exactly; a missing field counts as null; objects field by field in their order.
 */
export function compareValues(left: Maybe, right: Maybe, strings: StringOrder = compareText): number {
  if (left === right && typeof left !== 'number') return 0
  const leftRank = rankOf(left)
  const rightRank = rankOf(right)
  if (leftRank !== rightRank) return leftRank - rightRank
  switch (leftRank) {
    case rank.number:
      return compareNumbers(left as number, right as number)
    case rank.string:
      return strings(textOf(left), textOf(right))
    case rank.object:
      return compareDocuments(left as Map<string, Value>, right as Map<string, Value>, strings)
    case rank.array:
      return compareArrays(left as Value[], right as Value[], strings)
    case rank.binary:
      return compareBinary(left as Binary, right as Binary)
    case rank.objectId:
      return Buffer.compare((left as ObjectId).id, (right as ObjectId).id)
    case rank.boolean:
      return Number(left) - Number(right)
    case rank.date:
      return (left as Date).getTime() - (right as Date).getTime()
    case rank.timestamp:
      return (left as Timestamp).compare(right as Timestamp)
    case rank.regex:
      return compareRegex(left as BSONRegExp, right as BSONRegExp)
    case rank.code:
    case rank.codeWithScope:
      return compareText(String((left as Code).code), String((right as Code).code))
    default:
      return 0
  }
}

/** True where MongoDB's `$eq` holds between two values (arrays as a whole). */
export function isEqual(left: Maybe, right: Maybe, strings: StringOrder = compareText): boolean {
  return compareValues(left, right, strings) === 0
}

/**
 * The order of the UTF-8 bytes, which is that of code points. JavaScript's `<` goes by UTF-16 units, which differs
 * as soon as one of the texts has a surrogate pair.
 */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i++) {
    const a = left.charCodeAt(i)
    const b = right.charCodeAt(i)
    if (a === b) continue
    const isHighA = a >= 0xd800 && a <= 0xdfff
    const isHighB = b >= 0xd800 && b <= 0xdfff
    if (isHighA !== isHighB) return isHighA ? 1 : -1
    return a - b
  }
  return left.length - right.length
}

/** The text of a string or a (deprecated) symbol. */
export function textOf(value: Maybe): string {
  return value instanceof BSONSymbol ? value.value : (value as string)
}

function compareDocuments(left: Map<string, Value>, right: Map<string, Value>, strings: StringOrder): number {
  const others = right.entries()
  for (const [name, value] of left) {
    const other = others.next()
    if (other.done) return 1
    const [otherName, otherValue] = other.value
    const byRank = rankOf(value) - rankOf(otherValue)
    if (byRank !== 0) return byRank
    const byName = compareText(name, otherName)
    if (byName !== 0) return byName
    const byValue = compareValues(value, otherValue, strings)
    if (byValue !== 0) return byValue
  }
  return others.next().done ? 0 : -1
}

function compareArrays(left: Value[], right: Value[], strings: StringOrder): number {
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i++) {
    const order = compareValues(left[i], right[i], strings)
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareBinary(left: Binary, right: Binary): number {
  return (
    left.length() - right.length() ||
    left.sub_type - right.sub_type ||
    Buffer.compare(left.buffer.subarray(0, left.position), right.buffer.subarray(0, right.position))
  )
}

function compareRegex(left: BSONRegExp, right: BSONRegExp): number {
  return compareText(left.pattern, right.pattern) || compareText(left.options, right.options)
}
