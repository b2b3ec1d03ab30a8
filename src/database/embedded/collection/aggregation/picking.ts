import { DatabaseError } from '../../errors.ts'
import { wholeNumber } from '../../values/numbers.ts'
import { compareValues } from '../../values/order.ts'
import type { Maybe, Value } from '../../values/value.ts'
import type { ExpressionContext } from './evaluation.ts'
import { namedOperator } from './operands.ts'
import { isNothing } from './truth.ts'

export type Pick = 'first' | 'last' | 'min' | 'max'

/** The first, last, smallest or largest of the values, up to so many; nulls are neither small nor large. */
export function picked(kind: Pick, values: Value[], count: number, context: ExpressionContext): Value[] {
  if (kind === 'first') return values.slice(0, count)
  if (kind === 'last') return values.slice(-count)
  const direction = kind === 'min' ? 1 : -1
  const there = values.filter((value) => !isNothing(value))
  return there.sort((left, right) => direction * compareValues(left, right, context.strings)).slice(0, count)
}

/** How many are wanted. @throws 5787908 for what is no positive whole number */
export function pickCount(value: Maybe): number {
  const count = wholeNumber(value)
  if (count === undefined || count <= 0) throw new DatabaseError(5787908, "'n' must be greater than 0")
  return count
}

function picking(operator: string, kind: Pick) {
  return namedOperator(operator, ['n', 'input'], ({ n, input }, context) => {
    const count = pickCount(n)
    if (isNothing(input)) return null
    if (!Array.isArray(input)) throw new DatabaseError(5788200, 'Input must be an array')
    return picked(kind, input, count, context)
  })
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/firstN/#array-operator and its kin */
export const pickingOperators = {
  $firstN: picking('$firstN', 'first'),
  $lastN: picking('$lastN', 'last'),
  $minN: picking('$minN', 'min'),
  $maxN: picking('$maxN', 'max'),
}
