import { DatabaseError, failedToParse } from '../../errors.ts'
import { isDocument, type Maybe, type Value } from '../../values/value.ts'
import type { Evaluate, ExpressionContext, Reading, Scope, Structure } from './evaluation.ts'

/** The named operands of an operator, evaluated. */
export type Operands = Record<string, Maybe>

/**
 * Reads the named operands of an operator, such as those of $dateAdd; a question mark marks those that may be left out.
 * @throws FailedToParse (9) for unknown and missing ones
 */
export function namedOperands(
  operator: string,
  operand: Value,
  names: readonly string[],
  reading: Reading,
): (scope: Scope) => Operands {
  if (!isDocument(operand)) throw failedToParse(`${operator} only supports an object as its argument`)
  const known = new Map(names.map((name) => [name.replace('?', ''), name.endsWith('?')]))
  for (const name of operand.keys())
    if (!known.has(name)) throw failedToParse(`Unrecognized argument to ${operator}: ${name}`)
  for (const [name, isOptional] of known)
    if (!isOptional && !operand.has(name)) throw failedToParse(`Missing '${name}' parameter to ${operator}`)
  const read: [string, Evaluate][] = [...operand].map(([name, value]) => [name, reading.read(value)])
  return (scope) => Object.fromEntries(read.map(([name, evaluate]) => [name, evaluate(scope)]))
}

/** An operator with named operands. */
export function namedOperator(
  operator: string,
  names: readonly string[],
  answer: (operands: Operands, context: ExpressionContext) => Maybe,
): Structure {
  return (operand, reading) => {
    const read = namedOperands(operator, operand, names, reading)
    return (scope) => answer(read(scope), reading.context)
  }
}

/** How many operands the operators take, where it is not any number: exactly one number, or at least and at most. */
const counts: Record<string, number | [number, number]> = {
  $abs: 1,
  $allElementsTrue: 1,
  $anyElementTrue: 1,
  $arrayElemAt: 2,
  $arrayToObject: 1,
  $binarySize: 1,
  $bitNot: 1,
  $bsonSize: 1,
  $ceil: 1,
  $cmp: 2,
  $divide: 2,
  $eq: 2,
  $exp: 1,
  $first: 1,
  $floor: 1,
  $gt: 2,
  $gte: 2,
  $in: 2,
  $indexOfArray: [2, 4],
  $indexOfBytes: [2, 4],
  $indexOfCP: [2, 4],
  $isArray: 1,
  $isNumber: 1,
  $last: 1,
  $ln: 1,
  $log: 2,
  $log10: 1,
  $lt: 2,
  $lte: 2,
  $mod: 2,
  $ne: 2,
  $not: 1,
  $objectToArray: 1,
  $pow: 2,
  $range: [2, 3],
  $reverseArray: 1,
  $round: [1, 2],
  $setDifference: 2,
  $setIsSubset: 2,
  $size: 1,
  $slice: [2, 3],
  $split: 2,
  $sqrt: 1,
  $strLenBytes: 1,
  $strLenCP: 1,
  $strcasecmp: 2,
  $substr: 3,
  $substrBytes: 3,
  $substrCP: 3,
  $subtract: 2,
  $toBool: 1,
  $toDate: 1,
  $toDecimal: 1,
  $toDouble: 1,
  $toInt: 1,
  $toLong: 1,
  $toLower: 1,
  $toObjectId: 1,
  $toString: 1,
  $toUUID: 1,
  $toUpper: 1,
  $trunc: [1, 2],
  $tsIncrement: 1,
  $tsSecond: 1,
  $type: 1,
}

/** @throws 16020 and 28667 for a wrong number of operands */
export function checkCount(operator: string, found: number): void {
  const count = Object.hasOwn(counts, operator) ? counts[operator] : undefined
  if (count === undefined || found === count) return
  if (typeof count === 'number')
    throw new DatabaseError(16020, `Expression ${operator} takes exactly ${count} arguments. ${found} were passed in.`)
  const [least, most] = count
  if (found < least || found > most)
    throw new DatabaseError(
      28667,
      `Expression ${operator} takes at least ${least} arguments, and at most ${most}, but ${found} were passed in.`,
    )
}
