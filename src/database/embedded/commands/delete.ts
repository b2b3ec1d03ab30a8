import { readFilter } from '../collection/matching/filter.ts'
import type { QueryRequest } from '../collection/query.ts'
import { findAtOnce, findInTurns, targetOf } from '../collection/single-write.ts'
import { wholeNumber } from '../values/numbers.ts'
import { type Document, documentOf, isDocument } from '../values/value.ts'
import { reportWriteScan } from './report-scan.ts'
import {
  type Command,
  collationFor,
  collectionName,
  documentField,
  documentsField,
  filterContext,
  type Request,
} from './request.ts'
import { inTurns, runStatements, type Statement, writeErrors } from './statements.ts'

/** https://www.mongodb.com/docs/v7.0/reference/command/delete/ */
export const deleteCommand: Command = async (request) => {
  const name = collectionName(request)
  const statements = documentsField(request.body, 'deletes').map((entry) => deleteStatement(request, name, entry))
  const isOrdered = request.body.get('ordered') !== false
  const { results, errors } = await runStatements(request.server, statements, isOrdered, request.slice)
  const n = results.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return documentOf({ n, writeErrors: writeErrors(errors) })
}

const mostAtOnce = 100

/** An entry of `deletes`; answers how many documents were deleted. */
export function deleteStatement(request: Request, name: string, entry: Document): Statement<number> {
  let query: QueryRequest | undefined
  const read = () => {
    query ??= readDelete(request, name, entry)
    return query
  }
  return {
    atOnce: () => {
      const collection = request.server.collections.findToWrite(request.database, name)
      if (!collection) return 0
      const targets = findAtOnce(collection, read(), reportWriteScan(request, collection))
      if (!targets || targets.length > mostAtOnce) return inTurns
      for (const { recordId, bytes } of targets) collection.remove(recordId, bytes)
      return targets.length
    },
    inTurns: () => deleteInTurns(request, name, read()),
  }
}

/** What an entry of `deletes` looks for. */
export function readDelete(request: Request, name: string, entry: Document): QueryRequest {
  const collation = collationFor(request, entry.get('collation'), name)
  const context = filterContext(request, collation)
  const hint = entry.get('hint')
  return {
    filter: readFilter(documentField(entry, 'q'), context),
    sort: [],
    skip: 0,
    limit: wholeNumber(entry.get('limit')) === 1 ? 1 : Number.POSITIVE_INFINITY,
    hint: typeof hint === 'string' || isDocument(hint) ? hint : undefined,
    strings: context.strings,
    collation: collation?.name,
  }
}

async function deleteInTurns(request: Request, name: string, query: QueryRequest): Promise<number> {
  const { server, database, slice } = request
  const collection = server.collections.findToWrite(database, name)
  const ids = collection ? await findInTurns(collection, query, slice, reportWriteScan(request, collection)) : []
  let deleted = 0
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    const part = ids.slice(at, at + mostAtOnce)
    deleted += await server.collections.store.write(() => {
      const current = server.collections.findToWrite(database, name)
      const targets = current ? part.flatMap((recordId) => targetOf(current, recordId, query) ?? []) : []
      for (const target of targets) current?.remove(target.recordId, target.bytes)
      return targets.length
    })
    await slice.rest()
  }
  const isLost = query.limit === 1 && ids.length > 0 && deleted === 0
  return isLost ? deleteInTurns(request, name, query) : deleted
}
