import { DatabaseError } from '../errors.ts'
import { Decimal128, Double, doubleValue, fitsInt32, Long, type Value } from './value.ts'

export type NumberValue = number | Double | Long | Decimal128
type NumberKind = 'int' | 'double' | 'long' | 'decimal'

/** True for int32, double, long and decimal. */
export function isNumber(value: unknown): value is NumberValue {
  return typeof value === 'number' || value instanceof Double || isLong(value) || value instanceof Decimal128
}

/** A Timestamp is a subclass of Long in bson, but no number. */
export function isLong(value: unknown): value is Long {
  return value instanceof Long && value._bsontype === 'Long'
}

/** The nearest double. */
export function toDouble(value: NumberValue): number {
  if (typeof value === 'number') return value
  if (value instanceof Double) return value.value
  if (value instanceof Long) return value.toNumber()
  return Number(value.toString())
}

/** The BSON type of a number. */
export function numberKind(value: NumberValue): NumberKind {
  if (typeof value === 'number') return fitsInt32(value) ? 'int' : 'double'
  if (value instanceof Double) return 'double'
  return value instanceof Long ? 'long' : 'decimal'
}

/** A whole number as a JavaScript number, or undefined when the value is no whole number. */
export function wholeNumber(value: unknown): number | undefined {
  if (!isNumber(value)) return undefined
  const number = toDouble(value)
  return Number.isInteger(number) ? number : undefined
}

const smallestLong = -(2n ** 63n)
const largestLong = 2n ** 63n - 1n

/** Sum of two numbers in the wider type of both; int32 grows to long on overflow, long to double. */
export function add(left: NumberValue, right: NumberValue): Value {
  return calculate(left, right, {
    double: (a, b) => a + b,
    whole: (a, b) => a + b,
    decimal: (a, b) => addDecimals(a, b),
  })
}

/** Difference of two numbers in the wider type of both. */
export function subtract(left: NumberValue, right: NumberValue): Value {
  return calculate(left, right, {
    double: (a, b) => a - b,
    whole: (a, b) => a - b,
    decimal: (a, b) => addDecimals(a, { ...b, coefficient: -b.coefficient }),
  })
}

/** Product of two numbers in the wider type of both. */
export function multiply(left: NumberValue, right: NumberValue): Value {
  return calculate(left, right, {
    double: (a, b) => a * b,
    whole: (a, b) => a * b,
    decimal: (a, b) => ({ coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent }),
  })
}

interface Calculation {
  double(a: number, b: number): number
  whole(a: bigint, b: bigint): bigint
  decimal(a: Scaled, b: Scaled): Scaled
}

function calculate(left: NumberValue, right: NumberValue, how: Calculation): Value {
  const kinds = [numberKind(left), numberKind(right)]
  if (kinds.includes('decimal')) return calculateDecimal(left, right, how)
  if (kinds.includes('double')) return doubleValue(how.double(toDouble(left), toDouble(right)))
  if (!kinds.includes('long')) {
    const result = how.double(left as number, right as number)
    if (Number.isSafeInteger(result)) return fitsInt32(result + 0) ? result + 0 : Long.fromNumber(result)
  }
  const result = how.whole(toBigInt(left), toBigInt(right))
  if (result < smallestLong || result > largestLong) return doubleValue(Number(result))
  return Long.fromBigInt(result)
}

function toBigInt(value: NumberValue): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(toDouble(value))
}

/** coefficient × 10^exponent */
export interface Scaled {
  coefficient: bigint
  exponent: number
}

function calculateDecimal(left: NumberValue, right: NumberValue, how: Calculation): Value {
  const a = scaled(left)
  const b = scaled(right)
  if (!a || !b) return Decimal128.fromString(decimalText(how.double(toDouble(left), toDouble(right))))
  return decimalOf(how.decimal(a, b))
}

function decimalText(value: number): string {
  return Number.isNaN(value) ? 'NaN' : String(value)
}

function addDecimals(a: Scaled, b: Scaled): Scaled {
  const exponent = Math.min(a.exponent, b.exponent)
  return {
    coefficient:
      a.coefficient * 10n ** BigInt(a.exponent - exponent) + b.coefficient * 10n ** BigInt(b.exponent - exponent),
    exponent,
  }
}

/** The decimal of at most 34 digits that is nearest (half to even). */
export function decimalOf({ coefficient, exponent }: Scaled): Decimal128 {
  const isNegative = coefficient < 0n
  let digits = (isNegative ? -coefficient : coefficient).toString()
  let power = exponent
  if (digits.length > 34) {
    const cut = digits.length - 34
    const divisor = 10n ** BigInt(cut)
    const whole = BigInt(digits) / divisor
    const rest = (BigInt(digits) % divisor) * 2n
    const isUp = rest > divisor || (rest === divisor && whole % 2n === 1n)
    digits = (isUp ? whole + 1n : whole).toString()
    power += cut
  }
  return Decimal128.fromString(`${isNegative ? '-' : ''}${digits}E${power}`)
}

/** A finite number in powers of ten, undefined for NaN and the infinities. Doubles count with 15 digits, as in MongoDB. */
export function scaled(value: NumberValue): Scaled | undefined {
  const kind = numberKind(value)
  if (kind === 'int' || kind === 'long') return { coefficient: toBigInt(value), exponent: 0 }
  const text = kind === 'decimal' ? String(value) : Number(toDouble(value).toPrecision(15)).toString()
  return parseScaled(text)
}

/** The decimal of a double, to 34 digits and not to the 15 that the value of a double counts with. */
export function exactDecimal(value: number): Decimal128 {
  if (!Number.isFinite(value)) return Decimal128.fromString(decimalText(value))
  let whole = value
  let exponent = 0
  for (; !Number.isInteger(whole); exponent--) whole *= 2
  return decimalOf({ coefficient: BigInt(whole) * 5n ** BigInt(-exponent), exponent })
}

/** Reads a decimal text such as `-1.50E+3`; undefined for NaN and Infinity. */
export function parseScaled(text: string): Scaled | undefined {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text)
  if (!match || !(match[2] || match[3])) return undefined
  const coefficient = BigInt(`${match[2]}${match[3]}`)
  return {
    coefficient: match[1] === '-' ? -coefficient : coefficient,
    exponent: Number(match[4] ?? 0) - match[3].length,
  }
}

/** Far beyond a long it is only told that it is there. */
function wholePart({ coefficient, exponent }: Scaled): bigint {
  const power = 10n ** BigInt(Math.min(Math.abs(exponent), 40))
  return exponent >= 0 ? coefficient * power : coefficient / power
}

/** A number as whole long, for $bit, $mod and the like. @throws when it is no finite number */
export function truncatedLong(value: NumberValue): bigint {
  if (value instanceof Long) return value.toBigInt()
  const decimal = value instanceof Decimal128 ? scaled(value) : undefined
  if (decimal) return wholePart(decimal)
  const number = Math.trunc(toDouble(value))
  if (!Number.isFinite(number)) throw new DatabaseError(2, 'cannot make a whole number of NaN or an infinite number')
  return BigInt(number)
}

/** A number without its fraction; undefined for NaN, the infinities and what no long can hold. */
export function longOf(value: NumberValue): bigint | undefined {
  const long = finite(value) ? truncatedLong(value) : undefined
  return long !== undefined && long >= smallestLong && long <= largestLong ? long : undefined
}

/** A decimal may be finite where no double can hold it. */
function finite(value: NumberValue): boolean {
  return value instanceof Decimal128 ? scaled(value) !== undefined : Number.isFinite(toDouble(value))
}
