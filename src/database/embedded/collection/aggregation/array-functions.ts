import { DatabaseError } from '../../errors.ts'
import { wholeNumber } from '../../values/numbers.ts'
import { compareValues } from '../../values/order.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import type { ExpressionContext } from './expression.ts'
import type { OperatorFunction } from './functions.ts'
import { isNothing } from './truth.ts'

function arrayOf(name: string, value: Maybe): Value[] {
  if (!Array.isArray(value)) throw new DatabaseError(17124, `The argument to ${name} must be an array`)
  return value
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
    const [start, end, by] = [wholeNumber(from), wholeNumber(to), wholeNumber(step ?? 1)]
    if (start === undefined || end === undefined || !by) throw new DatabaseError(34443, '$range requires whole numbers')
    const result: Value[] = []
    for (let i = start; by > 0 ? i < end : i > end; i += by) result.push(i)
    return result
  },
}
