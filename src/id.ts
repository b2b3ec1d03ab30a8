import { Types } from 'mongoose'

/** A new record id: 24 hexadecimal digits, later ones greater. */
export function newId(): string {
  return new Types.ObjectId().toHexString()
}

export function isId(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{24}$/.test(text)
}
