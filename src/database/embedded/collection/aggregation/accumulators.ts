import { DatabaseError } from '../../errors.ts'
import { keyOf } from '../../values/key.ts'
import { add, isNumber, type NumberValue, toDouble, wholeNumber } from '../../values/numbers.ts'
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
import { averageOf } from './arithmetic.ts'
import { type ExpressionContext, expression, type Scope } from './expression.ts'
import { isNothing } from './truth.ts'

/** What is gathered for one field of one group. */
export interface Accumulator {
  add(scope: Scope): void
  result(): Value
}

/** Makes an empty accumulator for a new group. */
export type AccumulatorMaker = () => Accumulator

/** Reads `{ $sum: … }` of a $group field (manual: "Accumulators"). @throws 15952 for an unknown one */
export function readAccumulator(name: string, operand: Value, context: ExpressionContext): AccumulatorMaker {
  if (name === '$count') return () => new Sum(() => 1)
  if (name === '$sum') {
    const evaluate = expression(operand, context)
    return () => new Sum(evaluate)
  }
  const several = /^\$(first|last|min|max)N$/.exec(name)
  if (several) return readSeveral(several[1], operand, context)
  const make = simple[name]
  if (!make) throw new DatabaseError(15952, `unknown group operator '${name}'`)
  const evaluate = expression(operand, context)
  return () => {
    const { take, result } = make(context)
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
    const sum = this.double + (Number.isFinite(this.double) ? this.lost : 0)
    if (exact instanceof Decimal128) return add(exact, doubleValue(sum) as NumberValue)
    return doubleValue(sum + toDouble(exact as NumberValue))
  }

  private addDouble(value: number) {
    this.isDouble = true
    const sum = this.double + value
    this.lost += Math.abs(this.double) >= Math.abs(value) ? this.double - sum + value : value - sum + this.double
    this.double = sum
  }
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

const simple: Record<string, (context: ExpressionContext) => Gathering> = {
  $avg: () => {
    const found: Maybe[] = []
    return { take: (value) => found.push(value), result: () => averageOf(found) }
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
  $push: () => {
    const found: Value[] = []
    const take = (value: Maybe) => {
      if (value !== undefined) found.push(value)
    }
    return { take, result: () => found }
  },
  $addToSet: () => {
    const found = new Map<string, Value>()
    const take = (value: Maybe) => {
      if (value === undefined) return
      const key = keyOf(value)
      const text = key.latin1Slice(0, key.length)
      if (!found.has(text)) found.set(text, value)
    }
    return { take, result: () => [...found.values()] }
  },
  $mergeObjects: () => {
    const merged: Document = new Map()
    const take = (value: Maybe) => {
      if (isNothing(value)) return
      if (!isDocument(value)) throw new DatabaseError(40400, '$mergeObjects requires object inputs')
      for (const [name, field] of value) merged.set(name, field)
    }
    return { take, result: () => merged }
  },
  $stdDevPop: () => deviation((count) => count),
  $stdDevSamp: () => deviation((count) => count - 1),
}

function extreme(direction: 1 | -1, context: ExpressionContext): Gathering {
  let best: Maybe
  const take = (value: Maybe) => {
    if (isNothing(value)) return
    if (best === undefined || compareValues(value, best, context.strings) * direction > 0) best = value
  }
  return { take, result: () => best ?? null }
}

function deviation(divisor: (count: number) => number): Gathering {
  const found: number[] = []
  const take = (value: Maybe) => {
    if (isNumber(value)) found.push(toDouble(value))
  }
  const result = () => {
    if (divisor(found.length) <= 0) return null
    const mean = found.reduce((sum, value) => sum + value, 0) / found.length
    return doubleValue(Math.sqrt(found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / divisor(found.length)))
  }
  return { take, result }
}

function readSeveral(kind: string, operand: Value, context: ExpressionContext): AccumulatorMaker {
  if (!isDocument(operand) || !operand.has('input'))
    throw new DatabaseError(5787900, `${kind}N requires 'input' and 'n'`)
  const evaluate = expression(operand.get('input')!, context)
  const count = wholeNumber(expression(operand.get('n') ?? 1, context)({ root: documentOf({}) })) ?? 1
  return () => {
    const found: Value[] = []
    const ordered = () => {
      if (kind === 'first') return found.slice(0, count)
      if (kind === 'last') return found.slice(-count)
      const direction = kind === 'min' ? 1 : -1
      const values = found.filter((value) => !isNothing(value))
      return values.sort((left, right) => direction * compareValues(left, right, context.strings)).slice(0, count)
    }
    return { add: (scope) => found.push(evaluate(scope) ?? null), result: ordered }
  }
}
