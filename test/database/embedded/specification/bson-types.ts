import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb'

/**
 * Whether a value that the driver decoded is of a BSON type. The driver makes one kind of number out of int, long and
 * double: a whole number may have been any of them.
 */
export const typeChecks: Record<string, (value: unknown) => boolean> = {
  double: (value) => typeof value === 'number' || value instanceof Double,
  int: (value) => Number.isInteger(value) || value instanceof Int32,
  long: (value) => Number.isInteger(value) || typeof value === 'bigint' || value instanceof Long,
  decimal: (value) => value instanceof Decimal128,
  number: (value) => ['double', 'int', 'long', 'decimal'].some((type) => typeChecks[type](value)),
  string: (value) => typeof value === 'string',
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: (value) => Array.isArray(value),
  binData: (value) => value instanceof Binary,
  undefined: (value) => value === undefined,
  objectId: (value) => value instanceof ObjectId,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: (value) => value instanceof RegExp || value instanceof BSONRegExp,
  dbPointer: (value) => value instanceof DBRef,
  javascript: (value) => value instanceof Code,
  javascriptWithScope: (value) => value instanceof Code && value.scope !== null,
  symbol: (value) => value instanceof BSONSymbol,
  timestamp: (value) => value instanceof Timestamp,
  minKey: (value) => value instanceof MinKey,
  maxKey: (value) => value instanceof MaxKey,
}
