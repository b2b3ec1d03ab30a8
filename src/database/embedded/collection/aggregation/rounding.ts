import { DatabaseError } from '../../errors.ts'
import {
  decimalOf,
  isNumber,
  type NumberValue,
  numberKind,
  type Scaled,
  scaled,
  toDouble,
  wholeNumber,
} from '../../values/numbers.ts'
import { doubleValue, fitsInt32, Long, type Maybe, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import type { OperatorFunction } from './evaluation.ts'
import { isNothing } from './truth.ts'

type Mode = 'half even' | 'towards zero' | 'up' | 'down'

/** The quotient rounded to a whole number. `divisor` is positive. */
function divided(value: bigint, divisor: bigint, mode: Mode): bigint {
  const whole = value / divisor
  const rest = value % divisor
  if (rest === 0n || mode === 'towards zero') return whole
  const sign = value < 0n ? -1n : 1n
  if (mode === 'up') return sign > 0n ? whole + 1n : whole
  if (mode === 'down') return sign < 0n ? whole - 1n : whole
  const twice = (rest < 0n ? -rest : rest) * 2n
  const isAway = twice > divisor || (twice === divisor && whole % 2n !== 0n)
  return isAway ? whole + sign : whole
}

/** Rounds at a decimal place: 0 is the ones, 2 the hundredths, -2 the hundreds. */
function atPlace({ coefficient, exponent }: Scaled, place: number, mode: Mode): Scaled {
  if (exponent >= -place) return { coefficient: coefficient * 10n ** BigInt(exponent + place), exponent: -place }
  return { coefficient: divided(coefficient, 10n ** BigInt(-place - exponent), mode), exponent: -place }
}

/** Keeps the type of the number; whole ones grow to long and double when they must. */
function rounded(value: NumberValue, place: number, mode: Mode): Value {
  const kind = numberKind(value)
  const isWhole = kind === 'int' || kind === 'long'
  if (isWhole && place >= 0) return value
  if (kind === 'double' && place === 0) return doubleValue(roundedDouble(toDouble(value), mode))
  const from = scaled(value)
  if (!from) return value
  const { coefficient, exponent } = atPlace(from, place, mode)
  if (kind === 'decimal') return decimalOf({ coefficient, exponent })
  if (kind === 'double') return doubleValue(Number(`${coefficient}e${exponent}`))
  const whole = coefficient * 10n ** BigInt(exponent)
  if (kind === 'int' && fitsInt32(Number(whole))) return Number(whole)
  return BigInt.asIntN(64, whole) === whole ? Long.fromBigInt(whole) : doubleValue(Number(whole))
}

function roundedDouble(value: number, mode: Mode): number {
  if (mode === 'up') return Math.ceil(value)
  if (mode === 'down') return Math.floor(value)
  if (mode === 'towards zero') return Math.trunc(value)
  const nearest = Math.round(value)
  return Math.abs(value % 1) === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest
}

/** $round and $trunc: a number and a place from -20 to 100. @throws 51081, 51082, 51083 */
function rounding(operator: string, mode: Mode): OperatorFunction {
  return ([value, given]) => {
    if (isNothing(value) || (given !== undefined && isNothing(given))) return null
    if (!isNumber(value))
      throw new DatabaseError(51081, `${operator} only supports numeric types, not ${typeName(value)}`)
    const place = given === undefined ? 0 : wholeNumber(given)
    if (place === undefined)
      throw new DatabaseError(51082, `precision argument to ${operator} must be a integral value`)
    if (place < -20 || place > 100)
      throw new DatabaseError(
        51083,
        `cannot apply ${operator} with precision value ${place} value must be in [-20, 100]`,
      )
    return rounded(value, place, mode)
  }
}

/** The operand of an operator of one number. @throws 28765 */
export function oneNumber(operator: string, value: Maybe): NumberValue | null {
  if (isNothing(value)) return null
  if (!isNumber(value))
    throw new DatabaseError(28765, `${operator} only supports numeric types, not ${typeName(value)}`)
  return value
}

function toWhole(operator: string, mode: Mode): OperatorFunction {
  return ([operand]) => {
    const value = oneNumber(operator, operand)
    return value === null ? null : rounded(value, 0, mode)
  }
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/round/ and those of $trunc, $ceil, $floor */
export const roundingFunctions: Record<string, OperatorFunction> = {
  $round: rounding('$round', 'half even'),
  $trunc: rounding('$trunc', 'towards zero'),
  $ceil: toWhole('$ceil', 'up'),
  $floor: toWhole('$floor', 'down'),
}
