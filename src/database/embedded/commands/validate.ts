import { namespaceNotFound } from '../collection/collection.ts'
import { checkCollection, type Findings } from '../collection/integrity.ts'
import { DatabaseError } from '../errors.ts'
import { Binary, documentOf, Long, type Value } from '../values/value.ts'
import { type Command, collectionName } from './request.ts'

/**
 * Always the full check, without stopping others. It never repairs.
 * https://www.mongodb.com/docs/v8.0/reference/command/validate/
 */
export const validate: Command = async (request) => {
  const name = collectionName(request)
  const { server, database, body, slice } = request
  if (body.get('repair') === true)
    throw new DatabaseError(238, 'validate cannot repair in the embedded database; restore a backup')
  const collection = server.collections.find(database, name)
  if (!collection && server.collections.catalog.get(database, name))
    throw new DatabaseError(166, `Cannot validate a view: ${database}.${name}`)
  if (!collection) throw namespaceNotFound(`${database}.${name}`)
  const found = await checkCollection(collection, slice)
  return documentOf({
    ns: collection.namespace,
    uuid: new Binary(collection.record.uuid, 4),
    nInvalidDocuments: found.invalidDocuments,
    nNonCompliantDocuments: found.invalidDocuments,
    nrecords: found.documents,
    nIndexes: found.keysPerIndex.size,
    keysPerIndex: documentOf(Object.fromEntries(found.keysPerIndex)),
    indexDetails: new Map(
      [...found.keysPerIndex.keys()].map((index) => [
        index,
        documentOf({ valid: !found.brokenIndexes.has(index), warnings: [], errors: [] }),
      ]),
    ),
    valid: found.errors.length === 0,
    repaired: false,
    readOnly: false,
    warnings: [],
    errors: found.errors,
    extraIndexEntries: found.extraEntries.map(told),
    missingIndexEntries: found.missingEntries.map(told),
    corruptRecords: found.corruptRecords.map((recordId) => Long.fromNumber(recordId)),
  })
}

function told({ index, recordId }: Findings['extraEntries'][number]): Value {
  return documentOf({ indexName: index, recordId: Long.fromNumber(recordId) })
}
