import { isNumber, toDouble } from '../../values/numbers.ts'
import { BsonUndefined, type Maybe } from '../../values/value.ts'

/** What counts as true in an expression: all but false, null, missing and zero (manual: "Boolean Expression Operators"). */
export function isTrue(value: Maybe): boolean {
  if (value === undefined || value === null || value === false || value instanceof BsonUndefined) return false
  return !(isNumber(value) && toDouble(value) === 0)
}

/** True for null and missing, which most operators answer with null. */
export function isNothing(value: Maybe): value is null | undefined {
  return value === undefined || value === null || value instanceof BsonUndefined
}
