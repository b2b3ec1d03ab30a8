import { badValue, DatabaseError } from '../errors.ts'
import type { FieldTree } from '../values/decode.ts'
import { isNumber, toDouble, wholeNumber } from '../values/numbers.ts'
import { treeOf } from '../values/paths.ts'
import { type Document, isDocument, type Maybe, type Value } from '../values/value.ts'
import { dependenciesOf } from './aggregation/dependencies.ts'
import type { Evaluate, ExpressionContext } from './aggregation/evaluation.ts'
import { expression } from './aggregation/expression.ts'
import type { FilterContext } from './matching/condition.ts'
import { allOf } from './matching/condition.ts'
import { isOperators, operatorsOf, readFilter } from './matching/filter.ts'

/** What a projection does to a document, and which fields it needs for that. */
export interface Projection {
  apply(document: Document): Document
  /** Undefined when it needs the whole document. */
  needs: FieldTree | undefined
  /** Paths of a projection that only includes whole fields; an index may cover it. */
  included: string[] | undefined
}

type Step =
  | { kind: 'include' }
  | { kind: 'exclude' }
  | { kind: 'below'; steps: Map<string, Step> }
  | { kind: 'compute'; evaluate: Evaluate }
  | { kind: 'change'; change: (value: Maybe) => Maybe }

interface Reading {
  context: ExpressionContext & FilterContext
  isAggregation: boolean
  hasInclusion: boolean
  hasExclusion: boolean
  hasSlice: boolean
  needsAll: boolean
  paths: Set<string>
}

/** Reads a projection of `find` or the specification of `$project`. @throws 31253 and 31254 for a mixture */
export function readProjection(
  specification: Document,
  context: ExpressionContext & FilterContext,
  isAggregation = false,
): Projection {
  const steps = new Map<string, Step>()
  const reading: Reading = {
    context,
    isAggregation,
    hasInclusion: false,
    hasExclusion: false,
    hasSlice: false,
    needsAll: false,
    paths: new Set(),
  }
  for (const [path, value] of specification) addPath(steps, path, value, '', reading)
  if (reading.hasInclusion && reading.hasExclusion)
    throw new DatabaseError(31254, 'Cannot do exclusion and inclusion in one projection')
  const isInclusion = reading.hasInclusion || (!reading.hasExclusion && !reading.hasSlice && keepsId(steps))
  if (isInclusion && !steps.has('_id')) {
    steps.set('_id', { kind: 'include' })
    reading.paths.add('_id')
  }
  const isSimple = isInclusion && [...steps.values()].every(isPlainInclusion)
  return {
    apply: (document) =>
      isInclusion ? includeFields(document, steps, document, true) : excludeFields(document, steps, document),
    needs: isInclusion && !reading.needsAll ? treeOf(reading.paths) : undefined,
    included: isSimple && !reading.needsAll ? [...reading.paths] : undefined,
  }
}

function keepsId(steps: Map<string, Step>): boolean {
  return steps.get('_id')?.kind !== 'exclude' || steps.size > 1
}

function isPlainInclusion(step: Step): boolean {
  if (step.kind === 'below') return [...step.steps.values()].every(isPlainInclusion)
  return step.kind === 'include' || step.kind === 'exclude'
}

function addPath(steps: Map<string, Step>, path: string, value: Value, prefix: string, reading: Reading): void {
  if (path === '' || path.startsWith('.') || path.endsWith('.'))
    throw new DatabaseError(40353, `FieldPath must not end with a '.'.`)
  const [first, ...rest] = path.split('.')
  const fullPath = prefix ? `${prefix}.${path}` : path
  if (path.endsWith('.$') || first === '$')
    throw new DatabaseError(238, 'positional projection is not supported by the embedded database')
  if (rest.length > 0) {
    const known = steps.get(first)
    if (known && known.kind !== 'below') throw new DatabaseError(31249, `Path collision at ${fullPath}`)
    const below = known?.kind === 'below' ? known : { kind: 'below' as const, steps: new Map<string, Step>() }
    steps.set(first, below)
    addPath(below.steps, rest.join('.'), value, prefix ? `${prefix}.${first}` : first, reading)
    return
  }
  if (steps.has(first)) throw new DatabaseError(31250, `Path collision at ${fullPath}`)
  const step = stepOf(value, fullPath, reading)
  if (step) steps.set(first, step)
}

function stepOf(value: Value, path: string, reading: Reading): Step {
  if (typeof value === 'boolean' || isNumber(value)) {
    const isIncluded = value === true || (isNumber(value) && toDouble(value) !== 0)
    if (path !== '_id' || isIncluded) {
      if (isIncluded) reading.hasInclusion ||= path !== '_id'
      else reading.hasExclusion = true
    }
    if (isIncluded) reading.paths.add(path)
    return { kind: isIncluded ? 'include' : 'exclude' }
  }
  if (isDocument(value) && value.size > 0) {
    const operator = [...value.keys()][0]
    if (!reading.isAggregation && operator === '$slice') return sliceStep(value.get(operator)!, path, reading)
    if (!reading.isAggregation && operator === '$elemMatch') return elementStep(value.get(operator)!, path, reading)
    if (operator === '$meta') throw new DatabaseError(238, '$meta is not supported by the embedded database')
    if (!operator.startsWith('$')) return belowStep(value, path, reading)
  }
  return computeStep(value, reading)
}

function belowStep(value: Document, path: string, reading: Reading): Step {
  const steps = new Map<string, Step>()
  for (const [name, inner] of value) addPath(steps, name, inner, path, reading)
  return { kind: 'below', steps }
}

function computeStep(value: Value, reading: Reading): Step {
  reading.hasInclusion = true
  const dependencies = dependenciesOf(value)
  if (dependencies === 'all') reading.needsAll = true
  else for (const path of dependencies) reading.paths.add(path)
  return { kind: 'compute', evaluate: expression(value, reading.context) }
}

/** `$slice` in a find projection keeps all other fields (manual: "$slice (projection)"). */
function sliceStep(value: Value, path: string, reading: Reading): Step {
  reading.hasSlice = true
  reading.paths.add(path)
  const [from, count] = Array.isArray(value) ? value.map(wholeNumber) : [undefined, wholeNumber(value)]
  if (count === undefined) throw badValue('$slice takes a number or an array of two numbers')
  const change = (found: Maybe): Maybe => {
    if (!Array.isArray(found)) return found
    if (from === undefined) return count < 0 ? found.slice(count) : found.slice(0, count)
    const start = from < 0 ? Math.max(found.length + from, 0) : from
    return found.slice(start, start + count)
  }
  return { kind: 'change', change }
}

function elementStep(value: Value, path: string, reading: Reading): Step {
  if (!isDocument(value)) throw badValue('elemMatch: Invalid argument, object required')
  reading.hasInclusion = true
  reading.paths.add(path)
  const isOnValues = isOperators(value)
  const condition = isOnValues ? allOf(operatorsOf('0', value, reading.context)) : readFilter(value, reading.context)
  const test = (element: Value) =>
    isOnValues ? condition.matches(new Map([['0', element]])) : element instanceof Map && condition.matches(element)
  const change = (found: Maybe): Maybe => {
    const element = Array.isArray(found) ? found.find(test) : undefined
    return element === undefined ? undefined : [element]
  }
  return { kind: 'change', change }
}

/** Included fields keep the order of the document, `_id` first; computed ones follow in the order of the projection. */
function includeFields(document: Document, steps: Map<string, Step>, root: Document, isTop: boolean): Document {
  const result: Document = new Map()
  const id = isTop ? document.get('_id') : undefined
  if (id !== undefined && steps.get('_id')?.kind === 'include') result.set('_id', id)
  for (const [name, value] of document) {
    const step = steps.get(name)
    if (!step || step.kind === 'compute' || result.has(name)) continue
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
  if (step.kind === 'change') return step.change(value)
  if (step.kind !== 'below') return undefined
  if (value instanceof Map) return includeFields(value, step.steps, root, false)
  if (!Array.isArray(value)) return undefined
  return value.map((element) => included(element, step, root)).filter((element) => element !== undefined)
}

/** New fields, also within a document that is not there yet. */
function computed(value: Maybe, step: Step, root: Document): Maybe {
  if (step.kind === 'compute') return step.evaluate({ root })
  if (step.kind !== 'below' || value instanceof Map || Array.isArray(value) || !hasComputed(step)) return undefined
  return includeFields(new Map(), step.steps, root, false)
}

function hasComputed(step: Step): boolean {
  return step.kind === 'compute' || (step.kind === 'below' && [...step.steps.values()].some(hasComputed))
}

function excludeFields(document: Document, steps: Map<string, Step>, root: Document): Document {
  const result: Document = new Map()
  for (const [name, value] of document) {
    const step = steps.get(name)
    const kept = step ? excluded(value, step, root) : value
    if (kept !== undefined) result.set(name, kept)
  }
  return result
}

function excluded(value: Value, step: Step, root: Document): Maybe {
  if (step.kind === 'include') return value
  if (step.kind === 'change') return step.change(value)
  if (step.kind !== 'below') return undefined
  if (value instanceof Map) return excludeFields(value, step.steps, root)
  if (!Array.isArray(value)) return value
  return value.map((element) => excluded(element, step, root) ?? null)
}
