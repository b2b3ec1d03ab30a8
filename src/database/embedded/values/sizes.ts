import { DatabaseError } from '../errors.ts'

/** Where the value that starts at `at` ends. @throws InvalidBSON (22) */
export function afterValue(bytes: Buffer, type: number, at: number): number {
  const end = at + sizeOf(bytes, type, at)
  if (!(end > at || type === 10 || type === 6 || type === 0xff || type === 0x7f) || end > bytes.length)
    throw invalid('length of value is wrong')
  return end
}

/** The length that is written at a place. @throws InvalidBSON (22) */
function lengthAt(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length) throw invalid('a value is cut off')
  return bytes.readInt32LE(at)
}

function sizeOf(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case 1:
    case 9:
    case 17:
    case 18:
      return 8
    case 16:
      return 4
    case 8:
      return 1
    case 7:
      return 12
    case 19:
      return 16
    case 6:
    case 10:
    case 0xff:
    case 0x7f:
      return 0
    case 2:
    case 0x0d:
    case 0x0e:
      return positive(lengthAt(bytes, at)) + 4
    case 3:
    case 4:
    case 0x0f:
      return positive(lengthAt(bytes, at))
    case 5:
      return positive(lengthAt(bytes, at) + 5)
    case 0x0b: {
      const options = bytes.indexOf(0, at) + 1
      return bytes.indexOf(0, options) + 1 - at
    }
    default:
      throw invalid(`unknown type ${type}`)
  }
}

function positive(length: number): number {
  if (length <= 0) throw invalid('length of value is wrong')
  return length
}

/** Code 22, for bytes that are no BSON. */
export function invalid(reason: string): DatabaseError {
  return new DatabaseError(22, `invalid BSON: ${reason}`)
}
