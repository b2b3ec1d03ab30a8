import type { Collection } from '../collection/collection.ts'
import type { Query } from '../collection/query.ts'
import { type Document, isDocument, type Maybe } from '../values/value.ts'
import type { Request } from './request.ts'

/** What has been looked at, and how much of it is not worth telling of. */
interface Tally {
  documentsExamined: number
  quietUntil: number
}

const newTally = (): Tally => ({ documentsExamined: 0, quietUntil: 1000 })
const counted = new WeakMap<Query, number>()
const byQuery = new WeakMap<Query, Tally>()
const byRequest = new WeakMap<Request, Map<Collection, Tally>>()

/**
 * Tells the log that a query looked at many documents: an index is missing, or the query is too wide. Scans of one
 * collection add up within a request: a $lookup or a bulk may scan a small one again and again. A request that goes on
 * is told of again at ten times as many.
 */
export function reportScan(request: Request, collection: Collection, query: Query): void {
  const tally = query.plan.access.kind === 'scan' ? scansOf(request, collection) : tallyOf(byQuery, query, newTally)
  tally.documentsExamined += query.documentsExamined - (counted.get(query) ?? 0)
  counted.set(query, query.documentsExamined)
  if (tally.documentsExamined <= tally.quietUntil) return
  tally.quietUntil = tally.documentsExamined * 10
  request.server.log({
    event: 'database.scan',
    command: request.name,
    collection: collection.namespace,
    filter: shapeOf(filterOf(request.body)),
    sort: shapeOf(request.body.get('sort')),
    documentsExamined: tally.documentsExamined,
    plan: { scan: 'COLLSCAN', index: 'IXSCAN', union: 'OR' }[query.plan.access.kind],
    index: query.plan.index?.index.name,
  })
}

function scansOf(request: Request, collection: Collection): Tally {
  return tallyOf(
    tallyOf(byRequest, request, () => new Map<Collection, Tally>()),
    collection,
    newTally,
  )
}

function tallyOf<Key extends object, Kept>(
  tallies: { get(key: Key): Kept | undefined; set(key: Key, kept: Kept): unknown },
  key: Key,
  make: () => Kept,
): Kept {
  const known = tallies.get(key)
  if (known) return known
  const made = make()
  tallies.set(key, made)
  return made
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
