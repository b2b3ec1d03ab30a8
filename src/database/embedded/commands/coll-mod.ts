import { type Collection, namespaceNotFound } from '../collection/collection.ts'
import { firstViolations } from '../collection/duplicate-entries.ts'
import type { IndexDefinition } from '../collection/index-definition.ts'
import { conditionOf } from '../collection/validation.ts'
import { isView } from '../collection/views.ts'
import { DatabaseError } from '../errors.ts'
import type { CollectionRecord } from '../storage/catalog.ts'
import { isEqual } from '../values/order.ts'
import { type Document, documentOf, isDocument, type Value } from '../values/value.ts'
import { type Command, collectionName } from './request.ts'

const collectionOptions = ['validator', 'validationLevel', 'validationAction', 'changeStreamPreAndPostImages']
const cappedOptions: Record<string, string> = { cappedSize: 'size', cappedMax: 'max' }

/** https://www.mongodb.com/docs/v8.0/reference/command/collMod/ */
export const collMod: Command = async (request) => {
  const name = collectionName(request)
  const { server, database, body } = request
  return server.collections.store.write(() => {
    const record = server.collections.catalog.get(database, name)
    if (!record) throw namespaceNotFound(`${database}.${name}`)
    changeOptions(record, body)
    server.collections.catalog.save(record)
    const index = body.get('index')
    if (!isDocument(index)) return new Map()
    return changeIndex(server.collections.findToWrite(database, name)!, index)
  })
}

function changeOptions(record: CollectionRecord, body: Document) {
  const { options } = record
  const validator = body.get('validator')
  if (isDocument(validator)) conditionOf(validator)
  for (const option of collectionOptions) {
    const value = body.get(option)
    if (value !== undefined) options.set(option, value)
  }
  for (const [option, stored] of Object.entries(cappedOptions)) {
    const value = body.get(option)
    if (value === undefined) continue
    if (options.get('capped') !== true) throw new DatabaseError(72, `${option} needs a capped collection`)
    options.set(stored, value)
  }
  if (body.has('expireAfterSeconds')) changeExpiry(options, body.get('expireAfterSeconds')!)
  if (body.has('viewOn')) changeView(record, body)
}

function changeExpiry(options: Document, value: Value) {
  if (!options.has('timeseries') && !options.has('clusteredIndex'))
    throw new DatabaseError(72, "'expireAfterSeconds' is only supported on time-series and clustered collections")
  if (value === 'off') options.delete('expireAfterSeconds')
  else options.set('expireAfterSeconds', value)
}

function changeView(record: CollectionRecord, body: Document) {
  const pipeline = body.get('pipeline')
  if (!isView(record) || !Array.isArray(pipeline))
    throw new DatabaseError(72, "'viewOn' and 'pipeline' can only be changed together, and of a view")
  record.options.set('viewOn', body.get('viewOn')!)
  record.options.set('pipeline', pipeline)
}

/** Changes an index; answers what was and what is. */
function changeIndex(collection: Collection, change: Document): Document {
  const index = collection.indexes.find((one) =>
    change.has('name') ? one.name === change.get('name') : isEqual(one.keyPattern, change.get('keyPattern')),
  )
  if (!index) throw new DatabaseError(27, `cannot find index for ns ${collection.namespace}`)
  const { specification } = index.record
  const reply: Document = new Map()
  for (const option of ['expireAfterSeconds', 'hidden', 'prepareUnique', 'unique']) {
    const value = change.get(option)
    if (value === undefined) continue
    if (option === 'unique') makeUnique(collection, index, value)
    reply.set(`${option}_old`, specification.get(option) ?? false)
    reply.set(`${option}_new`, value)
    if (value === false) specification.delete(option)
    else specification.set(option, value)
  }
  if (specification.get('unique') === true) specification.delete('prepareUnique')
  collection.reloadIndexes()
  return reply.get('unique_new') === true ? documentOf({ unique_new: true }) : reply
}

function makeUnique(collection: Collection, index: IndexDefinition, value: Value) {
  if (value !== true) throw new DatabaseError(2, "Cannot set 'unique' to anything other than true")
  if (index.isUnique) return
  if (!index.refusesDuplicates)
    throw new DatabaseError(72, 'Cannot make index unique with duplicateable keys: first set prepareUnique')
  const violations = firstViolations(collection, index)
  if (violations.length === 0) return
  const message =
    'Cannot convert the index to unique. Please resolve conflicting documents before running collMod again.'
  const shown = violations.map((ids) => documentOf({ ids }))
  throw new DatabaseError(359, message, new Map([['violations', shown]]))
}
