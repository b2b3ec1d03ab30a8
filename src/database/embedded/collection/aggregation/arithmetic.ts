import { DatabaseError, typeMismatch } from '../../errors.ts'
import {
  add,
  decimalOf,
  isNumber,
  multiply,
  type NumberValue,
  numberKind,
  scaled,
  subtract,
  toDouble,
  truncatedLong,
} from '../../values/numbers.ts'
import { compareValues } from '../../values/order.ts'
import { Decimal128, doubleValue, Long, type Maybe, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import type { OperatorFunction } from './evaluation.ts'
import { oneNumber } from './rounding.ts'
import { deviation } from './statistics.ts'
import { isNothing } from './truth.ts'

function numbers(name: string, operands: Maybe[]): NumberValue[] | null {
  const found: NumberValue[] = []
  for (const operand of operands) {
    if (isNothing(operand)) return null
    if (!isNumber(operand)) throw typeMismatch(`${name} only supports numeric types, not ${typeName(operand)}`)
    found.push(operand)
  }
  return found
}

function addDate(operands: Maybe[]): Value {
  let time = 0
  for (const operand of operands) {
    if (operand instanceof Date) time += operand.getTime()
    else if (isNumber(operand)) time += Math.round(toDouble(operand))
    else throw typeMismatch(`$add only supports numeric or date types, not ${typeName(operand)}`)
  }
  return new Date(time)
}

/** Sum of the numbers among the values; others are ignored, as $sum does. */
export function sumOf(values: Iterable<Maybe>): Value {
  let total: NumberValue = 0
  for (const value of values) if (isNumber(value)) total = add(total, value) as NumberValue
  return total
}

/** Average of the numbers among the values, null without any. */
export function averageOf(values: Maybe[]): Value {
  const found = values.filter(isNumber)
  if (found.length === 0) return null
  return divided(sumOf(found) as NumberValue, found.length)
}

/** A quotient: a decimal where one of them is one, else a double. */
export function divided(left: NumberValue, right: NumberValue): Value {
  const quotient = toDouble(left) / toDouble(right)
  if (left instanceof Decimal128 || right instanceof Decimal128) return Decimal128.fromString(String(quotient))
  return doubleValue(quotient)
}

/** Smallest (-1) or largest (1) of the values that are not null or missing. */
export function extreme(values: Iterable<Maybe>, direction: 1 | -1): Value {
  let best: Maybe
  for (const value of values) {
    if (isNothing(value)) continue
    if (best === undefined || compareValues(value, best) * direction > 0) best = value
  }
  return best ?? null
}

/** In the wider type of both, with the sign of the first (manual: "$mod", since 7.2). */
function remainder(left: NumberValue, right: NumberValue): Value {
  const kinds = [numberKind(left), numberKind(right)]
  const [a, b] = [scaled(left), scaled(right)]
  if (kinds.includes('decimal') && a && b) {
    const exponent = Math.min(a.exponent, b.exponent)
    const [over, under] = [a, b].map((one) => one.coefficient * 10n ** BigInt(one.exponent - exponent))
    return decimalOf({ coefficient: over % under, exponent })
  }
  if (kinds.includes('double') || kinds.includes('decimal')) return doubleValue(toDouble(left) % toDouble(right))
  const rest = truncatedLong(left) % truncatedLong(right)
  return kinds.includes('long') ? Long.fromBigInt(rest) : Number(rest)
}

/** $sum, $avg, $min and $max as expressions: a single array operand stands for its elements. */
function over(operands: Maybe[]): Maybe[] {
  return operands.length === 1 && Array.isArray(operands[0]) ? operands[0] : operands
}

export const arithmetic: Record<string, OperatorFunction> = {
  $add: (operands) => {
    if (operands.some(isNothing)) return null
    if (operands.some((operand) => operand instanceof Date)) return addDate(operands)
    return numbers('$add', operands)?.reduce<NumberValue>((sum, value) => add(sum, value) as NumberValue, 0) ?? null
  },
  $subtract: ([left, right]) => {
    if (isNothing(left) || isNothing(right)) return null
    if (left instanceof Date && right instanceof Date) return Long.fromNumber(left.getTime() - right.getTime())
    if (left instanceof Date && isNumber(right)) return new Date(left.getTime() - Math.round(toDouble(right)))
    const values = numbers('$subtract', [left, right])!
    return subtract(values[0], values[1])
  },
  $multiply: (operands) =>
    numbers('$multiply', operands)?.reduce<NumberValue>(
      (product, value) => multiply(product, value) as NumberValue,
      1,
    ) ?? null,
  $divide: (operands) => {
    const values = numbers('$divide', operands)
    if (!values) return null
    if (toDouble(values[1]) === 0) throw new DatabaseError(2, "can't $divide by zero")
    return divided(values[0], values[1])
  },
  $mod: (operands) => {
    const values = numbers('$mod', operands)
    if (!values) return null
    if (toDouble(values[1]) === 0) throw new DatabaseError(16610, "can't $mod by zero")
    return remainder(values[0], values[1])
  },
  $abs: (operands) => {
    const value = oneNumber('$abs', operands[0])
    return value !== null && toDouble(value) < 0 ? subtract(0, value) : value
  },
  $sum: (operands) => sumOf(over(operands)),
  $avg: (operands) => averageOf(over(operands)),
  $stdDevPop: (operands) => deviation(over(operands), false),
  $stdDevSamp: (operands) => deviation(over(operands), true),
  $min: (operands) => extreme(over(operands), -1),
  $max: (operands) => extreme(over(operands), 1),
}
