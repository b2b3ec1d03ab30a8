import { badValue } from '../../errors.ts'
import { isNumber, toDouble, truncatedLong, wholeNumber } from '../../values/numbers.ts'
import { compareValues, isEqual, rank, rankOf, textOf } from '../../values/order.ts'
import { someAtPath } from '../../values/paths.ts'
import { Binary, BSONRegExp, Decimal128, type Document, type Maybe, type Value } from '../../values/value.ts'
import { anyOf, type Comparison, type Condition, type FilterContext, not } from './condition.ts'
import { literalPrefix, textTest } from './regex.ts'
import { typeTest } from './type-names.ts'

/** One operator of `{ path: { $operator: value } }`. @throws BadValue (2) */
export function operatorCondition(
  path: string,
  name: string,
  value: Value,
  operators: Document,
  context: FilterContext,
): Condition {
  switch (name) {
    case '$eq':
      return value instanceof BSONRegExp ? compare(path, 'eq', value, context) : equals(path, value, context)
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return compare(path, name.slice(1) as Comparison, value, context)
    case '$ne':
      return not(equals(path, value, context))
    case '$in':
      return inList(path, name, value, context)
    case '$nin':
      return not(inList(path, name, value, context))
    case '$exists': {
      const exists: Condition = { kind: 'exists', path, matches: leaf(path, (found) => found !== undefined) }
      return isFalse(value) ? not(exists) : exists
    }
    case '$regex':
      return regexCondition(path, regexOf(value, operators.get('$options')), context)
    case '$type':
      return other(path, leaf(path, typeTest(value)))
    case '$size':
      return sizeCondition(path, value)
    case '$mod':
      return modCondition(path, value)
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return other(path, leaf(path, bitsTest(name, value)))
    case '$comment':
      return other(path, () => true)
    default:
      throw badValue(`unknown operator: ${name}`)
  }
}

/** `{ path: value }`. Null also finds missing fields. */
export function equals(path: string, value: Value, context: FilterContext): Condition {
  return compare(path, 'eq', value, context)
}

function compare(path: string, operator: Comparison, value: Value, context: FilterContext): Condition {
  return { kind: 'compare', path, operator, value, matches: leaf(path, comparisonTest(operator, value, context)) }
}

function comparisonTest(operator: Comparison, value: Value, context: FilterContext): (found: Maybe) => boolean {
  const { strings } = context
  const wantedRank = rankOf(value)
  if (wantedRank === rank.null || wantedRank === rank.undefined) {
    const isNothing = (found: Maybe) => rankOf(found) === rank.null || rankOf(found) === rank.undefined
    return operator === 'gt' || operator === 'lt' ? () => false : isNothing
  }
  if (operator === 'eq') return (found) => found !== undefined && isEqual(found, value, strings)
  const isOfAnyType = wantedRank === rank.minKey || wantedRank === rank.maxKey
  const isNaNWanted = isNumber(value) && Number.isNaN(toDouble(value))
  const holds = orderTest(operator)
  return (found) => {
    if (!isOfAnyType && (found === undefined || rankOf(found) !== wantedRank)) return false
    const order = compareValues(found, value, strings)
    if (isNumber(found) && Number.isNaN(toDouble(found)) !== isNaNWanted) return false
    return holds(order)
  }
}

function orderTest(operator: Comparison): (order: number) => boolean {
  switch (operator) {
    case 'gt':
      return (order) => order > 0
    case 'gte':
      return (order) => order >= 0
    case 'lt':
      return (order) => order < 0
    default:
      return (order) => order <= 0
  }
}

function inList(path: string, name: string, value: Value, context: FilterContext): Condition {
  if (!Array.isArray(value)) throw badValue(`${name} needs an array`)
  const patterns = value.filter((entry) => entry instanceof BSONRegExp)
  const values = value.filter((entry) => !(entry instanceof BSONRegExp))
  const among: Condition = { kind: 'in', path, values, matches: leaf(path, membership(values, context)) }
  if (patterns.length === 0) return among
  return anyOf([among, ...patterns.map((pattern) => regexCondition(path, pattern, context))])
}

/** Strings are looked up in a set: lists of ids and states are often long. */
function membership(values: Value[], context: FilterContext): (found: Maybe) => boolean {
  const texts = context.strings ? undefined : new Set(values.filter((value) => typeof value === 'string'))
  const others = texts ? values.filter((value) => typeof value !== 'string') : values
  const tests = others.map((value) => comparisonTest('eq', value, context))
  return (found) => (typeof found === 'string' && texts?.has(found)) || tests.some((test) => test(found))
}

/** A pattern on strings; a stored regular expression equals one that looks the same. */
export function regexCondition(path: string, regex: BSONRegExp, context: FilterContext): Condition {
  const test = textTest(regex)
  const matches = leaf(path, (found) => {
    if (found instanceof BSONRegExp) return isEqual(found, regex)
    return rankOf(found) === rank.string && test(textOf(found))
  })
  const prefix = context.strings ? undefined : literalPrefix(regex)
  if (!prefix) return other(path, matches)
  return { kind: 'prefix', path, text: prefix.text, isAll: prefix.isAll, matches }
}

function regexOf(value: Value, options: Maybe): BSONRegExp {
  if (value instanceof BSONRegExp) return typeof options === 'string' ? new BSONRegExp(value.pattern, options) : value
  if (typeof value !== 'string') throw badValue('$regex has to be a string')
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string')
  if (options && /[^imsxu]/.test(options)) throw badValue(`invalid flag in regex options: ${options}`)
  return new BSONRegExp(value, [...(options ?? '')].sort().join(''))
}

function sizeCondition(path: string, value: Value): Condition {
  const size = wholeNumber(value)
  if (size === undefined) throw badValue('$size must be a whole number')
  if (size < 0) throw badValue('$size may not be negative')
  const parts = path.split('.')
  const test = (found: Maybe) => Array.isArray(found) && found.length === size
  return other(path, (document) => someAtPath(document, parts, test, true))
}

function modCondition(path: string, value: Value): Condition {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(isNumber))
    throw badValue('malformed mod, needs to be an array of two numbers')
  const divisor = truncatedLong(value[0])
  const remainder = truncatedLong(value[1])
  if (divisor === 0n) throw badValue('divisor cannot be 0')
  const test = (found: Maybe) =>
    isNumber(found) && Number.isFinite(toDouble(found)) && truncatedLong(found) % divisor === remainder
  return other(path, leaf(path, test))
}

function bitsTest(name: string, value: Value): (found: Maybe) => boolean {
  const mask = maskOf(name, value)
  return (found) => {
    const bits = found instanceof Binary ? binaryBits(found) : wholeBits(found)
    if (bits === undefined) return false
    const set = bits & mask
    if (name === '$bitsAllSet') return set === mask
    if (name === '$bitsAllClear') return set === 0n
    return name === '$bitsAnySet' ? set !== 0n : set !== mask
  }
}

function maskOf(name: string, value: Value): bigint {
  if (Array.isArray(value)) return value.reduce<bigint>((mask, bit) => mask | (1n << BigInt(wholeNumber(bit) ?? 0)), 0n)
  const mask = value instanceof Binary ? binaryBits(value) : wholeBits(value)
  if (mask === undefined) throw badValue(`${name} takes an Array, a number, or a BinData`)
  return mask
}

function binaryBits(value: Binary): bigint {
  return value.buffer.subarray(0, value.position).reduceRight((bits, byte) => (bits << 8n) | BigInt(byte), 0n)
}

/** The bits of an int, a long, or a double that is as whole and as small as a long. */
function wholeBits(value: Maybe): bigint | undefined {
  if (!isNumber(value) || value instanceof Decimal128 || wholeNumber(value) === undefined) return undefined
  const bits = truncatedLong(value)
  return BigInt.asIntN(64, bits) === bits ? BigInt.asUintN(64, bits) : undefined
}

function leaf(path: string, test: (found: Maybe) => boolean): Condition['matches'] {
  const parts = path.split('.')
  if (parts.length === 1) {
    const name = parts[0]
    return (document, details) => {
      const value = document.get(name)
      return Array.isArray(value) ? someAtPath(document, parts, test, false, details) : test(value)
    }
  }
  return (document, details) => someAtPath(document, parts, test, false, details)
}

function other(path: string, matches: Condition['matches']): Condition {
  return { kind: 'other', paths: [path], implied: [], matches }
}

function isFalse(value: Value): boolean {
  return value === false || value === null || (isNumber(value) && toDouble(value) === 0)
}
