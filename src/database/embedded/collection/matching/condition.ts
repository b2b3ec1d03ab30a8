import type { StringOrder } from '../../values/order.ts'
import type { MatchDetails } from '../../values/paths.ts'
import type { Document, Value } from '../../values/value.ts'

/** Names of the comparisons that an index can answer by a range. */
export type Comparison = 'eq' | 'gt' | 'gte' | 'lt' | 'lte'

interface Matching {
  matches(document: Document, details?: MatchDetails): boolean
}

/**
 * A filter that has been read. The kinds with a path are those that the planner can turn into ranges of an index;
 * `other` may name conditions that hold whenever it does, which are good for ranges but do not replace it.
 */
export type Condition = Matching &
  (
    | { kind: 'and'; parts: Condition[] }
    | { kind: 'or'; parts: Condition[] }
    | { kind: 'not'; part: Condition }
    | { kind: 'compare'; path: string; operator: Comparison; value: Value }
    | { kind: 'in'; path: string; values: Value[] }
    | { kind: 'prefix'; path: string; text: string; isAll: boolean }
    | { kind: 'exists'; path: string }
    | { kind: 'other'; paths: readonly string[] | 'all'; implied: Condition[] }
  )

/** What reading a filter needs to know beside the filter. */
export interface FilterContext {
  /** How strings compare; undefined without collation. */
  strings?: StringOrder
  /** Variables of `let`, for $expr. */
  variables?: Document
  now: Date
}

/** All of the conditions. */
export function allOf(parts: Condition[]): Condition {
  if (parts.length === 1) return parts[0]
  return {
    kind: 'and',
    parts,
    matches: (document, details) => parts.every((part) => part.matches(document, details)),
  }
}

/** Any of the conditions. */
export function anyOf(parts: Condition[]): Condition {
  return {
    kind: 'or',
    parts,
    matches: (document, details) => parts.some((part) => part.matches(document, details)),
  }
}

/** The opposite; says nothing about positions in arrays. */
export function not(part: Condition): Condition {
  return { kind: 'not', part, matches: (document) => !part.matches(document) }
}

/** The paths that decide about the condition, or `all` when it needs the whole document. */
export function pathsOf(condition: Condition): Set<string> | 'all' {
  const paths = new Set<string>()
  return collect(condition, paths) ? paths : 'all'
}

function collect(condition: Condition, paths: Set<string>): boolean {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.every((part) => collect(part, paths))
    case 'not':
      return collect(condition.part, paths)
    case 'other':
      if (condition.paths === 'all') return false
      for (const path of condition.paths) paths.add(path)
      return true
    default:
      paths.add(condition.path)
      return true
  }
}
