import type { FieldTree } from './decode.ts'
import type { Document, Maybe, Value } from './value.ts'

/** What a match found out on its way: the place in the first array of the last matching path, for the positional `$`. */
export interface MatchDetails {
  index?: number
}

/** True for a path component that may be a place in an array. */
export function isIndex(part: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(part)
}

/**
 * True when the test holds for some value that the path reaches. Arrays on the way are entered, by place and by
 * element; a final array is tried element by element and, unless `wholeOnly`, as a whole too (manual: "Query an
 * Array"). What the last part finds by its place in an array is tried only as it is. Where the path ends early the
 * test is given `undefined`.
 */
export function someAtPath(
  document: Document,
  parts: readonly string[],
  test: (value: Maybe) => boolean,
  wholeOnly = false,
  details?: MatchDetails,
): boolean {
  return visit(document, 0, { parts, test, wholeOnly, details })
}

interface Search {
  parts: readonly string[]
  test(value: Maybe): boolean
  wholeOnly: boolean
  details: MatchDetails | undefined
}

/** Goes down from a document, or from an array that is taken as one with its places as names. */
function visit(start: Document | Value[], from: number, search: Search): boolean {
  const { parts, test } = search
  let value: Maybe = childOf(start, parts[from])
  let depth = from + 1
  while (depth < parts.length && value instanceof Map) value = value.get(parts[depth++])
  if (depth === parts.length) return visitEnd(value, search)
  return Array.isArray(value) ? visitElements(value, depth, search) : test(undefined)
}

function childOf(value: Document | Value[], part: string): Maybe {
  if (value instanceof Map) return value.get(part)
  return isIndex(part) ? value[Number(part)] : undefined
}

function visitEnd(value: Maybe, { test, wholeOnly, details }: Search): boolean {
  if (!Array.isArray(value) || wholeOnly) return test(value)
  for (let i = 0; i < value.length; i++) {
    if (!test(value[i])) continue
    if (details) details.index = i
    return true
  }
  return test(value)
}

function visitElements(array: Value[], depth: number, search: Search): boolean {
  const { parts, test, details } = search
  const place = isIndex(parts[depth]) ? Number(parts[depth]) : -1
  for (let i = 0; i < array.length; i++) {
    const element = array[i]
    if (element instanceof Map && visit(element, depth, search)) {
      if (details) details.index = i
      return true
    }
    if (i !== place) continue
    if (depth + 1 === parts.length) {
      if (test(element)) return true
    } else if ((element instanceof Map || Array.isArray(element)) && visit(element, depth + 1, search)) return true
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
