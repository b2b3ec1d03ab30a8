import { explainPlan, indexScan, isFetchFree } from '../collection/planning/explain-plan.ts'
import type { Plan } from '../collection/planning/plan.ts'
import { wholeNumber } from '../values/numbers.ts'
import { type Document, documentOf, isDocument, type Maybe, type Value } from '../values/value.ts'
import type { Explained } from './explained.ts'

/** The whole tree of stages of a plan, as mongod would name them. */
export function stagesOf(explained: Explained, plan: Plan): Document {
  const { kind, query } = explained
  const question = { ...query, limit: query.skip + query.limit }
  if (kind === 'count' && plan.index && isCountable(plan))
    return above('COUNT', {}, indexScan(plan.index, 'COUNT_SCAN'))
  const isId = isOneById(explained, plan)
  if (kind === 'find' && isId) return expressScan()
  const base = isId ? documentOf({ stage: 'IDHACK' }) : explainPlan(plan, question)
  if (kind === 'update' || kind === 'delete') return projected(explained, plan, above(kind.toUpperCase(), {}, base))
  const skipped = query.skip > 0 ? above('SKIP', { skipAmount: query.skip }, base) : base
  if (kind === 'count') return above('COUNT', {}, limited(query.limit, plan, skipped))
  return limited(query.limit, plan, projected(explained, plan, skipped))
}

/** True when the entries alone say how many documents match. */
export function isCountable({ index, residual }: Plan): boolean {
  return index !== undefined && !residual && index.checks.length === 0 && index.isOnePerRecord
}

/** `{ _id: value }` and nothing else, which mongod answers without planning. */
function isOneById({ query }: Explained, { index, residual }: Plan): boolean {
  const { filter } = query
  const isById = filter.kind === 'compare' && filter.path === '_id' && filter.operator === 'eq'
  return isById && index?.index.name === '_id_' && !residual && query.skip === 0 && query.hint === undefined
}

function expressScan(): Document {
  return documentOf({ stage: 'EXPRESS_IXSCAN', keyPattern: '{ _id: 1 }', indexName: '_id_' })
}

function limited(limit: number, plan: Plan, stage: Document): Document {
  return Number.isFinite(limit) && plan.isSorted ? above('LIMIT', { limitAmount: limit }, stage) : stage
}

function projected({ kind, projection, query, stages }: Explained, plan: Plan, stage: Document): Document {
  const isCovered = kind !== 'update' && kind !== 'delete' && isFetchFree(plan, query)
  if (kind === 'aggregate' && stages.length > 0) {
    if (!query.needs) return stage
    return above(isCovered ? 'PROJECTION_COVERED' : 'PROJECTION_SIMPLE', { transformBy: ofNeeds(query.needs) }, stage)
  }
  if (!projection || projection.size === 0) return stage
  return above(projectionStage(projection, isCovered), { transformBy: projection }, stage)
}

function ofNeeds(needs: NonNullable<Explained['query']['needs']>): Document {
  const fields = [...needs.keys()].map((name): [string, Value] => [name, 1])
  return new Map(needs.has('_id') ? fields : [...fields, ['_id', 0]])
}

/** How a projection is carried out, as mongod names it. */
function projectionStage(projection: Document, isCovered: boolean): string {
  if (isCovered) return 'PROJECTION_COVERED'
  const isSimple = [...projection].every(
    ([path, value]) => !path.includes('.') && (typeof value === 'boolean' || wholeNumber(value) !== undefined),
  )
  return isSimple ? 'PROJECTION_SIMPLE' : 'PROJECTION_DEFAULT'
}

/** `{ stage, … }` above another one. */
export function above(stage: string, fields: Record<string, Value>, inputStage: Document): Document {
  return documentOf({ stage, ...fields, inputStage })
}

/** What was measured of a whole plan. */
export interface Measured {
  nReturned: number
  executionTimeMillis: number
  totalKeysExamined: number
  totalDocsExamined: number
}

const ofKeys = new Set(['IXSCAN', 'COUNT_SCAN', 'DISTINCT_SCAN', 'EXPRESS_IXSCAN', 'IDHACK'])
const ofDocuments = new Set(['COLLSCAN', 'FETCH', 'EXPRESS_IXSCAN', 'IDHACK'])

/** The stages with what they did. Keys and documents are counted for the whole plan, and shown where they are looked at. */
export function withStatistics(stage: Document, measured: Measured): Document {
  const { nReturned, executionTimeMillis, totalKeysExamined, totalDocsExamined } = measured
  const name = String(stage.get('stage'))
  const { inputStage, inputStages, ...own } = Object.fromEntries(stage as ReadonlyMap<string, Value>)
  const below = (one: Maybe) => (isDocument(one) ? withStatistics(one, measured) : undefined)
  return documentOf({
    ...own,
    nReturned,
    executionTimeMillisEstimate: executionTimeMillis,
    works: Math.max(totalKeysExamined, totalDocsExamined) + 1,
    advanced: nReturned,
    isEOF: 1,
    ...outcome(name, nReturned),
    keysExamined: ofKeys.has(name) ? totalKeysExamined : undefined,
    docsExamined: ofDocuments.has(name) ? totalDocsExamined : undefined,
    inputStage: below(inputStage),
    inputStages: Array.isArray(inputStages) ? inputStages.flatMap((one) => below(one) ?? []) : undefined,
  })
}

function outcome(name: string, n: number): Record<string, Value> {
  if (name === 'COUNT') return { nCounted: n }
  if (name === 'DELETE') return { nWouldDelete: n }
  return name === 'UPDATE' ? { nMatched: n, nWouldModify: n, nWouldUpsert: 0 } : {}
}
