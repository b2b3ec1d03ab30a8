import { DatabaseError } from '../../errors.ts'
import { wholeNumber } from '../../values/numbers.ts'
import { compareValues } from '../../values/order.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import type { ExpressionContext, OperatorFunction } from './evaluation.ts'
import { namedOperator } from './operands.ts'
import { isNothing, isTrue } from './truth.ts'

/** Codes of mongod for an operand that should be an array. */
const codes: Record<string, number> = {
  $size: 17124,
  $arrayElemAt: 28689,
  $first: 28689,
  $last: 28689,
  $slice: 28724,
  $concatArrays: 28664,
  $reverseArray: 34435,
  $indexOfArray: 40090,
  $setUnion: 17043,
  $setIntersection: 17047,
  $setDifference: 17048,
  $setIsSubset: 17046,
  $setEquals: 17044,
  $anyElementTrue: 17041,
  $allElementsTrue: 17040,
  $arrayToObject: 40386,
}

function arrayOf(name: string, value: Maybe): Value[] {
  if (!Array.isArray(value))
    throw new DatabaseError(
      codes[name],
      `The argument to ${name} must be an array, but was of type: ${typeName(value)}`,
    )
  return value
}

function rangePart(code: number, name: string, value: Maybe): number {
  const number = wholeNumber(value)
  if (number === undefined)
    throw new DatabaseError(code, `$range requires a numeric ${name} value that is a whole number`)
  return number
}

function contains(list: Value[], value: Value, context: ExpressionContext): boolean {
  return list.some((element) => compareValues(element, value, context.strings) === 0)
}

function distinct(list: Value[], context: ExpressionContext): Value[] {
  const sorted = list.toSorted((left, right) => compareValues(left, right, context.strings))
  return sorted.filter((value, place) => place === 0 || compareValues(value, sorted[place - 1], context.strings) !== 0)
}

function sets(name: string, operands: Maybe[]): Value[][] | null {
  if (operands.some(isNothing)) return null
  return operands.map((operand) => arrayOf(name, operand))
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/zip/ */
export const zipOperator = namedOperator(
  '$zip',
  ['inputs', 'useLongestLength?', 'defaults?'],
  ({ inputs, useLongestLength, defaults }): Maybe => {
    if (isNothing(inputs)) return null
    if (!Array.isArray(inputs))
      throw new DatabaseError(34461, `inputs must be an array of expressions, found ${typeName(inputs)}`)
    if (inputs.some(isNothing)) return null
    if (useLongestLength !== undefined && typeof useLongestLength !== 'boolean')
      throw new DatabaseError(34463, `useLongestLength must be a bool, found ${typeName(useLongestLength)}`)
    if (defaults !== undefined && (!useLongestLength || !Array.isArray(defaults) || defaults.length !== inputs.length))
      throw new DatabaseError(34466, 'defaults need useLongestLength, and one for each input')
    const lists = inputs.map((input) => {
      if (!Array.isArray(input))
        throw new DatabaseError(34468, `$zip found a non-array expression in input: ${typeName(input)}`)
      return input
    })
    const lengths = lists.map((list) => list.length)
    const length = useLongestLength ? Math.max(0, ...lengths) : Math.min(...lengths)
    const otherwise = Array.isArray(defaults) ? defaults : []
    return Array.from({ length }, (_, at) => lists.map((list, place) => list[at] ?? otherwise[place] ?? null))
  },
)

export const arrayFunctions: Record<string, OperatorFunction> = {
  $size: ([list]) => arrayOf('$size', list).length,
  $isArray: ([value]) => Array.isArray(value),
  $arrayElemAt: ([list, place]) => {
    if (isNothing(list) || isNothing(place)) return null
    return arrayOf('$arrayElemAt', list).at(wholeNumber(place) ?? 0)
  },
  $first: ([list]) => (isNothing(list) ? null : arrayOf('$first', list)[0]),
  $last: ([list]) => (isNothing(list) ? null : arrayOf('$last', list).at(-1)),
  $concatArrays: (operands) => {
    if (operands.some(isNothing)) return null
    return operands.flatMap((operand) => arrayOf('$concatArrays', operand))
  },
  $slice: ([list, from, count]) => {
    if (isNothing(list) || isNothing(from)) return null
    const array = arrayOf('$slice', list)
    const first = wholeNumber(from) ?? 0
    if (count === undefined) return first < 0 ? array.slice(first) : array.slice(0, first)
    const start = first < 0 ? Math.max(array.length + first, 0) : first
    return array.slice(start, start + (wholeNumber(count) ?? 0))
  },
  $reverseArray: ([list]) => (isNothing(list) ? null : arrayOf('$reverseArray', list).toReversed()),
  $indexOfArray: ([list, value, from, to]) => {
    if (isNothing(list)) return null
    const array = arrayOf('$indexOfArray', list)
    const end = Math.min(wholeNumber(to) ?? array.length, array.length)
    for (let i = wholeNumber(from) ?? 0; i < end; i++) if (compareValues(array[i], value) === 0) return i
    return -1
  },
  $setUnion: (operands, context) => {
    const lists = sets('$setUnion', operands)
    return lists && distinct(lists.flat(), context)
  },
  $setIntersection: (operands, context) => {
    const lists = sets('$setIntersection', operands)
    if (!lists) return null
    const [first = [], ...rest] = lists
    return distinct(
      first.filter((value) => rest.every((list) => contains(list, value, context))),
      context,
    )
  },
  $setDifference: (operands, context) => {
    const lists = sets('$setDifference', operands)
    return lists && distinct(lists[0], context).filter((value) => !contains(lists[1], value, context))
  },
  $setIsSubset: (operands, context) => {
    const [part, whole] = operands.map((operand) => arrayOf('$setIsSubset', operand))
    return part.every((value) => contains(whole, value, context))
  },
  $setEquals: (operands, context) => {
    const lists = operands.map((operand) => distinct(arrayOf('$setEquals', operand), context))
    return lists.every((list) => compareValues(list, lists[0], context.strings) === 0)
  },
  $anyElementTrue: ([list]) => arrayOf('$anyElementTrue', list).some(isTrue),
  $allElementsTrue: ([list]) => arrayOf('$allElementsTrue', list).every(isTrue),
  $mergeObjects: (operands) => {
    const sources = operands.length === 1 && Array.isArray(operands[0]) ? operands[0] : operands
    const result: Document = new Map()
    for (const source of sources) {
      if (isNothing(source)) continue
      if (!isDocument(source)) throw new DatabaseError(40400, '$mergeObjects requires object inputs')
      for (const [name, value] of source) result.set(name, value)
    }
    return result
  },
  $objectToArray: ([source]) => {
    if (isNothing(source)) return null
    if (!isDocument(source)) throw new DatabaseError(40390, '$objectToArray requires a document input')
    return [...source].map(
      ([name, value]) =>
        new Map<string, Value>([
          ['k', name],
          ['v', value],
        ]),
    )
  },
  $arrayToObject: ([list]) => {
    if (isNothing(list)) return null
    const result: Document = new Map()
    for (const entry of arrayOf('$arrayToObject', list)) {
      if (isDocument(entry)) result.set(String(entry.get('k')), entry.get('v') ?? null)
      else if (Array.isArray(entry)) result.set(String(entry[0]), entry[1] ?? null)
    }
    return result
  },
  $range: ([from, to, step]) => {
    const start = rangePart(34443, 'starting', from)
    const end = rangePart(34445, 'ending', to)
    const by = step === undefined ? 1 : rangePart(34447, 'step', step)
    if (by === 0) throw new DatabaseError(34449, '$range requires a non-zero step value')
    const result: Value[] = []
    for (let i = start; by > 0 ? i < end : i > end; i += by) result.push(i)
    return result
  },
}
