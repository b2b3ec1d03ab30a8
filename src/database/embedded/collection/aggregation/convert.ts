import { badValue, DatabaseError } from '../../errors.ts'
import { decimalOf, isLong, isNumber, scaled, toDouble, truncatedLong, wholeNumber } from '../../values/numbers.ts'
import {
  Binary,
  Decimal128,
  doubleValue,
  isDocument,
  Long,
  type Maybe,
  ObjectId,
  Timestamp,
  type Value,
} from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import { readDate } from './dates/reading.ts'
import { namedOperator, type Operands } from './operands.ts'
import { isNothing, isTrue } from './truth.ts'

function failed(value: Maybe, wanted: string): DatabaseError {
  return new DatabaseError(
    241,
    `Unsupported conversion from ${typeName(value)} to ${wanted} in $convert with no onError value`,
  )
}

function unreadable(text: string, wanted: string): DatabaseError {
  return new DatabaseError(241, `Failed to parse ${wanted} '${text}' in $convert with no onError value`)
}

function overflow(value: Value): DatabaseError {
  return new DatabaseError(241, `Conversion would overflow target type in $convert with no onError value: ${value}`)
}

function toText(value: Value): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId) return value.toHexString()
  if (isNumber(value) || typeof value === 'boolean') return String(value)
  if (value instanceof Binary) return value.toString('base64')
  throw failed(value, 'string')
}

function wholeFrom(value: Value, wanted: 'int' | 'long'): bigint {
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (value instanceof Date && wanted === 'long') return BigInt(value.getTime())
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value)) throw unreadable(value, 'number')
    return BigInt(value.replace('+', ''))
  }
  if (value instanceof Decimal128) {
    const { coefficient, exponent } = scaled(value) ?? { coefficient: 2n ** 64n, exponent: 0 }
    return exponent >= 0 ? coefficient * 10n ** BigInt(Math.min(exponent, 40)) : coefficient / 10n ** BigInt(-exponent)
  }
  if (!isNumber(value)) throw failed(value, wanted)
  if (!isLong(value) && !Number.isFinite(toDouble(value))) throw overflow(value)
  return truncatedLong(value)
}

function toInt(value: Value): Value {
  const whole = wholeFrom(value, 'int')
  if (BigInt.asIntN(32, whole) !== whole) throw overflow(value)
  return Number(whole)
}

function toLong(value: Value): Value {
  const whole = wholeFrom(value, 'long')
  if (BigInt.asIntN(64, whole) !== whole) throw overflow(value)
  return Long.fromBigInt(whole)
}

function toDoubleValue(value: Value): Value {
  if (isNumber(value)) return doubleValue(toDouble(value))
  if (typeof value === 'boolean') return doubleValue(value ? 1 : 0)
  if (value instanceof Date) return doubleValue(value.getTime())
  if (typeof value !== 'string') throw failed(value, 'double')
  if (value === '' || value !== value.trim() || Number.isNaN(Number(value))) throw unreadable(value, 'number')
  return doubleValue(Number(value))
}

function toDecimal(value: Value): Value {
  if (value instanceof Decimal128) return value
  if (typeof value === 'boolean') return Decimal128.fromString(value ? '1' : '0')
  if (value instanceof Date) return Decimal128.fromString(String(value.getTime()))
  if (isNumber(value)) {
    const exact = scaled(value)
    return exact ? decimalOf(exact) : Decimal128.fromString(String(toDouble(value)))
  }
  if (typeof value !== 'string') throw failed(value, 'decimal')
  try {
    return Decimal128.fromString(value)
  } catch {
    throw unreadable(value, 'number')
  }
}

function toDate(value: Value): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.t * 1000)
  if (typeof value === 'string') return readDate(value)
  if (isNumber(value) && typeName(value) !== 'int') return new Date(Number(truncatedLong(value)))
  throw failed(value, 'date')
}

function toObjectId(value: Value): ObjectId {
  if (value instanceof ObjectId) return value
  if (typeof value !== 'string') throw failed(value, 'objectId')
  if (!/^[0-9a-f]{24}$/i.test(value)) throw unreadable(value, 'objectId')
  return ObjectId.createFromHexString(value)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function toUUID(value: Value): Binary {
  if (value instanceof Binary && value.sub_type === Binary.SUBTYPE_UUID) return value
  if (typeof value !== 'string') throw failed(value, 'binData')
  if (!uuid.test(value)) throw unreadable(value, 'UUID')
  return new Binary(Buffer.from(value.replaceAll('-', ''), 'hex'), Binary.SUBTYPE_UUID)
}

/** What a value becomes in each type; null and missing stay null. */
export const conversions: Record<string, (value: Value) => Value> = {
  double: toDoubleValue,
  string: toText,
  objectId: toObjectId,
  bool: (value) => isTrue(value),
  date: toDate,
  int: toInt,
  long: toLong,
  decimal: toDecimal,
  uuid: toUUID,
}

const typeCodes: Record<number, string> = {
  1: 'double',
  2: 'string',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
  19: 'decimal',
}

const encodings: Record<string, BufferEncoding> = { base64: 'base64', base64url: 'base64url', hex: 'hex', utf8: 'utf8' }

/** To and from binary data a `format` says how the text stands for it (manual: "$convert", 8.0). */
function convertBinary(value: Value, target: string, subtype: number, format: Maybe): Value {
  if (format === 'uuid' && typeof value === 'string') return toUUID(value)
  if (format === 'uuid' && value instanceof Binary) return value.toUUID().toHexString()
  const encoding = typeof format === 'string' && Object.hasOwn(encodings, format) ? encodings[format] : undefined
  if (value instanceof Binary && target === 'binData') return value
  if (!encoding) throw badValue(`$convert requires a known 'format' between string and binData`)
  if (value instanceof Binary) return Buffer.from(value.value()).toString(encoding)
  if (typeof value !== 'string') throw failed(value, target)
  return new Binary(Buffer.from(value, encoding), subtype)
}

function convert({ input, to, onError, onNull, format }: Operands): Maybe {
  const wanted = isDocument(to) ? to.get('type') : to
  if (isNothing(input)) return onNull === undefined ? null : onNull
  if (isNothing(wanted)) return null
  const code = wholeNumber(wanted)
  const target = code === undefined ? wanted : typeCodes[code]
  const change = typeof target === 'string' && Object.hasOwn(conversions, target) ? conversions[target] : undefined
  if (!change && target !== 'binData') throw badValue(`Unknown type name: ${String(wanted)}`)
  try {
    if (target === 'binData' || (target === 'string' && input instanceof Binary && format !== undefined))
      return convertBinary(input, String(target), wholeNumber(isDocument(to) ? to.get('subtype') : 0) ?? 0, format)
    return change!(input)
  } catch (error) {
    if (onError !== undefined && error instanceof DatabaseError && error.code === 241) return onError
    throw error
  }
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/convert/ */
export const convertOperators = {
  $convert: namedOperator('$convert', ['input', 'to', 'onError?', 'onNull?', 'format?', 'byteOrder?'], convert),
}
