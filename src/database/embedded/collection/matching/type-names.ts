import { badValue, failedToParse, typeMismatch } from '../../errors.ts'
import { isNumber, numberKind, wholeNumber } from '../../values/numbers.ts'
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  BsonUndefined,
  Code,
  MaxKey,
  type Maybe,
  MinKey,
  ObjectId,
  Timestamp,
  type Value,
} from '../../values/value.ts'

/** BSON type numbers and the names that `$type` takes (manual: "BSON Types"). */
const typeNumbers: Record<string, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
}

/** The name of a value's type, `missing` for undefined. */
export function typeName(value: Maybe): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (isNumber(value)) return numberKind(value)
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (Array.isArray(value)) return 'array'
  if (value instanceof ObjectId) return 'objectId'
  if (value instanceof Date) return 'date'
  if (value instanceof Binary) return 'binData'
  if (value instanceof Timestamp) return 'timestamp'
  if (value instanceof BSONRegExp) return 'regex'
  if (value instanceof BsonUndefined) return 'undefined'
  if (value instanceof BSONSymbol) return 'symbol'
  if (value instanceof MinKey) return 'minKey'
  if (value instanceof MaxKey) return 'maxKey'
  if (value instanceof Code) return value.scope ? 'javascriptWithScope' : 'javascript'
  return 'object'
}

/**
 * The test of `$type`: a name, a number, or an array of both (manual: "$type").
 * @throws BadValue (2), FailedToParse (9), TypeMismatch (14)
 */
export function typeTest(wanted: Value): (found: Maybe) => boolean {
  if (Array.isArray(wanted) && wanted.length === 0) throw failedToParse('$type must match at least one type')
  const names = new Set((Array.isArray(wanted) ? wanted : [wanted]).flatMap(namesOf))
  return (found) => found !== undefined && names.has(typeName(found))
}

function namesOf(wanted: Value): string[] {
  if (wanted === 'number') return ['int', 'long', 'double', 'decimal']
  if (typeof wanted === 'string') {
    if (!Object.hasOwn(typeNumbers, wanted)) throw badValue(`Unknown type name alias: ${wanted}`)
    return [wanted]
  }
  if (!isNumber(wanted)) throw typeMismatch('type must be represented as a number or a string')
  const number = wholeNumber(wanted)
  if (number === 0) throw badValue('Invalid numerical type code: 0. Instead use {$exists:false}.')
  const name = Object.keys(typeNumbers).find((key) => typeNumbers[key] === number)
  if (!name) throw badValue(`Invalid numerical type code: ${String(wanted)}`)
  return [name]
}
