import { countMatches } from '../collection/counting.ts'
import { distinctValues } from '../collection/distinct.ts'
import { readFilter } from '../collection/matching/filter.ts'
import type { QueryRequest } from '../collection/query.ts'
import { DatabaseError } from '../errors.ts'
import { documentOf, isDocument } from '../values/value.ts'
import { allOfPipeline } from './pipeline-results.ts'
import { reportScan } from './report-scan.ts'
import {
  type Command,
  collationFor,
  collectionName,
  countField,
  documentField,
  filterContext,
  type Request,
} from './request.ts'
import { countStages, distinctStages, isOnView } from './view-reads.ts'

/** The query of count and distinct. */
export function simpleQuery(request: Request, name: string): QueryRequest {
  const { body } = request
  const collation = collationFor(request, body.get('collation'), name)
  const context = filterContext(request, collation)
  const hint = body.get('hint')
  return {
    filter: readFilter(documentField(body, 'query'), context),
    sort: [],
    skip: countField(body, 'skip', 0),
    limit: countField(body, 'limit', 0) || Number.POSITIVE_INFINITY,
    hint: typeof hint === 'string' || isDocument(hint) ? hint : undefined,
    strings: context.strings,
    collation: collation?.name,
  }
}

/** https://www.mongodb.com/docs/v7.0/reference/command/count/ */
export const count: Command = async (request) => {
  const name = collectionName(request)
  if (isOnView(request, name)) {
    const [counted] = await allOfPipeline(request, name, countStages(request.body))
    return documentOf({ n: counted?.get('n') ?? 0 })
  }
  const question = simpleQuery(request, name)
  const collection = request.server.collections.find(request.database, name)
  if (!collection) return documentOf({ n: 0 })
  const { n, query } = await countMatches(collection, question, request.slice)
  if (query) reportScan(request, collection, query)
  return documentOf({ n })
}

/** https://www.mongodb.com/docs/v7.0/reference/command/distinct/ */
export const distinct: Command = async (request) => {
  const name = collectionName(request)
  const path = request.body.get('key')
  if (typeof path !== 'string' || path === '') throw new DatabaseError(2, "'key' must be a string that is not empty")
  if (isOnView(request, name)) {
    const groups = await allOfPipeline(request, name, distinctStages(request.body, path))
    return documentOf({ values: groups.flatMap((group) => group.get('_id') ?? []) })
  }
  const collection = request.server.collections.find(request.database, name)
  if (!collection) return documentOf({ values: [] })
  const { values, query } = await distinctValues(collection, simpleQuery(request, name), path, request.slice)
  if (query) reportScan(request, collection, query)
  return documentOf({ values })
}
