import { keyIn } from '../../storage/trees.ts'
import type { Collection } from '../collection.ts'
import { covers } from './covering.ts'
import type { IndexPlan } from './index-plan.ts'
import type { Question } from './question.ts'

/** Entries that are counted to compare two plans; beyond that the shape of the plans decides. */
const mostCounted = 400

/** Reading and asking a document costs about as much as walking over this many entries. */
const documentCost = 6
/** Per entry that has to be sorted afterwards, its document read for its sort key. */
const sortCost = 10

/** The plan that promises the least work; undefined without plans. */
export function cheapest(collection: Collection, plans: IndexPlan[], question: Question): IndexPlan | undefined {
  const unique = plans.find(isSingleEntry)
  if (unique) return unique
  const rivals = withoutBeaten(plans)
  if (rivals.length < 2) return rivals[0]
  const priced = rivals.map((plan) => ({ plan, cost: costOf(collection, plan, question) }))
  priced.sort((left, right) => left.cost - right.cost || right.plan.boundFields - left.plan.boundFields)
  return priced[0].plan
}

/** True when a unique index has all its fields bound to one value. */
export function isSingleEntry(plan: IndexPlan): boolean {
  return (
    plan.index.isUnique &&
    plan.boundFields === plan.index.fields.length &&
    plan.ranges.length === 1 &&
    plan.ranges[0].fixed > 0 &&
    isPointRange(plan)
  )
}

function isPointRange(plan: IndexPlan): boolean {
  const [{ start, fixed }] = plan.ranges
  return start.length === fixed
}

/** Plans that are no better in anything than another need not be counted. */
function withoutBeaten(plans: IndexPlan[]): IndexPlan[] {
  const kept: IndexPlan[] = []
  for (const plan of plans.toSorted((left, right) => right.boundFields - left.boundFields))
    if (!kept.some((other) => isAsGood(other, plan))) kept.push(plan)
  return kept
}

function isAsGood(plan: IndexPlan, other: IndexPlan): boolean {
  const paths = plan.index.fields.slice(0, plan.boundFields).map(({ path }) => path)
  const otherPaths = other.index.fields.slice(0, other.boundFields).map(({ path }) => path)
  return (
    otherPaths.every((path) => paths.includes(path)) &&
    (plan.order !== undefined || other.order === undefined) &&
    (!plan.order?.merge || other.order?.merge === true) &&
    plan.residual.length <= other.residual.length &&
    plan.checks.length <= other.checks.length &&
    !other.index.partial
  )
}

/** What a plan is estimated to cost, in entries walked. */
export function costOf(collection: Collection, plan: IndexPlan, question: Question): number {
  const found = countUpTo(collection, plan)
  const isCapped = found >= mostCounted
  const size = isCapped ? guess(collection, plan, found) : found
  const isFiltered = plan.residual.length > 0 || plan.checks.length > 0
  const isSorted = plan.order !== undefined
  const walked = isSorted && !isFiltered ? Math.min(size, question.limit) : walkedWithFilter(size, isSorted, question)
  return walked + fetchedOf(plan, walked, question) * documentCost + (isSorted ? 0 : walked * sortCost)
}

/** How many documents have to be read; none where the index covers what is wanted. */
function fetchedOf(plan: IndexPlan, walked: number, { needs, limit }: Question): number {
  if (needs && covers(plan, needs)) return 0
  return plan.residual.length > 0 ? walked : Math.min(walked, limit)
}

/** With a filter behind it, a walk in order is taken to end after twenty times the limit. */
function walkedWithFilter(size: number, isSorted: boolean, question: Question): number {
  return isSorted && Number.isFinite(question.limit) ? Math.min(size, question.limit * 20) : size
}

/** Each bound field is taken to leave a fifth. */
function guess(collection: Collection, plan: IndexPlan, atLeast: number): number {
  return Math.max(atLeast, collection.count() / 5 ** plan.boundFields)
}

function countUpTo(collection: Collection, plan: IndexPlan): number {
  if (plan.boundFields === 0) return collection.count()
  let n = 0
  for (const range of plan.ranges) {
    const walk = collection.store.walk({
      start: keyIn(plan.index.tree, range.start),
      end: keyIn(plan.index.tree, range.end),
    })
    while (n < mostCounted && walk.next()) n++
    walk.pause()
    if (n >= mostCounted) break
  }
  return n
}
