import { DatabaseError } from '../../errors.ts'
import { wholeNumber } from '../../values/numbers.ts'
import { compareValues } from '../../values/order.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import { zipOperator } from './array-functions.ts'
import { convertOperators } from './convert.ts'
import { dateArithmeticOperators } from './dates/arithmetic.ts'
import { dateFormatOperators } from './dates/format.ts'
import { datePartOperators } from './dates/parts.ts'
import { dateReadingOperators } from './dates/reading.ts'
import type { Evaluate, Reading, Scope, Structure } from './evaluation.ts'
import { namedOperator } from './operands.ts'
import { pickingOperators } from './picking.ts'
import { regexOperators } from './regex-operators.ts'
import { statisticsOperators } from './statistics.ts'
import { stringOperators } from './string-functions.ts'
import { isNothing, isTrue } from './truth.ts'

/** What mongod could tell of a document beside its fields. */
const metas = new Set(['textScore', 'randVal', 'searchScore', 'searchHighlights', 'recordId', 'indexKey', 'sortKey'])

/** Operators that decide themselves which of their operands are evaluated, and on what. */
export const structures: Record<string, Structure> = {
  ...convertOperators,
  ...dateArithmeticOperators,
  ...dateFormatOperators,
  ...datePartOperators,
  ...dateReadingOperators,
  ...pickingOperators,
  ...regexOperators,
  ...statisticsOperators,
  $zip: zipOperator,
  ...stringOperators,
  $literal: (operand) => () => operand,
  $function: () => {
    throw new DatabaseError(238, '$function is not supported by the embedded database')
  },
  $meta: (operand) => {
    if (!metas.has(String(operand))) throw new DatabaseError(17308, `Unsupported argument to $meta: ${String(operand)}`)
    throw new DatabaseError(238, '$meta is not supported by the embedded database')
  },
  $expr: (operand, reading) => reading.read(operand),
  $and: (operand, reading) => {
    const parts = listOf(operand, reading)
    return (scope) => parts.every((evaluate) => isTrue(evaluate(scope)))
  },
  $or: (operand, reading) => {
    const parts = listOf(operand, reading)
    return (scope) => parts.some((evaluate) => isTrue(evaluate(scope)))
  },
  $ifNull: (operand, reading) => {
    const parts = listOf(operand, reading)
    if (parts.length < 2) throw new DatabaseError(1257300, '$ifNull needs at least two arguments')
    return (scope) => {
      for (const evaluate of parts.slice(0, -1)) {
        const value = evaluate(scope)
        if (!isNothing(value)) return value
      }
      return parts.at(-1)!(scope)
    }
  },
  $cond: (operand, reading) => {
    const [test, whenTrue, whenFalse] = isDocument(operand)
      ? ['if', 'then', 'else'].map((name) => reading.read(required('$cond', operand, name)))
      : listOf(operand, reading)
    if (!whenFalse) throw new DatabaseError(16020, 'Expression $cond takes exactly 3 arguments')
    return (scope) => (isTrue(test(scope)) ? whenTrue(scope) : whenFalse(scope))
  },
  $switch: switchOf,
  $let: letOf,
  $map: mapOf,
  $filter: filterOf,
  $reduce: reduceOf,
  $sortArray: sortArrayOf,
  $setField: namedOperator('$setField', ['field', 'input', 'value'], ({ field, input, value }) =>
    withField('$setField', input, field, value),
  ),
  $unsetField: namedOperator('$unsetField', ['field', 'input'], ({ field, input }) =>
    withField('$unsetField', input, field, undefined),
  ),
  $getField: (operand, reading) => {
    const named = isDocument(operand) && operand.has('field') ? operand : new Map([['field', operand]])
    const field = reading.read(named.get('field')!)
    const input = reading.read(named.get('input') ?? '$$CURRENT')
    return (scope) => {
      const source = input(scope)
      return source instanceof Map ? source.get(String(field(scope))) : undefined
    }
  },
}

/** A copy with the field set, or without it. @throws 4161107, 4161105 */
function withField(operator: string, input: Maybe, field: Maybe, value: Maybe): Maybe {
  if (typeof field !== 'string')
    throw new DatabaseError(4161107, `${operator} requires 'field' to evaluate to a constant string`)
  if (isNothing(input)) return null
  if (!isDocument(input)) throw new DatabaseError(4161105, `${operator} requires 'input' to evaluate to type Object`)
  const result: Document = new Map(input)
  if (value === undefined) result.delete(field)
  else result.set(field, value)
  return result
}

function listOf(operand: Value, reading: Reading): Evaluate[] {
  return (Array.isArray(operand) ? operand : [operand]).map((entry) => reading.read(entry))
}

function required(operator: string, operand: Document, name: string): Value {
  const value = operand.get(name)
  if (value === undefined) throw new DatabaseError(17080, `Missing '${name}' parameter to ${operator}`)
  return value
}

function documentOperand(operator: string, operand: Value): Document {
  if (!isDocument(operand)) throw new DatabaseError(16878, `${operator} only supports an object as its argument`)
  return operand
}

function switchOf(operand: Value, reading: Reading): Evaluate {
  const named = documentOperand('$switch', operand)
  const branches = named.get('branches')
  if (!Array.isArray(branches)) throw new DatabaseError(40061, '$switch expected an array for "branches"')
  if (branches.length === 0) throw new DatabaseError(40068, '$switch requires at least one branch.')
  const cases = branches.map((branch) => {
    const fields = documentOperand('$switch', branch)
    return {
      test: reading.read(required('$switch', fields, 'case')),
      result: reading.read(required('$switch', fields, 'then')),
    }
  })
  const otherwise = named.get('default')
  const fallback = otherwise === undefined ? undefined : reading.read(otherwise)
  return (scope) => {
    const match = cases.find(({ test }) => isTrue(test(scope)))
    if (match) return match.result(scope)
    if (fallback) return fallback(scope)
    throw new DatabaseError(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
}

function withVariables(scope: Scope, entries: Iterable<[string, Maybe]>): Scope {
  return { root: scope.root, variables: new Map([...(scope.variables ?? []), ...entries]) }
}

function letOf(operand: Value, reading: Reading): Evaluate {
  const named = documentOperand('$let', operand)
  const variables = [...documentOperand('$let', required('$let', named, 'vars'))].map(
    ([name, value]) => [name, reading.read(value)] as const,
  )
  const inner = reading.read(
    required('$let', named, 'in'),
    variables.map(([name]) => name),
  )
  return (scope) =>
    inner(
      withVariables(
        scope,
        variables.map(([name, evaluate]) => [name, evaluate(scope)]),
      ),
    )
}

const inputCodes: Record<string, number> = { $map: 16883, $filter: 28651, $reduce: 40080, $sortArray: 2942504 }

function arrayInput(operator: string, value: Maybe): Value[] | null {
  if (isNothing(value)) return null
  if (!Array.isArray(value))
    throw new DatabaseError(inputCodes[operator], `input to ${operator} must be an array not ${typeName(value)}`)
  return value
}

function mapOf(operand: Value, reading: Reading): Evaluate {
  const named = documentOperand('$map', operand)
  const input = reading.read(required('$map', named, 'input'))
  const name = String(named.get('as') ?? 'this')
  const inner = reading.read(required('$map', named, 'in'), [name])
  return (scope) =>
    arrayInput('$map', input(scope))?.map((element) => inner(withVariables(scope, [[name, element]])) ?? null) ?? null
}

function filterOf(operand: Value, reading: Reading): Evaluate {
  const named = documentOperand('$filter', operand)
  const input = reading.read(required('$filter', named, 'input'))
  const limit = named.has('limit') ? reading.read(named.get('limit')!) : undefined
  const name = String(named.get('as') ?? 'this')
  const test = reading.read(required('$filter', named, 'cond'), [name])
  return (scope) => {
    const found = arrayInput('$filter', input(scope))?.filter((element) =>
      isTrue(test(withVariables(scope, [[name, element]]))),
    )
    return found?.slice(0, (limit && wholeNumber(limit(scope))) ?? undefined) ?? null
  }
}

function reduceOf(operand: Value, reading: Reading): Evaluate {
  const named = documentOperand('$reduce', operand)
  const input = reading.read(required('$reduce', named, 'input'))
  const initial = reading.read(required('$reduce', named, 'initialValue'))
  const inner = reading.read(required('$reduce', named, 'in'), ['value', 'this'])
  return (scope) => {
    const elements = arrayInput('$reduce', input(scope))
    if (!elements) return null
    let value = initial(scope)
    for (const element of elements) {
      const entries: [string, Maybe][] = [
        ['value', value],
        ['this', element],
      ]
      value = inner(withVariables(scope, entries))
    }
    return value
  }
}

function sortArrayOf(operand: Value, reading: Reading): Evaluate {
  const named = documentOperand('$sortArray', operand)
  const input = reading.read(required('$sortArray', named, 'input'))
  const by = required('$sortArray', named, 'sortBy')
  const keys = isDocument(by)
    ? [...by].map(([path, direction]) => ({ path, direction: wholeNumber(direction) ?? 1 }))
    : []
  const wholeDirection = wholeNumber(by) ?? 1
  const read = keys.map(({ path }) => reading.read(`$${path}`))
  const compare = (left: Value, right: Value): number => {
    if (keys.length === 0) return wholeDirection * compareValues(left, right, reading.context.strings)
    for (let i = 0; i < keys.length; i++) {
      const [a, b] = [left, right].map((side) => (side instanceof Map ? read[i]({ root: side }) : undefined))
      const order = keys[i].direction * compareValues(a, b, reading.context.strings)
      if (order !== 0) return order
    }
    return 0
  }
  return (scope) => arrayInput('$sortArray', input(scope))?.toSorted(compare) ?? null
}
