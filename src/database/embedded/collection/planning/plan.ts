import type { Collection } from '../collection.ts'
import { allOf, type Condition } from '../matching/condition.ts'
import { type Access, isInOrder, openAccess } from './access.ts'
import { chooseAccess } from './choose.ts'
import type { IndexPlan } from './index-plan.ts'
import { memoryOf } from './plan-memory.ts'
import { conjuncts, isNatural, type Question } from './question.ts'
import type { RecordSource } from './source.ts'

/** How a question will be answered. */
export interface Plan {
  access: Access
  /** Opens the walk over the candidates. With types, where there is one index, so that its entries can be read. */
  open(withTypes: boolean): RecordSource
  /** What still has to be asked of each candidate's document; undefined when the index has answered all. */
  residual: Condition | undefined
  /** True when the candidates come in the wanted order. */
  isSorted: boolean
  /** The single index that is walked, where there is one. */
  index: IndexPlan | undefined
  /** How many keys and documents it may look at before another plan is worth looking for. */
  mostWorks: number
  /** To be told how many keys and documents the whole answer took. */
  note(works: number): void
}

/**
 * The plan that has answered questions of the same shape before, or else the one that promises the least work (manual:
 * "Query Plans"). @throws BadValue (2) for an unknown hint
 */
export function planFor(collection: Collection, question: Question): Plan {
  if (question.hint !== undefined || isNatural(question) || isById(question)) return planAlone(collection, question)
  const memory = memoryOf(collection)
  const shape = memory.shapeOf(question)
  const known = memory.recall(shape, collection, question)
  return known ? remembered(collection, question, shape, known) : choose(collection, question, shape)
}

/** The index of `_id` is the first that is looked at, and the last: there is nothing to remember. */
function isById({ filter }: Question): boolean {
  return conjuncts(filter).some((one) => one.kind === 'compare' && one.path === '_id' && one.operator === 'eq')
}

/** A plan chosen anew, because the remembered one does too much work for these values. */
export function planAgain(collection: Collection, question: Question): Plan {
  return choose(collection, question, memoryOf(collection).shapeOf(question))
}

function planAlone(collection: Collection, question: Question): Plan {
  return planOf(collection, question, chooseAccess(collection, question).best)
}

function choose(collection: Collection, question: Question, shape: string): Plan {
  const { best } = chooseAccess(collection, question)
  memoryOf(collection).remember(shape, best, collection, question)
  return remembered(collection, question, shape, best)
}

function remembered(collection: Collection, question: Question, shape: string, access: Access): Plan {
  const memory = memoryOf(collection)
  return {
    ...planOf(collection, question, access),
    mostWorks: memory.mostWorks(shape),
    note: (works) => memory.note(shape, works),
  }
}

/** The plan with this access. */
export function planOf(collection: Collection, question: Question, access: Access): Plan {
  return {
    access,
    open: (withTypes) => openAccess(collection, access, withTypes),
    residual: residualOf(access, question.filter),
    isSorted: isInOrder(access, question),
    index: access.kind === 'index' ? access.plan : undefined,
    mostWorks: Number.POSITIVE_INFINITY,
    note: () => {},
  }
}

function residualOf(access: Access, filter: Condition): Condition | undefined {
  if (access.kind !== 'index') return filter.kind === 'and' && filter.parts.length === 0 ? undefined : filter
  const { residual } = access.plan
  return residual.length > 0 ? allOf([...residual]) : undefined
}
