import { badValue, DatabaseError, typeMismatch } from '../../errors.ts'
import { wholeNumber } from '../../values/numbers.ts'
import { compareValues, isEqual } from '../../values/order.ts'
import { BSONRegExp, copyValue, type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import { shown } from '../duplicate-key.ts'
import { allOf, type FilterContext } from '../matching/condition.ts'
import { isOperators, operatorsOf, readFilter } from '../matching/filter.ts'
import { typeName } from '../matching/type-names.ts'
import { readSort, type Sorter, sorterFor } from '../sorting.ts'
import type { Change, ChangeMaker } from './field-changes.ts'

/** Operators on arrays (manual: "Array Update Operators"). */
export const arrayChanges: Record<string, ChangeMaker> = {
  $push: pushChange,
  $addToSet: (operand, path, context) => {
    const added = isDocument(operand) && operand.has('$each') ? eachOf('$addToSet', operand) : [operand]
    return {
      createsPath: true,
      change: (current) => {
        const array = arrayOf('$addToSet', path, current)
        for (const value of added)
          if (!array.some((element) => isEqual(element, value, context.strings))) array.push(copyValue(value))
        return { value: array }
      },
    }
  },
  $pop: (operand, path) => {
    const end = wholeNumber(operand)
    if (end !== 1 && end !== -1) throw new DatabaseError(9, `$pop expects 1 or -1, found: ${shown(operand)}`)
    return existing('$pop', path, (array) => (end === 1 ? array.slice(0, -1) : array.slice(1)))
  },
  $pullAll: (operand, path, context) => {
    if (!Array.isArray(operand)) throw badValue('$pullAll requires an array argument')
    return existing('$pullAll', path, (array) =>
      array.filter((element) => !operand.some((value) => isEqual(value, element, context.strings))),
    )
  },
  $pull: (operand, path, context) => {
    const test = pullTest(operand, context)
    return existing('$pull', path, (array) => array.filter((element) => !test(element)))
  },
}

function existing(operator: string, path: string, how: (array: Value[]) => Value[]): Change {
  return {
    createsPath: false,
    change: (current) => {
      if (!Array.isArray(current)) throw badValue(`Cannot apply ${operator} to a non-array value: ${path}`)
      return { value: how(current) }
    },
  }
}

function arrayOf(operator: string, path: string, current: Maybe): Value[] {
  if (current === undefined) return []
  if (Array.isArray(current)) return current
  const message = `The field '${path}' must be an array but is of type ${typeName(current)} in document (${operator})`
  throw operator === '$pop' ? typeMismatch(message) : badValue(message)
}

function eachOf(operator: string, operand: Document): Value[] {
  const each = operand.get('$each')
  if (!Array.isArray(each)) throw badValue(`The argument to $each in ${operator} must be an array`)
  return each
}

/** Operators on the element, a filter on its fields, or a plain value. */
function pullTest(operand: Value, context: FilterContext): (element: Value) => boolean {
  if (
    operand instanceof BSONRegExp ||
    (isDocument(operand) && isOperators(operand) && !operand.has('$or') && !operand.has('$and'))
  ) {
    const condition =
      operand instanceof BSONRegExp
        ? readFilter(new Map([['0', operand]]), context)
        : allOf(operatorsOf('0', operand, context))
    return (element) => condition.matches(new Map([['0', element]]))
  }
  if (!isDocument(operand)) return (element) => isEqual(element, operand, context.strings)
  const condition = readFilter(operand, context)
  return (element) => element instanceof Map && condition.matches(element)
}

function pushChange(operand: Value, path: string, context: FilterContext): Change {
  const isModified = isDocument(operand) && operand.has('$each')
  const added = isModified ? eachOf('$push', operand) : [operand]
  const options: Document = isModified ? operand : new Map()
  for (const name of options.keys())
    if (!['$each', '$slice', '$sort', '$position'].includes(name))
      throw badValue(`Unrecognized clause in $push: ${name}`)
  const position = wholeOption(options, '$position')
  const slice = wholeOption(options, '$slice')
  const compare = options.has('$sort') ? elementOrder(options.get('$sort')!, context) : undefined
  return {
    createsPath: true,
    change: (current) => {
      let array = [...arrayOf('$push', path, current)]
      array.splice(position === undefined ? array.length : position, 0, ...added.map(copyValue))
      if (compare) array.sort(compare)
      if (slice !== undefined) array = slice < 0 ? array.slice(slice) : array.slice(0, slice)
      return { value: array }
    },
  }
}

function wholeOption(options: Document, name: string): number | undefined {
  if (!options.has(name)) return undefined
  const value = wholeNumber(options.get(name))
  if (value === undefined) throw badValue(`The value for ${name} must be an integer value`)
  return value
}

function elementOrder(sort: Value, context: FilterContext): (left: Value, right: Value) => number {
  const direction = wholeNumber(sort)
  if (direction === 1 || direction === -1)
    return (left, right) => compareValues(left, right, context.strings) * direction
  if (!isDocument(sort))
    throw badValue('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields')
  const sorter = sorterFor(readSort(sort), context.strings) as Sorter<unknown>
  const keyOf = (element: Value) => sorter.keyOf(isDocument(element) ? element : new Map())
  return (left, right) => sorter.compare(keyOf(left), keyOf(right))
}
