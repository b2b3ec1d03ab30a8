import {
  Binary,
  BSONRegExp,
  type Db,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  MongoServerError,
  ObjectId,
  Timestamp,
} from 'mongodb'
import { type Doc, Refusal, type Val } from './model/values.ts'

/** Sends a command and answers the reply without loss of types or order of fields. @throws Refusal with its code */
export async function send(db: Db, command: Doc): Promise<Doc> {
  try {
    const options = { raw: true, promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true }
    const reply = await db.command(Object.fromEntries(command), options)
    return new Map(Object.entries(reply).map(([name, value]) => [name, restored(value)]))
  } catch (error) {
    if (error instanceof MongoServerError) throw new Refusal(Number(error.code), error.message)
    throw error
  }
}

/** With `raw`, the driver leaves documents as bytes. */
function restored(value: unknown): Val {
  if (Array.isArray(value)) return value.map(restored)
  return value instanceof Uint8Array ? decoded(Buffer.from(value)) : (value as Val)
}

/** A document from its bytes (bsonspec.org). */
export function decoded(bytes: Buffer): Doc {
  const result: Doc = new Map()
  for (let at = 4; bytes[at] !== 0; ) {
    const type = bytes[at]
    const nameEnd = bytes.indexOf(0, at + 1)
    const name = bytes.toString('utf8', at + 1, nameEnd)
    const [value, end] = valueAt(bytes, type, nameEnd + 1)
    result.set(name, value)
    at = end
  }
  return result
}

function valueAt(bytes: Buffer, type: number, at: number): [Val, number] {
  const part = (from: number, length: number) => bytes.subarray(from, from + length)
  switch (type) {
    case 0x01:
      return [new Double(bytes.readDoubleLE(at)), at + 8]
    case 0x02: {
      const length = bytes.readInt32LE(at)
      return [bytes.toString('utf8', at + 4, at + 3 + length), at + 4 + length]
    }
    case 0x03:
    case 0x04: {
      const length = bytes.readInt32LE(at)
      const inner = decoded(part(at, length))
      return [type === 0x03 ? inner : [...inner.values()], at + length]
    }
    case 0x05: {
      const length = bytes.readInt32LE(at)
      return [new Binary(Buffer.from(part(at + 5, length)), bytes[at + 4]), at + 5 + length]
    }
    case 0x06:
      return [null, at]
    case 0x07:
      return [new ObjectId(Uint8Array.from(part(at, 12))), at + 12]
    case 0x08:
      return [bytes[at] === 1, at + 1]
    case 0x09:
      return [new Date(Number(bytes.readBigInt64LE(at))), at + 8]
    case 0x0a:
      return [null, at]
    case 0x0b: {
      const middle = bytes.indexOf(0, at)
      const end = bytes.indexOf(0, middle + 1)
      return [new BSONRegExp(bytes.toString('utf8', at, middle), bytes.toString('utf8', middle + 1, end)), end + 1]
    }
    case 0x10:
      return [new Int32(bytes.readInt32LE(at)), at + 4]
    case 0x11:
      return [new Timestamp(bytes.readBigUInt64LE(at)), at + 8]
    case 0x12:
      return [Long.fromBigInt(bytes.readBigInt64LE(at)), at + 8]
    case 0x13:
      return [new Decimal128(Uint8Array.from(part(at, 16))), at + 16]
    case 0x7f:
      return [new MaxKey(), at]
    case 0xff:
      return [new MinKey(), at]
    default:
      throw new Error(`BSON type ${type} is not expected`)
  }
}
