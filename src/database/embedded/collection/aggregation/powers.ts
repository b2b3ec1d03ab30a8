import { DatabaseError, typeMismatch } from '../../errors.ts'
import { isLong, isNumber, type NumberValue, numberKind, toDouble } from '../../values/numbers.ts'
import { Decimal128, doubleValue, fitsInt32, Long, type Maybe, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import type { OperatorFunction } from './evaluation.ts'
import { oneNumber } from './rounding.ts'
import { isNothing } from './truth.ts'

/** A result in decimal where an operand is one, else a double. */
function inKindOf(values: NumberValue[], result: number): Value {
  if (!values.some((value) => value instanceof Decimal128)) return doubleValue(result)
  return Decimal128.fromString(Number.isNaN(result) ? 'NaN' : String(result))
}

function inDoubles(operator: string, how: (value: number) => number, refuse?: (value: number) => void) {
  const answer: OperatorFunction = ([operand]) => {
    const value = oneNumber(operator, operand)
    if (value === null) return null
    refuse?.(toDouble(value))
    return inKindOf([value], how(toDouble(value)))
  }
  return answer
}

/** Whole powers of whole numbers stay whole as long as a long holds them. */
function power([base, exponent]: Maybe[]): Maybe {
  if (isNothing(base) || isNothing(exponent)) return null
  if (!isNumber(base)) throw new DatabaseError(28762, `$pow's base must be numeric, not ${typeName(base)}`)
  if (!isNumber(exponent)) throw new DatabaseError(28763, `$pow's exponent must be numeric, not ${typeName(exponent)}`)
  if (toDouble(base) === 0 && toDouble(exponent) < 0)
    throw new DatabaseError(28764, '$pow cannot take a base of 0 and a negative exponent')
  const kinds = [numberKind(base), numberKind(exponent)]
  const result = toDouble(base) ** toDouble(exponent)
  if (kinds.includes('double') || kinds.includes('decimal') || toDouble(exponent) < 0 || Math.abs(result) > 2 ** 63)
    return inKindOf([base, exponent], result)
  const whole = BigInt(String(base)) ** BigInt(String(exponent))
  if (BigInt.asIntN(64, whole) !== whole) return doubleValue(result)
  return !kinds.includes('long') && fitsInt32(Number(whole)) ? Number(whole) : Long.fromBigInt(whole)
}

function logarithm([value, base]: Maybe[]): Maybe {
  if (isNothing(value) || isNothing(base)) return null
  if (!isNumber(value)) throw new DatabaseError(28756, `$log's argument must be numeric, not ${typeName(value)}`)
  if (!isNumber(base)) throw new DatabaseError(28757, `$log's base must be numeric, not ${typeName(base)}`)
  if (toDouble(value) <= 0) throw new DatabaseError(28758, `$log's argument must be a positive number, but is ${value}`)
  if (toDouble(base) <= 0 || toDouble(base) === 1)
    throw new DatabaseError(28759, `$log's base must be a positive number not equal to 1, but is ${base}`)
  return inKindOf([value, base], Math.log10(toDouble(value)) / Math.log10(toDouble(base)))
}

function positive(operator: string, code: number) {
  return (value: number) => {
    if (value <= 0) throw new DatabaseError(code, `${operator}'s argument must be a positive number, but is ${value}`)
  }
}

/** The cosine and its kin ask for a value within their range. @throws 50989 */
function within(operator: string, least: number, most: number) {
  return (value: number) => {
    if (value < least || value > most)
      throw new DatabaseError(50989, `cannot apply ${operator} to ${value}, value must be in [${least},${most}]`)
  }
}

/** $bitAnd and the like take ints and longs. @throws TypeMismatch (14) */
function bits(operator: string, start: bigint, how: (left: bigint, right: bigint) => bigint): OperatorFunction {
  return (operands) => {
    if (operands.some(isNothing)) return null
    const whole = operands.map((operand) => wholeBits(operator, operand))
    const result = whole.reduce(how, start)
    return operands.some(isLong) ? Long.fromBigInt(result) : Number(result)
  }
}

function wholeBits(operator: string, value: Maybe): bigint {
  if (isLong(value)) return value.toBigInt()
  if (typeof value === 'number' && fitsInt32(value)) return BigInt(value)
  throw typeMismatch(`${operator} only supports int and long operands, not ${typeName(value)}.`)
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation-quick-reference/#arithmetic-expression-operators */
export const powerFunctions: Record<string, OperatorFunction> = {
  $pow: power,
  $log: logarithm,
  $exp: inDoubles('$exp', Math.exp),
  $ln: inDoubles('$ln', Math.log, positive('$ln', 28766)),
  $log10: inDoubles('$log10', Math.log10, positive('$log10', 28761)),
  $sqrt: inDoubles('$sqrt', Math.sqrt, (value) => {
    if (value < 0) throw new DatabaseError(28714, "$sqrt's argument must be greater than or equal to 0")
  }),
  $sin: inDoubles('$sin', Math.sin, within('$sin', -Number.MAX_VALUE, Number.MAX_VALUE)),
  $cos: inDoubles('$cos', Math.cos, within('$cos', -Number.MAX_VALUE, Number.MAX_VALUE)),
  $tan: inDoubles('$tan', Math.tan, within('$tan', -Number.MAX_VALUE, Number.MAX_VALUE)),
  $asin: inDoubles('$asin', Math.asin, within('$asin', -1, 1)),
  $acos: inDoubles('$acos', Math.acos, within('$acos', -1, 1)),
  $atan: inDoubles('$atan', Math.atan),
  $atan2: ([y, x]) => {
    const [left, right] = [oneNumber('$atan2', y), oneNumber('$atan2', x)]
    return left === null || right === null ? null : inKindOf([left, right], Math.atan2(toDouble(left), toDouble(right)))
  },
  $sinh: inDoubles('$sinh', Math.sinh),
  $cosh: inDoubles('$cosh', Math.cosh),
  $tanh: inDoubles('$tanh', Math.tanh),
  $asinh: inDoubles('$asinh', Math.asinh),
  $acosh: inDoubles('$acosh', Math.acosh, within('$acosh', 1, Number.POSITIVE_INFINITY)),
  $atanh: inDoubles('$atanh', Math.atanh, within('$atanh', -1, 1)),
  $degreesToRadians: inDoubles('$degreesToRadians', (value) => (value * Math.PI) / 180),
  $radiansToDegrees: inDoubles('$radiansToDegrees', (value) => (value * 180) / Math.PI),
  $rand: () => doubleValue(Math.random()),
  $bitAnd: bits('$bitAnd', -1n, (left, right) => left & right),
  $bitOr: bits('$bitOr', 0n, (left, right) => left | right),
  $bitXor: bits('$bitXor', 0n, (left, right) => left ^ right),
  $bitNot: ([operand]) => {
    if (isNothing(operand)) return null
    const result = ~wholeBits('$bitNot', operand)
    return isLong(operand) ? Long.fromBigInt(result) : Number(result)
  },
}
