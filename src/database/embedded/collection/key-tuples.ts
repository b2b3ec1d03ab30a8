import { DatabaseError } from '../errors.ts'
import { isIndex } from '../values/paths.ts'
import { bsonUndefined, type Document, type Maybe, type Value } from '../values/value.ts'

/** The values of a document at several paths, as an index holds them and a sort compares them. */
export interface KeyTuples {
  /** One for each element of an array; paths through the same array go on together (manual: "Multikey Indexes"). */
  tuples: Maybe[][]
  /** Which paths met an array. */
  multikey: boolean[]
}

/** A path by its parts. */
export interface Path {
  readonly parts: readonly string[]
}

/** The tuples of a document. @throws CannotIndexParallelArrays (171), 16746 for a name that is also a place */
export function keyTuples(document: Document, paths: readonly Path[]): KeyTuples {
  const multikey = new Array<boolean>(paths.length).fill(false)
  const plain = plainValues(document, paths)
  if (plain) return { tuples: [plain], multikey }
  const slots = paths.map(
    ({ parts }, place): Slot => ({ value: document, parts, depth: 0, place, isElement: false, isPlaced: false }),
  )
  const tuples: Maybe[][] = []
  expand(slots, new Array(slots.length).fill(undefined), multikey, tuples)
  return { tuples, multikey }
}

/** The values of a document that has no array on the way, as most have none; undefined where there is one. */
function plainValues(document: Document, paths: readonly Path[]): Maybe[] | undefined {
  const values: Maybe[] = []
  for (const { parts } of paths) {
    let value: Maybe = document
    for (let depth = 0; depth < parts.length && value !== undefined; depth++) {
      if (Array.isArray(value)) return undefined
      value = value instanceof Map ? value.get(parts[depth]) : undefined
    }
    if (Array.isArray(value)) return undefined
    values.push(value)
  }
  return values
}

interface Slot {
  value: Maybe
  parts: readonly string[]
  depth: number
  /** Which of the paths. */
  place: number
  /** True for an element of an array: an array within an array is a value. */
  isElement: boolean
  /** True for what was found by its place: an array there is a value too, unless it is empty. */
  isPlaced: boolean
}

/** Walks all paths at once; at an array they go on together for each of its elements. */
function expand(slots: readonly Slot[], found: Maybe[], multikey: boolean[], tuples: Maybe[][]): void {
  const waiting: Slot[] = []
  for (const slot of slots) {
    const stop = descend(slot)
    if (!Array.isArray(stop.value) || stop.isElement) found[slot.place] = stop.value
    else {
      multikey[slot.place] = true
      waiting.push(stop)
    }
  }
  if (waiting.length === 0) {
    tuples.push(found)
    return
  }
  const array = waiting[0].value as Value[]
  if (waiting.some(({ value }) => value !== array)) throw parallel(slots)
  if (array.length === 0) {
    for (const { parts, depth, place } of waiting) found[place] = depth === parts.length ? bsonUndefined : undefined
    tuples.push(found)
    return
  }
  const places = waiting.map((slot) => placed(slot, array))
  for (const element of array) {
    const next = waiting.map((slot, at): Slot => places[at] ?? within(slot, element))
    expand(next, [...found], multikey, tuples)
  }
}

function within(slot: Slot, element: Value): Slot {
  const isWhole = slot.isPlaced && slot.depth === slot.parts.length
  return { ...slot, value: isWhole ? slot.value : element, isElement: true, isPlaced: false }
}

/** Where the path goes on at a place in the array; the same for each of its elements. */
function placed(slot: Slot, array: Value[]): Slot | undefined {
  const part = slot.parts[slot.depth]
  if (part === undefined || !isIndex(part) || Number(part) >= array.length) return undefined
  if (array.some((element) => element instanceof Map && element.has(part)))
    throw new DatabaseError(
      16746,
      `Ambiguous field name found in array (do not use numeric field names in embedded elements in an array), field: '${part}'`,
    )
  return { ...slot, value: array[Number(part)], depth: slot.depth + 1, isElement: false, isPlaced: true }
}

function parallel(slots: readonly Slot[]): DatabaseError {
  return new DatabaseError(
    171,
    `cannot index parallel arrays [${slots.map(({ parts }) => parts.join('.')).join('] [')}]`,
  )
}

/** Goes down to the value, to where the path ends early, or to an array. */
function descend(slot: Slot): Slot {
  let { value, depth, isElement, isPlaced } = slot
  const { parts } = slot
  while (depth < parts.length && value instanceof Map) {
    value = value.get(parts[depth++])
    isElement = false
    isPlaced = false
  }
  if (depth === parts.length || (Array.isArray(value) && !isElement))
    return { ...slot, value, depth, isElement, isPlaced }
  return { ...slot, value: undefined, depth: parts.length, isElement: false, isPlaced: false }
}
