import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, ObjectId, Timestamp } from 'mongodb'
import { decimalParts, type Found } from './values.ts'

/**
 * A value as text that mongosh would read. Two values are the same, in type, order of fields and bytes, when their
 * texts are; of decimals only the value counts, not how many zeros it was written with.
 */
export function show(value: Found): string {
  if (value === undefined) return 'missing'
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (value instanceof Map)
    return `{ ${[...value].map(([name, inner]) => `${JSON.stringify(name)}: ${show(inner)}`).join(', ')} }`
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`
  if (value instanceof Int32) return String(value.value)
  if (value instanceof Double) return `Double(${Object.is(value.value, -0) ? '-0' : value.value})`
  if (value instanceof Timestamp) return `Timestamp(${value.toString()})`
  if (value instanceof Long) return `Long("${value}")`
  if (value instanceof Decimal128) return `Decimal128("${plainDecimal(value)}")`
  if (value instanceof Date) return `Date(${value.getTime()})`
  if (value instanceof ObjectId) return `ObjectId("${value.toHexString()}")`
  if (value instanceof Binary) return `BinData(${value.sub_type}, "${value.toString('hex')}")`
  if (value instanceof BSONRegExp) return `RegExp(${JSON.stringify(value.pattern)}, "${value.options}")`
  return value instanceof MaxKey ? 'MaxKey()' : 'MinKey()'
}

function plainDecimal(value: Decimal128): string {
  const number = decimalParts(value)
  if (!number) return value.toString()
  let { digits, exponent } = number
  for (; digits !== 0n && digits % 10n === 0n; exponent++) digits /= 10n
  return digits === 0n ? '0' : `${digits}E${exponent}`
}
