import { badValue, DatabaseError } from '../../errors.ts'
import { isNumber, longOf, toDouble, wholeNumber } from '../../values/numbers.ts'
import { compareValues, isEqual, rank, rankOf, textOf } from '../../values/order.ts'
import { someAtPath } from '../../values/paths.ts'
import { shown } from '../../values/shown.ts'
import { BSONRegExp, type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import { bitsTest } from './bits.ts'
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
      if (value instanceof BSONRegExp) throw badValue(`Can't have RegEx as arg to predicate over field '${path}'.`)
      return compare(path, name.slice(1) as Comparison, value, context)
    case '$ne':
      if (value instanceof BSONRegExp) throw badValue("Can't have regex as arg to $ne.")
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
    case '$options':
      throw badValue('$options needs a $regex')
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

/** True for `{ $gt: … }`, false for a document to be compared as a whole, such as a DBRef. */
export function isOperators(value: Document): boolean {
  const first = value.keys().next()
  return !first.done && first.value.startsWith('$') && !['$ref', '$id', '$db'].includes(first.value)
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
    if (found === undefined) return isOfAnyType && holds(compareValues(found, value))
    if (!isOfAnyType && rankOf(found) !== wantedRank) return false
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
  for (const entry of value) if (isDocument(entry) && isOperators(entry)) throw badValue('cannot nest $ under $in')
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

/** @throws BadValue (2), 51075, 51108 */
function regexOf(value: Value, options: Maybe): BSONRegExp {
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string')
  const isPattern = value instanceof BSONRegExp
  if (!isPattern && typeof value !== 'string') throw badValue('$regex has to be a string')
  if (isPattern && options === undefined) return value
  if (isPattern && value.options !== '') throw new DatabaseError(51075, 'options set in both $regex and $options')
  const wrong = [...(options ?? '')].find((flag) => !'imsxu'.includes(flag))
  if (wrong !== undefined) throw new DatabaseError(51108, `invalid flag in regex options: ${wrong}`)
  return new BSONRegExp(isPattern ? value.pattern : value, [...(options ?? '')].sort().join(''))
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/query/size/ @throws BadValue (2) */
function sizeCondition(path: string, value: Value): Condition {
  const size = wholeNumber(value)
  if (size === undefined) {
    const wanted = isNumber(value) ? 'an integer' : 'a number'
    throw badValue(`Failed to parse $size. Expected ${wanted} in: $size: ${shown(value)}`)
  }
  if (size < 0) throw badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${shown(value)}`)
  const parts = path.split('.')
  const test = (found: Maybe) => Array.isArray(found) && found.length === size
  return other(path, (document) => someAtPath(document, parts, test, true))
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/query/mod/ @throws BadValue (2) */
function modCondition(path: string, value: Value): Condition {
  if (!Array.isArray(value)) throw badValue('malformed mod, needs to be an array')
  if (value.length < 2) throw badValue('malformed mod, not enough elements')
  if (value.length > 2) throw badValue('malformed mod, too many elements')
  const divisor = modOperand('divisor', value[0])
  const remainder = modOperand('remainder', value[1])
  if (divisor === 0n) throw badValue('divisor cannot be 0')
  const test = (found: Maybe) => {
    const dividend = isNumber(found) ? longOf(found) : undefined
    return dividend !== undefined && dividend % divisor === remainder
  }
  return other(path, leaf(path, test))
}

function modOperand(what: string, value: Value): bigint {
  if (!isNumber(value)) throw badValue(`malformed mod, ${what} not a number`)
  const long = longOf(value)
  if (long !== undefined) return long
  const reason = Number.isFinite(toDouble(value))
    ? 'Out of bounds coercing to integral value'
    : 'Unable to coerce NaN/Inf to integral type'
  throw badValue(`malformed mod, ${what} value is invalid :: caused by :: ${reason}`)
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
