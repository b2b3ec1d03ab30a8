import { DatabaseError } from '../../errors.ts'
import { isNumber, toDouble } from '../../values/numbers.ts'
import type { MatchDetails } from '../../values/paths.ts'
import { shown } from '../../values/shown.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import type { Condition, FilterContext } from '../matching/condition.ts'
import { elementTest } from '../matching/filter.ts'
import { typeName } from '../matching/type-names.ts'

/** True for the `$slice` of find, whose operand are numbers; other operands are those of the expression. */
export function isFindSlice(operand: Value): boolean {
  if (!Array.isArray(operand)) return isNumber(operand)
  return operand.length === 2 && operand.every(isNumber)
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/projection/slice/ @throws 28724 */
export function sliceChange(operand: Value): (value: Maybe) => Maybe {
  const [from, count] = Array.isArray(operand) ? operand.map(whole) : [undefined, whole(operand)]
  if (from !== undefined && count <= 0)
    throw new DatabaseError(28724, 'Third argument to $slice must be a positive number')
  return (found) => {
    if (!Array.isArray(found)) return found
    if (from === undefined) return count < 0 ? found.slice(count) : found.slice(0, count)
    const start = from < 0 ? Math.max(found.length + from, 0) : from
    return found.slice(start, start + count)
  }
}

function whole(value: Value): number {
  return Math.trunc(toDouble(value as number))
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/projection/elemMatch/ @throws 31274 */
export function elementChange(operand: Value, context: FilterContext): (value: Maybe) => Maybe {
  if (!isDocument(operand))
    throw new DatabaseError(31274, `elemMatch: Invalid argument, object required, but got ${typeName(operand)}`)
  const test = elementTest(operand, context)
  return (found) => {
    const element = Array.isArray(found) ? found.find(test) : undefined
    return element === undefined ? undefined : [element]
  }
}

/**
 * Of the first array on the path only that element is left which the filter matched. `matched` is the document as the
 * filter met it. https://www.mongodb.com/docs/v8.0/reference/operator/projection/positional/ @throws 51246, 51247
 */
export function onlyMatched(
  document: Document,
  matched: Document,
  parts: readonly string[],
  filter: Condition,
): Document {
  const details: MatchDetails = {}
  filter.matches(matched, details)
  return cut(document, parts, 0, details.index)
}

function cut(document: Document, parts: readonly string[], depth: number, index: number | undefined): Document {
  const value = document.get(parts[depth])
  if (value instanceof Map && depth < parts.length - 1)
    return new Map(document).set(parts[depth], cut(value, parts, depth + 1, index))
  if (!Array.isArray(value)) return document
  if (index === undefined)
    throw new DatabaseError(
      51246,
      "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
    )
  if (index >= value.length)
    throw new DatabaseError(
      51247,
      `Executor error during find command :: caused by :: positional operator '.$' element mismatch: ${shown(value)}`,
    )
  return new Map(document).set(parts[depth], [value[index]])
}
