import { DatabaseError, failedToParse } from '../../../errors.ts'
import { isNumber, toDouble, wholeNumber } from '../../../values/numbers.ts'
import { compareValues } from '../../../values/order.ts'
import { type Document, doubleValue, isDocument, type Maybe, type Value } from '../../../values/value.ts'
import type { SortField } from '../../sorting.ts'
import { type Accumulator, readAccumulator } from '../accumulators.ts'
import type { ExpressionContext } from '../evaluation.ts'
import { expression } from '../expression.ts'
import { isNothing } from '../truth.ts'
import { readWindow } from './bounds.ts'
import { onlySortField, placeOf } from './partitions.ts'
import { slopes, type WindowReading } from './slopes.ts'

/** Answers the value of a field for each document of a partition. */
export type WindowFunction = (partition: readonly Document[]) => Maybe[]

/** Reads `{ $sum: '$n', window: { … } }`. @throws FailedToParse (9) and others */
export function readWindowFunction(
  field: string,
  value: Value,
  sortBy: readonly SortField[],
  context: ExpressionContext,
): WindowFunction {
  if (!isDocument(value)) throw failedToParse(`The field '${field}' must be an object`)
  const names = [...value.keys()].filter((name) => name !== 'window')
  for (const name of names)
    if (!name.startsWith('$')) throw failedToParse(`Window function found an unknown argument: ${name}`)
  if (names.length !== 1) throw failedToParse('Expected a $-prefixed window function')
  const reading = { name: names[0], operand: value.get(names[0])!, window: value.get('window'), sortBy, context }
  const own = Object.hasOwn(functions, reading.name) ? functions[reading.name] : undefined
  if (!own) return overWindow(reading)
  if (!slopeNames.has(reading.name) && reading.window !== undefined)
    throw failedToParse(`'window' field is not allowed in ${reading.name}`)
  return own(reading)
}

/** An accumulator is filled anew for each document, unless its window only grew at the end. */
function overWindow({ name, operand, window, sortBy, context }: WindowReading): WindowFunction {
  const make = accumulatorOf(name, operand, context)
  const windowOf = readWindow(window, sortBy)
  return (partition) => {
    let accumulator: Accumulator | undefined
    let known = { start: 0, end: 0 }
    return partition.map((_, at) => {
      const { start, end } = windowOf(partition, at)
      if (!accumulator || start !== known.start || end < known.end) {
        accumulator = make()
        known = { start, end: start }
      }
      for (let i = known.end; i < end; i++) accumulator.add({ root: partition[i] })
      known = { start, end }
      return accumulator.result()
    })
  }
}

function accumulatorOf(name: string, operand: Value, context: ExpressionContext) {
  try {
    return readAccumulator(name, operand, context)
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 15952)
      throw failedToParse(`Unrecognized window function, ${name}`)
    throw error
  }
}

const slopeNames = new Set(['$derivative', '$integral', '$covariancePop', '$covarianceSamp'])

const functions: Record<string, (reading: WindowReading) => WindowFunction> = {
  ...slopes,
  $rank: (reading) => ranks(reading, (rank, at, isTie) => (isTie ? rank : at + 1)),
  $denseRank: (reading) => ranks(reading, (rank, _at, isTie) => (isTie ? rank : rank + 1)),
  $documentNumber: (reading) => ranks(reading, (_rank, at) => at + 1),
  $shift: shift,
  $expMovingAvg: movingAverage,
  $locf: ({ operand, context }) => {
    const evaluate = expression(operand, context)
    return (partition) => {
      let last: Maybe = null
      return partition.map((root) => {
        const value = evaluate({ root })
        if (!isNothing(value)) last = value
        return last
      })
    }
  },
  $linearFill: linearFill,
}

function ranks(
  { name, operand, sortBy, context }: WindowReading,
  next: (rank: number, at: number, isTie: boolean) => number,
): WindowFunction {
  if (!isDocument(operand) || operand.size > 0)
    throw new DatabaseError(5371603, `${name} must be specified with '{}' as the value`)
  if (name !== '$documentNumber') onlySortField(name, 5371602, sortBy)
  return (partition) => {
    let rank = 0
    return partition.map((document, at) => {
      const before = partition[at - 1]
      const isTie =
        before !== undefined &&
        sortBy.every((field) => compareValues(placeOf(before, field), placeOf(document, field), context.strings) === 0)
      rank = next(rank, at, isTie)
      return rank
    })
  }
}

function shift({ operand, sortBy, context }: WindowReading): WindowFunction {
  if (!isDocument(operand)) throw failedToParse('Argument to $shift must be an object')
  for (const name of operand.keys())
    if (!['output', 'by', 'default'].includes(name)) throw failedToParse(`Unknown argument in $shift: ${name}`)
  const by = wholeNumber(operand.get('by'))
  if (!operand.has('output')) throw failedToParse("$shift requires an 'output' expression")
  if (by === undefined) throw failedToParse("$shift requires 'by' as an integer value")
  if (sortBy.length === 0) throw failedToParse('$shift requires a sortBy')
  const output = expression(operand.get('output')!, context)
  const otherwise = expression(operand.get('default') ?? null, context)({ root: new Map() })
  return (partition) =>
    partition.map((_, at) => (partition[at + by] ? (output({ root: partition[at + by] }) ?? null) : otherwise))
}

function movingAverage({ operand, sortBy, context }: WindowReading): WindowFunction {
  const usage =
    "$expMovingAvg sub-object must have exactly two fields: An 'input' field, and either an 'N' field or an 'alpha' field"
  if (!isDocument(operand) || operand.size !== 2 || !operand.has('input')) throw failedToParse(usage)
  if (sortBy.length === 0) throw failedToParse('$expMovingAvg requires an explicit sortBy')
  const share = shareOf(operand, usage)
  const evaluate = expression(operand.get('input')!, context)
  return (partition) => {
    let average: number | undefined
    return partition.map((root) => {
      const value = evaluate({ root })
      if (isNumber(value)) {
        const number = toDouble(value)
        average = average === undefined ? number : number * share + average * (1 - share)
      }
      return average === undefined ? null : doubleValue(average)
    })
  }
}

/** How much the newest value counts. */
function shareOf(operand: Document, usage: string): number {
  const n = wholeNumber(operand.get('N'))
  if (operand.has('N')) {
    if (n === undefined || n <= 0) throw failedToParse("'N' must be greater than zero")
    return 2 / (n + 1)
  }
  const alpha = operand.get('alpha')
  if (!isNumber(alpha)) throw failedToParse(usage)
  const share = toDouble(alpha)
  if (share <= 0 || share >= 1) throw failedToParse("'alpha' must be between 0 and 1 (exclusive)")
  return share
}

/** Nulls between two numbers lie on the line between them. */
function linearFill({ operand, sortBy, context }: WindowReading): WindowFunction {
  const field = onlySortField('$linearFill', 605001, sortBy)
  const evaluate = expression(operand, context)
  return (partition) => {
    const values = partition.map((root) => evaluate({ root }) ?? null)
    const places = partition.map((document) => placeNumber(placeOf(document, field)))
    let left = -1
    values.forEach((value, right) => {
      if (isNothing(value)) return
      if (!isNumber(value)) throw new DatabaseError(7821203, '$linearFill expects only numeric or null values')
      if (left >= 0) fillBetween(values, places, left, right)
      left = right
    })
    return values
  }
}

function fillBetween(values: Value[], places: number[], left: number, right: number) {
  const [from, to] = [toDouble(values[left] as number), toDouble(values[right] as number)]
  for (let at = left + 1; at < right; at++) {
    const share = (places[at] - places[left]) / (places[right] - places[left])
    values[at] = doubleValue(from + (to - from) * share)
  }
}

function placeNumber(value: Maybe): number {
  if (value instanceof Date) return value.getTime()
  if (isNumber(value)) return toDouble(value)
  throw new DatabaseError(605001, '$linearFill expects the sortBy field to be numeric or a date')
}
