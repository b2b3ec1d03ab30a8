import { BSONRegExp, Int32, Long } from 'mongodb'
import { calculate, integers } from './arithmetic.ts'
import { hasOperators, matches } from './matching.ts'
import {
  asDouble,
  compare,
  copy,
  type Doc,
  equal,
  type Found,
  isNumeric,
  type Numeric,
  Refusal,
  type Strings,
  type Val,
} from './values.ts'

/** What an operator makes of a value; undefined removes the field, and stays undefined where there was none. */
export type Change = (current: Found) => Found

/** Operators that make no documents on the way to a field that is not there. */
export const needsField = new Set(['$unset', '$pop', '$pull', '$pullAll'])

/** Manual: "Update Operators". */
export function changeOf(operator: string, operand: Val, strings: Strings | undefined): Change {
  switch (operator) {
    case '$set':
    case '$setOnInsert':
      return () => copy(operand)
    case '$unset':
      return () => undefined
    case '$inc':
      return (current) => (current === undefined ? operand : calculate(number(current), '+', operand as Numeric))
    case '$mul':
      return (current) => calculate(current === undefined ? new Int32(0) : number(current), '*', operand as Numeric)
    case '$min':
      return (current) => (current === undefined || compare(operand, current, strings) < 0 ? copy(operand) : current)
    case '$max':
      return (current) => (current === undefined || compare(operand, current, strings) > 0 ? copy(operand) : current)
    case '$bit':
      return bit(operand as Doc)
    default:
      return arrayChange(operator, operand, strings)
  }
}

function number(value: Val): Numeric {
  if (!isNumeric(value)) throw new Refusal(14, 'no number')
  return value
}

function bit(operand: Doc): Change {
  return (current) => {
    if (current !== undefined && !(current instanceof Int32 || (isNumeric(current) && current instanceof Long)))
      throw new Refusal(2, 'no whole number')
    const first: Numeric = (current as Numeric | undefined) ?? new Int32(0)
    return [...operand].reduce<Val>(
      (value, [name, mask]) => integers(value as Numeric, name as 'and', mask as Numeric),
      first,
    )
  }
}

function arrayChange(operator: string, operand: Val, strings: Strings | undefined): Change {
  switch (operator) {
    case '$push':
      return push(operand, strings)
    case '$addToSet':
      return (current) => {
        const array = [...list(current === undefined ? [] : current, 2)]
        for (const value of eachOf(operand))
          if (!array.some((one) => equal(one, value, strings))) array.push(copy(value))
        return array
      }
    case '$pop':
      return (current) =>
        asDouble(operand as Numeric) > 0 ? list(current, 14).slice(0, -1) : list(current, 14).slice(1)
    case '$pullAll':
      return (current) =>
        list(current, 2).filter((one) => !(operand as Val[]).some((value) => equal(one, value, strings)))
    default:
      return (current) => list(current, 2).filter((one) => !isPulled(one, operand, strings))
  }
}

function list(value: Found, code: number): Val[] {
  if (!Array.isArray(value)) throw new Refusal(code, 'no array')
  return value
}

function eachOf(operand: Val): Val[] {
  return operand instanceof Map && operand.has('$each') ? (operand.get('$each') as Val[]) : [operand]
}

/** Manual: "$pull": a condition on the element, or on the fields of an element that is a document. */
function isPulled(element: Val, operand: Val, strings: Strings | undefined): boolean {
  if (operand instanceof BSONRegExp || hasOperators(operand))
    return matches(new Map([['x', operand]]), new Map([['x', element]]), strings)
  if (operand instanceof Map) return element instanceof Map && matches(operand, element, strings)
  return equal(element, operand, strings)
}

function push(operand: Val, strings: Strings | undefined): Change {
  const options: Doc = operand instanceof Map && operand.has('$each') ? operand : new Map()
  const option = (name: string) => (options.has(name) ? asDouble(options.get(name) as Numeric) : undefined)
  const [position, slice] = [option('$position'), option('$slice')]
  return (current) => {
    const array = [...list(current === undefined ? [] : current, 2)]
    array.splice(position ?? array.length, 0, ...eachOf(operand).map(copy))
    const sort = options.get('$sort')
    if (sort !== undefined) array.sort((left, right) => elementOrder(left, right, sort, strings))
    if (slice === undefined) return array
    return slice < 0 ? array.slice(slice) : array.slice(0, slice)
  }
}

function elementOrder(left: Val, right: Val, sort: Val, strings: Strings | undefined): number {
  if (!(sort instanceof Map)) return compare(left, right, strings) * asDouble(sort as Numeric)
  for (const [path, direction] of sort) {
    const [a, b] = [left, right].map((one) => (one instanceof Map ? one.get(path) : undefined))
    const order = compare(a, b, strings) * asDouble(direction as Numeric)
    if (order !== 0) return order
  }
  return 0
}
