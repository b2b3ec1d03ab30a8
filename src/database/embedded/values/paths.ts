import type { FieldTree } from './decode.ts'
import type { Document, Maybe } from './value.ts'

/** What a match found out on its way: the place in the first array of the last matching path, for the positional `$`. */
export interface MatchDetails {
  index?: number
}

/** True for a path component that may be a place in an array. */
export function isIndex(part: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(part)
}

/**
 * True when the test holds for some value that the path reaches. Arrays on the way are entered, by index and by
 * element; a final array is tried element by element and, unless `wholeOnly`, as a whole too (manual: "Query an
 * Array"). Where the path ends early the test is given `undefined`.
 */
export function someAtPath(
  document: Document,
  parts: readonly string[],
  test: (value: Maybe) => boolean,
  wholeOnly = false,
  details?: MatchDetails,
): boolean {
  return visit(document, parts, 0, test, wholeOnly, details)
}

function visit(
  value: Maybe,
  parts: readonly string[],
  depth: number,
  test: (value: Maybe) => boolean,
  wholeOnly: boolean,
  details: MatchDetails | undefined,
): boolean {
  if (depth === parts.length) {
    if (!Array.isArray(value) || wholeOnly) return test(value)
    for (let i = 0; i < value.length; i++) {
      if (!test(value[i])) continue
      if (details) details.index = i
      return true
    }
    return test(value)
  }
  if (value instanceof Map) return visit(value.get(parts[depth]), parts, depth + 1, test, wholeOnly, details)
  if (!Array.isArray(value)) return test(undefined)
  const part = parts[depth]
  if (isIndex(part) && Number(part) < value.length) {
    if (visit(value[Number(part)], parts, depth + 1, test, wholeOnly, details)) return true
  }
  for (let i = 0; i < value.length; i++) {
    const element = value[i]
    if (!(element instanceof Map)) continue
    if (!visit(element.get(part), parts, depth + 1, test, wholeOnly, details)) continue
    if (details) details.index = i
    return true
  }
  return false
}

/** The value at a path without entering arrays, except by index when `byIndex`. */
export function valueAt(document: Document, parts: readonly string[], byIndex = false): Maybe {
  let value: Maybe = document
  for (const part of parts) {
    if (value instanceof Map) value = value.get(part)
    else if (byIndex && Array.isArray(value) && isIndex(part)) value = value[Number(part)]
    else return undefined
  }
  return value
}

/** The fields that the paths need. A place in an array needs the whole array, and so does the path before it. */
export function treeOf(paths: Iterable<string>): FieldTree {
  const tree: FieldTree = new Map()
  for (const path of paths) addPath(tree, path.split('.'))
  return tree
}

function addPath(tree: FieldTree, parts: string[]) {
  let level = tree
  for (let i = 0; i < parts.length; i++) {
    const isLast = i === parts.length - 1 || isIndex(parts[i + 1])
    const below = level.get(parts[i])
    if (below === null) return
    if (isLast) {
      level.set(parts[i], null)
      return
    }
    const next: FieldTree = below ?? new Map()
    level.set(parts[i], next)
    level = next
  }
}
