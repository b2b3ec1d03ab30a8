import { keyOf } from '../../values/key.ts'
import type { IndexDefinition } from '../index-definition.ts'
import { boundOf, isBeyondBounds } from '../index-keys.ts'
import type { Condition } from '../matching/condition.ts'
import type { SortField } from '../sorting.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import { areWithin, behind, bytesOf, type Interval, intersected, isPoint, point } from './intervals.ts'

/** Keys [start, end) within the tree of an index; the first `fixed` bytes are the same for all of them. */
export interface KeyRange {
  start: Buffer
  end: Buffer
  fixed: number
}

/** A later field of the key that has to be within one of these ranges of bytes. */
export interface KeyCheck {
  field: number
  ranges: { start: Buffer; end: Buffer }[]
}

/** How an index can answer a question. */
export interface IndexPlan {
  index: IndexDefinition
  ranges: KeyRange[]
  checks: KeyCheck[]
  /** Conditions that the documents still have to be asked. */
  residual: Condition[]
  /** How many fields at the front are bound, the last of them perhaps by a range. */
  boundFields: number
  /** What each field of the index has to be within; undefined where it may be anything. */
  intervals: readonly (readonly Interval[] | undefined)[]
  /** True when no document has two entries in the ranges. */
  isOnePerRecord: boolean
  /** Whether the order of the entries is the one asked for, and how to get it. */
  order: { reverse: boolean; merge: boolean } | undefined
}

/** More exploded ranges than these cost more than they save. */
const mostRanges = 200

/**
 * The plan with this index; undefined when the index leaves out documents that may match, unless a hint asks for it
 * all the same (manual: "Sparse Indexes").
 */
export function indexPlan(
  index: IndexDefinition,
  conditions: readonly Condition[],
  sort: readonly SortField[],
  queryCollation: string | undefined,
  isHinted = false,
): IndexPlan | undefined {
  const bounds = boundsWith(index, conditions, queryCollation)
  const implied = index.partial ? impliedConditions(index.partial, bounds) : []
  if (!isHinted && (!implied || (index.isSparse && !excludesMissing(index, bounds)))) return undefined
  const answered = new Set<Condition>(implied ?? [])
  const fields = fieldIntervals(index, bounds, answered)
  const { ranges, boundFields, pointFields, isSinglePoint, isCut } = keyRanges(index, fields)
  const hasCutKeys = isCut || index.record.hasCutKeys
  const checks = hasCutKeys ? [] : keyChecks(index, fields, boundFields)
  if (isCut || !index.isExact) answered.clear()
  const isSortable = !hasCutKeys && !index.collation && !queryCollation
  return {
    index,
    ranges,
    checks,
    residual: conditions.filter((condition) => !answered.has(condition)),
    boundFields,
    intervals: fields,
    isOnePerRecord: index.record.multikey.every(
      (isArray, field) => !isArray || (field < pointFields && fields[field]?.length === 1),
    ),
    order: isSortable || sort.length === 0 ? orderOf(index, sort, fields, pointFields, isSinglePoint) : undefined,
  }
}

function boundsWith(index: IndexDefinition, conditions: readonly Condition[], query: string | undefined): Bounds[] {
  const rules = { index: index.collation, query }
  return conditions.flatMap((condition) => usableBounds(condition, rules))
}

/** True when a partial index holds all documents that may fulfil the conditions. */
export function isWithinPartial(
  index: IndexDefinition,
  conditions: readonly Condition[],
  queryCollation: string | undefined,
): boolean {
  return !index.partial || impliedConditions(index.partial, boundsWith(index, conditions, queryCollation)) !== undefined
}

function usableBounds(condition: Condition, rules: Parameters<typeof boundsOf>[1]): Bounds[] {
  const found = condition.kind === 'other' ? undefined : boundsOf(condition, rules)
  if (condition.kind !== 'other') return found ? [found] : []
  const implied = condition.implied.map((part) => boundsOf(part, rules)).filter((one) => one !== undefined)
  return implied.map((one) => ({ ...one, isExact: false, isExactForArrays: false }))
}

/** The conditions that every document of a partial index fulfils; undefined when it may lack documents that match. */
function impliedConditions(partial: Condition, bounds: Bounds[]): Condition[] | undefined {
  const answered: Condition[] = []
  for (const part of partial.kind === 'and' ? partial.parts : [partial]) {
    if (part.kind === 'exists') {
      const isPresent = (one: Bounds) => one.path === part.path && !mayBeMissing(one.intervals)
      if (!bounds.some(isPresent)) return undefined
      continue
    }
    const wanted = boundsOf(part, { index: undefined, query: undefined })
    if (!wanted) return undefined
    const narrower = bounds.find((one) => one.path === wanted.path && areWithin(one.intervals, wanted.intervals))
    if (!narrower) return undefined
    if (narrower.isExact && areWithin(wanted.intervals, narrower.intervals)) answered.push(narrower.condition)
  }
  return answered
}

const missing = [point(keyOf(null))]

function mayBeMissing(intervals: Interval[]): boolean {
  return areWithin(missing, intervals)
}

function excludesMissing(index: IndexDefinition, bounds: Bounds[]): boolean {
  return index.fields.some(({ path }) => bounds.some((one) => one.path === path && !mayBeMissing(one.intervals)))
}

/**
 * The intervals of each field. Where a field may hold arrays, two conditions may be met by two elements, so only one
 * counts; and fields of one array only once, as the entries hold the fields of one element.
 */
function fieldIntervals(
  index: IndexDefinition,
  bounds: Bounds[],
  answered: Set<Condition>,
): (Interval[] | undefined)[] {
  let isArrayUsed = false
  return index.fields.map(({ path }, field) => {
    const own = bounds.filter((one) => one.path === path)
    if (own.length === 0) return undefined
    if (!index.record.multikey[field]) {
      for (const one of own) if (one.isExact) answered.add(one.condition)
      return own.map((one) => one.intervals).reduce(intersected)
    }
    const usable = own.filter((one) => one.condition.kind !== 'not')
    if (isArrayUsed || usable.length === 0) return undefined
    isArrayUsed = true
    const best = usable.find((one) => one.intervals.every(isPoint)) ?? usable[0]
    if (best.isExactForArrays) answered.add(best.condition)
    return best.intervals
  })
}

function keyRanges(index: IndexDefinition, fields: (Interval[] | undefined)[]) {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let pointFields = 0
  let isSinglePoint = true
  let field = 0
  for (; field < fields.length; field++) {
    const intervals = fields[field]
    if (!intervals?.every(isPoint) || prefixes.length * intervals.length > mostRanges) break
    const parts = intervals.map((one) => pointBytes(one, index.directions[field]))
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => Buffer.concat([prefix, part])))
    if (intervals.length !== 1) isSinglePoint = false
    pointFields = field + 1
  }
  const last = fields[field]
  const ranges = prefixes.flatMap((prefix): KeyRange[] => {
    const fixed = prefix.length
    if (!last) return [{ start: prefix, end: Buffer.concat([prefix, Buffer.from([0xff])]), fixed }]
    return last.map((interval) => {
      const { start, end } = bytesOf(interval, index.directions[field])
      return { start: Buffer.concat([prefix, start]), end: Buffer.concat([prefix, end]), fixed }
    })
  })
  const isCut = ranges.some(({ start, end }) => isBeyondBounds(start) || isBeyondBounds(end))
  ranges.sort((left, right) => left.start.compare(right.start))
  return {
    isCut,
    ranges: isCut ? ranges.map(cut) : ranges,
    boundFields: last ? field + 1 : field,
    pointFields,
    isSinglePoint,
  }
}

function pointBytes(interval: Interval, direction: number): Buffer {
  return direction > 0 ? interval.low : Buffer.from(interval.low.map((byte) => byte ^ 0xff))
}

/** Bounds are cut like keys; what they let in beyond is for the documents to decide. */
function cut({ start, end, fixed }: KeyRange): KeyRange {
  return {
    start: boundOf(start),
    end: isBeyondBounds(end) ? behind(boundOf(end)) : end,
    fixed: Math.min(fixed, boundOf(start).length),
  }
}

/** Fields behind the bound ones are checked in the key, without reading the document. */
function keyChecks(index: IndexDefinition, fields: (Interval[] | undefined)[], boundFields: number): KeyCheck[] {
  const checks: KeyCheck[] = []
  for (let field = boundFields; field < fields.length; field++) {
    const intervals = fields[field]
    if (intervals) checks.push({ field, ranges: intervals.map((one) => bytesOf(one, index.directions[field])) })
  }
  return checks
}

/**
 * Whether walking the index gives the wanted order. Fields with one value do not matter for it. When several values
 * of the fields in front are asked for ($in), the walks of the values are merged.
 */
function orderOf(
  index: IndexDefinition,
  sort: readonly SortField[],
  fields: (Interval[] | undefined)[],
  pointFields: number,
  isSinglePoint: boolean,
): IndexPlan['order'] {
  const isFixed = (field: number) => fields[field]?.length === 1 && isPoint(fields[field][0])
  const isFixedValue = (field: number) => isFixed(field) && !index.record.multikey[field]
  const fixedPaths = new Set(index.fields.filter((_, field) => isFixedValue(field)).map(({ path }) => path))
  const wanted = sort.filter(({ path }) => !fixedPaths.has(path))
  if (wanted.length === 0) return { reverse: false, merge: false }
  const first = index.fields.findIndex((_, field) => !isFixed(field))
  const inOrder = directionFrom(index, wanted, first, isFixed)
  if (inOrder !== undefined) return { reverse: inOrder < 0, merge: false }
  if (isSinglePoint || pointFields === 0) return undefined
  const merged = directionFrom(index, wanted, pointFields, isFixed)
  return merged === undefined ? undefined : { reverse: merged < 0, merge: true }
}

function directionFrom(
  index: IndexDefinition,
  wanted: readonly SortField[],
  start: number,
  isFixed: (field: number) => boolean,
): number | undefined {
  let direction: number | undefined
  let field = start
  for (const { path, direction: order } of wanted) {
    while (field < index.fields.length && isFixed(field)) field++
    const own = index.fields[field]
    if (!own || own.path !== path || index.record.multikey[field]) return undefined
    direction ??= own.direction * order
    if (own.direction * order !== direction) return undefined
    field++
  }
  return direction
}
