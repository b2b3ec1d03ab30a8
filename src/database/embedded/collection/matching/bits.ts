import { badValue, failedToParse } from '../../errors.ts'
import { isNumber, longOf, toDouble, wholeNumber } from '../../values/numbers.ts'
import { shown } from '../../values/shown.ts'
import { Binary, Decimal128, type Maybe, type Value } from '../../values/value.ts'

/**
 * The test of `$bitsAllSet` and its kin (manual: "Bitwise Query Operators"). Behind their last bit numbers go on with
 * their sign, binary data with zeros. @throws BadValue (2), FailedToParse (9)
 */
export function bitsTest(name: string, value: Value): (found: Maybe) => boolean {
  const places = placesOf(name, value)
  const wanted = name.endsWith('Set')
  const isOfAll = name.startsWith('$bitsAll')
  return (found) => {
    const bit = bitsOf(found)
    if (!bit) return false
    const holds = (place: number) => bit(place) === wanted
    return isOfAll ? places.every(holds) : places.some(holds)
  }
}

/** The places of the bits that a mask sets, or those that an array lists. */
function placesOf(name: string, value: Value): number[] {
  if (Array.isArray(value)) return value.map(placeOf)
  if (value instanceof Binary) return setPlaces(value.buffer.subarray(0, value.position))
  if (!isNumber(value))
    throw badValue(`${name} takes an Array, a number, or a BinData but received: ${name}: ${shown(value)}`)
  const mask = wholeNumber(value) === undefined ? undefined : longOf(value)
  if (mask === undefined) throw failedToParse(`Expected an integer: ${name}: ${shown(value)}`)
  if (mask < 0n) throw failedToParse(`Expected a non-negative number in: ${name}: ${shown(value)}`)
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64LE(mask)
  return setPlaces(bytes)
}

function setPlaces(bytes: Uint8Array): number[] {
  const places: number[] = []
  bytes.forEach((byte, at) => {
    for (let bit = 0; bit < 8; bit++) if ((byte >> bit) & 1) places.push(at * 8 + bit)
  })
  return places
}

function placeOf(value: Value): number {
  const place = wholeNumber(value)
  if (place === undefined) throw badValue(`bit positions must be an integer but got: ${shown(value)}`)
  if (place < 0) throw badValue(`bit positions must be >= 0 but got: ${shown(value)}`)
  if (place >= 2 ** 31)
    throw badValue(`bit positions cannot be represented as a 32-bit signed integer: ${shown(value)}`)
  return place
}

/** Tells the bits of binary data, an int, a long, or a double that is as whole and as small as a long. */
function bitsOf(value: Maybe): ((place: number) => boolean) | undefined {
  if (value instanceof Binary) {
    const { buffer, position } = value
    return (place) => place < position * 8 && ((buffer[place >> 3] >> (place & 7)) & 1) === 1
  }
  if (!isNumber(value) || value instanceof Decimal128 || !Number.isInteger(toDouble(value))) return undefined
  const bits = longOf(value)
  return bits === undefined ? undefined : (place) => ((bits >> BigInt(place)) & 1n) === 1n
}
