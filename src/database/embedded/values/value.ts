import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson'

export { Binary, BSONRegExp, BSONSymbol, Code, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp }

/** The deprecated BSON type 6. Missing fields are JavaScript's `undefined`; this is a value that is there. */
export class BsonUndefined {
  readonly _bsontype = 'Undefined'
}

/** The one value of that type. */
export const bsonUndefined = new BsonUndefined()

/**
 * A date that JavaScript has none for: BSON's reach 292 million years, JavaScript's 270 thousand. It is no valid `Date`
 * but tells its time, to the nearest double, for comparisons.
 */
export class FarDate extends Date {
  readonly milliseconds: bigint

  constructor(milliseconds: bigint) {
    super(Number.NaN)
    this.milliseconds = milliseconds
  }

  override getTime(): number {
    return Number(this.milliseconds)
  }
}

const furthestDate = 8_640_000_000_000_000n

/** The date of so many milliseconds since 1970. */
export function dateOf(milliseconds: bigint): Date {
  const isFar = milliseconds > furthestDate || milliseconds < -furthestDate
  return isFar ? new FarDate(milliseconds) : new Date(Number(milliseconds))
}

/** Bytes of a whole document that are passed on as they are. */
export class RawDocument {
  readonly bytes: Buffer
  constructor(bytes: Buffer) {
    this.bytes = bytes
  }
}

/**
 * A BSON value without loss of type. A JavaScript number stands for an int32 when it is a whole number of that
 * range (and not -0), else for a double; `Double` is used only for doubles that would be mistaken for an int32.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | Double
  | Long
  | Decimal128
  | Date
  | ObjectId
  | Binary
  | BSONRegExp
  | BSONSymbol
  | Timestamp
  | MinKey
  | MaxKey
  | Code
  | BsonUndefined
  | RawDocument
  | Value[]
  | Document

/** Documents are Maps: they keep the order of integer-like names, and no name is special. */
export type Document = Map<string, Value>

/** A value, or `undefined` where the field is missing. */
export type Maybe = Value | undefined

/** True for an embedded document. */
export function isDocument(value: unknown): value is Document {
  return value instanceof Map
}

/** A document from an object literal, for answers of commands. Fields that are `undefined` are left out. */
export function documentOf(fields: Record<string, Maybe>): Document {
  const document: Document = new Map()
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (value !== undefined) document.set(name, value)
  }
  return document
}

/** True for a whole number that an int32 can hold. */
export function fitsInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0)
}

/** A double as a value: boxed only where a bare number would be taken for an int32. */
export function doubleValue(value: number): Value {
  return fitsInt32(value) ? new Double(value) : value
}

/** A deep copy as far as something could be changed in place: documents and arrays. */
export function copyValue(value: Value): Value {
  if (value instanceof Map) return copyDocument(value)
  if (Array.isArray(value)) return value.map(copyValue)
  return value
}

/** A deep copy of a document. */
export function copyDocument(document: Document): Document {
  const copy: Document = new Map()
  for (const [name, value] of document) copy.set(name, copyValue(value))
  return copy
}
