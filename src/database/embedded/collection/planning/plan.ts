import { badValue } from '../../errors.ts'
import { compareValues } from '../../values/order.ts'
import { type Document, documentOf, isDocument } from '../../values/value.ts'
import type { Collection } from '../collection.ts'
import { allOf, type Condition } from '../matching/condition.ts'
import type { SortField } from '../sorting.ts'
import { cheapest, costOf, isSingleEntry } from './cost.ts'
import { explainIndexPlan, type IndexPlan, indexPlan } from './index-plan.ts'
import { IndexScan } from './index-scan.ts'
import { CollectionScan, type RecordSource, UnionScan } from './source.ts'

/** What a query wants to know of a collection. */
export interface Question {
  filter: Condition
  sort: readonly SortField[]
  /** How many documents are wanted, skipped ones included; Infinity for all. */
  limit: number
  hint?: Document | string
  /** Name of the collation that strings are compared by. */
  collation?: string
}

/** How a question will be answered. */
export interface Plan {
  /** Opens the walk over the candidates. With types, where there is one index, so that its entries can be read. */
  open(withTypes: boolean): RecordSource
  /** What still has to be asked of each candidate's document; undefined when the index has answered all. */
  residual: Condition | undefined
  /** True when the candidates come in the wanted order. */
  isSorted: boolean
  /** The single index that is walked, where there is one. */
  index: IndexPlan | undefined
  explain: Document
}

/** Finds the plan that promises the least work (manual: "Query Plans"). @throws BadValue (2) for an unknown hint */
export function planFor(collection: Collection, question: Question): Plan {
  const conditions = conjuncts(question.filter)
  if (isNatural(question.hint) || question.sort[0]?.path === '$natural') return scanPlan(collection, question)
  if (question.hint !== undefined) return hintedPlan(collection, question, conditions)
  const plans: IndexPlan[] = []
  for (const index of collection.indexes) {
    const plan = index.isReady && indexPlan(index, conditions, question.sort, question.collation)
    // Nothing beats one entry, so neither the other indexes nor an $or beside it need be looked at.
    if (plan && isSingleEntry(plan)) return planOf(collection, plan)
    if (plan) plans.push(plan)
  }
  const useful = plans.filter((plan) => plan.boundFields > 0 || (plan.order && question.sort.length > 0))
  const best = cheapest(collection, useful, question)
  const bound = best && best.boundFields > 0 ? best : undefined
  const union = unionPlan(collection, question, conditions, bound)
  if (union) return union
  return best ? planOf(collection, best) : scanPlan(collection, question)
}

function conjuncts(filter: Condition): readonly Condition[] {
  return filter.kind === 'and' ? filter.parts.flatMap(conjuncts) : [filter]
}

function isNatural(hint: Question['hint']): boolean {
  return isDocument(hint) && hint.has('$natural')
}

function hintedPlan(collection: Collection, question: Question, conditions: readonly Condition[]): Plan {
  const { hint } = question
  const index = collection.indexes.find((one) =>
    typeof hint === 'string' ? one.name === hint : compareValues(one.keyPattern, hint) === 0,
  )
  if (!index) throw badValue('planner returned error: bad hint: hint provided does not correspond to an existing index')
  const plan = indexPlan(index, conditions, question.sort, question.collation)
  return plan ? planOf(collection, plan) : scanPlan(collection, question)
}

function planOf(collection: Collection, plan: IndexPlan): Plan {
  const scan = explainIndexPlan(plan)
  return {
    open: (withTypes) => new IndexScan(collection.store, plan, withTypes),
    residual: plan.residual.length > 0 ? allOf([...plan.residual]) : undefined,
    isSorted: plan.order !== undefined,
    index: plan,
    explain: plan.residual.length > 0 ? documentOf({ stage: 'FETCH', inputStage: scan }) : scan,
  }
}

function scanPlan(collection: Collection, question: Question): Plan {
  const reverse = isDocument(question.hint) && question.hint.get('$natural') === -1
  const [first] = question.sort
  const isNaturalOrder = first === undefined || first.path === '$natural'
  return {
    open: () => new CollectionScan(collection, reverse || (isNaturalOrder && first?.direction === -1)),
    residual: isEmpty(question.filter) ? undefined : question.filter,
    isSorted: isNaturalOrder,
    index: undefined,
    explain: documentOf({ stage: 'COLLSCAN', direction: reverse ? 'backward' : 'forward' }),
  }
}

function isEmpty(filter: Condition): boolean {
  return filter.kind === 'and' && filter.parts.length === 0
}

/**
 * An `$or` whose branches all have an index: their candidates one after the other, each only once. Undefined where
 * that is not possible, or costs more than the rival.
 */
function unionPlan(
  collection: Collection,
  question: Question,
  conditions: readonly Condition[],
  rival: IndexPlan | undefined,
): Plan | undefined {
  const choice = conditions.find((condition) => condition.kind === 'or')
  if (choice?.kind !== 'or' || choice.parts.length === 0) return undefined
  const others = conditions.filter((condition) => condition !== choice)
  const plans: IndexPlan[] = []
  for (const branch of choice.parts) {
    const own = [...conjuncts(branch), ...others]
    const usable = collection.indexes
      .filter((index) => index.isReady)
      .flatMap((index) => indexPlan(index, own, [], question.collation) ?? [])
    const best = cheapest(
      collection,
      usable.filter((plan) => plan.boundFields > 0),
      { ...question, sort: [] },
    )
    if (!best) return undefined
    plans.push(best)
  }
  const unsorted = { ...question, sort: [], limit: Number.POSITIVE_INFINITY }
  const cost = plans.reduce((sum, plan) => sum + costOf(collection, plan, unsorted), 0)
  if (rival && costOf(collection, rival, question) <= cost) return undefined
  return {
    open: () => new UnionScan(plans.map((plan) => () => new IndexScan(collection.store, plan, false))),
    residual: question.filter,
    isSorted: question.sort.length === 0,
    index: undefined,
    explain: documentOf({ stage: 'OR', inputStages: plans.map(explainIndexPlan) }),
  }
}
