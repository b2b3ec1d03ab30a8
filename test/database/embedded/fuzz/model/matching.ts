import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'mongodb'
import { elements, type Leaf } from './paths.ts'
import { patternOf } from './pattern.ts'
import {
  asDouble,
  compare,
  type Doc,
  decimalParts,
  equal,
  type Found,
  isNumeric,
  Refusal,
  type Strings,
  typeOrder,
  type Val,
} from './values.ts'

/** What an operator asks of one value; a number is the place of the element that made it true. */
interface Predicate {
  leaf: Leaf
  test(value: Found): boolean | number
}

/** Where the positional `$` would point. */
export interface Position {
  index?: number
}

/** True when the document fulfils the filter (manual: "Query Predicates"). */
export function matches(filter: Doc, document: Doc, strings?: Strings, position: Position = {}): boolean {
  return [...filter].every(([name, operand]) => {
    const parts = () => (operand as Doc[]).map((part) => matches(part, document, strings, position))
    if (name === '$and') return parts().every(Boolean)
    if (name === '$or') return (operand as Doc[]).some((part) => matches(part, document, strings, position))
    if (name === '$nor') return !parts().some(Boolean)
    return holds(operatorsOf(operand), strings, (predicate) => {
      for (const { value, index } of elements(document, name.split('.'), predicate.leaf)) {
        const result = predicate.test(value)
        if (result === false) continue
        const place = index ?? (typeof result === 'number' ? result : undefined)
        if (place !== undefined) position.index = place
        return true
      }
      return false
    })
  })
}

/** True for `{ $gt: … }`. */
export function hasOperators(value: Found): value is Doc {
  return value instanceof Map && [...value.keys()][0]?.startsWith('$') === true
}

function operatorsOf(operand: Val): Doc {
  if (operand instanceof BSONRegExp) return new Map([['$regex', operand]])
  return hasOperators(operand) ? operand : new Map([['$eq', operand]])
}

/** True when the operators hold together, where `has` tells whether one predicate is met. */
function holds(operators: Doc, strings: Strings | undefined, has: (predicate: Predicate) => boolean): boolean {
  return [...operators].every(([name, operand]) => {
    if (name === '$options') return true
    if (name === '$not') return !holds(operatorsOf(operand), strings, has)
    if (name === '$ne') return !has(comparison('$eq', operand, strings))
    if (name === '$nin') return !has(membership(operand as Val[], strings))
    if (name === '$all') return allOf(operand as Val[], strings, has)
    if (name === '$exists') {
      const isWanted = !(operand === false || operand === null || (isNumeric(operand) && asDouble(operand) === 0))
      return has({ leaf: 'elements', test: (value) => value !== undefined }) === isWanted
    }
    return has(predicateOf(name, operand, operators, strings))
  })
}

function allOf(wanted: Val[], strings: Strings | undefined, has: (predicate: Predicate) => boolean): boolean {
  if (wanted.length === 0) return false
  return wanted.every((value) =>
    value instanceof Map && value.has('$elemMatch')
      ? has(elementMatch(value.get('$elemMatch') as Doc, strings))
      : has(membership([value], strings)),
  )
}

function predicateOf(name: string, operand: Val, operators: Doc, strings: Strings | undefined): Predicate {
  if (name === '$in') return membership(operand as Val[], strings)
  if (name === '$regex') return pattern(regexOf(operand, operators.get('$options')))
  if (name === '$elemMatch') return elementMatch(operand as Doc, strings)
  if (name === '$size')
    return { leaf: 'whole', test: (value) => Array.isArray(value) && value.length === whole(operand) }
  if (name === '$type') return { leaf: 'elements', test: (value) => (operand as string[]).includes(typeName(value)) }
  if (name === '$mod') return modulo((operand as Val[]).map(truncated))
  if (name.startsWith('$bits')) return bits(name, truncated(operand)!)
  return comparison(name, operand, strings)
}

function whole(value: Val): number {
  return isNumeric(value) ? asDouble(value) : Number.NaN
}

function comparison(name: string, wanted: Val, strings: Strings | undefined): Predicate {
  return { leaf: 'elements', test: (value) => compares(name, value, wanted, strings) }
}

/** Manual: "Comparison Query Operators": only values of one type compare; null also stands for missing fields. */
function compares(name: string, value: Found, wanted: Val, strings: Strings | undefined): boolean {
  if (name !== '$eq' && wanted instanceof BSONRegExp) throw new Refusal(2, 'a pattern cannot be compared')
  const mayEqual = name === '$eq' || name.endsWith('e')
  if (wanted === null) return mayEqual && (value === null || value === undefined)
  if (value === undefined || typeOrder(value) !== typeOrder(wanted)) {
    if (wanted instanceof MaxKey) return name.startsWith('$lt')
    return wanted instanceof MinKey && name.startsWith('$gt')
  }
  if (isNotANumber(value) || isNotANumber(wanted)) return mayEqual && isNotANumber(value) && isNotANumber(wanted)
  const order = compare(value, wanted, strings)
  if (order === 0) return mayEqual
  return order < 0 ? name.startsWith('$lt') : name.startsWith('$gt')
}

function isNotANumber(value: Val): boolean {
  return isNumeric(value) && Number.isNaN(asDouble(value))
}

function membership(wanted: Val[], strings: Strings | undefined): Predicate {
  const tests = wanted.map((one) =>
    one instanceof BSONRegExp ? pattern(one).test : comparison('$eq', one, strings).test,
  )
  return { leaf: 'elements', test: (value) => tests.some((test) => test(value) === true) }
}

function regexOf(pattern: Val, options: Found): BSONRegExp {
  if (pattern instanceof BSONRegExp)
    return typeof options === 'string' ? new BSONRegExp(pattern.pattern, options) : pattern
  return new BSONRegExp(pattern as string, typeof options === 'string' ? options : '')
}

function pattern(regex: BSONRegExp): Predicate {
  const js = patternOf(regex)
  const test = (value: Found) =>
    value instanceof BSONRegExp ? equal(value, regex) : typeof value === 'string' && js.test(value)
  return { leaf: 'elements', test }
}

/** Manual: "$elemMatch": operators on the elements themselves, or a filter on their fields. */
function elementMatch(inner: Doc, strings: Strings | undefined): Predicate {
  const isOnValues = hasOperators(inner) && !['$and', '$or', '$nor'].includes([...inner.keys()][0])
  const fits = (element: Val): boolean => {
    if (isOnValues) return holds(inner, strings, (predicate) => predicate.test(element) !== false)
    if (element instanceof Map) return matches(inner, element, strings)
    if (!Array.isArray(element)) return false
    return matches(inner, new Map(element.map((value, place) => [String(place), value])), strings)
  }
  const test = (value: Found): boolean | number => {
    const place = Array.isArray(value) ? value.findIndex(fits) : -1
    return place < 0 ? false : place
  }
  return { leaf: 'whole', test }
}

/** A number without its fraction; undefined when no long can hold it. */
function truncated(value: Found): bigint | undefined {
  if (!isNumeric(value)) return undefined
  let result: bigint
  if (value instanceof Decimal128) {
    const number = decimalParts(value)
    if (!number) return undefined
    const power = 10n ** BigInt(Math.abs(number.exponent))
    result = number.exponent >= 0 ? number.digits * power : number.digits / power
  } else if (value instanceof Long) result = value.toBigInt()
  else if (Number.isFinite(value.value)) result = BigInt(Math.trunc(value.value))
  else return undefined
  return BigInt.asIntN(64, result) === result ? result : undefined
}

function modulo([divisor, remainder]: (bigint | undefined)[]): Predicate {
  const test = (value: Found) => {
    const dividend = truncated(value)
    return dividend !== undefined && dividend % divisor! === remainder
  }
  return { leaf: 'elements', test }
}

/** Bit 0 is the lowest of the first byte; behind the last byte all are clear. */
function littleEndian(value: Binary): bigint {
  return BigInt(`0x0${Buffer.from(value.value()).reverse().toString('hex')}`)
}

function bits(name: string, mask: bigint): Predicate {
  const test = (value: Found) => {
    const isWhole =
      value instanceof Int32 || value instanceof Long || (value instanceof Double && Number.isInteger(value.value))
    const number = value instanceof Binary ? littleEndian(value) : isWhole ? truncated(value) : undefined
    if (number === undefined) return false
    const set = number & mask
    if (name === '$bitsAllSet') return set === mask
    if (name === '$bitsAllClear') return set === 0n
    return name === '$bitsAnySet' ? set !== 0n : set !== mask
  }
  return { leaf: 'elements', test }
}

/** Names of types as `$type` takes them. */
export function typeName(value: Found): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Map) return 'object'
  if (value instanceof Date) return 'date'
  const names: [unknown, string][] = [
    [Int32, 'int'],
    [Double, 'double'],
    [Timestamp, 'timestamp'],
    [Long, 'long'],
    [Decimal128, 'decimal'],
    [ObjectId, 'objectId'],
    [Binary, 'binData'],
    [BSONRegExp, 'regex'],
    [MinKey, 'minKey'],
    [MaxKey, 'maxKey'],
  ]
  return names.find(([type]) => value instanceof (type as typeof Int32))![1]
}
