/**
 * Where the Node driver's helpers cannot say what a test wants said, or add something of their own: known gaps of the
 * client (its own runner skips those tests), which are closed here so that the server is asked all the same.
 */
import {
  type Collection,
  type GridFSBucket,
  type GridFSFile,
  MongoClientBulkWriteError,
  MongoRuntimeError,
} from 'mongodb'
import type { Fields } from './format.ts'

/** The driver replaces an `_id` of null (NODE-6468); this one only becomes null when it is written. */
const nullId = { toBSON: () => null }

/** The same arguments with an `_id` of null that arrives. */
export function withNullIds<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withNullIds) as Value
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  const fields = Object.entries(value).map(([name, field]) => [
    name,
    name === '_id' && field === null ? nullId : withNullIds(field),
  ])
  return Object.fromEntries(fields)
}

/**
 * Helpers drop `bypassDocumentValidation: false` (NODE-6484). Answers the command that they would have sent with it;
 * undefined where the helper itself can send it.
 */
export function commandWithValidation(name: string, collection: Collection, given: Fields): Fields | undefined {
  if (given.bypassDocumentValidation !== false) return undefined
  const command = commandsOf[name]?.(collection.collectionName, given)
  return command && { ...command, bypassDocumentValidation: false }
}

const commandsOf: Record<string, (collection: string, given: Fields) => Fields> = {
  aggregate: (collection, { pipeline }) => ({ aggregate: collection, pipeline, cursor: {} }),
  insertMany: (collection, { documents }) => ({ insert: collection, documents }),
  bulkWrite: (collection, { requests }) => ({
    insert: collection,
    documents: (requests as { insertOne: Fields }[]).map(({ insertOne }) => insertOne.document),
  }),
  findOneAndReplace: (collection, { filter, replacement }) => ({
    findAndModify: collection,
    query: filter,
    update: replacement,
  }),
  findOneAndUpdate: (collection, { filter, update }) => ({ findAndModify: collection, query: filter, update }),
}

/** The driver gives a partial result of nothing but zeros where the specification wants none (NODE-6384). */
export function partialResultOf(error: Error): unknown {
  const result = 'result' in error ? error.result : undefined
  if (!(error instanceof MongoClientBulkWriteError)) return result ?? error
  const partial = error.partialResult as Fields | undefined
  const counts = Object.entries(partial ?? {}).filter(([name]) => name.endsWith('Count'))
  return counts.some(([, count]) => Number(count) > 0) ? withoutAdditions(partial) : undefined
}

/** Results of updates have fields that only the Node driver knows, or that are null where others leave them out. */
export function withoutAdditions(result: unknown): unknown {
  if (result instanceof Map)
    return Object.fromEntries([...result].map(([key, one]) => [String(key), withoutAdditions(one)]))
  if (typeof result !== 'object' || result === null || Object.getPrototypeOf(result) !== Object.prototype) return result
  const fields = Object.entries(result).filter(
    ([name, value]) => name !== 'didUpsert' && !(name === 'upsertedId' && value === null),
  )
  return Object.fromEntries(
    fields.map(([name, value]) => [name, value instanceof Map ? withoutAdditions(value) : value]),
  )
}

/** GridFSBucket has no methods for all revisions of a name (NODE-6511). */
export async function forEachRevision(
  bucket: GridFSBucket,
  filename: string,
  work: (file: GridFSFile) => Promise<void>,
): Promise<void> {
  const files = await bucket.find({ filename }).toArray()
  if (files.length === 0) throw new MongoRuntimeError(`no file has the name ${filename}`)
  for (const file of files) await work(file)
}

/** The driver ends a download whose last chunk is missing as if it were complete. */
export async function refuseShortDownload(files: GridFSFile[], bytes: Buffer): Promise<Buffer> {
  if (files.length > 0 && files[0].length !== bytes.length)
    throw new MongoRuntimeError('the file has not all its chunks')
  return bytes
}
