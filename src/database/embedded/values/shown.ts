import { isNumber } from './numbers.ts'
import { Binary, isDocument, ObjectId, type Value } from './value.ts'

/** A value as mongod shows it in messages. */
export function shown(value: Value): string {
  if (typeof value === 'string') return `"${value}"`
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof Binary) return `BinData(${value.sub_type}, ${value.toString('hex').toUpperCase()})`
  if (value === null || typeof value === 'boolean' || isNumber(value)) return String(value)
  if (Array.isArray(value)) return `[ ${value.map(shown).join(', ')} ]`
  if (isDocument(value)) return `{ ${[...value].map(([name, field]) => `${name}: ${shown(field)}`).join(', ')} }`
  return String(value)
}
