import { neededFields } from '../collection/aggregation/needed-fields.ts'
import { isOrderFree, readLead } from '../collection/aggregation/source.ts'
import { stageParts } from '../collection/aggregation/stage.ts'
import type { QueryRequest } from '../collection/query.ts'
import { DatabaseError } from '../errors.ts'
import type { Document, Value } from '../values/value.ts'
import { simpleQuery } from './count.ts'
import { readDelete } from './delete.ts'
import { readFind } from './find.ts'
import { removeQuery } from './find-and-modify.ts'
import { pipelineContext } from './pipeline-context.ts'
import { documentField, documentsField, type Request } from './request.ts'
import { readUpdateOrder } from './update.ts'

/** A command that is to be explained, as the query that it begins with and what it does with the hits. */
export interface Explained {
  kind: 'find' | 'count' | 'distinct' | 'aggregate' | 'update' | 'delete'
  collection: string
  query: QueryRequest
  /** Of find and findAndModify. */
  projection?: Document
  /** The path of distinct. */
  path?: string
  /** The stages of a pipeline behind the query. */
  stages: [string, Value][]
}

/** Reads the command within explain; its collection is `request.body`'s first field. @throws the command's own errors */
export function readExplained(request: Request): Explained {
  const { name, body } = request
  const collection = String(body.get(name))
  const read = readers[name]
  if (!read) throw new DatabaseError(59, `Explain failed due to unknown command: ${name}`)
  return { collection, stages: [], ...read(request, collection) }
}

type Part = Omit<Explained, 'collection' | 'stages'> & Partial<Pick<Explained, 'stages'>>

const readers: Record<string, (request: Request, collection: string) => Part> = {
  find: (request, collection) => ({
    kind: 'find',
    query: readFind(request, collection).query,
    projection: documentField(request.body, 'projection'),
  }),
  count: (request, collection) => ({
    kind: 'count',
    query: { ...simpleQuery(request, collection), needs: new Map() },
  }),
  distinct: (request, collection) => ({
    kind: 'distinct',
    query: simpleQuery(request, collection),
    path: String(request.body.get('key')),
  }),
  aggregate: readAggregate,
  update: (request, collection) => {
    const [entry] = documentsField(request.body, 'updates')
    const { query } = readUpdateOrder(request, collection, entry, { filter: 'q', update: 'u' })
    return {
      kind: 'update',
      query: entry.get('multi') === true ? { ...query, limit: Number.POSITIVE_INFINITY } : query,
    }
  },
  delete: (request, collection) => ({
    kind: 'delete',
    query: readDelete(request, collection, documentsField(request.body, 'deletes')[0]),
  }),
  findAndModify: readFindAndModify,
  findandmodify: readFindAndModify,
}

function readFindAndModify(request: Request, collection: string): Part {
  const { body } = request
  const projection = documentField(body, 'fields')
  if (body.get('remove') === true) return { kind: 'delete', query: removeQuery(request, collection), projection }
  const { query } = readUpdateOrder(request, collection, body, { filter: 'query', update: 'update' })
  return { kind: 'update', query, projection }
}

function readAggregate(request: Request, collection: string): Part {
  const pipeline = request.body.get('pipeline')
  if (!Array.isArray(pipeline)) throw new DatabaseError(14, "'pipeline' option must be specified as an array")
  const context = pipelineContext(request, collection)
  const { request: query, rest } = readLead(pipeline.map(stageParts), context)
  return {
    kind: 'aggregate',
    query: { ...query, needs: neededFields(rest, context), isOrderFree: isOrderFree(query, rest[0]) },
    stages: rest,
  }
}
