import { DatabaseError } from '../errors.ts'
import { shown } from '../values/shown.ts'
import type { Document, Maybe, Value } from '../values/value.ts'
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
