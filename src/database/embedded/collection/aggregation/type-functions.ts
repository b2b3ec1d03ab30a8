import { DatabaseError } from '../../errors.ts'
import { encodeDocument } from '../../values/encode.ts'
import { isNumber } from '../../values/numbers.ts'
import { Binary, isDocument, Long, type Maybe, Timestamp } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import { conversions } from './convert.ts'
import type { OperatorFunction } from './evaluation.ts'
import { isNothing } from './truth.ts'

function conversion(target: string): OperatorFunction {
  const convert = conversions[target]
  return ([value]) => (isNothing(value) ? null : convert(value))
}

function timestamp(operator: string, read: (value: Timestamp) => number): OperatorFunction {
  return ([value]) => {
    if (isNothing(value)) return null
    if (!(value instanceof Timestamp))
      throw new DatabaseError(5687301, `${operator} requires a timestamp argument, found: ${typeName(value)}`)
    return Long.fromNumber(read(value))
  }
}

function binarySize([value]: Maybe[]): Maybe {
  if (isNothing(value)) return null
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (value instanceof Binary) return value.length()
  throw new DatabaseError(51276, `$binarySize requires a string or BinData argument, found: ${typeName(value)}`)
}

function bsonSize([value]: Maybe[]): Maybe {
  if (isNothing(value)) return null
  if (isDocument(value)) return encodeDocument(value).length
  throw new DatabaseError(31393, `$bsonSize requires a document input, found: ${typeName(value)}`)
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation-quick-reference/#type-expression-operators */
export const typeFunctions: Record<string, OperatorFunction> = {
  $type: ([value]) => typeName(value),
  $isNumber: ([value]) => isNumber(value),
  $toString: conversion('string'),
  $toInt: conversion('int'),
  $toLong: conversion('long'),
  $toDouble: conversion('double'),
  $toDecimal: conversion('decimal'),
  $toBool: conversion('bool'),
  $toDate: conversion('date'),
  $toObjectId: conversion('objectId'),
  $toUUID: conversion('uuid'),
  $binarySize: binarySize,
  $bsonSize: bsonSize,
  $tsSecond: timestamp('$tsSecond', (value) => value.t),
  $tsIncrement: timestamp('$tsIncrement', (value) => value.i),
}
