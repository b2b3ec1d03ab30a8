import { DatabaseError } from '../../errors.ts'
import { compareValues } from '../../values/order.ts'
import type { Maybe } from '../../values/value.ts'
import type { ExpressionContext, OperatorFunction } from './evaluation.ts'
import { isTrue } from './truth.ts'

/** In expressions a missing value is less than null, which is the one difference from the order in an index. */
function order([left, right]: Maybe[], context: ExpressionContext): number {
  const byPresence = Number(left !== undefined) - Number(right !== undefined)
  if (byPresence !== 0 && (left ?? null) === null && (right ?? null) === null) return byPresence
  return Math.sign(compareValues(left, right, context.strings))
}

export const comparisons: Record<string, OperatorFunction> = {
  $cmp: order,
  $eq: (operands, context) => order(operands, context) === 0,
  $ne: (operands, context) => order(operands, context) !== 0,
  $gt: (operands, context) => order(operands, context) > 0,
  $gte: (operands, context) => order(operands, context) >= 0,
  $lt: (operands, context) => order(operands, context) < 0,
  $lte: (operands, context) => order(operands, context) <= 0,
  $not: ([operand]) => !isTrue(operand),
  $in: ([value, list], context) => {
    if (!Array.isArray(list)) throw new DatabaseError(40081, '$in requires an array as a second argument')
    return list.some((element) => compareValues(value, element, context.strings) === 0)
  },
}
