import { inspect } from 'node:util'
import { Binary, Decimal128, Double, Int32, Long, ObjectId } from 'mongodb'
import type { Fields } from './format.ts'

/** The sentence for a value that is another than expected. */
export function mismatch(path: string, expected: unknown, actual: unknown): string {
  return `${path || 'value'}: expected ${shown(expected)}, got ${shown(actual)}`
}

/** True for documents, false for values of BSON that are objects too. */
export function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** Equality of values; numbers are compared across their types, except for Decimal128. */
export function isSame(expected: unknown, actual: unknown): boolean {
  const [one, other] = [numberOf(expected), numberOf(actual)]
  if (one !== undefined && other !== undefined) return one === other || (Number.isNaN(one) && Number.isNaN(other))
  if (expected instanceof Date) return actual instanceof Date && expected.getTime() === actual.getTime()
  if (expected instanceof ObjectId) return actual instanceof ObjectId && expected.equals(actual)
  if (expected instanceof Binary)
    return (
      actual instanceof Binary &&
      expected.sub_type === actual.sub_type &&
      Buffer.compare(expected.value(), actual.value()) === 0
    )
  if (expected instanceof Decimal128) return actual instanceof Decimal128 && String(expected) === String(actual)
  if (typeof expected === 'object' && expected !== null) return inspect(expected) === inspect(actual)
  return expected === actual
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Long) return value.toNumber()
  return value instanceof Int32 || value instanceof Double ? value.value : undefined
}

/** A value in a sentence. */
export function shown(value: unknown): string {
  return inspect(value, { depth: 6, breakLength: Number.POSITIVE_INFINITY })
}
