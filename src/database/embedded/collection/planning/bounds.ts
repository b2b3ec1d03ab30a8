import { keyOf } from '../../values/key.ts'
import { isNumber, toDouble } from '../../values/numbers.ts'
import { rank, rankOf } from '../../values/order.ts'
import { isIndex } from '../../values/paths.ts'
import { BSONRegExp, bsonUndefined, type Value } from '../../values/value.ts'
import type { Collation } from '../collation.ts'
import { folded } from '../index-keys.ts'
import type { Comparison, Condition } from '../matching/condition.ts'
import { complement, type Interval, point, united } from './intervals.ts'

/** What a condition says about the values of one field in an index. */
export interface Bounds {
  path: string
  intervals: Interval[]
  /** True when a document has a value in the intervals exactly when the condition holds. */
  isExact: boolean
  /** The same where the field may hold arrays, of which each element has its entry. */
  isExactForArrays: boolean
  condition: Condition
}

/** How an index and a query compare strings. */
export interface StringRules {
  index: Collation | undefined
  /** Name of the query's collation. */
  query: string | undefined
}

/** The bounds of a condition; undefined when an index cannot help with it. */
export function boundsOf(condition: Condition, rules: StringRules): Bounds | undefined {
  const found = intervalsOf(condition, rules)
  if (!found || found.path.split('.').some(isIndex)) return undefined
  const isExact = found.isExact && !rules.index
  return { ...found, isExact, isExactForArrays: isExact && found.isExactForArrays, condition }
}

type Found = Omit<Bounds, 'condition'>

function intervalsOf(condition: Condition, rules: StringRules): Found | undefined {
  if (condition.kind === 'compare') return comparison(condition.path, condition.operator, condition.value, rules)
  if (condition.kind === 'in') return membership(condition.path, condition.values, rules)
  if (condition.kind === 'prefix') return prefix(condition.path, condition.text, condition.isAll, rules)
  return condition.kind === 'not' ? negation(condition.part, rules) : undefined
}

function comparison(path: string, operator: Comparison, value: Value, rules: StringRules): Found | undefined {
  const exact = { path, isExact: true, isExactForArrays: true }
  const valueRank = rankOf(value)
  if (valueRank === rank.null || valueRank === rank.undefined) {
    if (operator === 'gt' || operator === 'lt') return { ...exact, intervals: [] }
    return { path, isExact: true, isExactForArrays: false, intervals: [point(keyOf(null))] }
  }
  if (Array.isArray(value)) return operator === 'eq' ? wholeArray(path, value, rules) : undefined
  if (!mayUse(value, rules, operator === 'eq')) return undefined
  const key = keyOf(rules.index ? folded(value, rules.index.fold) : value)
  if (operator === 'eq') return { ...exact, intervals: [point(key)] }
  if (valueRank === rank.minKey || valueRank === rank.maxKey || value instanceof BSONRegExp) return undefined
  return { ...exact, intervals: range(operator, value, key, valueRank) }
}

/** Ranges stay within the type of their bound; NaN is only found by NaN. */
function range(operator: Comparison, value: Value, key: Buffer, valueRank: number): Interval[] {
  const isNumeric = isNumber(value)
  if (isNumeric && Number.isNaN(toDouble(value))) return operator.endsWith('e') ? [point(key)] : []
  const first = isNumeric ? keyOf(Number.NaN) : Buffer.from([valueRank])
  if (operator === 'lt' || operator === 'lte')
    return [{ low: first, hasLow: !isNumeric, high: key, hasHigh: operator === 'lte' }]
  return [{ low: key, hasLow: operator === 'gte', high: Buffer.from([valueRank + 1]), hasHigh: false }]
}

/** An array as a whole is found by its first element, or as an element of an array of arrays. */
function wholeArray(path: string, value: Value[], rules: StringRules): Found | undefined {
  if (!mayUse(value, rules, true) || rules.index) return undefined
  const first = value.length === 0 ? bsonUndefined : value[0]
  const intervals = united([point(keyOf(first)), point(keyOf(value))])
  return { path, intervals, isExact: false, isExactForArrays: false }
}

function membership(path: string, values: Value[], rules: StringRules): Found | undefined {
  const all = values.map((value) => comparison(path, 'eq', value, rules))
  if (!all.every((one) => one !== undefined)) return undefined
  return {
    path,
    intervals: united(all.flatMap((one) => one.intervals)),
    isExact: all.every((one) => one.isExact),
    isExactForArrays: all.every((one) => one.isExactForArrays),
  }
}

function prefix(path: string, text: string, isAll: boolean, rules: StringRules): Found | undefined {
  if (rules.index || rules.query) return undefined
  const key = keyOf(text)
  const beginning = key.subarray(0, key.length - 1)
  const intervals = [{ low: beginning, hasLow: true, high: Buffer.from(beginning), hasHigh: true }]
  return { path, intervals, isExact: isAll, isExactForArrays: isAll }
}

/** The opposite of exact bounds, for $ne, $nin and $not; arrays may match both ways. */
function negation(part: Condition, rules: StringRules): Found | undefined {
  const found = intervalsOf(part, rules)
  if (!found?.isExact || rules.index) return undefined
  return { path: found.path, intervals: complement(found.intervals), isExact: true, isExactForArrays: false }
}

/** Strings are in the order of the index's collation, so only a query with the same one can use them. */
function mayUse(value: Value, rules: StringRules, isEquality: boolean): boolean {
  if (rules.index?.name === rules.query) return !rules.index || isEquality || !hasStrings(value)
  return !hasStrings(value)
}

function hasStrings(value: Value): boolean {
  const valueRank = rankOf(value)
  return valueRank === rank.string || valueRank === rank.object || valueRank === rank.array
}
