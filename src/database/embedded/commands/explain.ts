import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import type { Collection } from '../collection/collection.ts'
import { distinctPlan, distinctValues } from '../collection/distinct.ts'
import { chooseAccess } from '../collection/planning/choose.ts'
import { indexScan } from '../collection/planning/explain-plan.ts'
import { type Plan, planOf } from '../collection/planning/plan.ts'
import { memoryOf } from '../collection/planning/plan-memory.ts'
import { shownFilter } from '../collection/planning/shown-filter.ts'
import { Query } from '../collection/query.ts'
import type { Slice } from '../collection/slice.ts'
import { DatabaseError } from '../errors.ts'
import { type Document, documentOf, isDocument, type Value } from '../values/value.ts'
import { type Explained, readExplained } from './explained.ts'
import { above, isCountable, type Measured, stagesOf, withStatistics } from './explained-stages.ts'
import { serverVersion } from './handshake.ts'
import type { Command, Request } from './request.ts'

const verbosities = ['queryPlanner', 'executionStats', 'allPlansExecution'] as const
type Verbosity = (typeof verbosities)[number]

/**
 * https://www.mongodb.com/docs/v8.0/reference/command/explain/: how a command would be answered; writes are not done.
 * Plans are weighed anew, whatever is remembered for questions of this shape.
 */
export const explain: Command = (request) => {
  const command = request.body.get('explain')
  if (!isDocument(command))
    throw new DatabaseError(14, "BSON field 'explain.explain' is the wrong type, expected type 'object'")
  return explainCommand(request, command, verbosityOf(request.body.get('verbosity') ?? 'allPlansExecution'))
}

function verbosityOf(given: Value): Verbosity {
  const verbosity = verbosities.find((one) => one === given)
  if (!verbosity)
    throw new DatabaseError(
      2,
      `Enumeration value '${String(given)}' for field 'explain.verbosity' is not a valid value.`,
    )
  return verbosity
}

/** The reply of explain, also for `aggregate` with `explain: true`. */
export async function explainCommand(request: Request, command: Document, verbosity: Verbosity): Promise<Document> {
  const name = command.keys().next().value ?? ''
  const explained = readExplained({ ...request, name, body: command })
  const collection = request.server.collections.find(request.database, explained.collection)
  const namespace = `${request.database}.${explained.collection}`
  const results = collection
    ? await new Explanation(collection, explained, verbosity).results(request.slice)
    : { queryPlanner: plannerPart(namespace, explained, documentOf({ stage: 'EOF' }), [], '') }
  const shown: Document = new Map([...command].filter(([field]) => field !== 'lsid' && field !== '$clusterTime'))
  shown.set('$db', request.database)
  return documentOf({
    explainVersion: '1',
    ...(explained.stages.length > 0 ? { stages: pipelineStages(results, explained) } : results),
    command: shown,
    serverInfo: documentOf({ host: hostname(), port: 0, version: serverVersion, gitVersion: 'embedded' }),
  })
}

/** The query is one stage in front of those that it does not take in. */
function pipelineStages(results: Record<string, Value>, { stages }: Explained): Value[] {
  return [
    documentOf({ $cursor: documentOf(results) }),
    ...stages.map(([name, operand]) => documentOf({ [name]: operand })),
  ]
}

function plannerPart(
  namespace: string,
  { query }: Explained,
  winningPlan: Document,
  rejectedPlans: Document[],
  shape: string,
): Document {
  const hash = createHash('sha256').update(shape).digest('hex').slice(0, 8).toUpperCase()
  return documentOf({
    namespace,
    parsedQuery: shownFilter(query.filter),
    indexFilterSet: false,
    queryHash: hash,
    planCacheShapeHash: hash,
    planCacheKey: hash,
    maxIndexedOrSolutionsReached: false,
    maxIndexedAndSolutionsReached: false,
    maxScansToExplodeReached: false,
    prunedSimilarIndexes: false,
    winningPlan: new Map([['isCached', false], ...winningPlan]),
    rejectedPlans,
  })
}

/** How many hits of each plan are looked at to compare them. */
const trialHits = 101

class Explanation {
  private readonly collection: Collection
  private readonly explained: Explained
  private readonly verbosity: Verbosity
  private readonly shape: string

  constructor(collection: Collection, explained: Explained, verbosity: Verbosity) {
    this.collection = collection
    this.explained = explained
    this.verbosity = verbosity
    this.shape = memoryOf(collection).shapeOf(explained.query)
  }

  async results(slice: Slice): Promise<Record<string, Value>> {
    const { kind, query } = this.explained
    const isAll = query.filter.kind === 'and' && query.filter.parts.length === 0
    if (kind === 'count' && isAll && query.hint === undefined) return this.fastCount()
    return (kind === 'distinct' && (await this.distinctScan(slice))) || this.planned(slice)
  }

  private fastCount(): Record<string, Value> {
    const { skip, limit } = this.explained.query
    const nReturned = Math.max(0, Math.min(this.collection.count() - skip, limit))
    const stage = above('COUNT', {}, documentOf({ stage: 'RECORD_STORE_FAST_COUNT' }))
    return this.shown(stage, [], { nReturned, executionTimeMillis: 0, totalKeysExamined: 0, totalDocsExamined: 0 })
  }

  private async distinctScan(slice: Slice): Promise<Record<string, Value> | undefined> {
    const { query, path = '' } = this.explained
    const plan = distinctPlan(this.collection, query, path)
    if (!plan) return undefined
    const stage = above('PROJECTION_COVERED', { transformBy: new Map([[path, 1]]) }, indexScan(plan, 'DISTINCT_SCAN'))
    if (this.verbosity === 'queryPlanner') return this.shown(stage, [])
    const start = performance.now()
    const { values, keysExamined, documentsExamined } = await distinctValues(this.collection, query, path, slice)
    return this.shown(stage, [], {
      nReturned: values.length,
      executionTimeMillis: Math.round(performance.now() - start),
      totalKeysExamined: keysExamined,
      totalDocsExamined: documentsExamined,
    })
  }

  private async planned(slice: Slice): Promise<Record<string, Value>> {
    const { query } = this.explained
    const question = { ...query, limit: query.skip + query.limit }
    const { best, rejected } = chooseAccess(this.collection, question)
    const [winner, ...others] = [best, ...rejected].map((access) => planOf(this.collection, question, access))
    const shownOthers = others.map((plan) => stagesOf(this.explained, plan))
    const stage = stagesOf(this.explained, winner)
    if (this.verbosity === 'queryPlanner') return this.shown(stage, shownOthers)
    const measured = await this.measure(winner, query.limit, slice)
    if (this.verbosity === 'executionStats' || others.length === 0) return this.shown(stage, shownOthers, measured)
    const trials: Value[] = []
    for (const plan of [winner, ...others]) {
      const trial = await this.measure(plan, Math.min(query.limit, trialHits), slice)
      trials.push(documentOf({ ...trial, executionStages: withStatistics(stagesOf(this.explained, plan), trial) }))
    }
    return this.shown(stage, shownOthers, measured, trials)
  }

  private async measure(plan: Plan, limit: number, slice: Slice): Promise<Measured> {
    const start = performance.now()
    const query = new Query(this.collection, { ...this.explained.query, limit }, plan)
    let nReturned = 0
    await query.run(() => ++nReturned > 0, slice)
    return {
      nReturned,
      executionTimeMillis: Math.round(performance.now() - start),
      totalKeysExamined: query.keysExamined,
      totalDocsExamined: this.explained.kind === 'count' && isCountable(plan) ? 0 : query.documentsExamined,
    }
  }

  private shown(
    winningPlan: Document,
    rejected: Document[],
    measured?: Measured,
    trials: Value[] = [],
  ): Record<string, Value> {
    const { namespace } = this.collection
    const queryPlanner = plannerPart(namespace, this.explained, winningPlan, rejected, this.shape)
    if (!measured || this.verbosity === 'queryPlanner') return { queryPlanner }
    const executionStats = documentOf({
      executionSuccess: true,
      ...measured,
      executionStages: withStatistics(winningPlan, measured),
      allPlansExecution: this.verbosity === 'allPlansExecution' ? trials : undefined,
    })
    return { queryPlanner, executionStats }
  }
}
