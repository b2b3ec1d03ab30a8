import { DatabaseError } from '../errors.ts'
import { checkSentDepth, checkStoredDepth } from './depth.ts'
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  BsonUndefined,
  Code,
  Decimal128,
  type Document,
  Double,
  FarDate,
  fitsInt32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  RawDocument,
  Timestamp,
  type Value,
} from './value.ts'

/** The largest document that may be stored, in bytes (maxBsonObjectSize). */
export const largestDocument = 16 * 1024 * 1024

let buffer = Buffer.allocUnsafe(64 * 1024)
let at = 0
let level = 0
let checkDepth = checkSentDepth

/** The BSON bytes of a document. @throws Overflow (15) */
export function encodeDocument(document: Document): Buffer {
  return encode(document, checkSentDepth)
}

function encode(document: Document, check: (level: number) => void): Buffer {
  at = 0
  level = 0
  checkDepth = check
  writeDocument(document)
  const bytes = Buffer.from(buffer.subarray(0, at))
  if (buffer.length > 4 * 1024 * 1024) buffer = Buffer.allocUnsafe(64 * 1024)
  return bytes
}

/** The BSON bytes of a document that is to be stored. @throws BSONObjectTooLarge (10334), Overflow (15) */
export function encodeForStorage(document: Document): Buffer {
  const bytes = encode(document, checkStoredDepth)
  if (bytes.length > largestDocument)
    throw new DatabaseError(
      10334,
      `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and 16793600(16MB)`,
    )
  return bytes
}

function need(size: number) {
  if (at + size <= buffer.length) return
  const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + size + 1024))
  buffer.copy(larger, 0, 0, at)
  buffer = larger
}

function writeDocument(document: Document) {
  const start = at
  checkDepth(++level)
  need(5)
  at += 4
  for (const [name, value] of document) writeElement(name, value)
  finish(start)
}

function writeArray(elements: Value[]) {
  const start = at
  checkDepth(++level)
  need(5)
  at += 4
  for (let i = 0; i < elements.length; i++) writeElement(String(i), elements[i] ?? null)
  finish(start)
}

function finish(start: number) {
  level--
  need(1)
  buffer[at++] = 0
  buffer.writeInt32LE(at - start, start)
}

function writeElement(name: string, value: Value) {
  const typeAt = at
  need(name.length * 3 + 24)
  at += 1
  at += buffer.utf8Write(name, at)
  buffer[at++] = 0
  // The value may move to a larger buffer: the type byte goes to the one that holds it then.
  const type = writeValue(value)
  buffer[typeAt] = type
}

/** Writes the value and answers its type byte. */
function writeValue(value: Value): number {
  if (typeof value === 'string') return writeText(value, 2)
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'boolean') {
    buffer[at++] = value ? 1 : 0
    return 8
  }
  if (value === null || value === undefined) return 10
  if (value instanceof Map) {
    writeDocument(value)
    return 3
  }
  if (Array.isArray(value)) {
    writeArray(value)
    return 4
  }
  if (value instanceof RawDocument) {
    writeBytes(value.bytes)
    return 3
  }
  if (value instanceof ObjectId) {
    writeBytes(value.id)
    return 7
  }
  if (value instanceof Date) {
    const time = value.getTime()
    writeInt64(value instanceof FarDate ? value.milliseconds : Number.isNaN(time) ? 0n : BigInt(time))
    return 9
  }
  return writeRare(value)
}

function writeNumber(value: number): number {
  if (fitsInt32(value)) {
    at = buffer.writeInt32LE(value, at)
    return 16
  }
  at = buffer.writeDoubleLE(value, at)
  return 1
}

function writeRare(value: Exclude<Value, string | number | boolean | null | Document | Value[] | RawDocument>): number {
  if (value instanceof Double) {
    at = buffer.writeDoubleLE(value.value, at)
    return 1
  }
  if (value instanceof Timestamp) {
    at = buffer.writeInt32LE(value.low, at)
    at = buffer.writeInt32LE(value.high, at)
    return 17
  }
  if (value instanceof Long) {
    at = buffer.writeInt32LE(value.low, at)
    at = buffer.writeInt32LE(value.high, at)
    return 18
  }
  if (value instanceof Decimal128) {
    writeBytes(value.bytes)
    return 19
  }
  if (value instanceof Binary) return writeBinary(value)
  if (value instanceof BSONRegExp) {
    writeCstring(value.pattern)
    writeCstring(value.options)
    return 0x0b
  }
  if (value instanceof BSONSymbol) return writeText(value.value, 0x0e)
  if (value instanceof Code)
    return value.scope instanceof Map ? writeScoped(value, value.scope) : writeText(String(value.code), 0x0d)
  if (value instanceof MinKey) return 0xff
  if (value instanceof MaxKey) return 0x7f
  if (value instanceof BsonUndefined) return 6
  throw new DatabaseError(1, `cannot encode a value of type ${typeof value}`)
}

function writeText(text: string, type: number): number {
  need(text.length * 3 + 8)
  const length = buffer.utf8Write(text, at + 4)
  at = buffer.writeInt32LE(length + 1, at) + length
  buffer[at++] = 0
  return type
}

function writeScoped(value: Code, scope: Document): number {
  const start = at
  need(8)
  at += 4
  writeText(String(value.code), 0x0d)
  writeDocument(scope)
  buffer.writeInt32LE(at - start, start)
  return 0x0f
}

function writeCstring(text: string) {
  need(text.length * 3 + 8)
  at += buffer.utf8Write(text, at)
  buffer[at++] = 0
}

function writeBinary(value: Binary): number {
  const bytes = value.buffer.subarray(0, value.position)
  const isOldKind = value.sub_type === 2
  need(bytes.length + 16)
  at = buffer.writeInt32LE(bytes.length + (isOldKind ? 4 : 0), at)
  buffer[at++] = value.sub_type
  if (isOldKind) at = buffer.writeInt32LE(bytes.length, at)
  writeBytes(bytes)
  return 5
}

function writeBytes(bytes: Uint8Array) {
  need(bytes.length + 16)
  buffer.set(bytes, at)
  at += bytes.length
}

function writeInt64(value: bigint) {
  need(8)
  at = buffer.writeBigInt64LE(value, at)
}
