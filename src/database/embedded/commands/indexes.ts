import { type Collection, namespaceNotFound } from '../collection/collection.ts'
import { buildIndex } from '../collection/index-build.ts'
import { type IndexDefinition, readSpecification } from '../collection/index-definition.ts'
import { DatabaseError } from '../errors.ts'
import { isEqual } from '../values/order.ts'
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

/** True for an index that is there in the same form. @throws 85 and 86 when there is one in another form */
function isThere(collection: Collection, specification: Document): boolean {
  for (const index of collection.indexes) {
    const isSameKey = isEqual(index.keyPattern, specification.get('key')) && isSameCollation(index, specification)
    const isSameName = index.name === specification.get('name')
    if (!isSameKey && !isSameName) continue
    if (index.name === '_id_' && isSameKey) return true
    if (isSameName && !isSameKey)
      throw new DatabaseError(
        86,
        `An existing index has the same name as the requested index (${index.name}) but another key`,
      )
    if (!isSameOptions(index, specification)) {
      const message = `An equivalent index already exists with the same name but different options: ${index.name}`
      throw new DatabaseError(isSameName ? 86 : 85, message)
    }
    if (!isSameName) throw new DatabaseError(85, `Index already exists with a different name: ${index.name}`)
    return true
  }
  return false
}

function isSameCollation(index: IndexDefinition, specification: Document): boolean {
  return isEqual(index.record.specification.get('collation'), specification.get('collation'))
}

function isSameOptions(index: IndexDefinition, specification: Document): boolean {
  return ['unique', 'sparse', 'expireAfterSeconds', 'partialFilterExpression'].every((option) =>
    isEqual(index.record.specification.get(option), specification.get(option)),
  )
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
    const index = collection.indexes.find((known) =>
      isDocument(one) ? isEqual(known.keyPattern, one) : known.name === one,
    )
    if (!index) throw new DatabaseError(27, `index not found with name [${String(one)}]`)
    if (index.name === '_id_') throw new DatabaseError(72, 'cannot drop _id index')
    return index
  })
}

/** https://www.mongodb.com/docs/v7.0/reference/command/listIndexes/ */
export const listIndexes: Command = (request) => {
  const name = collectionName(request)
  const collection = request.server.collections.find(request.database, name)
  if (!collection) throw namespaceNotFound(`${request.database}.${name}`)
  const documents = collection.indexes.filter((index) => index.isReady).map((index) => index.record.specification)
  return firstBatch(request, collection.namespace, documents, request.slice)
}
