import { afterZero } from './key.ts'
import { rank } from './order.ts'
import { doubleValue, ObjectId, type Value } from './value.ts'

/** Where the field of a key that starts at `at` ends. `flip` is 0xFF for a descending field, else 0. */
export function afterPart(key: Buffer, at: number, flip: number): number {
  return afterBody(key, at + 1, key[at] ^ flip, flip)
}

function afterBody(key: Buffer, at: number, valueRank: number, flip: number): number {
  switch (valueRank) {
    case rank.number:
      return afterNumber(key, at, flip)
    case rank.string:
    case rank.code:
    case rank.codeWithScope:
      return afterText(key, at, flip)
    case rank.objectId:
      return at + 12
    case rank.date:
    case rank.timestamp:
      return at + 8
    case rank.boolean:
      return at + 1
    case rank.regex:
      return afterText(key, afterText(key, at, flip), flip)
    case rank.binary:
      return at + 5 + (((key.readUInt32BE(at) ^ (flip ? 0xffffffff : 0)) >>> 0) as number)
    case rank.object:
      return afterObject(key, at, flip)
    case rank.array:
      return afterArray(key, at, flip)
    default:
      return at
  }
}

function afterNumber(key: Buffer, at: number, flip: number): number {
  const sign = key[at + 8] ^ flip
  if (sign === 0x80) return at + 9
  const end = (sign === 0x7f ? 0xff : 0) ^ flip
  let i = at + 11
  while (i < key.length && key[i] !== end) i++
  return i + 1
}

function afterText(key: Buffer, at: number, flip: number): number {
  let i = at
  while (i < key.length) {
    if (key[i] === flip) {
      if ((key[i + 1] ^ flip) !== 0xff || i + 1 >= key.length) return i + 1
      i += afterZero.length
    }
    i++
  }
  return i
}

/** Names have no zeros within, and what follows them may begin with any byte. */
function afterName(key: Buffer, at: number, flip: number): number {
  let i = at
  while (i < key.length && key[i] !== flip) i++
  return i + 1
}

function afterObject(key: Buffer, at: number, flip: number): number {
  let i = at
  while (i < key.length && key[i] !== flip) i = afterBody(key, afterName(key, i + 1, flip), key[i] ^ flip, flip)
  return i + 1
}

function afterArray(key: Buffer, at: number, flip: number): number {
  let i = at
  while (i < key.length && key[i] !== flip) i = afterPart(key, i, flip)
  return i + 1
}

/** The value of a field of a key, or undefined for kinds that are read from the document instead. */
export function partValue(key: Buffer, start: number, end: number, flip: number): Value | undefined {
  const part = flip ? flipped(key, start, end) : key
  const at = flip ? 1 : start + 1
  switch (key[start] ^ flip) {
    case rank.null:
      return null
    case rank.number:
      return numberAt(part, at)
    case rank.string:
      return textAt(part, at, at + (end - start) - 2)
    case rank.objectId:
      return new ObjectId(Uint8Array.prototype.slice.call(part, at, at + 12))
    case rank.boolean:
      return part[at] === 2
    case rank.date:
      return nearDate((part.readUInt32BE(at) - 0x80000000) * 4294967296 + part.readUInt32BE(at + 4))
    default:
      return undefined
  }
}

/** Keys hold far dates to the nearest double only. */
function nearDate(milliseconds: number): Date | undefined {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? undefined : date
}

function flipped(key: Buffer, start: number, end: number): Buffer {
  const part = Buffer.from(key.subarray(start, end))
  for (let i = 0; i < part.length; i++) part[i] ^= 0xff
  return part
}

const scratch = Buffer.alloc(8)

/** The number as a client would send it: a whole number as int32 where it fits. Other types are marked in the entry. */
function numberAt(key: Buffer, at: number): Value | undefined {
  if (key[at + 8] !== 0x80) return undefined
  key.copy(scratch, 0, at, at + 8)
  if (scratch[0] & 0x80) scratch[0] ^= 0x80
  else if (scratch.every((byte) => byte === 0)) return Number.NaN
  else for (let i = 0; i < 8; i++) scratch[i] ^= 0xff
  const value = scratch.readDoubleBE(0)
  return Number.isInteger(value) ? value : doubleValue(value)
}

function textAt(key: Buffer, start: number, end: number): string {
  const text = key.utf8Slice(start, end)
  if (!text.includes('\0')) return text
  const plain: number[] = []
  for (let i = start; i < end; i++) {
    plain.push(key[i])
    if (key[i] === 0) i += afterZero.length
  }
  return Buffer.from(plain).toString('utf8')
}
