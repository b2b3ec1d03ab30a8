import { readFilter } from '../collection/matching/filter.ts'
import { isView } from '../collection/views.ts'
import { DatabaseError } from '../errors.ts'
import type { CollectionRecord } from '../storage/catalog.ts'
import { encodeDocument } from '../values/encode.ts'
import { Binary, type Document, documentOf, isDocument, RawDocument, type Value } from '../values/value.ts'
import { streamOf } from './cursors.ts'
import { type Command, collectionName, countField, documentField, type Request } from './request.ts'

/** https://www.mongodb.com/docs/v7.0/reference/command/drop/ */
export const drop: Command = async (request) => {
  const name = collectionName(request)
  const { server, database } = request
  return server.collections.store.write(() => {
    const record = server.collections.catalog.get(database, name)
    if (!record) throw new DatabaseError(26, 'ns not found')
    server.collections.drop(record)
    return documentOf({
      nIndexesWas: isView(record) ? undefined : record.indexes.length,
      ns: `${database}.${name}`,
    })
  })
}

/** https://www.mongodb.com/docs/v7.0/reference/command/dropDatabase/ */
export const dropDatabase: Command = async ({ server, database }) => {
  await server.collections.store.write(() => {
    for (const record of server.collections.catalog.all())
      if (record.database === database) server.collections.drop(record)
  })
  return documentOf({ dropped: database })
}

/** https://www.mongodb.com/docs/v7.0/reference/command/listCollections/ */
export const listCollections: Command = (request) => {
  const { server, database, body, slice } = request
  const filter = readFilter(documentField(body, 'filter'), { now: new Date() })
  const isNameOnly = body.get('nameOnly') === true
  const documents = server.collections.catalog
    .all()
    .filter((record) => record.database === database)
    .map((record) => ({ record, entry: collectionEntry(record) }))
    .filter(({ entry }) => filter.matches(entry))
    .map(({ record, entry }) => (isNameOnly ? documentOf({ name: record.name, type: typeOf(record) }) : entry))
  return firstBatch(request, `${database}.$cmd.listCollections`, documents, slice)
}

function collectionEntry(record: CollectionRecord): Document {
  return documentOf({
    name: record.name,
    type: typeOf(record),
    options: record.options,
    info: documentOf({ readOnly: isView(record), uuid: isView(record) ? undefined : new Binary(record.uuid, 4) }),
    idIndex: record.indexes.find(({ specification }) => specification.get('name') === '_id_')?.specification,
  })
}

function typeOf({ options }: CollectionRecord): string {
  if (options.has('viewOn')) return 'view'
  return options.has('timeseries') ? 'timeseries' : 'collection'
}

/** The reply of commands that list things through a cursor. */
export function firstBatch(request: Request, namespace: string, documents: Document[], slice: Request['slice']) {
  const { body } = request
  const cursor = body.get('cursor')
  const size = isDocument(cursor) ? countField(cursor, 'batchSize', 0) : 0
  const stream = streamOf(documents.map((document) => new RawDocument(encodeDocument(document))))
  const count = size || Number.POSITIVE_INFINITY
  return request.server.cursors.start({ namespace, stream, count, isSingle: false, body }, slice)
}

/** https://www.mongodb.com/docs/v7.0/reference/command/listDatabases/ */
export const listDatabases: Command = ({ server, body }) => {
  const names = [...new Set(server.collections.catalog.all().map((record) => record.database))].sort()
  const filter = readFilter(documentField(body, 'filter'), { now: new Date() })
  const databases = names
    .map((name) => documentOf({ name, sizeOnDisk: 0, empty: false }))
    .filter((entry) => filter.matches(entry))
  const shownFields =
    body.get('nameOnly') === true ? databases.map((entry) => documentOf({ name: entry.get('name') })) : databases
  return documentOf({ databases: shownFields as Value[], totalSize: 0, totalSizeMb: 0 })
}

/** https://www.mongodb.com/docs/v7.0/reference/command/dbStats/, a small part of it */
export const dbStats: Command = ({ server, database }) => {
  const records = server.collections.catalog.all().filter((record) => record.database === database)
  const views = records.filter(isView).length
  const objects = records.reduce(
    (sum, record) => sum + (server.collections.find(database, record.name)?.count() ?? 0),
    0,
  )
  return documentOf({
    db: database,
    collections: records.length - views,
    views,
    objects,
    indexes: records.reduce((sum, record) => sum + record.indexes.length, 0),
  })
}

/** https://www.mongodb.com/docs/v7.0/reference/command/collStats/, a small part of it */
export const collStats: Command = (request) => {
  const collection = request.server.collections.find(request.database, collectionName(request))
  const count = collection?.count() ?? 0
  return documentOf({
    ns: `${request.database}.${collectionName(request)}`,
    count,
    nindexes: collection?.indexes.length ?? 0,
  })
}
