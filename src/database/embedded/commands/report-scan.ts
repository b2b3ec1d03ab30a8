import type { Collection } from '../collection/collection.ts'
import type { Query } from '../collection/query.ts'
import { type Document, isDocument, type Maybe } from '../values/value.ts'
import type { Request } from './request.ts'

const worthReporting = 1000
const reported = new WeakSet<Query>()

/** Tells the log, once a query, that it looked at many documents: an index is missing, or the query is too wide. */
export function reportScan(request: Request, collection: Collection, query: Query): void {
  if (query.documentsExamined <= worthReporting || reported.has(query)) return
  reported.add(query)
  request.server.log({
    event: 'database.scan',
    command: request.name,
    collection: collection.namespace,
    filter: shapeOf(filterOf(request.body)),
    sort: shapeOf(request.body.get('sort')),
    documentsExamined: query.documentsExamined,
    plan: { scan: 'COLLSCAN', index: 'IXSCAN', union: 'OR' }[query.plan.access.kind],
    index: query.plan.index?.index.name,
  })
}

/** Reports the search of a write, which is told of when it is over. */
export function reportWriteScan(request: Request, collection: Collection): (query: Query) => void {
  return (query) => reportScan(request, collection, query)
}

/** Where commands have what they look for. */
const filterFields = ['filter', 'query', 'pipeline', 'updates', 'deletes', 'ops']

function filterOf(body: Document): Maybe {
  const name = filterFields.find((field) => body.has(field))
  return name && body.get(name)
}

/** The names without the values: a filter may hold what people told the office. */
export function shapeOf(value: Maybe): unknown {
  if (isDocument(value))
    return Object.fromEntries([...(value as Document)].map(([name, field]) => [name, shapeOf(field)]))
  if (Array.isArray(value)) return value.some(isDocument) ? value.slice(0, 20).map(shapeOf) : '[…]'
  return value === undefined ? undefined : '…'
}
