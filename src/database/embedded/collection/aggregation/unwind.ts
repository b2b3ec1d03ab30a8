import { DatabaseError } from '../../errors.ts'
import { valueAt } from '../../values/paths.ts'
import { copyValue, type Document, isDocument, Long, type Maybe, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import type { Stage } from './stage.ts'
import { mapped } from './stream.ts'
import { withField } from './with-field.ts'

/** https://www.mongodb.com/docs/v7.0/reference/operator/aggregation/unwind/ */
export function unwind(operand: Value): Stage {
  const { parts, keepsEmpty, indexName } = read(operand)
  const withPlace = (document: Document, place: number | null): Document =>
    indexName ? withField(document, indexName, place === null ? null : Long.fromNumber(place)) : document
  const each = (document: Document): Document[] => {
    const value = valueAt(document, parts)
    if (Array.isArray(value) && value.length > 0)
      return value.map((element, place) => withPlace(replaced(document, parts, 0, element), place))
    if (Array.isArray(value)) return keepsEmpty ? [withPlace(replaced(document, parts, 0, undefined), null)] : []
    if (value === undefined || value === null) return keepsEmpty ? [withPlace(document, null)] : []
    return [withPlace(document, null)]
  }
  return (source) => mapped(source, (documents) => documents.flatMap(each))
}

/** @throws 15981, 28808 to 28812, 28818, 28822 */
function read(operand: Value): { parts: string[]; keepsEmpty: boolean; indexName: string[] | undefined } {
  if (typeof operand !== 'string' && !isDocument(operand))
    throw new DatabaseError(
      15981,
      `expected either a string or an object as specification for $unwind stage, got ${typeName(operand)}`,
    )
  const named: Document = isDocument(operand) ? operand : new Map([['path', operand]])
  for (const option of named.keys())
    if (!['path', 'preserveNullAndEmptyArrays', 'includeArrayIndex'].includes(option))
      throw new DatabaseError(28811, `unrecognized option to $unwind stage: ${option}`)
  const path = named.get('path')
  if (path === undefined) throw new DatabaseError(28812, 'no path specified to $unwind stage')
  if (typeof path !== 'string')
    throw new DatabaseError(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`)
  if (!path.startsWith('$') || path.length < 2)
    throw new DatabaseError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`)
  const keepsEmpty = named.get('preserveNullAndEmptyArrays') ?? false
  if (typeof keepsEmpty !== 'boolean')
    throw new DatabaseError(
      28809,
      `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${typeName(keepsEmpty)}`,
    )
  const indexName = named.get('includeArrayIndex')
  if (indexName !== undefined && (typeof indexName !== 'string' || indexName === ''))
    throw new DatabaseError(28810, 'expected a non-empty string for the includeArrayIndex  option to $unwind stage')
  if (typeof indexName === 'string' && indexName.startsWith('$'))
    throw new DatabaseError(
      28822,
      `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${indexName}`,
    )
  return { parts: path.slice(1).split('.'), keepsEmpty, indexName: indexName?.split('.') }
}

/** A copy of the document with another value at the path; what lies beside the path is shared. */
function replaced(document: Document, parts: readonly string[], depth: number, value: Maybe): Document {
  const copy = new Map(document)
  const name = parts[depth]
  const below = copy.get(name)
  if (depth < parts.length - 1)
    copy.set(name, below instanceof Map ? replaced(below, parts, depth + 1, value) : (below ?? null))
  else if (value === undefined) copy.delete(name)
  else copy.set(name, copyValue(value))
  return copy
}
