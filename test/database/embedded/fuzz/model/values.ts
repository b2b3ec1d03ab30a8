import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, type MaxKey, MinKey, ObjectId, Timestamp } from 'mongodb'

/** Documents of the model: Maps, as an object literal would put a field `0` before all others. */
export type Doc = Map<string, Val>
export type Val =
  | null
  | boolean
  | string
  | Int32
  | Double
  | Long
  | Decimal128
  | Date
  | ObjectId
  | Binary
  | Timestamp
  | BSONRegExp
  | MinKey
  | MaxKey
  | Val[]
  | Doc
/** A value, or undefined for a missing field. */
export type Found = Val | undefined
export type Numeric = Int32 | Double | Long | Decimal128
/** How two strings compare. */
export type Strings = (left: string, right: string) => number

/** What an index or a sort sees of an empty array: less than null (manual: "Comparison/Sort Order"). */
export const emptyArray = Symbol('empty array')
export type KeyPart = Found | typeof emptyArray

/** An answer that is an error with this code. */
export class Refusal extends Error {
  readonly code: number
  constructor(code: number, why: string) {
    super(why)
    this.code = code
  }
}

export function doc(fields: Record<string, Found>): Doc {
  return new Map(Object.entries(fields).filter((entry): entry is [string, Val] => entry[1] !== undefined))
}

export function copy<T extends Val>(value: T): T {
  const result: Val = Array.isArray(value) ? value.map(copy) : value instanceof Map ? copyFields(value) : value
  return result as T
}

function copyFields(fields: Doc): Doc {
  return new Map([...fields].map(([name, value]) => [name, copy(value)]))
}

export function isNumeric(value: unknown): value is Numeric {
  return (
    value instanceof Int32 ||
    value instanceof Double ||
    value instanceof Decimal128 ||
    (value instanceof Long && !(value instanceof Timestamp))
  )
}

/** Place of a type in the manual's "Comparison/Sort Order". */
export function typeOrder(value: KeyPart): number {
  if (value instanceof MinKey) return 0
  if (value === emptyArray) return 1
  if (value === null || value === undefined) return 2
  if (isNumeric(value)) return 3
  if (typeof value === 'string') return 4
  if (value instanceof Map) return 5
  if (Array.isArray(value)) return 6
  if (value instanceof Binary) return 7
  if (value instanceof ObjectId) return 8
  if (typeof value === 'boolean') return 9
  if (value instanceof Date) return 10
  if (value instanceof Timestamp) return 11
  if (value instanceof BSONRegExp) return 12
  return 13
}

/** Negative, 0 or positive as the first value sorts before, with or after the second. */
export function compare(left: KeyPart, right: KeyPart, strings: Strings = byCodePoint): number {
  const byType = typeOrder(left) - typeOrder(right)
  if (byType !== 0) return byType
  if (isNumeric(left)) return compareNumbers(left, right as Numeric)
  if (typeof left === 'string') return strings(left, right as string)
  if (left instanceof Map) return compareFields([...left], [...(right as Doc)], strings)
  if (Array.isArray(left)) return compareLists(left, right as Val[], strings)
  if (left instanceof Binary) {
    const other = right as Binary
    return left.position - other.position || left.sub_type - other.sub_type || compareHex(left, other)
  }
  if (left instanceof ObjectId) return plain(left.toHexString(), (right as ObjectId).toHexString())
  if (typeof left === 'boolean') return Number(left) - Number(right)
  if (left instanceof Date) return left.getTime() - (right as Date).getTime()
  if (left instanceof Timestamp) return plain(left.toBigInt(), (right as Timestamp).toBigInt())
  if (left instanceof BSONRegExp) {
    const other = right as BSONRegExp
    return byCodePoint(left.pattern, other.pattern) || byCodePoint(left.options, other.options)
  }
  return 0
}

export function equal(left: KeyPart, right: KeyPart, strings?: Strings): boolean {
  return compare(left, right, strings) === 0
}

function plain<T extends string | bigint | number>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function byCodePoint(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}

function compareHex(left: Binary, right: Binary): number {
  return plain(left.toString('hex'), right.toString('hex'))
}

function compareLists(left: Val[], right: Val[], strings: Strings): number {
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order = compare(left[i], right[i], strings)
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareFields(left: [string, Val][], right: [string, Val][], strings: Strings): number {
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order =
      typeOrder(left[i][1]) - typeOrder(right[i][1]) ||
      byCodePoint(left[i][0], right[i][0]) ||
      compare(left[i][1], right[i][1], strings)
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareNumbers(left: Numeric, right: Numeric): number {
  const [a, b] = [asDouble(left), asDouble(right)]
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  const [first, second] = [fraction(left), fraction(right)]
  if (!first || !second) return plain(first ? 0 : Math.sign(a), second ? 0 : Math.sign(b))
  return plain(first.top * second.bottom, second.top * first.bottom)
}

/** The nearest double; a finite decimal may become infinite. */
export function asDouble(value: Numeric): number {
  return value instanceof Int32 || value instanceof Double ? value.value : Number(value.toString())
}

/** top / bottom */
export interface Fraction {
  top: bigint
  bottom: bigint
}

/** The exact value; undefined for the infinities and NaN. */
export function fraction(value: Numeric): Fraction | undefined {
  if (value instanceof Int32) return { top: BigInt(value.value), bottom: 1n }
  if (value instanceof Long) return { top: value.toBigInt(), bottom: 1n }
  if (value instanceof Decimal128) {
    const number = decimalParts(value)
    if (!number) return undefined
    const power = 10n ** BigInt(Math.abs(number.exponent))
    return number.exponent >= 0 ? { top: number.digits * power, bottom: 1n } : { top: number.digits, bottom: power }
  }
  if (!Number.isFinite(value.value)) return undefined
  let [top, bottom] = [value.value, 1n]
  for (; !Number.isInteger(top); bottom *= 2n) top *= 2
  return { top: BigInt(top), bottom }
}

/** digits × 10^exponent; undefined for the infinities and NaN. */
export function decimalParts(value: Decimal128): { digits: bigint; exponent: number } | undefined {
  const [mantissa, power] = value.toString().toUpperCase().split('E')
  if (/[A-Z]/.test(mantissa)) return undefined
  const [whole, part = ''] = mantissa.split('.')
  return { digits: BigInt(whole + part), exponent: Number(power ?? 0) - part.length }
}
