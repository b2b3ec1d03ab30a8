import type { Maybe } from '../../values/value.ts'
import { arithmetic } from './arithmetic.ts'
import { arrayFunctions } from './array-functions.ts'
import { comparisons } from './comparisons.ts'
import type { ExpressionContext } from './expression.ts'
import { powerFunctions } from './powers.ts'
import { roundingFunctions } from './rounding.ts'
import { stringFunctions } from './string-functions.ts'
import { typeFunctions } from './type-functions.ts'

/** An operator on evaluated operands; `undefined` is missing. */
export type OperatorFunction = (operands: Maybe[], context: ExpressionContext) => Maybe

/** The operators whose operands are all evaluated before them, in their order. */
export const functions: Record<string, OperatorFunction> = {
  ...arithmetic,
  ...comparisons,
  ...arrayFunctions,
  ...typeFunctions,
  ...stringFunctions,
  ...roundingFunctions,
  ...powerFunctions,
}
