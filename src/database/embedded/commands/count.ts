import { countMatches } from '../collection/counting.ts'
import { readFilter } from '../collection/matching/filter.ts'
import { Query, type QueryRequest } from '../collection/query.ts'
import { DatabaseError } from '../errors.ts'
import { keyOf } from '../values/key.ts'
import { treeOf } from '../values/paths.ts'
import { type Document, documentOf, isDocument, type Value } from '../values/value.ts'
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
  const collection = request.server.collections.find(request.database, name)
  if (!collection) return documentOf({ values: [] })
  const query = new Query(collection, { ...simpleQuery(request, name), needs: treeOf([path]) })
  const values = new Map<string, Value>()
  let last: Document | undefined
  await query.run(({ fields }) => {
    if (fields === last) return true
    last = fields
    for (const value of valuesAt(fields, path.split('.'))) {
      const key = keyOf(value)
      const text = key.latin1Slice(0, key.length)
      if (!values.has(text)) values.set(text, value)
    }
    return true
  }, request.slice)
  reportScan(request, collection, query)
  return documentOf({ values: [...values.keys()].sort().map((key) => values.get(key)!) })
}

function valuesAt(document: Document, parts: string[]): Value[] {
  const found: Value[] = []
  const visit = (value: Value | undefined, depth: number): void => {
    if (depth === parts.length) {
      if (Array.isArray(value)) found.push(...value)
      else if (value !== undefined) found.push(value)
    } else if (value instanceof Map) visit(value.get(parts[depth]), depth + 1)
    else if (Array.isArray(value)) for (const element of value) if (element instanceof Map) visit(element, depth)
  }
  visit(document, 0)
  return found
}
