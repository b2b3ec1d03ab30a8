import { DatabaseError, typeMismatch } from '../../errors.ts'
import { add, exactDecimal, isNumber, type NumberValue, toDouble } from '../../values/numbers.ts'
import { compareValues } from '../../values/order.ts'
import {
  Decimal128,
  type Document,
  Double,
  documentOf,
  doubleValue,
  fitsInt32,
  isDocument,
  type Maybe,
  type Value,
} from '../../values/value.ts'
import { readSort, type Sorter, sorterFor } from '../sorting.ts'
import { divided } from './arithmetic.ts'
import type { ExpressionContext, Scope } from './evaluation.ts'
import { expression } from './expression.ts'
import type { StageMemory } from './memory.ts'
import { type Pick, pickCount, picked } from './picking.ts'
import { checkMethod, deviation, percentiles, readShares } from './statistics.ts'
import { isNothing } from './truth.ts'
import { ValueMap } from './value-map.ts'

/** What is gathered for one field of one group. */
export interface Accumulator {
  add(scope: Scope): void
  result(): Value
}

/** Makes an empty accumulator for a new group; the memory counts the values that it keeps. */
export type AccumulatorMaker = (memory?: StageMemory) => Accumulator

/** Reads `{ $sum: … }` of a $group field (manual: "Accumulators"). @throws 15952 for an unknown one */
export function readAccumulator(name: string, operand: Value, context: ExpressionContext): AccumulatorMaker {
  if (name === '$count') {
    if (!isDocument(operand) || operand.size > 0) throw typeMismatch('$count takes no arguments, i.e. $count:{}')
    return () => new Sum(() => 1)
  }
  if (Array.isArray(operand)) throw new DatabaseError(40237, `The ${name} accumulator is a unary operator`)
  if (name === '$sum') {
    const evaluate = expression(operand, context)
    return () => new Sum(evaluate)
  }
  const several = /^\$(first|last|min|max)N$/.exec(name)
  if (several) return readSeveral(several[1] as Pick, operand, context)
  if (/^\$(top|bottom)N?$/.test(name)) return readRanked(name, operand, context)
  if (name === '$median' || name === '$percentile') return readPercentile(name, operand, context)
  if (name === '$accumulator') throw new DatabaseError(238, '$accumulator is not supported by the embedded database')
  const make = Object.hasOwn(simple, name) ? simple[name] : undefined
  if (!make) throw new DatabaseError(15952, `unknown group operator '${name}'`)
  const evaluate = expression(operand, context)
  return (memory) => {
    const { take, result } = make(context, memory)
    return { add: (scope) => take(evaluate(scope)), result }
  }
}

/** Whole numbers are added as they are; doubles with the error of each addition kept, as mongod does. */
export class Sum implements Accumulator {
  private whole = 0
  private wide: NumberValue | undefined
  private double = 0
  private lost = 0
  private isDouble = false
  private readonly evaluate: (scope: Scope) => Maybe

  constructor(evaluate: (scope: Scope) => Maybe) {
    this.evaluate = evaluate
  }

  add(scope: Scope): void {
    this.addValue(this.evaluate(scope))
  }

  addValue(value: Maybe): void {
    if (typeof value === 'number' && fitsInt32(value)) this.whole += value
    else if (typeof value === 'number' || value instanceof Double) this.addDouble(toDouble(value))
    else if (isNumber(value)) this.wide = (this.wide === undefined ? value : add(this.wide, value)) as NumberValue
  }

  result(): Value {
    const exact = add(this.wide ?? 0, doubleValueOfWhole(this.whole))
    if (!this.isDouble) return exact
    if (exact instanceof Decimal128)
      return add(add(exact, exactDecimal(this.double)) as NumberValue, exactDecimal(this.error()))
    const whole = toDouble(exact as NumberValue)
    const sum = this.double + whole
    return doubleValue(sum + (Number.isFinite(sum) ? lostIn(this.double, whole, sum) + this.error() : 0))
  }

  private addDouble(value: number) {
    this.isDouble = true
    const sum = this.double + value
    this.lost += lostIn(this.double, value, sum)
    this.double = sum
  }

  private error(): number {
    return Number.isFinite(this.double) ? this.lost : 0
  }
}

/** What the sum of two doubles lacks by being rounded. */
function lostIn(left: number, right: number, sum: number): number {
  return Math.abs(left) >= Math.abs(right) ? left - sum + right : right - sum + left
}

/** A whole sum beyond int32 becomes a long by being added in two halves. */
function doubleValueOfWhole(whole: number): NumberValue {
  if (fitsInt32(whole)) return whole
  const half = Math.trunc(whole / 2 ** 31)
  return add(multiplied(half), whole - half * 2 ** 31) as NumberValue
}

function multiplied(half: number): NumberValue {
  let result: NumberValue = half
  for (let i = 0; i < 31; i++) result = add(result, result) as NumberValue
  return result
}

interface Gathering {
  take(value: Maybe): void
  result(): Value
}

const simple: Record<string, (context: ExpressionContext, memory?: StageMemory) => Gathering> = {
  $avg: () => {
    const sum = new Sum(() => undefined)
    let count = 0
    const take = (value: Maybe) => {
      if (!isNumber(value)) return
      sum.addValue(value)
      count++
    }
    return { take, result: () => (count === 0 ? null : divided(sum.result() as NumberValue, count)) }
  },
  $min: (context) => extreme(-1, context),
  $max: (context) => extreme(1, context),
  $first: () => {
    let first: Maybe
    let isThere = false
    const take = (value: Maybe) => {
      if (!isThere) first = value
      isThere = true
    }
    return { take, result: () => first ?? null }
  },
  $last: () => {
    let last: Maybe
    const take = (value: Maybe) => {
      last = value
    }
    return { take, result: () => last ?? null }
  },
  $push: (_context, memory) => {
    const found: Value[] = []
    const take = (value: Maybe) => {
      if (value === undefined) return
      memory?.keep(value)
      found.push(value)
    }
    return { take, result: () => [...found] }
  },
  $addToSet: (context, memory) => {
    const found = new ValueMap<Value>(context.strings)
    const kept = (value: Value) => {
      memory?.keep(value)
      return value
    }
    const take = (value: Maybe) => {
      if (value !== undefined) found.getOrMake(value, () => kept(value))
    }
    return { take, result: () => [...found].map(({ value }) => value) }
  },
  $mergeObjects: () => {
    const merged: Document = new Map()
    const take = (value: Maybe) => {
      if (isNothing(value)) return
      if (!isDocument(value)) throw new DatabaseError(40400, '$mergeObjects requires object inputs')
      for (const [name, field] of value) merged.set(name, field)
    }
    return { take, result: () => new Map(merged) }
  },
  $stdDevPop: (_context, memory) => gathered((values) => deviation(values, false), memory),
  $stdDevSamp: (_context, memory) => gathered((values) => deviation(values, true), memory),
}

function extreme(direction: 1 | -1, context: ExpressionContext): Gathering {
  let best: Maybe
  const take = (value: Maybe) => {
    if (isNothing(value)) return
    if (best === undefined || compareValues(value, best, context.strings) * direction > 0) best = value
  }
  return { take, result: () => best ?? null }
}

function gathered(result: (values: Value[]) => Value, memory: StageMemory | undefined): Gathering {
  const found: Value[] = []
  const take = (value: Maybe) => {
    memory?.keep(value)
    found.push(value ?? null)
  }
  return { take, result: () => result(found) }
}

function fieldsOf(name: string, operand: Value, fields: readonly string[]): Document {
  if (!isDocument(operand) || !fields.every((field) => operand.has(field)))
    throw new DatabaseError(5787900, `specification must be an object with ${fields.join(', ')}; found ${name}`)
  return operand
}

function constant(value: Value, context: ExpressionContext): Maybe {
  return expression(value, context)({ root: documentOf({}) })
}

/** How many values are kept before those that are not wanted are let go. */
function roomFor(count: number): number {
  return count * 2 + 64
}

/** $firstN and its kin. */
function readSeveral(kind: Pick, operand: Value, context: ExpressionContext): AccumulatorMaker {
  const named = fieldsOf(`$${kind}N`, operand, ['input', 'n'])
  const evaluate = expression(named.get('input')!, context)
  const count = pickCount(constant(named.get('n')!, context))
  return () => {
    let found: Value[] = []
    const result = () => picked(kind, found, count, context)
    const add = (scope: Scope) => {
      if (found.push(evaluate(scope) ?? null) >= roomFor(count)) found = result()
    }
    return { add, result }
  }
}

/** $top, $bottom, $topN and $bottomN: what the first or last documents in an order give. */
function readRanked(name: string, operand: Value, context: ExpressionContext): AccumulatorMaker {
  const isSeveral = name.endsWith('N')
  const named = fieldsOf(name, operand, isSeveral ? ['n', 'sortBy', 'output'] : ['sortBy', 'output'])
  const sorter = sorterFor(readSort(named.get('sortBy')), context.strings) as Sorter<unknown>
  const output = expression(named.get('output')!, context)
  const count = isSeveral ? pickCount(constant(named.get('n')!, context)) : 1
  return () => {
    let found: { key: unknown; value: Value }[] = []
    const best = () => {
      const sorted = found.toSorted((left, right) => sorter.compare(left.key, right.key))
      return name.startsWith('$top') ? sorted.slice(0, count) : sorted.slice(-count)
    }
    const add = (scope: Scope) => {
      const entry = { key: sorter.keyOf(scope.root), value: output(scope) ?? null }
      if (found.push(entry) >= roomFor(count)) found = best()
    }
    const result = () => {
      const values = best().map(({ value }) => value)
      return isSeveral ? values : (values[0] ?? null)
    }
    return { add, result }
  }
}

function readPercentile(name: string, operand: Value, context: ExpressionContext): AccumulatorMaker {
  const isMedian = name === '$median'
  const named = fieldsOf(name, operand, isMedian ? ['input', 'method'] : ['input', 'p', 'method'])
  checkMethod(named.get('method'))
  const shares = isMedian ? [0.5] : readShares(constant(named.get('p')!, context))
  const evaluate = expression(named.get('input')!, context)
  return (memory) => {
    const found: Maybe[] = []
    const add = (scope: Scope) => {
      const value = evaluate(scope)
      memory?.keep(value)
      found.push(value)
    }
    const result = () => (isMedian ? percentiles(found, shares)[0] : percentiles(found, shares))
    return { add, result }
  }
}
