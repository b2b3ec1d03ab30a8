import { isUtf8 } from 'node:buffer'
import { DatabaseError, typeMismatch } from '../errors.ts'
import { checkSentDepth } from './depth.ts'
import { nameAt } from './names.ts'
import { afterValue, invalid } from './sizes.ts'
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  bsonUndefined,
  Code,
  Decimal128,
  type Document,
  dateOf,
  doubleValue,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  RawDocument,
  Timestamp,
  type Value,
} from './value.ts'

/** Fields to decode; `null` below a name stands for the whole value. */
export type FieldTree = Map<string, FieldTree | null>

/** Decodes a whole document that starts at `offset`. Nothing of `bytes` is kept. @throws InvalidBSON (22) */
export function decodeDocument(bytes: Buffer, offset = 0): Document {
  return new Decoder(bytes, offset).document(0)
}

/** Decodes only the fields of the tree; arrays on the way keep all their elements, each cut down in the same way. */
export function decodeFields(bytes: Buffer, tree: FieldTree, offset = 0): Document {
  return new Decoder(bytes, offset).fields(tree, 0)
}

/**
 * Decodes what a client has sent, trusting nothing; the elements of its top-level array `rawArray` stay bytes.
 * @throws InvalidBSON (22), Overflow (15), TypeMismatch (14) for an element of the array that is no document
 */
export function decodeCommand(bytes: Buffer, rawArray: string | undefined): Document {
  try {
    const decoder = new Decoder(bytes, 0, rawArray)
    decoder.isStrict = true
    return decoder.document(0)
  } catch (error) {
    throw error instanceof DatabaseError ? error : invalid('a value is cut off')
  }
}

class Decoder {
  private at: number
  private readonly bytes: Buffer
  private readonly rawArray: string | undefined
  /** Whether texts are checked to be UTF-8; what is stored has been checked before. */
  isStrict = false

  constructor(bytes: Buffer, offset: number, rawArray?: string) {
    this.bytes = bytes
    this.at = offset
    this.rawArray = rawArray
  }

  document(depth: number): Document {
    const result: Document = new Map()
    const end = this.open(depth)
    for (let type = this.bytes[this.at++]; type !== 0; type = this.bytes[this.at++]) {
      const name = this.name(end)
      if (depth === 0 && type === 4 && name === this.rawArray) result.set(name, this.rawElements())
      else result.set(name, this.value(type, depth))
    }
    this.close(end)
    return result
  }

  fields(tree: FieldTree, depth: number): Document {
    const result: Document = new Map()
    const end = this.open(depth)
    let wanted = tree.size
    for (let type = this.bytes[this.at++]; type !== 0; type = this.bytes[this.at++]) {
      const name = this.name(end)
      const below = tree.get(name)
      if (below === undefined) this.skip(type)
      else {
        result.set(name, below === null ? this.value(type, depth) : this.partOf(type, below, depth))
        if (--wanted === 0) break
      }
    }
    this.at = end
    return result
  }

  private partOf(type: number, tree: FieldTree, depth: number): Value {
    if (type === 3) return this.fields(tree, depth + 1)
    if (type !== 4) return this.value(type, depth)
    const elements: Value[] = []
    const end = this.open(depth + 1)
    for (let inner = this.bytes[this.at++]; inner !== 0; inner = this.bytes[this.at++]) {
      this.skipName(end)
      elements.push(this.partOf(inner, tree, depth + 1))
    }
    this.close(end)
    return elements
  }

  private array(depth: number): Value[] {
    const elements: Value[] = []
    const end = this.open(depth)
    for (let type = this.bytes[this.at++]; type !== 0; type = this.bytes[this.at++]) {
      this.skipName(end)
      elements.push(this.value(type, depth))
    }
    this.close(end)
    return elements
  }

  private rawElements(): Value[] {
    const elements: Value[] = []
    const end = this.open(1)
    for (let type = this.bytes[this.at++]; type !== 0; type = this.bytes[this.at++]) {
      this.skipName(end)
      if (type !== 3)
        throw typeMismatch(
          `BSON field 'insert.${this.rawArray}.${elements.length}' is the wrong type, expected type 'object'`,
        )
      const start = this.at
      this.skip(type)
      elements.push(new RawDocument(this.bytes.subarray(start, this.at)))
    }
    this.close(end)
    return elements
  }

  /** Reads a length and answers where that document ends. */
  private open(depth: number): number {
    checkSentDepth(depth + 1)
    if (this.at + 5 > this.bytes.length) throw invalid('document is cut off')
    const length = this.bytes.readInt32LE(this.at)
    const end = this.at + length
    if (length < 5 || end > this.bytes.length || this.bytes[end - 1] !== 0) throw invalid('length of document is wrong')
    this.at += 4
    return end
  }

  private close(end: number) {
    if (this.at !== end) throw invalid('length of document is wrong')
  }

  private name(end: number): string {
    const start = this.at
    this.skipName(end)
    return nameAt(this.bytes, start, this.at - 1)
  }

  private skipName(end: number) {
    const { bytes } = this
    let at = this.at
    while (at < end && bytes[at] !== 0) at++
    if (at >= end) throw invalid('field name is cut off')
    this.at = at + 1
  }

  private skip(type: number) {
    this.at = afterValue(this.bytes, type, this.at)
  }

  private value(type: number, depth: number): Value {
    const { bytes } = this
    const start = this.at
    switch (type) {
      case 1:
        this.at += 8
        return doubleValue(bytes.readDoubleLE(start))
      case 2:
        return this.text()
      case 3:
        return this.document(depth + 1)
      case 4:
        return this.array(depth + 1)
      case 5:
        return this.binary()
      case 6:
        return bsonUndefined
      case 7:
        this.at += 12
        return new ObjectId(Uint8Array.prototype.slice.call(bytes, start, start + 12))
      case 8:
        this.at += 1
        return bytes[start] === 1
      case 9:
        this.at += 8
        return this.date(start)
      case 10:
        return null
      case 16:
        this.at += 4
        return bytes.readInt32LE(start)
      case 17:
        this.at += 8
        return new Timestamp({ t: bytes.readUInt32LE(start + 4), i: bytes.readUInt32LE(start) })
      case 18:
        this.at += 8
        return new Long(bytes.readInt32LE(start), bytes.readInt32LE(start + 4))
      case 19:
        this.at += 16
        return new Decimal128(Uint8Array.prototype.slice.call(bytes, start, start + 16))
      default:
        return this.rareValue(type, depth)
    }
  }

  private rareValue(type: number, depth: number): Value {
    switch (type) {
      case 0x0b:
        return this.pattern()
      case 0x0d:
        return new Code(this.text())
      case 0x0e:
        return new BSONSymbol(this.text())
      case 0x0f: {
        this.at += 4
        const code = this.text()
        return new Code(code, this.document(depth + 1))
      }
      case 0xff:
        return new MinKey()
      case 0x7f:
        return new MaxKey()
      default:
        throw invalid(`unknown type ${type}`)
    }
  }

  private date(start: number): Date {
    const high = this.bytes.readInt32LE(start + 4)
    const isNear = high > -1_000_000 && high < 1_000_000
    if (isNear) return new Date(high * 4294967296 + this.bytes.readUInt32LE(start))
    return dateOf(this.bytes.readBigInt64LE(start))
  }

  private text(): string {
    const length = this.bytes.readInt32LE(this.at)
    const start = this.at + 4
    const end = start + length - 1
    if (length < 1 || end >= this.bytes.length || this.bytes[end] !== 0) throw invalid('length of string is wrong')
    this.at = end + 1
    if (this.isStrict && !isUtf8(this.bytes.subarray(start, end))) throw invalid('text is no UTF-8')
    return this.bytes.utf8Slice(start, end)
  }

  /** Options that no pattern has are kept as they are: only who uses the pattern refuses them. */
  private pattern(): BSONRegExp {
    const pattern = new BSONRegExp(this.cstring())
    pattern.options = this.cstring()
    return pattern
  }

  private cstring(): string {
    const start = this.at
    this.skipName(this.bytes.length)
    return this.bytes.utf8Slice(start, this.at - 1)
  }

  private binary(): Value {
    const length = this.bytes.readInt32LE(this.at)
    const subtype = this.bytes[this.at + 4]
    const start = this.at + 5
    if (length < 0 || start + length > this.bytes.length) throw invalid('length of binary is wrong')
    this.at = start + length
    const skipped = subtype === 2 && length >= 4 ? 4 : 0
    return new Binary(Buffer.from(Uint8Array.prototype.slice.call(this.bytes, start + skipped, this.at)), subtype)
  }
}
