import { DatabaseError } from '../../errors.ts'
import { type Document, isDocument, ObjectId, type Value } from '../../values/value.ts'
import type { Collection } from '../collection.ts'
import { duplicateKey } from '../duplicate-key.ts'
import type { IndexDefinition } from '../index-definition.ts'
import { readFilter } from '../matching/filter.ts'
import { findAtOnce } from '../single-write.ts'
import { encodedForStorage } from '../storable.ts'
import { idFirst } from '../updating/update.ts'
import { checkDocument } from '../validation.ts'
import type { PipelineContext, Stage } from './pipeline.ts'
import { collected } from './stream.ts'

const documentsAtOnce = 200

/** https://www.mongodb.com/docs/v7.0/reference/operator/aggregation/out/ */
export function out(operand: Value, context: PipelineContext): Stage {
  const target = targetOf(operand, context)
  return (source) => ({
    next: async (slice) => {
      const documents = await collected(source, slice)
      const { collections } = context
      await collections.store.write(() => {
        const old = collections.find(target.database, target.name)
        for (const { recordId, bytes } of (old && findAtOnce(old, everything)) ?? []) old?.remove(recordId, bytes)
        collections.findOrCreate(target.database, target.name)
      })
      await writeAll(documents, context, (document) =>
        insert(collections.findOrCreate(target.database, target.name), document, context),
      )
      return undefined
    },
  })
}

const everything = {
  filter: readFilter(new Map(), { now: new Date() }),
  sort: [],
  skip: 0,
  limit: Number.POSITIVE_INFINITY,
}

/** https://www.mongodb.com/docs/v7.0/reference/operator/aggregation/merge/ on `_id` or other unique fields */
export function mergeInto(operand: Value, context: PipelineContext): Stage {
  const named = isDocument(operand) ? operand : new Map<string, Value>([['into', operand]])
  const target = targetOf(named.get('into') ?? '', context)
  const on = named.get('on') ?? '_id'
  const fields = (Array.isArray(on) ? on : [on]).map(String)
  const whenMatched = String(named.get('whenMatched') ?? 'merge')
  const whenNotMatched = String(named.get('whenNotMatched') ?? 'insert')
  if (!['replace', 'keepExisting', 'merge', 'fail'].includes(whenMatched))
    throw new DatabaseError(238, '$merge with a pipeline is not supported by the embedded database')
  const merge = (document: Document) => {
    const collection = context.collections.findOrCreate(target.database, target.name)
    const index = uniqueIndex(collection, fields)
    const filter = readFilter(new Map(fields.map((field) => [field, document.get(field) ?? null])), context)
    const [found] = findAtOnce(collection, { ...everything, filter, limit: 1 }) ?? []
    if (!found) {
      if (whenNotMatched === 'fail') throw new DatabaseError(13113, '$merge could not find a matching document')
      if (whenNotMatched === 'insert') insert(collection, document, context)
      return
    }
    if (whenMatched === 'fail') {
      const values = index.fields.map(({ path }) => found.document.get(path))
      throw duplicateKey(collection.namespace, index, values)
    }
    if (whenMatched === 'keepExisting') return
    const id = found.document.get('_id')!
    const merged = whenMatched === 'replace' ? document : new Map([...found.document, ...document])
    const after = idFirst(merged, id)
    checkDocument(collection, context.isValidationBypassed, () => ({ before: found.document, after }))
    collection.replace(found.recordId, found.bytes, encodedForStorage(after))
  }
  return (source) => ({
    next: async (slice) => {
      await writeAll(await collected(source, slice), context, merge)
      return undefined
    },
  })
}

/** @throws Location51183 where more than one document could have the values of these fields */
function uniqueIndex(collection: Collection, fields: string[]): IndexDefinition {
  const wanted = [...fields].sort().join()
  const index = collection.indexes.find(
    (one) =>
      one.isUnique &&
      !one.partial &&
      one.fields
        .map(({ path }) => path)
        .sort()
        .join() === wanted,
  )
  if (!index) throw new DatabaseError(51183, 'Cannot find index to verify that join fields will be unique')
  return index
}

function insert(collection: Collection, document: Document, context: PipelineContext) {
  const after = withId(document)
  checkDocument(collection, context.isValidationBypassed, () => ({ after }))
  collection.insert(encodedForStorage(after))
}

async function writeAll(
  documents: Document[],
  context: PipelineContext,
  write: (document: Document) => void,
): Promise<void> {
  for (let at = 0; at < documents.length; at += documentsAtOnce) {
    const part = documents.slice(at, at + documentsAtOnce)
    await context.collections.store.write(() => part.forEach(write))
  }
}

function targetOf(operand: Value, context: PipelineContext): { database: string; name: string } {
  if (isDocument(operand))
    return { database: String(operand.get('db') ?? context.database), name: String(operand.get('coll')) }
  if (typeof operand !== 'string' || operand === '')
    throw new DatabaseError(16990, 'the target must be a collection name')
  return { database: context.database, name: operand }
}

function withId(document: Document): Document {
  return idFirst(document, document.get('_id') ?? new ObjectId())
}
