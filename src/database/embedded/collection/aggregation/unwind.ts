import { DatabaseError } from '../../errors.ts'
import { valueAt } from '../../values/paths.ts'
import { copyValue, type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import type { Stage } from './stage.ts'
import { mapped } from './stream.ts'

/** https://www.mongodb.com/docs/v7.0/reference/operator/aggregation/unwind/ */
export function unwind(operand: Value): Stage {
  const named = isDocument(operand) ? operand : new Map<string, Value>([['path', operand]])
  const path = named.get('path')
  if (typeof path !== 'string' || !path.startsWith('$') || path.length < 2)
    throw new DatabaseError(28818, "path option to $unwind stage should be prefixed with a '$'")
  const parts = path.slice(1).split('.')
  const keepsEmpty = named.get('preserveNullAndEmptyArrays') === true
  const indexName = named.get('includeArrayIndex')
  const withPlace = (document: Document, place: number | null): Document =>
    typeof indexName === 'string' ? new Map(document).set(indexName, place) : document
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
