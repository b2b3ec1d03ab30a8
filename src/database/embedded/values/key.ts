import { nearestDouble, residueOf } from './number-order.ts'
import type { NumberValue } from './numbers.ts'
import { rank, rankOf, textOf } from './order.ts'
import type { Binary, BSONRegExp, Code, Maybe, ObjectId, Timestamp, Value } from './value.ts'

/**
 * Index keys: bytes whose order (memcmp) is the order of `compareValues`. Each value starts with its rank, which is
 * never 0x00 or 0xFF, and shows its own end, so that keys of several fields can be taken apart again.
 * The order is tested against compareValues in test/database/embedded/key.test.ts.
 */
let buffer = Buffer.allocUnsafe(16 * 1024)
let at = 0

/** The key of one value. */
export function keyOf(value: Maybe): Buffer {
  at = 0
  write(value)
  return Buffer.from(buffer.subarray(0, at))
}

/** The key of several values; fields with direction -1 have their bytes inverted. */
export function compoundKey(values: readonly Maybe[], directions: readonly number[]): Buffer {
  at = 0
  for (let i = 0; i < values.length; i++) {
    const start = at
    write(values[i])
    if (directions[i] < 0) invert(buffer, start, at)
  }
  return Buffer.from(buffer.subarray(0, at))
}

/** Inverts bytes in place, which turns their order around. */
export function invert(bytes: Buffer, start: number, end: number): void {
  for (let i = start; i < end; i++) bytes[i] ^= 0xff
}

function need(size: number) {
  if (at + size <= buffer.length) return
  const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + size + 1024))
  buffer.copy(larger, 0, 0, at)
  buffer = larger
}

function write(value: Maybe): void {
  need(64)
  const valueRank = rankOf(value)
  buffer[at++] = valueRank
  writeBody(value, valueRank)
}

function writeBody(value: Maybe, valueRank: number): void {
  if (valueRank === rank.number) writeNumber(value as NumberValue)
  else if (valueRank === rank.string) writeText(textOf(value))
  else if (valueRank === rank.objectId) writeBytes((value as ObjectId).id)
  else if (valueRank === rank.date) writeDate((value as Date).getTime())
  else if (valueRank === rank.boolean) buffer[at++] = value ? 2 : 1
  else writeRareBody(value, valueRank)
}

function writeRareBody(value: Maybe, valueRank: number): void {
  if (valueRank === rank.object) writeObject(value as Map<string, Value>)
  else if (valueRank === rank.array) writeArray(value as Value[])
  else if (valueRank === rank.binary) writeBinary(value as Binary)
  else if (valueRank === rank.timestamp) writeTimestamp(value as Timestamp)
  else if (valueRank === rank.regex) {
    writeText((value as BSONRegExp).pattern)
    writeText((value as BSONRegExp).options)
  } else if (valueRank === rank.code || valueRank === rank.codeWithScope) writeText(String((value as Code).code))
}

function writeObject(document: Map<string, Value>) {
  for (const [name, value] of document) {
    need(64)
    const valueRank = rankOf(value)
    buffer[at++] = valueRank
    writeText(name)
    need(64)
    writeBody(value, valueRank)
  }
  need(1)
  buffer[at++] = 0
}

function writeArray(elements: Value[]) {
  for (const element of elements) write(element)
  need(1)
  buffer[at++] = 0
}

/** What follows a zero that belongs to a text, where the end of a text is followed by the next value or a record id. */
export const afterZero = Buffer.alloc(7, 0xff)

/**
 * UTF-8, ended by 00: a text is before every text that it begins. After a zero within the text come more FF than a
 * record id has bytes, so that this is true of inverted bytes as well.
 */
function writeText(text: string) {
  need(text.length * 3 + 8)
  const start = at
  at += buffer.utf8Write(text, at)
  if (text.includes('\0')) escapeZeros(start)
  buffer[at++] = 0
}

function escapeZeros(start: number) {
  const plain = Buffer.from(buffer.subarray(start, at))
  need(plain.length * (1 + afterZero.length) + 8)
  at = start
  for (const byte of plain) {
    buffer[at++] = byte
    if (byte === 0) at += afterZero.copy(buffer, at)
  }
}

function writeBytes(bytes: Uint8Array) {
  need(bytes.length + 8)
  buffer.set(bytes, at)
  at += bytes.length
}

function writeBinary(value: Binary) {
  at = buffer.writeUInt32BE(value.position, at)
  buffer[at++] = value.sub_type
  writeBytes(value.buffer.subarray(0, value.position))
}

function writeTimestamp(value: Timestamp) {
  at = buffer.writeUInt32BE(value.getHighBitsUnsigned(), at)
  at = buffer.writeUInt32BE(value.getLowBitsUnsigned(), at)
}

/** Milliseconds as int64 with the sign turned around. */
function writeDate(time: number) {
  const milliseconds = Number.isNaN(time) ? 0 : time
  const high = Math.floor(milliseconds / 4294967296)
  at = buffer.writeUInt32BE((high ^ 0x80000000) >>> 0, at)
  at = buffer.writeUInt32BE(milliseconds - high * 4294967296, at)
}

const exact = 0x80

/** The nearest double, then what it leaves over; equal numbers of different types thus have one key. */
function writeNumber(value: NumberValue) {
  writeDouble(nearestDouble(value))
  if (typeof value === 'number') {
    buffer[at++] = exact
    return
  }
  const residue = residueOf(value)
  if (residue.coefficient === 0n) buffer[at++] = exact
  else writeResidue(residue.coefficient, residue.exponent)
}

/** NaN is 0 in all bytes; negative numbers have all bits inverted, positive ones the sign bit set. */
function writeDouble(value: number) {
  if (Number.isNaN(value)) {
    buffer.fill(0, at, at + 8)
    at += 8
    return
  }
  buffer.writeDoubleBE(value === 0 ? 0 : value, at)
  if (value < 0) invert(buffer, at, at + 8)
  else buffer[at] ^= 0x80
  at += 8
}

/**
 * Sign, decimal exponent, digits. 40 digits are enough: two decimals with one nearest double differ within the
 * first 20 digits of what is left over.
 */
function writeResidue(coefficient: bigint, exponent: number) {
  const isNegative = coefficient < 0n
  const digits = (isNegative ? -coefficient : coefficient).toString()
  const magnitude = digits.length - 1 + exponent
  buffer[at++] = isNegative ? 0x7f : 0x81
  const start = at
  at = buffer.writeUInt16BE(magnitude + 0x8000, at)
  for (const digit of digits.slice(0, 40).replace(/0+$/, '')) buffer[at++] = digit.charCodeAt(0) - 47
  buffer[at++] = 0
  if (isNegative) invert(buffer, start, at)
}
