import type { PipelineContext } from '../collection/aggregation/stage.ts'
import { isDocument } from '../values/value.ts'
import { reportScan } from './report-scan.ts'
import { collationFor, filterContext, isValidationBypassed, type Request } from './request.ts'

/** What the stages of an aggregate command may ask for. */
export function pipelineContext(request: Request, name: string): PipelineContext {
  const collation = collationFor(request, request.body.get('collation'), name)
  const hint = request.body.get('hint')
  return {
    ...filterContext(request, collation),
    collections: request.server.collections,
    database: request.database,
    collation: collation?.name,
    hint: typeof hint === 'string' || isDocument(hint) ? hint : undefined,
    isValidationBypassed: isValidationBypassed(request),
    allowDiskUse: request.body.get('allowDiskUse') !== false,
    sessions: () => request.server.sessions.documents(),
    onQuery: (collection, query) => reportScan(request, collection, query),
  }
}
