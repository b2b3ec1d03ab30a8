import { Query } from '../collection/query.ts'
import { DatabaseError } from '../errors.ts'
import { type Document, documentOf, isDocument } from '../values/value.ts'
import { simpleQuery } from './count.ts'
import { readFind } from './find.ts'
import type { Command, Request } from './request.ts'

/** https://www.mongodb.com/docs/v7.0/reference/command/explain/, of find and count: the plan, and what it examined */
export const explain: Command = async (request) => {
  const inner = request.body.get('explain')
  if (!isDocument(inner)) throw new DatabaseError(14, 'explain needs a command')
  const name = inner.keys().next().value ?? ''
  if (name !== 'find' && name !== 'count')
    throw new DatabaseError(238, `explain of '${name}' is not supported by the embedded database`)
  const collectionName = String(inner.get(name))
  const explained: Request = { ...request, name, body: inner }
  const collection = request.server.collections.find(request.database, collectionName)
  const namespace = `${request.database}.${collectionName}`
  if (!collection) return documentOf({ queryPlanner: plannerPart(namespace, new Map([['stage', 'EOF']])) })
  const question = name === 'find' ? readFind(explained, collectionName).query : simpleQuery(explained, collectionName)
  const query = new Query(collection, question)
  const { plan } = query
  const shown = query.isCovered ? documentOf({ stage: 'PROJECTION_COVERED', inputStage: plan.explain }) : plan.explain
  const stages = plan.isSorted ? shown : documentOf({ stage: 'SORT', inputStage: plan.explain })
  const queryPlanner = plannerPart(namespace, stages)
  if (request.body.get('verbosity') === 'queryPlanner') return documentOf({ queryPlanner })
  let nReturned = 0
  await query.run(() => {
    nReturned++
    return true
  }, request.slice)
  const executionStats = documentOf({
    executionSuccess: true,
    nReturned,
    totalKeysExamined: query.keysExamined,
    totalDocsExamined: query.documentsExamined,
  })
  return documentOf({ queryPlanner, executionStats })
}

function plannerPart(namespace: string, winningPlan: Document): Document {
  return documentOf({ namespace, winningPlan, rejectedPlans: [] })
}
