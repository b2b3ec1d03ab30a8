import { DatabaseError, failedToParse } from '../../../errors.ts'
import { isNumber, toDouble } from '../../../values/numbers.ts'
import { type Document, doubleValue, isDocument, type Maybe, type Value } from '../../../values/value.ts'
import type { SortField } from '../../sorting.ts'
import { unitLengths } from '../dates/arithmetic.ts'
import type { ExpressionContext } from '../evaluation.ts'
import { expression } from '../expression.ts'
import { readWindow } from './bounds.ts'
import { onlySortField, placeOf } from './partitions.ts'

/** A window function as it stands in `output`. */
export interface WindowReading {
  name: string
  operand: Value
  window: Maybe
  sortBy: readonly SortField[]
  context: ExpressionContext
}

interface Point {
  x: number
  y: number
}

type Curve = (points: readonly Point[]) => Value

/** Windows functions on the curve of an input over the sorted field, and on pairs of numbers. */
export const slopes: Record<string, (reading: WindowReading) => (partition: readonly Document[]) => Maybe[]> = {
  $derivative: (reading) => onCurve(reading, derivative),
  $integral: (reading) => onCurve(reading, integral),
  $covariancePop: (reading) => onPairs(reading, (points) => covariance(points, points.length)),
  $covarianceSamp: (reading) => onPairs(reading, (points) => covariance(points, points.length - 1)),
}

const derivative: Curve = (points) => {
  if (points.length < 2) return null
  const [first, last] = [points[0], points[points.length - 1]]
  return last.x === first.x ? null : doubleValue((last.y - first.y) / (last.x - first.x))
}

const integral: Curve = (points) => {
  if (points.length === 0) return null
  let area = 0
  for (let i = 1; i < points.length; i++)
    area += ((points[i].y + points[i - 1].y) / 2) * (points[i].x - points[i - 1].x)
  return doubleValue(area)
}

function covariance(points: readonly Point[], divisor: number): Value {
  if (divisor <= 0) return null
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  return doubleValue(points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / divisor)
}

/** `{ input, unit }` over the one field of sortBy. @throws FailedToParse (9), 5624900, 5624901 */
function onCurve({ name, operand, window, sortBy, context }: WindowReading, curve: Curve) {
  if (!isDocument(operand) || !operand.has('input')) throw failedToParse(`${name} requires an 'input' expression`)
  for (const key of operand.keys())
    if (key !== 'input' && key !== 'unit') throw failedToParse(`${name} got unexpected argument: ${key}`)
  if (sortBy.length === 0) throw failedToParse(`${name} requires a sortBy`)
  if (name === '$derivative' && window === undefined) throw failedToParse(`${name} requires explicit window bounds`)
  const field = onlySortField(name, 9, sortBy)
  const length = lengthOf(name, operand.get('unit'))
  const input = expression(operand.get('input')!, context)
  const windowOf = readWindow(window, sortBy)
  const pointOf = (root: Document): Point => ({
    x: placeIn(name, placeOf(root, field), length),
    y: inputNumber(name, input({ root })),
  })
  return (partition: readonly Document[]) =>
    partition.map((_, at) => {
      const { start, end } = windowOf(partition, at)
      return curve(partition.slice(start, end).map(pointOf))
    })
}

function lengthOf(name: string, unit: Maybe): number | undefined {
  if (unit === undefined) return undefined
  const length = typeof unit === 'string' && Object.hasOwn(unitLengths, unit) ? unitLengths[unit] : undefined
  if (length === undefined) throw new DatabaseError(5490710, `unit must be 'week' or smaller for ${name}`)
  return length
}

/** With a unit the field must be a date, without one a number. */
function placeIn(name: string, value: Maybe, length: number | undefined): number {
  if (length !== undefined && value instanceof Date) return value.getTime() / length
  if (length === undefined && isNumber(value)) return toDouble(value)
  if (length !== undefined)
    throw new DatabaseError(5624900, `${name} with a 'unit' expects the sortBy field to be a Date`)
  throw new DatabaseError(5624901, `${name} where the sortBy is a Date requires a 'unit'`)
}

function inputNumber(name: string, value: Maybe): number {
  if (isNumber(value)) return toDouble(value)
  throw new DatabaseError(5624902, `${name} expects its input to be numeric`)
}

function onPairs({ name, operand, window, sortBy, context }: WindowReading, curve: Curve) {
  if (!Array.isArray(operand) || operand.length !== 2) throw failedToParse(`${name} takes an array of two expressions`)
  const [x, y] = operand.map((one) => expression(one, context))
  const windowOf = readWindow(window, sortBy)
  const pointOf = (root: Document): Point[] => {
    const [left, right] = [x({ root }), y({ root })]
    return isNumber(left) && isNumber(right) ? [{ x: toDouble(left), y: toDouble(right) }] : []
  }
  return (partition: readonly Document[]) =>
    partition.map((_, at) => {
      const { start, end } = windowOf(partition, at)
      return curve(partition.slice(start, end).flatMap(pointOf))
    })
}
