import { isView } from '../collection/views.ts'
import { type Document, documentOf, type Value } from '../values/value.ts'
import { countField, documentField, type Request } from './request.ts'

/** True when the name is that of a view. */
export function isOnView({ server, database }: Request, name: string): boolean {
  const record = server.collections.catalog.get(database, name)
  return record !== undefined && isView(record)
}

/** A find on a view, as the pipeline that it is. */
export function findStages(body: Document): Value[] {
  const sort = documentField(body, 'sort')
  const projection = documentField(body, 'projection')
  return [
    ...matchStages(body, 'filter'),
    ...(sort.size > 0 ? [documentOf({ $sort: sort })] : []),
    ...windowStages(body),
    ...(projection.size > 0 ? [documentOf({ $project: projection })] : []),
  ]
}

/** A count on a view; its one document has the field `n`, and there is none for zero. */
export function countStages(body: Document): Value[] {
  return [...matchStages(body, 'query'), ...windowStages(body), documentOf({ $count: 'n' })]
}

/** A distinct on a view: one document for each value, which is its `_id`. */
export function distinctStages(body: Document, path: string): Value[] {
  const parts = path.split('.')
  const prefixes = parts.map((_, index) => `$${parts.slice(0, index + 1).join('.')}`)
  return [
    ...matchStages(body, 'query'),
    ...prefixes.map((prefix) => documentOf({ $unwind: prefix })),
    documentOf({ $group: documentOf({ _id: `$${path}` }) }),
    documentOf({ $sort: documentOf({ _id: 1 }) }),
  ]
}

function matchStages(body: Document, field: string): Value[] {
  const filter = documentField(body, field)
  return filter.size > 0 ? [documentOf({ $match: filter })] : []
}

function windowStages(body: Document): Value[] {
  const skip = countField(body, 'skip', 0)
  const limit = Math.abs(Number(body.get('limit') ?? 0))
  return [...(skip > 0 ? [documentOf({ $skip: skip })] : []), ...(limit > 0 ? [documentOf({ $limit: limit })] : [])]
}
