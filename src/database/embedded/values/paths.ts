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
 * True when the test holds for some value that the path reaches. Arrays on the way are entered, by index and by
 * element; a final array is tried element by element and, unless `wholeOnly`, as a whole too (manual: "Query an
 * Array"). An array that is named by its index is only tried as a whole. Where the path ends in a document the test is
 * given `undefined`; where it ends in an array that has no documents, nothing.
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
  test: (value: Maybe) => boolean
  wholeOnly: boolean
  details: MatchDetails | undefined
}

function visit(start: Maybe, from: number, search: Search): boolean {
  const { parts, test } = search
  let value = start
  let depth = from
  while (depth < parts.length && value instanceof Map) value = value.get(parts[depth++])
  if (Array.isArray(value)) return depth === parts.length ? visitEnd(value, search) : visitArray(value, depth, search)
  return test(depth === parts.length ? value : undefined)
}

function visitEnd(array: Value[], { test, wholeOnly, details }: Search): boolean {
  if (wholeOnly) return test(array)
  const place = array.findIndex(test)
  if (place < 0) return test(array)
  if (details) details.index = place
  return true
}

function visitArray(array: Value[], depth: number, search: Search): boolean {
  const { parts, details } = search
  for (let i = 0; i < array.length; i++) {
    if (!(array[i] instanceof Map) || !visit(array[i], depth, search)) continue
    if (details) details.index = i
    return true
  }
  const part = parts[depth]
  return isIndex(part) && Number(part) < array.length && visitPlace(array[Number(part)], depth + 1, search)
}

function visitPlace(element: Value, depth: number, search: Search): boolean {
  if (depth === search.parts.length) return search.test(element)
  if (element instanceof Map) return visit(element, depth, search)
  return Array.isArray(element) && visitArray(element, depth, search)
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
