import { DatabaseError, failedToParse } from '../../../errors.ts'
import { add, isNumber, toDouble, wholeNumber } from '../../../values/numbers.ts'
import { compareValues } from '../../../values/order.ts'
import { valueAt } from '../../../values/paths.ts'
import { type Document, documentOf, isDocument, type Maybe, type Value } from '../../../values/value.ts'
import { readSort } from '../../sorting.ts'
import { later, unitOf } from '../dates/arithmetic.ts'
import { expression } from '../expression.ts'
import type { Stage, StageContext } from '../stage.ts'
import { fromAll } from '../stream.ts'
import { isNothing } from '../truth.ts'
import { withField } from '../with-field.ts'
import { partitioned } from './partitions.ts'

type Place = Date | number

interface Range {
  /** The value so many steps after the start. */
  after(start: Value, steps: number): Value
  bounds: 'full' | 'partition' | [Value, Value]
  isDate: boolean
}

const mostDocuments = 500_000

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/densify/ */
export function densify(operand: Value, context: StageContext): Stage {
  if (!isDocument(operand)) throw new DatabaseError(5946802, 'The $densify stage specification must be an object')
  const field = operand.get('field')
  if (typeof field !== 'string' || field === '')
    throw failedToParse("BSON field '$densify.field' is missing or no string")
  if (field.startsWith('$')) throw new DatabaseError(16410, "FieldPath field names may not start with '$'.")
  const names = operand.get('partitionByFields') ?? []
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string'))
    throw failedToParse("'partitionByFields' must be an array of strings")
  const range = rangeOf(operand.get('range'))
  if (range.bounds === 'partition' && names.length === 0)
    throw new DatabaseError(5733403, "cannot use bounds: 'partition' without 'partitionByFields'")
  const keyOf = expression(
    documentOf(Object.fromEntries(names.map((name, place) => [`key${place}`, `$${name}`]))),
    context,
  )
  const parts = field.split('.')
  const sortBy = readSort(documentOf({ [field]: 1 }))
  return (source) => {
    const finish = (all: Document[]) => {
      const placed = all.filter((document) => !isNothing(valueAt(document, parts)))
      const others = all.filter((document) => isNothing(valueAt(document, parts)))
      for (const document of placed) checkPlace(valueAt(document, parts), range)
      const ends = extremes(placed.map((document) => valueAt(document, parts)!))
      const full = partitioned(placed, keyOf, sortBy, context).flatMap((partition) =>
        filled(partition, parts, names, range, ends),
      )
      return [...others, ...full]
    }
    return fromAll(source, '$densify', finish)
  }
}

function rangeOf(value: Maybe): Range {
  if (!isDocument(value)) throw failedToParse("BSON field '$densify.range' is missing or no object")
  const step = value.get('step')
  const unit = value.get('unit')
  const bounds = value.get('bounds')
  if (!isNumber(step)) throw failedToParse("BSON field '$densify.range.step' is missing or no number")
  if (toDouble(step) <= 0)
    throw new DatabaseError(
      5733401,
      'the step parameter in a range statement must be a strictly positive numeric value',
    )
  const unitName = unit === undefined ? undefined : unitOf(unit)
  if (unitName && wholeNumber(step) === undefined)
    throw new DatabaseError(
      6586400,
      'The step parameter in a range statement must be a whole number when densifying a date range',
    )
  const after = (start: Value, steps: number): Value =>
    unitName && start instanceof Date
      ? later(start, unitName, toDouble(step) * steps, 'UTC')
      : add(start as number, times(step, steps))
  return { after, bounds: boundsOf(bounds, unitName !== undefined), isDate: unitName !== undefined }
}

function times(step: Value, steps: number): number {
  let sum: Value = 0
  for (let i = 0; i < steps; i++) sum = add(sum as number, step as number)
  return sum as number
}

function boundsOf(value: Maybe, isDate: boolean): Range['bounds'] {
  if (value === 'full' || value === 'partition') return value
  if (!Array.isArray(value) || value.length !== 2)
    throw new DatabaseError(5946801, "Explicit bounds must be an array of two values, or 'full' or 'partition'")
  for (const one of value)
    if (isDate ? !(one instanceof Date) : !isNumber(one))
      throw new DatabaseError(5733402, 'a bounding array must contain either both dates or both numeric types')
  if (compareValues(value[0], value[1]) > 0)
    throw new DatabaseError(
      5733402,
      "the bounds in a range statement must be the string 'full', 'partition', or an ascending array of two numbers or two dates",
    )
  return [value[0], value[1]]
}

/** @throws 5733201, 6053600 */
function checkPlace(value: Maybe, { isDate }: Range): asserts value is Place {
  if (isDate && !(value instanceof Date))
    throw new DatabaseError(6053600, '$densify field must be a date if range.unit is given')
  if (!isDate && !isNumber(value)) throw new DatabaseError(5733201, '$densify field type must be numeric')
}

function extremes(values: Value[]): [Value, Value] | undefined {
  if (values.length === 0) return undefined
  const sorted = values.toSorted(compareValues)
  return [sorted[0], sorted[sorted.length - 1]]
}

function filled(
  partition: Document[],
  parts: string[],
  names: string[],
  { after, bounds }: Range,
  ends: [Value, Value] | undefined,
): Document[] {
  const placeOf = (document: Document) => valueAt(document, parts)!
  const own: [Value, Value] = [placeOf(partition[0]), placeOf(partition[partition.length - 1])]
  const [from, to] = bounds === 'partition' ? own : bounds === 'full' ? ends! : bounds
  const isEndIn = typeof bounds === 'string'
  const made = (value: Value): Document => {
    const base = names.reduce<Document>((document, name) => {
      const key = valueAt(partition[0], name.split('.'))
      return key === undefined ? document : withField(document, name.split('.'), key)
    }, new Map())
    return withField(base, parts, value)
  }
  const result: Document[] = []
  let at = 0
  for (let step = 0; ; step++) {
    const value = after(from, step)
    const order = compareValues(value, to)
    while (at < partition.length && compareValues(placeOf(partition[at]), value) < 0) result.push(partition[at++])
    if (order > 0 || (order === 0 && !isEndIn)) break
    if (at >= partition.length || compareValues(placeOf(partition[at]), value) !== 0) result.push(made(value))
    if (result.length > mostDocuments)
      throw new DatabaseError(5897900, `Generated ${mostDocuments} documents in $densify, which is over the limit`)
  }
  return [...result, ...partition.slice(at)]
}
