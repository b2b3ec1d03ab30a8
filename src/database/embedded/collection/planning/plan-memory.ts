import type { Collection } from '../collection.ts'
import type { IndexDefinition } from '../index-definition.ts'
import { pathsOf } from '../matching/condition.ts'
import { type Access, isInOrder, scanAccess } from './access.ts'
import { branchesOf } from './choose.ts'
import { indexPlan, isWithinPartial } from './index-plan.ts'
import { conjuncts, type Question } from './question.ts'
import { shapeOf } from './shape.ts'

/** An access without the values of the question that it was chosen for. */
interface Remembered {
  kind: Access['kind']
  /** The index, or one for each branch of the union. */
  indexes: readonly IndexDefinition[]
  isInOrder: boolean
  /** How many documents there were. */
  size: number
  /** Keys and documents that answering took; undefined until the first answer is complete. */
  works: number | undefined
}

const mostShapes = 300
const longestShape = 2000
/** A remembered access is given up when it works this many times more than it did (as mongod's internalQueryCacheEvictionRatio). */
const evictionRatio = 10
/** Below this many keys and documents nothing is worth being planned again. */
const fewWorks = 200
const growthRatio = 2
const smallCollection = 1000

/**
 * Which access won for each shape of question (manual: "Query Plans", plan cache). It belongs to one list of indexes:
 * when an index is made, dropped, hidden or finished, the list is another one and nothing is remembered for it.
 */
export class PlanMemory {
  private readonly shapes = new Map<string, Remembered>()
  private readonly partials: { index: IndexDefinition; paths: Set<string> }[]

  constructor(indexes: readonly IndexDefinition[]) {
    this.partials = indexes.flatMap((index) => {
      const paths = index.partial ? pathsOf(index.partial) : 'all'
      return paths === 'all' ? [] : [{ index, paths }]
    })
  }

  /** The shape of a question, with which of the partial indexes its values allow. */
  shapeOf(question: Question): string {
    const asked = this.partials.length > 0 ? pathsOf(question.filter) : 'all'
    if (asked === 'all') return shapeOf(question)
    const near = this.partials.filter(({ paths }) => [...paths].every((path) => asked.has(path)))
    const conditions = near.length > 0 ? conjuncts(question.filter) : []
    const allowed = near.map(({ index }) => isWithinPartial(index, conditions, question.collation))
    return `${shapeOf(question)}|${allowed}`
  }

  /** The access that has answered questions of this shape, for the values of this one; undefined when it has to be chosen. */
  recall(shape: string, collection: Collection, question: Question): Access | undefined {
    const known = this.shapes.get(shape)
    if (!known || hasGrown(known.size, collection.count())) return undefined
    const access = accessOf(known, question)
    return access && isInOrder(access, question) === known.isInOrder ? access : undefined
  }

  remember(shape: string, access: Access, collection: Collection, question: Question): void {
    if (shape.length > longestShape) return
    this.shapes.delete(shape)
    if (this.shapes.size >= mostShapes) this.shapes.delete(this.shapes.keys().next().value!)
    this.shapes.set(shape, {
      kind: access.kind,
      indexes: indexesOf(access),
      isInOrder: isInOrder(access, question),
      size: collection.count(),
      works: undefined,
    })
  }

  /** How much work an access may do before it should be chosen anew. */
  mostWorks(shape: string): number {
    const works = this.shapes.get(shape)?.works
    return works === undefined ? Number.POSITIVE_INFINITY : Math.max(works, fewWorks / evictionRatio) * evictionRatio
  }

  /** Takes note of what an answer took; one that took far more than it used to is forgotten. */
  note(shape: string, works: number): void {
    const known = this.shapes.get(shape)
    if (!known) return
    if (works > this.mostWorks(shape)) this.shapes.delete(shape)
    else known.works ??= works
  }
}

const memories = new WeakMap<readonly IndexDefinition[], PlanMemory>()

/** What is remembered for the collection with the indexes that it has now. */
export function memoryOf(collection: Collection): PlanMemory {
  let memory = memories.get(collection.indexes)
  if (!memory) {
    memory = new PlanMemory(collection.indexes)
    memories.set(collection.indexes, memory)
  }
  return memory
}

function hasGrown(before: number, now: number): boolean {
  return now > Math.max(before, smallCollection) * growthRatio || Math.max(now, smallCollection) * growthRatio < before
}

function indexesOf(access: Access): IndexDefinition[] {
  if (access.kind === 'scan') return []
  return access.kind === 'index' ? [access.plan.index] : access.plans.map((plan) => plan.index)
}

function accessOf({ kind, indexes }: Remembered, question: Question): Access | undefined {
  const conditions = conjuncts(question.filter)
  if (kind === 'scan') return scanAccess(question)
  if (kind === 'index') {
    const plan = indexPlan(indexes[0], conditions, question.sort, question.collation)
    return plan && { kind, plan }
  }
  const branches = branchesOf(conditions)
  const plans = branches.flatMap((branch, at) => indexPlan(indexes[at], branch, [], question.collation) ?? [])
  return plans.length === indexes.length ? { kind, plans } : undefined
}
