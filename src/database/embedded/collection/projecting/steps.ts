import type { Document, Maybe, Value } from '../../values/value.ts'
import type { Evaluate } from '../aggregation/evaluation.ts'

/** What becomes of one field. */
export type Step =
  | { kind: 'include' }
  | { kind: 'exclude' }
  | { kind: 'below'; steps: Steps }
  | { kind: 'compute'; evaluate: Evaluate }
  | { kind: 'change'; change: (value: Maybe) => Maybe }

export type Steps = Map<string, Step>

/**
 * Included fields keep the order of the document, `_id` first; computed and changed ones follow in the order of the
 * projection (manual: "Project Fields to Return from Query", "$elemMatch (projection)").
 */
export function includeFields(document: Document, steps: Steps, root: Document, isTop: boolean): Document {
  const result: Document = new Map()
  const id = isTop ? document.get('_id') : undefined
  if (id !== undefined && steps.get('_id')?.kind === 'include') result.set('_id', id)
  for (const [name, value] of document) {
    const step = steps.get(name)
    if (!step || result.has(name)) continue
    const kept = included(value, step, root)
    if (kept !== undefined) result.set(name, kept)
  }
  for (const [name, step] of steps) {
    const made = computed(document.get(name), step, root)
    if (made !== undefined) result.set(name, made)
  }
  return result
}

function included(value: Value, step: Step, root: Document): Maybe {
  if (step.kind === 'include') return value
  if (step.kind !== 'below') return undefined
  if (value instanceof Map) return includeFields(value, step.steps, root, false)
  if (!Array.isArray(value)) return undefined
  return value.map((element) => included(element, step, root)).filter((element) => element !== undefined)
}

/** New fields, also within a document that is not there yet. */
function computed(value: Maybe, step: Step, root: Document): Maybe {
  if (step.kind === 'compute') return step.evaluate({ root })
  if (step.kind === 'change') return step.change(value)
  if (step.kind !== 'below' || value instanceof Map || Array.isArray(value) || !hasComputed(step)) return undefined
  const made = includeFields(new Map(), step.steps, root, false)
  return value === undefined && made.size === 0 && !hasEvaluated(step) ? undefined : made
}

function hasComputed(step: Step): boolean {
  if (step.kind === 'below') return [...step.steps.values()].some(hasComputed)
  return step.kind === 'compute' || step.kind === 'change'
}

function hasEvaluated(step: Step): boolean {
  return step.kind === 'compute' || (step.kind === 'below' && [...step.steps.values()].some(hasEvaluated))
}

/** All fields but the excluded ones, each in its place. */
export function excludeFields(document: Document, steps: Steps): Document {
  const result: Document = new Map()
  for (const [name, value] of document) {
    const step = steps.get(name)
    const kept = step ? excluded(value, step) : value
    if (kept !== undefined) result.set(name, kept)
  }
  return result
}

function excluded(value: Value, step: Step): Maybe {
  if (step.kind === 'include') return value
  if (step.kind === 'change') return step.change(value)
  if (step.kind !== 'below') return undefined
  if (value instanceof Map) return excludeFields(value, step.steps)
  if (!Array.isArray(value)) return value
  return value.map((element) => excluded(element, step) ?? null)
}

/** True when the field and what is below it are only kept or left out. */
export function isPlain(step: Step): boolean {
  if (step.kind === 'below') return [...step.steps.values()].every(isPlain)
  return step.kind === 'include' || step.kind === 'exclude'
}
