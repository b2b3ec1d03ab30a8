import { badValue } from '../../errors.ts'
import { compareValues } from '../../values/order.ts'
import type { Collection } from '../collection.ts'
import type { IndexDefinition } from '../index-definition.ts'
import type { Condition } from '../matching/condition.ts'
import { type Access, scanAccess } from './access.ts'
import { cheapest, costOf, isSingleEntry } from './cost.ts'
import { covers } from './covering.ts'
import { type IndexPlan, indexPlan } from './index-plan.ts'
import { conjuncts, isNatural, type Question } from './question.ts'

export interface Choice {
  best: Access
  /** What could answer the question too, at a higher price. */
  rejected: Access[]
}

/** Weighs all indexes for the access that promises the least work. @throws BadValue (2) for an unknown hint */
export function chooseAccess(collection: Collection, question: Question): Choice {
  if (isNatural(question)) return without(scanAccess(question))
  const conditions = conjuncts(question.filter)
  if (question.hint !== undefined) return without(hinted(collection, question, conditions))
  const plans: IndexPlan[] = []
  for (const index of usableIndexes(collection)) {
    const plan = indexPlan(index, conditions, question.sort, question.collation)
    // Nothing beats one entry, so neither the other indexes nor an $or beside it need be looked at.
    if (plan && isSingleEntry(plan)) return without({ kind: 'index', plan })
    if (plan && isUseful(plan, question)) plans.push(plan)
  }
  const best = cheapest(collection, plans, question)
  const union = unionOf(collection, question, conditions, best && best.boundFields > 0 ? best : undefined)
  const others = plans.filter((plan) => union || plan !== best).map((plan): Access => ({ kind: 'index', plan }))
  if (union) return { best: union, rejected: others }
  return best ? { best: { kind: 'index', plan: best }, rejected: others } : without(scanAccess(question))
}

function without(best: Access): Choice {
  return { best, rejected: [] }
}

/** The indexes that the planner may choose from (manual: "Hidden Indexes"). */
export function usableIndexes(collection: Collection): readonly IndexDefinition[] {
  return collection.indexes.filter((index) => index.isReady && !index.isHidden)
}

function isUseful(plan: IndexPlan, question: Question): boolean {
  if (plan.boundFields > 0 || (plan.order !== undefined && question.sort.length > 0)) return true
  return question.isOrderFree === true && question.needs !== undefined && covers(plan, question.needs)
}

function hinted(collection: Collection, question: Question, conditions: readonly Condition[]): Access {
  const { hint } = question
  const index = collection.indexes.find(
    (one) =>
      one.isReady &&
      !one.isHidden &&
      (typeof hint === 'string' ? one.name === hint : compareValues(one.keyPattern, hint) === 0),
  )
  if (!index)
    throw badValue(
      'error processing query: planner returned error: bad hint: hint provided does not correspond to an existing index',
    )
  return { kind: 'index', plan: indexPlan(index, conditions, question.sort, question.collation, true)! }
}

/** The `$or` that the branches of a union come from. */
export function choiceIn(conditions: readonly Condition[]): Extract<Condition, { kind: 'or' }> | undefined {
  const choice = conditions.find((condition) => condition.kind === 'or')
  return choice?.kind === 'or' && choice.parts.length > 0 ? choice : undefined
}

/** The conditions of each branch: its own and those beside the `$or`. */
export function branchesOf(conditions: readonly Condition[]): Condition[][] {
  const choice = choiceIn(conditions)
  const others = conditions.filter((condition) => condition !== choice)
  return choice ? choice.parts.map((branch) => [...conjuncts(branch), ...others]) : []
}

/**
 * An `$or` whose branches all have an index: their candidates one after the other, each only once. Undefined where
 * that is not possible, or costs more than the rival.
 */
function unionOf(
  collection: Collection,
  question: Question,
  conditions: readonly Condition[],
  rival: IndexPlan | undefined,
): Access | undefined {
  const plans: IndexPlan[] = []
  const unsorted = { ...question, sort: [], needs: undefined, limit: Number.POSITIVE_INFINITY }
  for (const branch of branchesOf(conditions)) {
    const usable = usableIndexes(collection).flatMap((index) => indexPlan(index, branch, [], question.collation) ?? [])
    const best = cheapest(
      collection,
      usable.filter((plan) => plan.boundFields > 0),
      unsorted,
    )
    if (!best) return undefined
    plans.push(best)
  }
  if (plans.length === 0) return undefined
  const cost = plans.reduce((sum, plan) => sum + costOf(collection, plan, unsorted), 0)
  if (rival && costOf(collection, rival, question) <= cost) return undefined
  return { kind: 'union', plans }
}
