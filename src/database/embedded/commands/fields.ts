import { typeName } from '../collection/matching/type-names.ts'
import { badValue, DatabaseError, failedToParse, typeMismatch } from '../errors.ts'
import { isNumber, toDouble, wholeNumber } from '../values/numbers.ts'
import { BsonUndefined, type Document, isDocument, type Maybe, type Value } from '../values/value.ts'

/**
 * What a field may hold: BSON types, `number` for all numbers, `flag` for booleans and numbers, `count` for numbers
 * that are not negative, `hint`, or `any`. A `!` marks a field that must be there.
 */
type Kind = 'object' | 'array' | 'string' | 'number' | 'flag' | 'count' | 'hint' | 'updates' | 'any'
type Rule = Kind | `${Kind}!`
type Rules = Readonly<Record<string, Rule>>

const anywhere: Rules = {
  $db: 'string',
  lsid: 'object',
  comment: 'any',
  maxTimeMS: 'any',
  maxTimeMSOpOnly: 'any',
  readConcern: 'object',
  writeConcern: 'object',
  $readPreference: 'object',
  $clusterTime: 'object',
  apiVersion: 'string',
  apiStrict: 'flag',
  apiDeprecationErrors: 'flag',
  txnNumber: 'number',
  autocommit: 'flag',
  startTransaction: 'flag',
  clientOperationKey: 'any',
  rawData: 'flag',
}

const statements: Rules = {
  ordered: 'flag',
  bypassDocumentValidation: 'flag',
  let: 'object',
  stmtId: 'number',
  stmtIds: 'array',
}

/** The fields of the commands as the manual lists them (Database Commands), and of MongoDB's own definitions of them. */
const commandRules: Readonly<Record<string, Rules>> = {
  find: {
    filter: 'object',
    sort: 'object',
    projection: 'object',
    hint: 'hint',
    skip: 'count',
    limit: 'count',
    batchSize: 'count',
    singleBatch: 'flag',
    min: 'object',
    max: 'object',
    returnKey: 'flag',
    showRecordId: 'flag',
    tailable: 'flag',
    awaitData: 'flag',
    oplogReplay: 'flag',
    noCursorTimeout: 'flag',
    allowPartialResults: 'flag',
    allowDiskUse: 'flag',
    collation: 'object',
    let: 'object',
    mirrored: 'flag',
  },
  getMore: { collection: 'string!', batchSize: 'count' },
  killCursors: { cursors: 'array!' },
  count: {
    query: 'object',
    limit: 'number',
    skip: 'count',
    hint: 'hint',
    collation: 'object',
    fields: 'object',
  },
  distinct: { key: 'string!', query: 'object', hint: 'hint', collation: 'object' },
  aggregate: {
    pipeline: 'array!',
    explain: 'flag',
    allowDiskUse: 'flag',
    cursor: 'object',
    hint: 'hint',
    collation: 'object',
    let: 'object',
    bypassDocumentValidation: 'flag',
  },
  insert: { ...statements, documents: 'array!' },
  update: { ...statements, updates: 'array!' },
  delete: { ...statements, deletes: 'array!' },
  findAndModify: {
    query: 'object',
    sort: 'object',
    fields: 'object',
    remove: 'flag',
    update: 'updates',
    new: 'flag',
    upsert: 'flag',
    hint: 'hint',
    arrayFilters: 'array',
    collation: 'object',
    let: 'object',
    bypassDocumentValidation: 'flag',
    stmtId: 'number',
  },
  bulkWrite: {
    ...statements,
    ops: 'array!',
    nsInfo: 'array!',
    errorsOnly: 'flag',
    cursor: 'object',
  },
  createIndexes: { indexes: 'array!', commitQuorum: 'any', ignoreUnknownIndexOptions: 'flag' },
  dropIndexes: { index: 'any!' },
  listIndexes: { cursor: 'object', includeBuildUUIDs: 'flag', includeIndexBuildInfo: 'flag' },
  listCollections: { filter: 'object', nameOnly: 'flag', authorizedCollections: 'flag', cursor: 'object' },
  listDatabases: { filter: 'object', nameOnly: 'flag', authorizedDatabases: 'flag' },
  drop: {},
  dropDatabase: {},
  explain: { verbosity: 'string' },
}

const statementRules: Readonly<Record<string, Rules>> = {
  updates: {
    q: 'object!',
    u: 'updates!',
    c: 'object',
    multi: 'flag',
    upsert: 'flag',
    upsertSupplied: 'flag',
    collation: 'object',
    arrayFilters: 'array',
    hint: 'hint',
    sort: 'object',
  },
  deletes: { q: 'object!', limit: 'number!', collation: 'object', hint: 'hint' },
}

const otherNames: Readonly<Record<string, string>> = { findandmodify: 'findAndModify', deleteIndexes: 'dropIndexes' }

/**
 * Checks the fields of a command and of its statements before it is done, as mongod does.
 * @throws IDLUnknownField (40415), IDLFailedToParse (40414), TypeMismatch (14), BadValue (51024), FailedToParse (9)
 */
export function checkFields(name: string, body: Document): void {
  const known = otherNames[name] ?? name
  const rules = Object.hasOwn(commandRules, known) ? commandRules[known] : undefined
  if (!rules) return
  checkDocument(body, known, rules, name)
  checkBatch(known, body)
  for (const [field, inner] of Object.entries(statementRules)) {
    const entries = field in rules ? body.get(field) : undefined
    if (Array.isArray(entries))
      for (const [at, entry] of entries.entries()) checkStatement(entry, at, `${known}.${field}`, inner)
  }
}

/** Where the statements of a write command are, and how many there may be (maxWriteBatchSize). */
const batches: Readonly<Record<string, string>> = {
  insert: 'documents',
  update: 'updates',
  delete: 'deletes',
  bulkWrite: 'ops',
}
const mostStatements = 100_000

/** @throws InvalidLength (16) */
function checkBatch(command: string, body: Document) {
  const batch = Object.hasOwn(batches, command) ? body.get(batches[command]) : undefined
  if (Array.isArray(batch) && (batch.length === 0 || batch.length > mostStatements))
    throw new DatabaseError(
      16,
      `Write batch sizes must be between 1 and ${mostStatements}. Got ${batch.length} operations.`,
    )
}

function checkStatement(entry: Value, at: number, path: string, rules: Rules) {
  if (!isDocument(entry)) throw wrongType(`${path}.${at}`, entry, 'object')
  checkDocument(entry, path, rules, undefined)
}

function checkDocument(document: Document, path: string, rules: Rules, commandName: string | undefined) {
  for (const [field, value] of document) {
    if (field === commandName) continue
    const rule = own(rules, field) ?? (commandName === undefined ? undefined : own(anywhere, field))
    if (!rule) throw new DatabaseError(40415, `BSON field '${path}.${field}' is an unknown field.`)
    if (!isMissing(value)) checkValue(value, rule.replace('!', '') as Kind, path, field)
  }
  for (const field in rules)
    if (rules[field].endsWith('!') && isMissing(document.get(field)))
      throw new DatabaseError(40414, `BSON field '${path}.${field}' is missing but a required field`)
}

function own(rules: Rules, field: string): Rule | undefined {
  return Object.hasOwn(rules, field) ? rules[field] : undefined
}

/** For optional fields null counts as left out. */
function isMissing(value: Maybe): boolean {
  return value === undefined || value === null || value instanceof BsonUndefined
}

const numberTypes = '[long, int, decimal, double]'

function checkValue(value: Value, kind: Kind, path: string, field: string) {
  const place = `${path}.${field}`
  switch (kind) {
    case 'object':
      if (!isDocument(value)) throw wrongType(place, value, 'object')
      return
    case 'array':
      if (!Array.isArray(value)) throw wrongType(place, value, 'array')
      return
    case 'string':
      if (typeof value !== 'string') throw wrongType(place, value, 'string')
      return
    case 'flag':
      if (typeof value !== 'boolean' && !isNumber(value))
        throw wrongType(place, value, '[bool, long, int, decimal, double]')
      return
    case 'number':
    case 'count':
      if (!isNumber(value)) throw wrongType(place, value, numberTypes)
      if (kind === 'count' && toDouble(value) < 0)
        throw new DatabaseError(51024, `BSON field '${field}' value must be >= 0, actual value '${toDouble(value)}'`)
      return
    case 'hint':
      if (typeof value !== 'string' && !isDocument(value)) throw failedToParse('Hint must be a string or an object')
      return
    case 'updates':
      if (!isDocument(value) && !Array.isArray(value))
        throw failedToParse('Update argument must be either an object or an array')
      return
    case 'any':
  }
}

function wrongType(place: string, value: Value, expected: string): DatabaseError {
  const word = expected.startsWith('[') ? 'types' : 'type'
  return typeMismatch(`BSON field '${place}' is the wrong type '${typeName(value)}', expected ${word} '${expected}'`)
}

/** The milliseconds that a command may take; 0 for any. @throws BadValue (2) */
export function maxTimeOf(body: Document): number {
  const limit = body.get('maxTimeMS')
  if (isMissing(limit)) return 0
  if (!isNumber(limit)) throw badValue('maxTimeMS must be a number')
  const time = wholeNumber(limit)
  if (time === undefined) throw badValue('maxTimeMS has non-integral value')
  if (time < 0 || time > 0x7fffffff) throw badValue(`${time} value for maxTimeMS is out of range [0, 2147483647]`)
  return time
}
