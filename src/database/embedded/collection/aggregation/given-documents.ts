import { DatabaseError, failedToParse } from '../../errors.ts'
import { type Document, documentOf, isDocument, Long, type Maybe, type Value } from '../../values/value.ts'
import type { Collection } from '../collection.ts'
import { expression } from './expression.ts'
import type { PipelineContext } from './stage.ts'

/** How a stage that begins a pipeline makes its documents. `name`: the collection, or '' for none. */
type Giver = (operand: Value, name: string, context: PipelineContext) => Document[]

/** The documents that a first stage brings along itself; undefined for stages that read a collection. */
export function givenDocuments(
  name: string,
  stage: [string, Value] | undefined,
  context: PipelineContext,
): Document[] | undefined {
  if (!stage) return undefined
  const [operator, operand] = stage
  if (Object.hasOwn(onDatabase, operator)) {
    if (name !== '') throw new DatabaseError(73, `${operator} can only be run with {aggregate: 1}`)
    return onDatabase[operator](operand, name, context)
  }
  if (!Object.hasOwn(onCollection, operator)) return undefined
  if (name === '') throw new DatabaseError(73, `${operator} needs a collection`)
  return onCollection[operator](operand, name, context)
}

const onDatabase: Record<string, Giver> = {
  $documents: literalDocuments,
  $listLocalSessions: (_operand, _name, context) => context.sessions(),
  $currentOp: currentOperations,
}

const onCollection: Record<string, Giver> = {
  $indexStats: indexStatistics,
  $collStats: collectionStatistics,
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/documents/ */
function literalDocuments(operand: Value, _name: string, context: PipelineContext): Document[] {
  const result = expression(operand, context)({ root: new Map() })
  if (!Array.isArray(result)) throw new DatabaseError(5858203, 'an array is expected as the argument of $documents')
  return result.map((document) => {
    if (!isDocument(document)) throw new DatabaseError(40228, '$documents must be an array of objects')
    return document
  })
}

/** Of the operations under way only this one is known: https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/currentOp/ */
function currentOperations(operand: Value, _name: string, context: PipelineContext): Document[] {
  if (!isDocument(operand)) throw failedToParse('$currentOp options must be specified in an object')
  if (context.database !== 'admin')
    throw new DatabaseError(73, "$currentOp must be run against the 'admin' database with {aggregate: 1}")
  const operation = documentOf({
    type: 'op',
    host: 'embedded',
    desc: 'conn',
    active: true,
    currentOpTime: context.now.toISOString(),
    secs_running: Long.fromNumber(0),
    op: 'command',
    ns: 'admin.$cmd.aggregate',
  })
  return [operation]
}

/** Uses of an index are not counted: https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/indexStats/ */
function indexStatistics(operand: Value, name: string, context: PipelineContext): Document[] {
  if (!isDocument(operand) || operand.size > 0)
    throw new DatabaseError(28803, 'The $indexStats stage specification must be an empty object')
  const collection = context.collections.find(context.database, name)
  return (collection?.indexes ?? []).map((index) =>
    documentOf({
      name: index.name,
      key: index.keyPattern,
      host: 'embedded',
      accesses: documentOf({ ops: Long.fromNumber(0), since: context.now }),
      spec: index.record.specification,
      building: index.isReady ? undefined : true,
    }),
  )
}

const statistics = ['latencyStats', 'storageStats', 'count', 'queryExecStats']

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/collStats/, `count` and a part of `storageStats` */
function collectionStatistics(operand: Value, name: string, context: PipelineContext): Document[] {
  if (!isDocument(operand)) throw new DatabaseError(5447000, '$collStats must take a nested object')
  for (const option of operand.keys())
    if (!statistics.includes(option))
      throw new DatabaseError(40415, `BSON field '$collStats.${option}' is an unknown field.`)
  const namespace = `${context.database}.${name}`
  const collection = context.collections.find(context.database, name)
  if (!collection && (operand.has('count') || operand.has('storageStats')))
    throw new DatabaseError(
      26,
      `Unable to retrieve count in $collStats stage :: caused by :: Collection [${namespace}] not found.`,
    )
  return [
    documentOf({
      ns: namespace,
      host: 'embedded',
      localTime: context.now,
      storageStats: operand.has('storageStats') ? storageStatistics(collection) : undefined,
      count: operand.has('count') ? collection?.count() : undefined,
    }),
  ]
}

function storageStatistics(collection: Collection | undefined): Maybe {
  if (!collection) return undefined
  return documentOf({
    count: collection.count(),
    nindexes: collection.indexes.length,
    capped: collection.record.options.get('capped') === true,
  })
}
