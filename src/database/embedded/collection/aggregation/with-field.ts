import { DatabaseError } from '../../errors.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'

/** A copy with the value at the path, in place of what is not a document on the way. @throws 15998 */
export function withField(document: Maybe, parts: readonly string[], value: Value): Document {
  const copy: Document = new Map(isDocument(document) ? document : [])
  const [first, ...rest] = parts
  if (first === '') throw new DatabaseError(15998, 'FieldPath field names may not be empty strings.')
  copy.set(first, rest.length === 0 ? value : withField(copy.get(first), rest, value))
  return copy
}
