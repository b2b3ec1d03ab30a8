import type { Maybe } from '../../values/value.ts'
import { arithmetic } from './arithmetic.ts'
import { arrayFunctions } from './array-functions.ts'
import { comparisons } from './comparisons.ts'
import { conversions } from './conversions.ts'
import type { ExpressionContext } from './expression.ts'
import { stringFunctions } from './string-functions.ts'

/** An operator on evaluated operands; `undefined` is missing. */
export type OperatorFunction = (operands: Maybe[], context: ExpressionContext) => Maybe

/**
 * Our own operators: those where types, missing fields or the order of values matter. All others are mingo's
 * (mingo.ts).
 */
export const functions: Record<string, OperatorFunction> = {
  ...arithmetic,
  ...comparisons,
  ...arrayFunctions,
  ...conversions,
  ...stringFunctions,
}
