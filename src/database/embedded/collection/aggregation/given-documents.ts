import { DatabaseError } from '../../errors.ts'
import { type Document, isDocument, type Value } from '../../values/value.ts'
import type { ExpressionContext } from './evaluation.ts'
import { expression } from './expression.ts'

interface GivingContext extends ExpressionContext {
  /** The documents of $listLocalSessions. */
  sessions(): Document[]
}

/** The documents that a first stage brings along itself; undefined for stages that read a collection. */
export function givenDocuments(
  name: string,
  stage: [string, Value] | undefined,
  context: GivingContext,
): Document[] | undefined {
  if (stage?.[0] !== '$documents' && stage?.[0] !== '$listLocalSessions') return undefined
  if (name !== '') throw new DatabaseError(73, `${stage[0]} can only be run with {aggregate: 1}`)
  return stage[0] === '$documents' ? literalDocuments(stage[1], context) : context.sessions()
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/documents/ */
function literalDocuments(operand: Value, context: GivingContext): Document[] {
  const result = expression(operand, context)({ root: new Map() })
  if (!Array.isArray(result)) throw new DatabaseError(5858203, 'an array is expected as the argument of $documents')
  return result.map((document) => {
    if (!isDocument(document)) throw new DatabaseError(40228, '$documents must be an array of objects')
    return document
  })
}
