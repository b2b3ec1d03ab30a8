import { DatabaseError, failedToParse } from '../../errors.ts'
import { compareValues } from '../../values/order.ts'
import type { MatchDetails } from '../../values/paths.ts'
import { copyDocument, type Document, isDocument, type Value } from '../../values/value.ts'
import type { Condition, FilterContext } from '../matching/condition.ts'
import { readFilter } from '../matching/filter.ts'
import { readOperators } from './operators.ts'
import { readPipelineUpdate } from './pipeline-update.ts'

/** What is known where an update meets a document. */
export interface UpdateTarget {
  /** Where the positional `$` points to. */
  details: MatchDetails
  /** True for the new document of an upsert. */
  isInsert: boolean
}

/** An update that has been read; answers the changed document and leaves the given one alone. */
export interface Update {
  isReplacement: boolean
  apply(document: Document, target: UpdateTarget): Document
}

/** Reads the `u` of an update: operators, a replacement or a pipeline. @throws MongoDB's codes for wrong updates */
export function readUpdate(update: Value, arrayFilters: Value[], context: FilterContext): Update {
  if (Array.isArray(update))
    return { isReplacement: false, apply: keepingId(readPipelineUpdate(update, context), true) }
  if (!isDocument(update)) throw failedToParse('Update argument must be either an object or an array')
  const first = update.keys().next()
  if (!first.done && first.value.startsWith('$')) {
    const change = readOperators(update, readArrayFilters(arrayFilters, context), context)
    return {
      isReplacement: false,
      apply: keepingId((document, target) => change(copyDocument(document), target), false),
    }
  }
  for (const name of update.keys())
    if (name.startsWith('$'))
      throw new DatabaseError(
        52,
        `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document.`,
      )
  return { isReplacement: true, apply: keepingId(() => update, true) }
}

/** `_id` comes first and never changes; a replacement may leave it out. @throws ImmutableField (66) */
function keepingId(change: Update['apply'], mayOmitId: boolean): Update['apply'] {
  return (document, target) => {
    const changed = change(document, target)
    const id = document.get('_id')
    const newId = changed.get('_id')
    if (id === undefined) return newId === undefined ? changed : idFirst(changed, newId)
    if (newId === undefined ? mayOmitId : compareValues(id, newId) === 0) return idFirst(changed, id)
    throw new DatabaseError(66, `Performing an update on the path '_id' would modify the immutable field '_id'`)
  }
}

/** The document with `_id` in the first place, where mongod stores it. */
export function idFirst(document: Document, id: Value): Document {
  const first = document.keys().next()
  if (!first.done && first.value === '_id' && document.get('_id') === id) return document
  const result: Document = new Map([['_id', id]])
  for (const [name, value] of document) if (name !== '_id') result.set(name, value)
  return result
}

export type ArrayFilters = ReadonlyMap<string, (element: Value) => boolean>

/** Each filter of `arrayFilters` speaks of one identifier. @throws FailedToParse (9) */
function readArrayFilters(filters: Value[], context: FilterContext): ArrayFilters {
  const result = new Map<string, (element: Value) => boolean>()
  for (const filter of filters) {
    if (!isDocument(filter)) throw failedToParse('an array filter must be an object')
    const identifier = identifierOf(filter)
    if (!identifier) throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters')
    if (result.has(identifier))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${identifier}`)
    const condition: Condition = readFilter(filter, context)
    result.set(identifier, (element) => condition.matches(new Map([[identifier, element]])))
  }
  return result
}

function identifierOf(filter: Document): string | undefined {
  for (const [name, value] of filter) {
    if (!name.startsWith('$')) return name.split('.')[0]
    if (!Array.isArray(value)) continue
    for (const part of value) {
      const found = isDocument(part) ? identifierOf(part) : undefined
      if (found) return found
    }
  }
  return undefined
}
