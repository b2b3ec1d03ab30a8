import { isLong, type NumberValue, numberKind, parseScaled, type Scaled, toDouble } from './numbers.ts'
import { Double, Long } from './value.ts'

/** Exact order of two numbers of any type. NaN is before all and equal to itself; -0 equals 0. */
export function compareNumbers(left: NumberValue, right: NumberValue): number {
  const isPlainLeft = typeof left === 'number' || left instanceof Double
  const isPlainRight = typeof right === 'number' || right instanceof Double
  if (isPlainLeft && isPlainRight) return compareDoubles(toDouble(left), toDouble(right))
  if (isLong(left) && isLong(right)) return left.compare(right)
  const byDouble = compareDoubles(nearestDouble(left), nearestDouble(right))
  if (byDouble !== 0) return byDouble
  const a = residueOf(left)
  const b = residueOf(right)
  return compareScaled(a, b)
}

/** Order of two doubles with NaN first. */
export function compareDoubles(left: number, right: number): number {
  if (left < right) return -1
  if (left > right) return 1
  if (left === right) return 0
  return Number.isNaN(left) ? (Number.isNaN(right) ? 0 : -1) : 1
}

/** The nearest double that is finite when the number is; rounding keeps the order of numbers. */
export function nearestDouble(value: NumberValue): number {
  const double = toDouble(value)
  if (Number.isFinite(double) || numberKind(value) !== 'decimal') return double
  const text = String(value)
  if (/inf|nan/i.test(text)) return double
  return double > 0 ? Number.MAX_VALUE : -Number.MAX_VALUE
}

const zero: Scaled = { coefficient: 0n, exponent: 0 }

/** What the nearest double leaves over: value - nearestDouble(value), exactly. */
export function residueOf(value: NumberValue): Scaled {
  if (typeof value === 'number' || value instanceof Double) return zero
  const double = nearestDouble(value)
  if (!Number.isFinite(double)) return zero
  if (value instanceof Long) return { coefficient: value.toBigInt() - BigInt(double), exponent: 0 }
  const exact = parseScaled(String(value))
  if (!exact) return zero
  const base = exactDouble(double)
  const exponent = Math.min(exact.exponent, base.exponent)
  return { coefficient: raised(exact, exponent) - raised(base, exponent), exponent }
}

/** A finite double as coefficient × 10^exponent: m × 2^-k is m × 5^k × 10^-k. */
function exactDouble(value: number): Scaled {
  if (Number.isInteger(value)) return { coefficient: BigInt(value), exponent: 0 }
  let mantissa = value
  let halvings = 0
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2
    halvings++
  }
  return { coefficient: BigInt(mantissa) * 5n ** BigInt(halvings), exponent: -halvings }
}

function raised(number: Scaled, exponent: number): bigint {
  return number.coefficient * 10n ** BigInt(number.exponent - exponent)
}

function compareScaled(left: Scaled, right: Scaled): number {
  const exponent = Math.min(left.exponent, right.exponent)
  const a = raised(left, exponent)
  const b = raised(right, exponent)
  return a < b ? -1 : a > b ? 1 : 0
}
