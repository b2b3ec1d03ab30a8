import { treeOf } from '../../values/paths.ts'
import { type Document, documentOf, type Value } from '../../values/value.ts'
import type { SortField } from '../sorting.ts'
import { covers } from './covering.ts'
import type { IndexPlan } from './index-plan.ts'
import { type Interval, isPoint } from './intervals.ts'
import type { Plan } from './plan.ts'
import type { Question } from './question.ts'
import { shownBounds } from './shown-bounds.ts'
import { shownFilter } from './shown-filter.ts'

const sortMemory = 100 * 1024 * 1024

/** The stages of a plan up to its order, as explain shows them (manual: "Explain Results"). */
export function explainPlan(plan: Plan, question: Question): Document {
  const { access, residual } = plan
  if (access.kind === 'scan') {
    const filter = residual && shownFilter(residual)
    const direction = access.reverse ? 'backward' : 'forward'
    return sorted(plan, question, documentOf({ stage: 'COLLSCAN', filter, direction }))
  }
  if (access.kind === 'union') {
    const inputStage = documentOf({ stage: 'OR', inputStages: access.plans.map((one) => indexScan(one)) as Value[] })
    return sorted(plan, question, fetch(plan, inputStage))
  }
  const scan = access.plan.order?.merge ? sortMerge(access.plan, question.sort) : indexScan(access.plan)
  if (isFetchedBeforeOrder(plan, question)) return sorted(plan, question, fetch(plan, scan))
  return plan.isSorted ? scan : fetch(plan, sorted(plan, question, scan))
}

/** True when the index alone tells what is wanted. */
export function isFetchFree(plan: Plan, question: Question): boolean {
  const { index, residual, isSorted } = plan
  if (!index || !isSorted || !question.needs) return false
  return question.needs.size === 0 && !residual ? true : covers(index, question.needs)
}

/** The order may be read from the index, so that only what is wanted of it is fetched behind the sort. */
function isFetchedBeforeOrder(plan: Plan, question: Question): boolean {
  if (plan.isSorted) return !isFetchFree(plan, question)
  return !plan.index || !covers(plan.index, treeOf(question.sort.map(({ path }) => path)))
}

function fetch({ residual, access }: Plan, inputStage: Document): Document {
  const filter =
    residual && (access.kind !== 'index' || access.plan.residual.length > 0) ? shownFilter(residual) : undefined
  return documentOf({ stage: 'FETCH', filter, inputStage })
}

function sorted(plan: Plan, { sort, limit }: Question, inputStage: Document): Document {
  if (plan.isSorted) return inputStage
  return documentOf({
    stage: 'SORT',
    sortPattern: sortPattern(sort),
    memLimit: sortMemory,
    limitAmount: Number.isFinite(limit) ? limit : undefined,
    type: 'simple',
    inputStage,
  })
}

function sortPattern(sort: readonly SortField[]): Document {
  return new Map(sort.map(({ path, direction }) => [path, direction]))
}

/** One scan for each combination of the values that are merged. */
function sortMerge(plan: IndexPlan, sort: readonly SortField[]): Document {
  let combinations: (readonly Interval[] | undefined)[][] = [[]]
  for (const intervals of plan.intervals) {
    const choices = intervals?.every(isPoint) ? intervals.map((one) => [one]) : [intervals]
    combinations = combinations.flatMap((head) => choices.map((choice) => [...head, choice]))
  }
  const inputStages = combinations.map((intervals) => indexScan({ ...plan, intervals })) as Value[]
  return documentOf({ stage: 'SORT_MERGE', sortPattern: sortPattern(sort), inputStages })
}

/** What is told of each scan of an index. */
export function indexScan(plan: IndexPlan, stage = 'IXSCAN'): Document {
  const { index } = plan
  const isBackward = plan.order?.reverse === true
  const bounds = index.fields.map(({ path, direction }, place): [string, Value] => [
    path,
    shownBounds(plan.intervals[place], direction < 0 !== isBackward),
  ])
  return documentOf({
    stage,
    keyPattern: index.keyPattern,
    indexName: index.name,
    collation: index.record.specification.get('collation'),
    isMultiKey: index.isMultikey,
    multiKeyPaths: new Map(
      index.fields.map(({ path }, place): [string, Value] => [path, index.record.multikey[place] ? [path] : []]),
    ),
    isUnique: index.isUnique,
    isSparse: index.isSparse,
    isPartial: index.partial !== undefined,
    indexVersion: 2,
    direction: isBackward ? 'backward' : 'forward',
    indexBounds: new Map(bounds),
  })
}
