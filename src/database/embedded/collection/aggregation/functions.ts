import { arithmetic } from './arithmetic.ts'
import { arrayFunctions } from './array-functions.ts'
import { comparisons } from './comparisons.ts'
import type { OperatorFunction } from './evaluation.ts'
import { powerFunctions } from './powers.ts'
import { roundingFunctions } from './rounding.ts'
import { stringFunctions } from './string-functions.ts'
import { typeFunctions } from './type-functions.ts'

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
