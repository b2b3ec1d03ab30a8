import { badValue, DatabaseError } from '../../errors.ts'
import { isIndex, type MatchDetails } from '../../values/paths.ts'
import { shown } from '../../values/shown.ts'
import type { Document, Maybe, Value } from '../../values/value.ts'
import type { Change } from './field-changes.ts'
import type { ArrayFilters } from './update-target.ts'

/** The value at a concrete path; places in arrays by number. */
export function readAt(document: Document, parts: readonly string[]): Maybe {
  let value: Maybe = document
  for (const part of parts) {
    if (value instanceof Map) value = value.get(part)
    else if (Array.isArray(value) && isIndex(part)) value = value[Number(part)]
    else return undefined
  }
  return value
}

/** True for `$`, `$[]` and `$[identifier]`. */
export function isDynamic(part: string): boolean {
  return part === '$' || /^\$\[.*\]$/.test(part)
}

/** The paths meant by one with `$`, `$[]` and `$[identifier]`. @throws BadValue (2) */
export function concretePaths(
  document: Document,
  parts: string[],
  details: MatchDetails,
  filters: ArrayFilters,
): string[][] {
  const place = parts.findIndex(isDynamic)
  if (place < 0) return [parts]
  const before = parts.slice(0, place)
  const after = parts.slice(place + 1)
  return indexesAt(document, before, parts[place], details, filters).flatMap((index) =>
    concretePaths(document, [...before, String(index), ...after], details, filters),
  )
}

function indexesAt(
  document: Document,
  before: string[],
  sign: string,
  details: MatchDetails,
  filters: ArrayFilters,
): number[] {
  if (sign === '$') {
    if (details.index === undefined)
      throw badValue('The positional operator did not find the match needed from the query.')
    return [details.index]
  }
  const identifier = sign.slice(2, -1)
  const test = identifier === '' ? () => true : filters.get(identifier)
  if (!test)
    throw badValue(`No array filter found for identifier '${identifier}' in path '${[...before, sign].join('.')}'`)
  const array = readAt(document, before)
  if (array === undefined)
    throw badValue(`The path '${before.join('.')}' must exist in the document in order to apply array updates.`)
  if (!Array.isArray(array))
    throw badValue(`Cannot apply array updates to non-array element ${before.at(-1)}: ${shown(array)}`)
  return array.flatMap((element, index) => (test(element) ? [index] : []))
}

/** Changes one place of the document, making the way there if the change wants that. @throws PathNotViable (28) */
export function changeAt(document: Document, parts: readonly string[], change: Change): void {
  if (!change.createsPath && readAt(document, parts) === undefined) {
    if (!change.passesBlocked) refuseBlocked(document, parts)
    return
  }
  let parent: Document | Value[] = document
  for (let i = 0; i < parts.length - 1; i++) parent = enter(parent, parts, i)
  const last = parts.length - 1
  const name = parts[last]
  if (parent instanceof Map) {
    const result = change.change(parent.get(name), document)
    if ('remove' in result) parent.delete(name)
    else if ('value' in result) parent.set(name, result.value)
    return
  }
  const index = placeIn(parent, parts, last)
  const result = change.change(parent[index], document)
  if ('remove' in result) parent[index] = null
  else if ('value' in result) setElement(parent, index, result.value)
}

/** @throws PathNotViable (28) where the way to a missing field ends at a value that has no fields */
export function refuseBlocked(document: Document, parts: readonly string[]) {
  let value: Maybe = document
  for (let i = 0; i < parts.length && value !== undefined; i++) {
    if (!(value instanceof Map) && !(Array.isArray(value) && isIndex(parts[i])))
      throw new DatabaseError(
        28,
        `Cannot use the part (${parts[i]}) of (${parts.join('.')}) to traverse the element ({${parts[i - 1]}: ${shown(value)}})`,
      )
    value = readAt(document, parts.slice(0, i + 1))
  }
}

function enter(parent: Document | Value[], parts: readonly string[], depth: number): Document | Value[] {
  const name = parts[depth]
  const index = parent instanceof Map ? -1 : placeIn(parent, parts, depth)
  const value = parent instanceof Map ? parent.get(name) : parent[index]
  if (value === undefined) {
    const made: Document = new Map()
    if (parent instanceof Map) parent.set(name, made)
    else setElement(parent, index, made)
    return made
  }
  if (value instanceof Map || Array.isArray(value)) return value
  throw notViable(parts[depth + 1], name, value)
}

function placeIn(array: Value[], parts: readonly string[], depth: number): number {
  if (isIndex(parts[depth])) return Number(parts[depth])
  throw notViable(parts[depth], parts[depth - 1] ?? '', array)
}

function notViable(name: string, parent: string, value: Value): DatabaseError {
  return new DatabaseError(28, `Cannot create field '${name}' in element {${parent}: ${shown(value)}}`)
}

const mostFilledUp = 1_500_000

/** Filling up with null; a far-away place would fill the memory. @throws CannotBackfillArray (203) */
function setElement(array: Value[], index: number, value: Value) {
  if (index > array.length + mostFilledUp)
    throw new DatabaseError(203, `can't backfill more than ${mostFilledUp} elements`)
  while (array.length < index) array.push(null)
  array[index] = value
}
