import { badValue, DatabaseError } from '../errors.ts'
import { encodeDocument } from '../values/encode.ts'
import { wholeNumber } from '../values/numbers.ts'
import { type Document, documentOf, isDocument, RawDocument, type Value } from '../values/value.ts'
import { streamOf } from './cursors.ts'
import { deleteStatement } from './delete.ts'
import { insertStatement } from './insert.ts'
import { type Command, countField, documentsField, type Request } from './request.ts'
import { inTurns, runStatements, type Statement, type StatementError, writeError } from './statements.ts'
import { type UpdateResult, updateStatement } from './update.ts'

type Kind = 'insert' | 'update' | 'delete'

/** What one operation did. */
interface Done {
  kind: Kind
  n: number
  modified?: number
  upsertedId?: Value
}

interface Operation {
  kind: Kind
  statement: Statement<Done>
}

/** https://www.mongodb.com/docs/v8.0/reference/command/bulkWrite/ */
export const bulkWrite: Command = async (request) => {
  const { body, server, slice, database } = request
  if (database !== 'admin') throw new DatabaseError(13, 'bulkWrite may only be run against the admin database.')
  const entries = documentsField(body, 'ops')
  const namespaces = documentsField(body, 'nsInfo').map((one) => namespaceOf(one))
  const operations = entries.map((entry) => operationOf(request, entry, namespaces))
  const { results, errors } = await runStatements(
    server,
    operations.map(({ statement }) => statement),
    body.get('ordered') !== false,
    slice,
  )
  const replies = repliesOf(operations, results, errors, body.get('errorsOnly') === true)
  const cursor = body.get('cursor')
  const size = isDocument(cursor) && cursor.has('batchSize') ? countField(cursor, 'batchSize', 0) : undefined
  const stream = streamOf(replies.map((reply) => new RawDocument(encodeDocument(reply))))
  const reply = await server.cursors.start(
    {
      namespace: 'admin.$cmd.bulkWrite',
      stream,
      count: size ?? Number.POSITIVE_INFINITY,
      isSingle: false,
      body,
    },
    slice,
  )
  return new Map([...reply, ...totals(results, errors)])
}

interface Namespace {
  database: string
  name: string
}

function namespaceOf(entry: Document): Namespace {
  const namespace = String(entry.get('ns') ?? '')
  const dot = namespace.indexOf('.')
  if (dot < 1 || dot === namespace.length - 1)
    throw new DatabaseError(73, `Invalid namespace specified for bulkWrite: '${namespace}'`)
  return { database: namespace.slice(0, dot), name: namespace.slice(dot + 1) }
}

/** An operation as the statement of the command of its kind. */
function operationOf(request: Request, entry: Document, namespaces: Namespace[]): Operation {
  const kind = entry.keys().next().value as Kind
  const reader = readers[kind]
  if (!reader) throw badValue(`BulkWrite ops entry of unknown type '${kind}'`)
  const index = wholeNumber(entry.get(kind))
  const namespace = index === undefined ? undefined : namespaces[index]
  if (!namespace) throw badValue(`BulkWrite ops entry has an invalid nsInfo index ${String(entry.get(kind))}`)
  return { kind, statement: reader({ ...request, database: namespace.database }, namespace.name, entry) }
}

const readers: Record<Kind, (request: Request, name: string, entry: Document) => Statement<Done>> = {
  insert: (request, name, entry) => {
    const document = entry.get('document')
    const bytes = isDocument(document) ? new RawDocument(encodeDocument(document)) : (document ?? null)
    return mapped(insertStatement(request, name, bytes), (n) => ({ kind: 'insert', n }))
  },

  update: (request, name, entry) => {
    const statement = updateStatement(request, name, renamed(entry, { filter: 'q', updateMods: 'u', constants: 'c' }))
    return mapped(statement, (result: UpdateResult) => ({
      kind: 'update',
      n: result.matched + (result.upsertedId === undefined ? 0 : 1),
      modified: result.modified,
      upsertedId: result.upsertedId,
    }))
  },

  delete: (request, name, entry) => {
    const limit: [string, Value] = ['limit', entry.get('multi') === true ? 0 : 1]
    const statement = deleteStatement(request, name, new Map([...renamed(entry, { filter: 'q' }), limit]))
    return mapped(statement, (n) => ({ kind: 'delete', n }))
  },
}

function renamed(entry: Document, names: Record<string, string>): Document {
  return new Map([...entry].map(([name, value]) => [names[name] ?? name, value]))
}

function mapped<From>(statement: Statement<From>, change: (result: From) => Done): Statement<Done> {
  return {
    atOnce: () => {
      const result = statement.atOnce()
      return result === inTurns ? inTurns : change(result as From)
    },
    inTurns: async () => change(await statement.inTurns()),
  }
}

function repliesOf(
  operations: Operation[],
  results: (Done | undefined)[],
  errors: StatementError[],
  isErrorsOnly: boolean,
): Document[] {
  const failed = new Map(errors.map((error) => [error.index, error]))
  return operations.flatMap(({ kind }, idx) => {
    const error = failed.get(idx)
    if (error) return [failureReply(kind, error)]
    const result = results[idx]
    return result && !isErrorsOnly ? [successReply(result, idx)] : []
  })
}

function successReply({ n, modified, upsertedId }: Done, idx: number): Document {
  const upserted = upsertedId === undefined ? undefined : documentOf({ _id: upsertedId })
  return documentOf({ ok: 1, idx, n, nModified: modified, upserted })
}

function failureReply(kind: Kind, error: StatementError): Document {
  const { index, ...fields } = Object.fromEntries(writeError(error))
  return documentOf({ ok: 0, idx: index, ...fields, n: 0, nModified: kind === 'update' ? 0 : undefined })
}

function totals(results: (Done | undefined)[], errors: StatementError[]): Document {
  const sum = (count: (done: Done) => number) => results.reduce((total, done) => total + (done ? count(done) : 0), 0)
  const upserts = sum(({ upsertedId }) => (upsertedId === undefined ? 0 : 1))
  return documentOf({
    nErrors: errors.length,
    nInserted: sum(({ kind, n }) => (kind === 'insert' ? n : 0)),
    nMatched: sum(({ kind, n }) => (kind === 'update' ? n : 0)) - upserts,
    nModified: sum(({ modified }) => modified ?? 0),
    nUpserted: upserts,
    nDeleted: sum(({ kind, n }) => (kind === 'delete' ? n : 0)),
  })
}
