import type { Collection } from '../collection/collection.ts'
import { readFilter } from '../collection/matching/filter.ts'
import { readProjection } from '../collection/projection.ts'
import type { QueryRequest } from '../collection/query.ts'
import { findAtOnce, findInTurns, type Target, targetOf } from '../collection/single-write.ts'
import { readSort } from '../collection/sorting.ts'
import { failedToParse } from '../errors.ts'
import { type Document, documentOf, isDocument, type Value } from '../values/value.ts'
import { reportWriteScan } from './report-scan.ts'
import { type Command, collationFor, collectionName, documentField, filterContext, type Request } from './request.ts'
import { inTurns } from './statements.ts'
import { changeOne, insertUpserted, readUpdateOrder, type UpdateOrder } from './update.ts'

/** https://www.mongodb.com/docs/v7.0/reference/command/findAndModify/ */
export const findAndModify: Command = async (request) => {
  const name = collectionName(request)
  const { body, server, database, slice } = request
  const isRemove = body.get('remove') === true
  if (isRemove && (body.has('update') || body.get('new') === true || body.get('upsert') === true))
    throw failedToParse("Cannot specify 'update', 'upsert' or 'new' with remove=true")
  const order = isRemove ? undefined : readUpdateOrder(request, name, body, { filter: 'query', update: 'update' })
  const query = order?.query ?? removeQuery(request, name)
  const shown = readShown(request, query)
  const act = (collection: Collection | undefined, target: Target | undefined): Document => {
    if (collection && target)
      return order ? change(request, collection, target, order, shown) : remove(collection, target, shown)
    return order?.isUpsert ? upsert(request, name, order, shown) : nothing(isRemove)
  }
  for (;;) {
    const done = await server.collections.store.write(() => {
      const collection = server.collections.findToWrite(database, name)
      const targets = collection ? findAtOnce(collection, query, reportWriteScan(request, collection)) : []
      return targets ? act(collection, targets[0]) : inTurns
    })
    if (done !== inTurns) return done
    const collection = server.collections.findToWrite(database, name)
    const [recordId] = collection
      ? await findInTurns(collection, query, slice, reportWriteScan(request, collection))
      : []
    const later = await server.collections.store.write(() => {
      const current = server.collections.findToWrite(database, name)
      if (recordId === undefined) return act(current, undefined)
      const target = current && targetOf(current, recordId, query)
      return target ? act(current, target) : inTurns
    })
    if (later !== inTurns) return later
  }
}

/** What a findAndModify with `remove` looks for. */
export function removeQuery(request: Request, name: string): QueryRequest {
  const collation = collationFor(request, request.body.get('collation'), name)
  const context = filterContext(request, collation)
  const hint = request.body.get('hint')
  return {
    filter: readFilter(documentField(request.body, 'query'), context),
    sort: readSort(request.body.get('sort')),
    skip: 0,
    limit: 1,
    hint: typeof hint === 'string' || isDocument(hint) ? hint : undefined,
    strings: context.strings,
    collation: collation?.name,
  }
}

/** What of a document goes into the reply. `matched`: the document as the query met it, where that is another one. */
type Shown = (document: Document, matched?: Document) => Document

/** Read before anything is changed, so that a wrong one changes nothing. */
function readShown(request: Request, { filter }: QueryRequest): Shown {
  const fields = request.body.get('fields')
  if (!isDocument(fields) || fields.size === 0) return (document) => document
  const projection = readProjection(fields, filterContext(request, undefined), { filter })
  return (document, matched) => projection.apply(document, matched)
}

function change(request: Request, collection: Collection, target: Target, order: UpdateOrder, shown: Shown): Document {
  const { document } = changeOne(collection, target, order)
  const value = request.body.get('new') === true ? document : target.document
  return reply(documentOf({ n: 1, updatedExisting: true }), shown(value, target.document))
}

function remove(collection: Collection, target: Target, shown: Shown): Document {
  collection.remove(target.recordId, target.bytes)
  return reply(documentOf({ n: 1 }), shown(target.document))
}

function upsert(request: Request, name: string, order: UpdateOrder, shown: Shown): Document {
  const document = insertUpserted(request, name, order)
  const lastError = documentOf({ n: 1, updatedExisting: false, upserted: document.get('_id') ?? null })
  return reply(lastError, request.body.get('new') === true ? shown(document) : null)
}

function nothing(isRemove: boolean): Document {
  return reply(isRemove ? documentOf({ n: 0 }) : documentOf({ n: 0, updatedExisting: false }), null)
}

function reply(lastErrorObject: Document, value: Value): Document {
  return documentOf({ lastErrorObject, value })
}
