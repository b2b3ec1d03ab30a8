import { type Doc, emptyArray, type Found, type KeyPart, Refusal, type Val } from './values.ts'

/** A value that a path of a filter leads to, and the place in the first array on the way. */
export interface Element {
  value: Found
  index?: number
}

/** Whether an array at the end of a path is looked at element by element before it is looked at as a whole. */
export type Leaf = 'elements' | 'whole'

/** All that a dotted path of a filter leads to (manual: "Query an Array", "Query an Array of Embedded Documents"). */
export function elements(start: Doc, parts: string[], leaf: Leaf): Element[] {
  let value: Found = start
  let depth = 0
  while (depth < parts.length && value instanceof Map) value = value.get(parts[depth++])
  if (Array.isArray(value)) return inArray(value, parts.slice(depth), leaf)
  return [{ value: depth === parts.length ? value : undefined }]
}

function inArray(array: Val[], rest: string[], leaf: Leaf): Element[] {
  if (rest.length === 0) {
    const each = leaf === 'elements' ? array.map((value, index) => ({ value, index })) : []
    return [...each, { value: array }]
  }
  return array.flatMap((value, index) => {
    const found: Element[] = []
    if (value instanceof Map) for (const one of elements(value, rest, leaf)) found.push({ ...one, index })
    if (rest[0] !== String(index)) return found
    if (rest.length === 1) found.push({ value })
    else if (value instanceof Map) found.push(...elements(value, rest.slice(1), leaf))
    else if (Array.isArray(value)) found.push(...elements(named(value), rest.slice(1), leaf))
    return found
  })
}

/** An array that a place leads to is gone into as a document would be, with its places as names. */
function named(array: Val[]): Doc {
  return new Map(array.map((value, place) => [String(place), value]))
}

interface Cursor {
  value: Found
  rest: string[]
  /** Nothing more to be done; an array here stays as it is. */
  isDone: boolean
  /** Found by its place in an array: an array here is not taken apart. */
  isWhole?: boolean
}

/**
 * The keys of a document for these paths, as an index holds them and a sort compares them: one key for each element
 * of an array, the paths through one array going together (manual: "Multikey Indexes").
 */
export function keysOf(document: Doc, paths: string[]): KeyPart[][] {
  return expand(paths.map((path) => ({ value: document, rest: path.split('.'), isDone: false })))
}

function expand(cursors: Cursor[]): KeyPart[][] {
  const stopped = cursors.map(descend)
  const arrays = new Set(stopped.filter((one) => !one.isDone).map((one) => one.value))
  if (arrays.size === 0) return [stopped.map((one) => one.value)]
  if (arrays.size > 1) throw new Refusal(171, 'parallel arrays')
  const array = [...arrays][0] as Val[]
  if (array.length > 0)
    return array.flatMap((element) => expand(stopped.map((one) => (one.isDone ? one : into(one, array, element)))))
  const isEnd = stopped.map((one) => !one.isDone && one.rest.length === 0)
  const others = stopped.map((one): Cursor => (one.isDone ? one : { value: undefined, rest: [], isDone: true }))
  return expand(others).map((key) => key.map((part, i) => (isEnd[i] ? emptyArray : part)))
}

function descend(cursor: Cursor): Cursor {
  let { value, rest, isDone } = cursor
  while (!isDone && value instanceof Map && rest.length > 0) {
    value = value.get(rest[0])
    rest = rest.slice(1)
  }
  if (isDone || Array.isArray(value)) return { ...cursor, value, rest, isDone }
  return { value: rest.length > 0 ? undefined : value, rest: [], isDone: true }
}

function into(cursor: Cursor, array: Val[], element: Val): Cursor {
  const { rest } = cursor
  if (rest.length === 0) return { value: cursor.isWhole ? array : element, rest, isDone: true }
  const atPlace = /^\d+$/.test(rest[0]) ? array[Number(rest[0])] : undefined
  const hasField = element instanceof Map && element.has(rest[0])
  if (atPlace !== undefined && hasField) throw new Refusal(16746, 'ambiguous field name')
  if (atPlace !== undefined)
    return { value: atPlace, rest: rest.slice(1), isDone: false, isWhole: Array.isArray(atPlace) }
  return element instanceof Map ? { value: element, rest, isDone: false } : { value: undefined, rest: [], isDone: true }
}

/** The values that `distinct` gathers: arrays on the way by place or element, one at the end taken apart. */
export function distinctValues(value: Found, parts: string[]): Val[] {
  if (parts.length === 0) return Array.isArray(value) ? value : value === undefined ? [] : [value]
  if (value instanceof Map) return distinctValues(value.get(parts[0]), parts.slice(1))
  if (!Array.isArray(value)) return []
  if (/^\d+$/.test(parts[0])) return distinctValues(value[Number(parts[0])], parts.slice(1))
  return value.flatMap((element) => (element instanceof Map ? distinctValues(element, parts) : []))
}
