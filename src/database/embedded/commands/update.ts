import { collationOf } from '../collection/collation.ts'
import type { Collection } from '../collection/collection.ts'
import { readFilter } from '../collection/matching/filter.ts'
import type { QueryRequest } from '../collection/query.ts'
import { findAtOnce, findInTurns, type Target, targetOf } from '../collection/single-write.ts'
import { readSort } from '../collection/sorting.ts'
import { encodedForStorage } from '../collection/storable.ts'
import { readUpdate, type Update } from '../collection/updating/update.ts'
import { upsertedDocument } from '../collection/updating/upsert.ts'
import { checkDocument } from '../collection/validation.ts'
import { failedToParse } from '../errors.ts'
import { type Document, documentOf, isDocument, type Value } from '../values/value.ts'
import { reportWriteScan } from './report-scan.ts'
import {
  type Command,
  collationFor,
  collectionName,
  documentField,
  documentsField,
  filterContext,
  isValidationBypassed,
  type Request,
} from './request.ts'
import { inTurns, runStatements, type Statement, writeErrors } from './statements.ts'

/** What one entry of `updates` did. */
export interface UpdateResult {
  matched: number
  modified: number
  upsertedId?: Value
}

/** https://www.mongodb.com/docs/v7.0/reference/command/update/ */
export const update: Command = async (request) => {
  const name = collectionName(request)
  const statements = documentsField(request.body, 'updates').map((entry) => updateStatement(request, name, entry))
  const isOrdered = request.body.get('ordered') !== false
  const { results, errors } = await runStatements(request.server, statements, isOrdered, request.slice)
  const upserted = results.flatMap((result, index) =>
    result?.upsertedId === undefined ? [] : [documentOf({ index, _id: result.upsertedId })],
  )
  const total = (count: (result: UpdateResult) => number) =>
    results.reduce((sum, result) => sum + (result ? count(result) : 0), 0)
  return documentOf({
    n: total((result) => result.matched + (result.upsertedId === undefined ? 0 : 1)),
    nModified: total((result) => result.modified),
    upserted: upserted.length > 0 ? upserted : undefined,
    writeErrors: writeErrors(errors),
  })
}

/** What an update asks for, read from an entry of `updates` or from findAndModify. */
export interface UpdateOrder {
  query: QueryRequest
  update: Update
  isUpsert: boolean
  isValidationBypassed: boolean
}

/** Reads filter, update and their options. @throws FailedToParse (9), BadValue (2) and others */
export function readUpdateOrder(
  request: Request,
  name: string,
  entry: Document,
  names: { filter: string; update: string },
): UpdateOrder {
  const collation = collationFor(request, entry.get('collation'), name)
  const context = filterContext(request, collation, entry.get('c'))
  const arrayFilters = entry.get('arrayFilters')
  const change = entry.get(names.update)
  if (change === undefined) throw failedToParse(`BSON field '${names.update}' is missing but a required field`)
  const hint = entry.get('hint')
  return {
    query: {
      filter: readFilter(documentField(entry, names.filter), context),
      sort: readSort(entry.get('sort')),
      skip: 0,
      limit: 1,
      hint: typeof hint === 'string' || isDocument(hint) ? hint : undefined,
      strings: context.strings,
      collation: collationOf(entry.get('collation'))?.name ?? collation?.name,
    },
    update: readUpdate(change, Array.isArray(arrayFilters) ? arrayFilters : [], context),
    isUpsert: entry.get('upsert') === true,
    isValidationBypassed: isValidationBypassed(request),
  }
}

/** Changes one document. Answers it as it is afterwards. @throws DuplicateKey (11000) and others, before any change */
export function changeOne(
  collection: Collection,
  target: Target,
  { update: change, isValidationBypassed }: UpdateOrder,
): { document: Document; isModified: boolean } {
  const document = change.apply(target.document, { details: target.details, isInsert: false })
  const bytes = encodedForStorage(document)
  const isModified = !bytes.equals(target.bytes)
  checkDocument(collection, isValidationBypassed || !isModified, () => ({ before: target.document, after: document }))
  if (isModified) collection.replace(target.recordId, target.bytes, bytes)
  return { document, isModified }
}

/** Inserts what an upsert makes; answers the document. */
export function insertUpserted(request: Request, name: string, order: UpdateOrder): Document {
  const document = upsertedDocument(order.query.filter, order.update)
  const collection = request.server.collections.findOrCreate(request.database, name)
  checkDocument(collection, order.isValidationBypassed, () => ({ after: document }))
  collection.insert(encodedForStorage(document))
  return document
}

const mostChangesAtOnce = 100

/** An entry of `updates`. */
export function updateStatement(request: Request, name: string, entry: Document): Statement<UpdateResult> {
  let known: UpdateOrder | undefined
  const order = (): UpdateOrder => {
    known ??= readUpdateOrder(request, name, entry, { filter: 'q', update: 'u' })
    if (entry.get('multi') !== true) return known
    if (entry.has('sort')) throw failedToParse('Cannot specify sort with multi=true')
    if (known.update.isReplacement) throw failedToParse('multi update is not supported for replacement-style update')
    return { ...known, query: { ...known.query, limit: Number.POSITIVE_INFINITY } }
  }
  return {
    atOnce: () => updateAtOnce(request, name, order()),
    inTurns: () => updateInTurns(request, name, order()),
  }
}

function updateAtOnce(request: Request, name: string, order: UpdateOrder): UpdateResult | typeof inTurns {
  const collection = request.server.collections.findToWrite(request.database, name)
  const targets = collection ? findAtOnce(collection, order.query, reportWriteScan(request, collection)) : []
  if (!targets || targets.length > mostChangesAtOnce) return inTurns
  if (!collection || targets.length === 0)
    return order.isUpsert ? upserted(request, name, order) : { matched: 0, modified: 0 }
  return changeAll(collection, targets, order)
}

function upserted(request: Request, name: string, order: UpdateOrder): UpdateResult {
  return { matched: 0, modified: 0, upsertedId: insertUpserted(request, name, order).get('_id') ?? null }
}

function changeAll(collection: Collection, targets: Target[], order: UpdateOrder): UpdateResult {
  let modified = 0
  for (const target of targets) if (changeOne(collection, target, order).isModified) modified++
  return { matched: targets.length, modified }
}

/** Looks for the documents in turns, then changes them part by part; each is asked again whether it still matches. */
async function updateInTurns(request: Request, name: string, order: UpdateOrder): Promise<UpdateResult> {
  const { server, database, slice } = request
  const result: UpdateResult = { matched: 0, modified: 0 }
  const collection = server.collections.findToWrite(database, name)
  const ids = collection ? await findInTurns(collection, order.query, slice, reportWriteScan(request, collection)) : []
  for (let at = 0; at < ids.length; at += mostChangesAtOnce) {
    const part = ids.slice(at, at + mostChangesAtOnce)
    const done = await server.collections.store.write(() => {
      const current = server.collections.findToWrite(database, name)
      if (!current) return { matched: 0, modified: 0 }
      const targets = part.flatMap((recordId) => targetOf(current, recordId, order.query) ?? [])
      return changeAll(current, targets, order)
    })
    result.matched += done.matched
    result.modified += done.modified
    await slice.rest()
  }
  const isLost = ids.length > 0 && result.matched === 0
  if (isLost && order.query.limit === 1) return updateInTurns(request, name, order)
  if (result.matched > 0 || !order.isUpsert) return result
  return server.collections.store.write(() => upserted(request, name, order))
}
