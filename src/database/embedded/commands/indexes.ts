import { type Collection, namespaceNotFound } from '../collection/collection.ts'
import { buildIndex } from '../collection/index-build.ts'
import { type IndexDefinition, readSpecification } from '../collection/index-definition.ts'
import { DatabaseError } from '../errors.ts'
import { isEqual } from '../values/order.ts'
import { shown } from '../values/shown.ts'
import { type Document, documentOf, isDocument, type Value } from '../values/value.ts'
import { firstBatch } from './collections.ts'
import { type Command, collectionName, type Request } from './request.ts'

/** https://www.mongodb.com/docs/v7.0/reference/command/createIndexes/ */
export const createIndexes: Command = async (request) => {
  const name = collectionName(request)
  const { server, database, body, slice } = request
  const given = body.get('indexes')
  if (!Array.isArray(given) || given.length === 0)
    throw new DatabaseError(2, 'Must specify at least one index to create')
  const isNew = !server.collections.findToWrite(database, name)
  const collection = await server.collections.store.write(() => server.collections.findOrCreate(database, name))
  const specifications = given.map((one) => readSpecification(one, collection.record))
  return collection.oneBuildAtATime(async () => {
    const before = collection.indexes.length
    const missing = specifications.filter((one) => !isThere(collection, one))
    for (const specification of missing) {
      const progress = progressLog(request, collection, specification)
      await buildIndex(server.collections, collection, specification, slice, progress)
    }
    return documentOf({
      numIndexesBefore: before,
      numIndexesAfter: collection.indexes.length,
      createdCollectionAutomatically: isNew,
      note: missing.length === 0 ? 'all indexes already exist' : undefined,
    })
  })
}

const secondsBetweenLines = 3

/** Tells the log how far the building of an index has come, from time to time and at the end of a long one. */
function progressLog(request: Request, collection: Collection, specification: Document) {
  let last = Date.now()
  let isLong = false
  return (done: number, total: number): void => {
    const isTime = Date.now() - last > secondsBetweenLines * 1000
    if (!isTime && !(isLong && done === total)) return
    isLong = true
    last = Date.now()
    const index = String(specification.get('name'))
    request.server.log({ event: 'database.index', collection: collection.namespace, index, done, total })
  }
}

/** Indexes with the same key that differ in one of these may stand side by side (manual 5.0: "Sparse Indexes"). */
const signature = ['key', 'collation', 'unique', 'sparse', 'partialFilterExpression']

/** True for an index that is there in the same form. @throws 85 and 86 when there is one in another form */
function isThere(collection: Collection, specification: Document): boolean {
  const isSame = (index: IndexDefinition, options: readonly string[]) =>
    options.every((option) => isEqual(index.record.specification.get(option), specification.get(option)))
  const { indexes } = collection
  if (indexes.some((index) => index.name === '_id_' && isSame(index, ['key', 'collation']))) return true
  const both = (index: IndexDefinition) =>
    `Requested index: ${shown(specification)}, existing index: ${shown(index.record.specification)}`
  const named = indexes.find((index) => index.name === specification.get('name'))
  if (named && !isSame(named, signature))
    throw new DatabaseError(
      86,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. ${both(named)}`,
    )
  const equivalent = named ?? indexes.find((index) => isSame(index, signature))
  if (!equivalent) return false
  const isIdentical = isSame(equivalent, ['expireAfterSeconds'])
  if (!named && isIdentical)
    throw new DatabaseError(85, `Index already exists with a different name: ${equivalent.name}`)
  if (isIdentical) return true
  const names = named ? 'the same name but different options' : 'a different name and options'
  throw new DatabaseError(85, `An equivalent index already exists with ${names}. ${both(equivalent)}`)
}

/** https://www.mongodb.com/docs/v7.0/reference/command/dropIndexes/ */
export const dropIndexes: Command = async (request) => {
  const name = collectionName(request)
  const { server, database, body } = request
  return server.collections.store.write(() => {
    const collection = server.collections.findToWrite(database, name)
    if (!collection) throw namespaceNotFound(`${database}.${name}`)
    const before = collection.indexes.length
    for (const index of wanted(collection, body.get('index'))) collection.removeIndex(index)
    return documentOf({ nIndexesWas: before })
  })
}

function wanted(collection: Collection, which: Value | undefined): IndexDefinition[] {
  const others = collection.indexes.filter((index) => index.name !== '_id_')
  if (which === '*') return others
  const named = Array.isArray(which) ? which : [which]
  return named.map((one) => {
    const index = isDocument(one) ? byKey(collection, one) : byName(collection, one)
    if (index.name === '_id_') throw new DatabaseError(72, 'cannot drop _id index')
    return index
  })
}

function byName(collection: Collection, name: Value | undefined): IndexDefinition {
  const index = collection.indexes.find((known) => known.name === name)
  if (!index) throw new DatabaseError(27, `index not found with name [${String(name)}]`)
  return index
}

function byKey(collection: Collection, key: Document): IndexDefinition {
  const found = collection.indexes.filter((known) => isEqual(known.keyPattern, key))
  if (found.length === 0) throw new DatabaseError(27, `can't find index with key: ${shown(key)}`)
  if (found.length === 1) return found[0]
  const all = found.map(({ record }) => shown(record.specification)).join(', ')
  throw new DatabaseError(
    181,
    `${found.length} indexes found for key: ${shown(key)}, identify by name instead. Conflicting indexes: ${all}`,
  )
}

/** https://www.mongodb.com/docs/v7.0/reference/command/listIndexes/ */
export const listIndexes: Command = (request) => {
  const name = collectionName(request)
  const collection = request.server.collections.find(request.database, name)
  if (!collection) throw namespaceNotFound(`${request.database}.${name}`)
  const documents = collection.indexes.filter((index) => index.isReady).map((index) => index.record.specification)
  return firstBatch(request, collection.namespace, documents, request.slice)
}
