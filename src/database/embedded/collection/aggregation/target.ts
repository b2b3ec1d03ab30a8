import { DatabaseError } from '../../errors.ts'
import { type Document, isDocument, ObjectId, type Value } from '../../values/value.ts'
import { typeName } from '../matching/type-names.ts'
import type { Slice } from '../slice.ts'
import { idFirst } from '../updating/update.ts'
import type { PipelineContext } from './stage.ts'
import type { DocumentStream } from './stream.ts'

/** The collection that a stage writes into. */
export interface Target {
  database: string
  name: string
}

/** A name, or `{ db, coll }`. @throws the code for anything else */
export function targetOf(stage: string, code: number, operand: Value, context: PipelineContext): Target {
  if (typeof operand === 'string' && operand !== '') return { database: context.database, name: operand }
  if (!isDocument(operand))
    throw new DatabaseError(code, `${stage} only supports a string or object argument, but found ${typeName(operand)}`)
  const name = operand.get('coll')
  const database = operand.get('db') ?? context.database
  if (typeof name !== 'string' || name === '' || typeof database !== 'string')
    throw new DatabaseError(code, `If an object is passed to ${stage} it must have exactly 2 fields: 'db' and 'coll'`)
  return { database, name }
}

/** The document as it is stored: with `_id`, and that first. */
export function withId(document: Document): Document {
  return idFirst(document, document.get('_id') ?? new ObjectId())
}

/** Writes the documents part by part, so that others are not kept waiting. */
export async function writeAll(
  source: DocumentStream,
  slice: Slice,
  context: PipelineContext,
  write: (document: Document) => void,
): Promise<void> {
  for (let documents = await source.next(slice); documents; documents = await source.next(slice)) {
    const part = documents
    await context.collections.store.write(() => part.forEach(write))
  }
}
