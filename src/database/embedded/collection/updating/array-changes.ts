import { badValue, failedToParse, typeMismatch } from '../../errors.ts'
import { isNumber, wholeNumber } from '../../values/numbers.ts'
import { compareValues, isEqual } from '../../values/order.ts'
import { shown } from '../../values/shown.ts'
import { BSONRegExp, copyValue, type Document, isDocument, type Value } from '../../values/value.ts'
import { allOf, type FilterContext } from '../matching/condition.ts'
import { operatorsOf, readFilter } from '../matching/filter.ts'
import { isOperators } from '../matching/operators.ts'
import { typeName } from '../matching/type-names.ts'
import { readSort, type Sorter, sorterFor } from '../sorting.ts'
import type { Change, ChangeMaker } from './field-changes.ts'

/** Operators on arrays (manual: "Array Update Operators"). */
export const arrayChanges: Record<string, ChangeMaker> = {
  $push: pushChange,
  $addToSet: addToSetChange,
  $pop: popChange,
  $pullAll: (operand, _path, context) => {
    if (!Array.isArray(operand))
      throw badValue(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
    return pulling((element) => operand.some((value) => isEqual(value, element, context.strings)))
  },
  $pull: (operand, _path, context) => pulling(pullTest(operand, context)),
}

/** @throws BadValue (2) */
function pulling(test: (element: Value) => boolean): Change {
  return {
    createsPath: false,
    change: (current) => {
      if (!Array.isArray(current)) throw badValue('Cannot apply $pull to a non-array value')
      return { value: current.filter((element) => !test(element)) }
    },
  }
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/update/addToSet/ @throws TypeMismatch (14), BadValue (2) */
function addToSetChange(operand: Value, path: string, context: FilterContext): Change {
  const added = addedToSet(operand)
  return {
    createsPath: true,
    change: (current) => {
      if (current !== undefined && !Array.isArray(current))
        throw badValue(
          `Cannot apply $addToSet to non-array field. Field named '${path.split('.').at(-1)}' has non-array type ${typeName(current)}`,
        )
      const array = [...(current ?? [])]
      for (const value of added)
        if (!array.some((element) => isEqual(element, value, context.strings))) array.push(copyValue(value))
      return { value: array }
    },
  }
}

function addedToSet(operand: Value): Value[] {
  if (!isDocument(operand) || [...operand.keys()][0] !== '$each') return [operand]
  const each = operand.get('$each')
  if (!Array.isArray(each))
    throw typeMismatch(`The argument to $each in $addToSet must be an array but it was of type ${typeName(each)}`)
  if (operand.size > 1) throw badValue(`Found unexpected fields after $each in $addToSet: ${shown(operand)}`)
  return each
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/update/pop/ @throws FailedToParse (9), TypeMismatch (14) */
function popChange(operand: Value, path: string): Change {
  if (!isNumber(operand)) throw failedToParse(`Expected a number in: ${path}: ${shown(operand)}`)
  const end = wholeNumber(operand)
  if (end !== 1 && end !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${shown(operand)}`)
  return {
    createsPath: false,
    change: (current) => {
      if (!Array.isArray(current))
        throw typeMismatch(`Path '${path}' contains an element of non-array type '${typeName(current)}'`)
      return { value: end === 1 ? current.slice(0, -1) : current.slice(1) }
    },
  }
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

/** https://www.mongodb.com/docs/v8.0/reference/operator/update/push/ @throws BadValue (2) */
function pushChange(operand: Value, path: string, context: FilterContext): Change {
  const options: Document = isDocument(operand) && operand.has('$each') ? operand : new Map([['$each', [operand]]])
  for (const name of options.keys())
    if (!['$each', '$slice', '$sort', '$position'].includes(name))
      throw badValue(`Unrecognized clause in $push: ${name}`)
  const added = options.get('$each')
  if (!Array.isArray(added))
    throw badValue(`The argument to $each in $push must be an array but it was of type: ${typeName(added)}`)
  const position = wholeOption(options, '$position')
  const slice = wholeOption(options, '$slice')
  const compare = options.has('$sort') ? elementOrder(options.get('$sort')!, context) : undefined
  return {
    createsPath: true,
    change: (current, document) => {
      if (current !== undefined && !Array.isArray(current))
        throw badValue(
          `The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${shown(document.get('_id') ?? null)}}`,
        )
      let array = [...(current ?? [])]
      array.splice(position ?? array.length, 0, ...added.map(copyValue))
      if (compare) array.sort(compare)
      if (slice !== undefined) array = slice < 0 ? array.slice(slice) : array.slice(0, slice)
      return { value: array }
    },
  }
}

function wholeOption(options: Document, name: string): number | undefined {
  if (!options.has(name)) return undefined
  const given = options.get(name)
  const value = wholeNumber(given)
  if (value === undefined)
    throw badValue(`The value for ${name} must be an integer value but was given type: ${typeName(given)}`)
  return value
}

function elementOrder(sort: Value, context: FilterContext): (left: Value, right: Value) => number {
  const direction = wholeNumber(sort)
  if (isNumber(sort) && direction !== 1 && direction !== -1)
    throw badValue('The $sort element value must be either 1 or -1')
  if (direction === 1 || direction === -1)
    return (left, right) => compareValues(left, right, context.strings) * direction
  if (!isDocument(sort))
    throw badValue('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields')
  if (sort.size === 0) throw badValue('The $sort pattern is empty when it should be a set of fields.')
  const sorter = sorterFor(readSort(sort), context.strings) as Sorter<unknown>
  const keyOf = (element: Value) => sorter.keyOf(isDocument(element) ? element : new Map())
  return (left, right) => sorter.compare(keyOf(left), keyOf(right))
}
