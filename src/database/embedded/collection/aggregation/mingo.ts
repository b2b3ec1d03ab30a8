import { Context, evalExpr, ProcessingMode } from 'mingo/core'
import * as accumulatorOperators from 'mingo/operators/accumulator'
import * as expressionOperators from 'mingo/operators/expression'
import { DatabaseError } from '../../errors.ts'
import { isNumber, toDouble } from '../../values/numbers.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import { type Evaluate, type ExpressionContext, expression } from './expression.ts'
import { offsetOf } from './time-zone.ts'

const context = Context.init({
  expression: { ...expressionOperators } as Parameters<Context['addExpressionOps']>[0],
  accumulator: { ...accumulatorOperators } as Parameters<Context['addAccumulatorOps']>[0],
})
const options = {
  context,
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
}

/** Operators whose meaning in mingo is known to be wrong or that run code: they are refused, not guessed. */
const refused = new Set(['$function', '$accumulator', '$where', '$meta'])

/**
 * An operator of mingo on operands that we evaluated ourselves, so that paths, variables and missing fields follow
 * our rules. Its numbers are plain ones: the types long and decimal are lost here.
 * @throws 168 for an operator that neither of us knows
 */
export function mingoFunction(name: string, operand: Value, outer: ExpressionContext): Evaluate {
  if (refused.has(name) || !(name in expressionOperators))
    throw new DatabaseError(168, `Unrecognized expression '${name}'`)
  const read = operandReader(operand, outer)
  return (scope) => {
    try {
      return fromPlain(evalExpr({}, { [name]: read(scope) }, options))
    } catch (error) {
      if (error instanceof DatabaseError) throw error
      throw new DatabaseError(2, `${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

function operandReader(operand: Value, outer: ExpressionContext): (scope: Parameters<Evaluate>[0]) => unknown {
  const literal = (value: Maybe) => ({ $literal: toPlain(value) })
  if (Array.isArray(operand)) {
    const elements = operand.map((element) => expression(element, outer))
    return (scope) => elements.map((evaluate) => literal(evaluate(scope)))
  }
  const isNamed = isDocument(operand) && ![...operand.keys()].some((key) => key.startsWith('$'))
  if (isNamed) {
    const fields = [...operand].map(([key, value]) => [key, expression(value, outer)] as const)
    return (scope) => {
      const values = new Map(fields.map(([key, evaluate]) => [key, evaluate(scope)]))
      const zone = values.get('timezone')
      const date = values.get('date')
      // By its name mingo looks a zone up anew for each date, which takes a hundred times longer than all the rest.
      if (typeof zone === 'string' && zone.includes('/') && date instanceof Date && !Number.isNaN(date.getTime()))
        values.set('timezone', offsetOf(zone, date))
      return Object.fromEntries([...values].map(([key, value]) => [key, literal(value)]))
    }
  }
  const evaluate = expression(operand, outer)
  return (scope) => literal(evaluate(scope))
}

/** A value as mingo knows them: plain objects and plain numbers. */
export function toPlain(value: Maybe): unknown {
  if (isNumber(value)) return toDouble(value)
  if (Array.isArray(value)) return value.map(toPlain)
  if (isDocument(value)) return Object.fromEntries([...value].map(([name, field]) => [name, toPlain(field)]))
  return value
}

/** A result of mingo as one of our values. */
export function fromPlain(value: unknown): Maybe {
  if (Array.isArray(value)) return value.map((element) => fromPlain(element) ?? null)
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const result: Document = new Map()
    for (const [name, field] of Object.entries(value)) {
      const found = fromPlain(field)
      if (found !== undefined) result.set(name, found)
    }
    return result
  }
  return value as Maybe
}
