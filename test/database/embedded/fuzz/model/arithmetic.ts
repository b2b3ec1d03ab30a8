import { Decimal128, Double, Int32, Long } from 'mongodb'
import { asDouble, decimalParts, type Numeric, Refusal, type Val } from './values.ts'

type Operation = '+' | '*' | 'and' | 'or' | 'xor'

/** The sum or product in the wider type of the two (manual: "$inc", "$mul"). */
export function calculate(left: Numeric, operation: '+' | '*', right: Numeric): Val {
  if (left instanceof Decimal128 || right instanceof Decimal128) return decimals(left, operation, right)
  if (left instanceof Double || right instanceof Double)
    return new Double(operation === '+' ? asDouble(left) + asDouble(right) : asDouble(left) * asDouble(right))
  return integers(left, operation, right)
}

/** Manual: "$bit": on int and long alone. */
export function integers(left: Numeric, operation: Operation, right: Numeric): Val {
  const [a, b] = [BigInt(left.toString()), BigInt(right.toString())]
  const result = { '+': a + b, '*': a * b, and: a & b, or: a | b, xor: a ^ b }[operation]
  if (BigInt.asIntN(64, result) !== result) throw new Refusal(2, 'more than a long can hold')
  const isInt = left instanceof Int32 && right instanceof Int32 && BigInt.asIntN(32, result) === result
  return isInt ? new Int32(Number(result)) : Long.fromBigInt(result)
}

function decimals(left: Numeric, operation: '+' | '*', right: Numeric): Val {
  const a = parts(left)
  const b = parts(right)
  if (!a || !b) {
    const [x, y] = [asDouble(left), asDouble(right)]
    return Decimal128.fromString(String(operation === '+' ? x + y : x * y))
  }
  if (operation === '*') return rounded(a.digits * b.digits, a.exponent + b.exponent)
  const exponent = Math.min(a.exponent, b.exponent)
  const raise = (one: typeof a) => one.digits * 10n ** BigInt(one.exponent - exponent)
  return rounded(raise(a) + raise(b), exponent)
}

/** Doubles become decimals of 15 digits. */
function parts(value: Numeric) {
  const text = value instanceof Double ? Number(value.value.toPrecision(15)).toString() : value.toString()
  return /n|i/i.test(text) ? undefined : decimalParts(Decimal128.fromString(text))
}

/** The decimal of at most 34 digits that is nearest. */
export function rounded(digits: bigint, exponent: number): Val {
  const size = digits.toString().replace('-', '').length
  if (size <= 34) return Decimal128.fromString(`${digits}E${exponent}`)
  const divisor = 10n ** BigInt(size - 34)
  const absolute = digits < 0n ? -digits : digits
  const [whole, rest] = [absolute / divisor, (absolute % divisor) * 2n]
  const isUp = rest > divisor || (rest === divisor && whole % 2n === 1n)
  return Decimal128.fromString(`${digits < 0n ? '-' : ''}${isUp ? whole + 1n : whole}E${exponent + size - 34}`)
}
