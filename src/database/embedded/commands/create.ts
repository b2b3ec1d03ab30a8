import { conditionOf } from '../collection/validation.ts'
import { DatabaseError, typeMismatch } from '../errors.ts'
import { isNumber, toDouble } from '../values/numbers.ts'
import { type Document, isDocument, type Maybe, type Value } from '../values/value.ts'
import { type Command, collectionName } from './request.ts'

/** Fields that every command may have. */
const general = new Set([
  'create',
  'lsid',
  '$db',
  '$clusterTime',
  '$readPreference',
  'writeConcern',
  'comment',
  'maxTimeMS',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
])

type OptionReader = (value: Value, body: Document) => Value

const asIs: OptionReader = (value) => value

/** What is stored of each option of a collection. */
const options: Record<string, OptionReader> = {
  collation: asIs,
  storageEngine: asIs,
  indexOptionDefaults: asIs,
  autoIndexId: asIs,
  idIndex: asIs,
  changeStreamPreAndPostImages: asIs,
  validationLevel: asIs,
  validationAction: asIs,
  validator: (value) => {
    if (!isDocument(value)) throw typeMismatch("BSON field 'create.validator' is the wrong type, expected 'object'")
    conditionOf(value)
    return value
  },
  capped: (value, body) => {
    if (value === true && !body.has('size'))
      throw new DatabaseError(72, "the 'size' field is required when 'capped' is true")
    return value
  },
  size: (value, body) => {
    if (body.get('capped') !== true) throw new DatabaseError(72, "the 'size' field needs 'capped'")
    return Math.ceil(numberOf('size', value) / 256) * 256
  },
  max: (value) => numberOf('max', value),
  viewOn: (value) => {
    if (typeof value !== 'string' || value === '') throw new DatabaseError(72, "'viewOn' cannot be empty")
    return value
  },
  pipeline: (value, body) => {
    if (!body.has('viewOn')) throw new DatabaseError(72, "'pipeline' requires 'viewOn' to also be specified")
    if (!Array.isArray(value)) throw typeMismatch("BSON field 'create.pipeline' is the wrong type, expected 'array'")
    return value
  },
  timeseries: (value) => {
    if (!isDocument(value) || typeof value.get('timeField') !== 'string')
      throw new DatabaseError(40414, "BSON field 'create.timeseries.timeField' is missing but a required field")
    return value.has('granularity') || value.has('bucketMaxSpanSeconds')
      ? value
      : new Map([...value, ['granularity', 'seconds']])
  },
  expireAfterSeconds: (value, body) => {
    if (!body.has('timeseries') && !body.has('clusteredIndex'))
      throw new DatabaseError(72, "'expireAfterSeconds' is only supported on time-series and clustered collections")
    return numberOf('expireAfterSeconds', value)
  },
  clusteredIndex: (value) => {
    const key = isDocument(value) ? value.get('key') : undefined
    if (
      !isDocument(value) ||
      !isDocument(key) ||
      key.get('_id') !== 1 ||
      key.size !== 1 ||
      value.get('unique') !== true
    )
      throw new DatabaseError(197, "The 'clusteredIndex' option needs { key: { _id: 1 }, unique: true }")
    return new Map<string, Value>([['v', 2], ...value, ['name', value.get('name') ?? '_id_']])
  },
}

/** https://www.mongodb.com/docs/v8.0/reference/command/create/ */
export const create: Command = async (request) => {
  const name = collectionName(request)
  const { server, database, body } = request
  const stored: Document = new Map()
  for (const [option, value] of body) {
    if (general.has(option) || value === false) continue
    const read = options[option]
    if (!read) throw new DatabaseError(40415, `BSON field 'create.${option}' is an unknown field.`)
    stored.set(option, read(value, body))
  }
  if (stored.has('viewOn') && !stored.has('pipeline')) stored.set('pipeline', [])
  await server.collections.store.write(() => {
    if (server.collections.catalog.get(database, name))
      throw new DatabaseError(48, `Collection ${database}.${name} already exists.`)
    server.collections.create(database, name, stored)
  })
  return new Map()
}

function numberOf(name: string, value: Maybe): number {
  if (!isNumber(value)) throw typeMismatch(`BSON field 'create.${name}' is the wrong type, expected a number`)
  const number = toDouble(value)
  if (number < 0) throw new DatabaseError(51024, `BSON field '${name}' value must be >= 0, actual value '${number}'`)
  return number
}
