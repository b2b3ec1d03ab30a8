import { DatabaseError, failedToParse } from '../../../errors.ts'
import { isNumber, toDouble, wholeNumber } from '../../../values/numbers.ts'
import { type Document, isDocument, type Maybe } from '../../../values/value.ts'
import type { SortField } from '../../sorting.ts'
import { later, unitOf } from '../dates/arithmetic.ts'
import { placeOf } from './partitions.ts'

/** Which documents of the partition are in the window of the one at a place: from `start` up to, not including, `end`. */
export type Window = (partition: readonly Document[], at: number) => { start: number; end: number }

const whole: Window = (partition) => ({ start: 0, end: partition.length })

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/setWindowFields/ (window) */
export function readWindow(value: Maybe, sortBy: readonly SortField[]): Window {
  if (value === undefined) return whole
  if (!isDocument(value)) throw failedToParse("'window' field must be an object")
  for (const name of value.keys())
    if (!['documents', 'range', 'unit'].includes(name))
      throw failedToParse(
        "'window' field can only contain 'documents' as the only argument or 'range' with an optional 'unit' field",
      )
  const documents = value.get('documents')
  const range = value.get('range')
  if (documents !== undefined && range !== undefined)
    throw failedToParse("Window bounds can specify either 'documents' or 'unit', not both.")
  if (documents !== undefined) {
    if (value.has('unit')) throw failedToParse("Window bounds can only specify 'unit' with range-based bounds.")
    return byPlace(documents, sortBy)
  }
  return range === undefined ? whole : byRange(range, value.get('unit'), sortBy)
}

type Bound = 'unbounded' | 'current' | number

function boundsOf(value: Maybe, isWhole: boolean): [Bound, Bound] {
  if (!Array.isArray(value) || value.length !== 2) throw failedToParse('Window bounds must be a 2-element array')
  const [lower, upper] = value.map((one): Bound => {
    if (one === 'unbounded' || one === 'current') return one
    if (isWhole && wholeNumber(one) === undefined)
      throw failedToParse('Numeric document-based bounds must be an integer')
    if (!isNumber(one)) throw failedToParse(`Window bounds must be 'unbounded', 'current', or a number`)
    return toDouble(one)
  })
  const number = (bound: Bound) => (bound === 'current' ? 0 : bound)
  const [from, to] = [number(lower), number(upper)]
  if (typeof from === 'number' && typeof to === 'number' && from > to)
    throw new DatabaseError(5339900, `Lower bound must not exceed upper bound: [${lower}, ${upper}]`)
  return [lower, upper]
}

function byPlace(value: Maybe, sortBy: readonly SortField[]): Window {
  const [lower, upper] = boundsOf(value, true)
  if (sortBy.length === 0 && (lower !== 'unbounded' || upper !== 'unbounded'))
    throw new DatabaseError(5339901, 'Document-based bounds require a sortBy')
  const offset = (bound: Bound, otherwise: number) =>
    bound === 'unbounded' ? otherwise : bound === 'current' ? 0 : bound
  return (partition, at) => {
    const { length } = partition
    const start = Math.max(0, at + offset(lower, Number.NEGATIVE_INFINITY))
    const end = Math.min(length, at + offset(upper, Number.POSITIVE_INFINITY) + 1)
    return { start: Math.min(start, length), end: Math.max(end, Math.min(start, length)) }
  }
}

function byRange(value: Maybe, unit: Maybe, sortBy: readonly SortField[]): Window {
  const [lower, upper] = boundsOf(value, false)
  if (sortBy.length !== 1) throw new DatabaseError(5339902, 'Range-based bounds require sortBy a single field')
  if (sortBy[0].direction !== 1) throw new DatabaseError(8947401, 'Range-based bounds require an ascending sortBy')
  const unitName = unit === undefined ? undefined : unitOf(unit)
  const places = new WeakMap<readonly Document[], number[]>()
  const placesOf = (partition: readonly Document[]): number[] => {
    let found = places.get(partition)
    if (!found) {
      found = partition.map((document) => number(placeOf(document, sortBy[0]), unitName !== undefined))
      places.set(partition, found)
    }
    return found
  }
  const moved = (from: number, bound: Bound) => {
    if (bound === 'current' || bound === 'unbounded') return from
    return unitName === undefined ? from + bound : later(new Date(from), unitName, bound, 'UTC').getTime()
  }
  return (partition, at) => {
    const all = placesOf(partition)
    const least = moved(all[at], lower)
    const most = moved(all[at], upper)
    const start = lower === 'unbounded' ? 0 : firstAt(all, (place) => place >= least)
    const end = upper === 'unbounded' ? all.length : firstAt(all, (place) => place > most)
    return { start, end: Math.max(start, end) }
  }
}

/** The first place for which the test holds, which then holds for all later ones. */
function firstAt(places: number[], test: (place: number) => boolean): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(places[middle])) high = middle
    else low = middle + 1
  }
  return low
}

/** @throws 5429413, 5429513 for a document that has no place in such an order */
function number(value: Maybe, isDate: boolean): number {
  if (isDate && value instanceof Date) return value.getTime()
  if (!isDate && isNumber(value)) return toDouble(value)
  const [code, wanted] = isDate ? [5429513, 'Date'] : [5429413, 'number']
  throw new DatabaseError(
    code,
    `PlanExecutor error during aggregation :: caused by :: Invalid range: Expected the sortBy field to be a ${wanted}`,
  )
}
