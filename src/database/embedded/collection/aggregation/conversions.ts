import { DatabaseError } from '../../errors.ts'
import { isLong, isNumber, toDouble, truncatedLong } from '../../values/numbers.ts'
import { Binary, Decimal128, doubleValue, Long, type Maybe, ObjectId, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import type { OperatorFunction } from './functions.ts'
import { isNothing, isTrue } from './truth.ts'

function failed(value: Maybe, wanted: string): DatabaseError {
  return new DatabaseError(241, `Unsupported conversion from ${typeName(value)} to ${wanted} in $convert`)
}

function toText(value: Value): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId) return value.toHexString()
  if (isNumber(value) || typeof value === 'boolean') return String(value)
  if (value instanceof Binary) return value.toString('base64')
  throw failed(value, 'string')
}

function numberFrom(value: Value, wanted: string): number {
  if (isNumber(value)) return toDouble(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value)
  throw failed(value, wanted)
}

function toInt(value: Value): number {
  const number = Math.trunc(numberFrom(value, 'int'))
  if ((number | 0) !== number) throw new DatabaseError(241, 'Conversion would overflow target type in $convert')
  return number + 0
}

function toLong(value: Value): Value {
  if (isLong(value)) return value
  return Long.fromBigInt(truncatedLong(numberFrom(value, 'long')))
}

function toDate(value: Value): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (isNumber(value)) return new Date(toDouble(value))
  const date = typeof value === 'string' ? new Date(value) : undefined
  if (!date || Number.isNaN(date.getTime())) throw failed(value, 'date')
  return date
}

function toObjectId(value: Value): ObjectId {
  if (value instanceof ObjectId) return value
  if (typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)) return ObjectId.createFromHexString(value)
  throw failed(value, 'objectId')
}

function conversion(convert: (value: Value) => Value): OperatorFunction {
  return ([value]) => (isNothing(value) ? null : convert(value))
}

export const conversions: Record<string, OperatorFunction> = {
  $type: ([value]) => typeName(value),
  $isNumber: ([value]) => isNumber(value),
  $toString: conversion(toText),
  $toInt: conversion(toInt),
  $toLong: conversion(toLong),
  $toDouble: conversion((value) => doubleValue(numberFrom(value, 'double'))),
  $toDecimal: conversion((value) =>
    value instanceof Decimal128
      ? value
      : Decimal128.fromString(toText(typeof value === 'boolean' ? Number(value) : value)),
  ),
  $toBool: conversion((value) => isTrue(value)),
  $toDate: conversion(toDate),
  $toObjectId: conversion(toObjectId),
}
