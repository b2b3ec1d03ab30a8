import { DatabaseError } from '../errors.ts'
import { isNumber } from '../values/numbers.ts'
import { Binary, type Document, isDocument, type Maybe, ObjectId, type Value } from '../values/value.ts'
import type { IndexDefinition } from './index-definition.ts'

/** Code 11000 in the shape that drivers and mongoose read: keyPattern, keyValue and the message. */
export function duplicateKey(namespace: string, index: IndexDefinition, values: readonly Maybe[]): DatabaseError {
  const keyValue: Document = new Map()
  for (let i = 0; i < index.fields.length; i++) keyValue.set(index.fields[i].path, values[i] ?? null)
  const message = `E11000 duplicate key error collection: ${namespace} index: ${index.name} dup key: ${shown(keyValue)}`
  return new DatabaseError(
    11000,
    message,
    new Map<string, Value>([
      ['keyPattern', index.keyPattern],
      ['keyValue', keyValue],
    ]),
  )
}

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
