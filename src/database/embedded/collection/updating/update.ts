import { DatabaseError, failedToParse } from '../../errors.ts'
import { compareValues } from '../../values/order.ts'
import { shown } from '../../values/shown.ts'
import { copyDocument, type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import type { FilterContext } from '../matching/condition.ts'
import { readArrayFilters } from './array-filters.ts'
import { readOperators } from './operators.ts'
import { readPipelineUpdate } from './pipeline-update.ts'
import type { UpdateTarget } from './update-target.ts'

/** An update that has been read; answers the changed document and leaves the given one alone. */
export interface Update {
  isReplacement: boolean
  apply(document: Document, target: UpdateTarget): Document
}

/** Reads the `u` of an update: operators, a replacement or a pipeline. @throws MongoDB's codes for wrong updates */
export function readUpdate(update: Value, arrayFilters: Value[], context: FilterContext): Update {
  if (Array.isArray(update)) {
    if (arrayFilters.length > 0) throw failedToParse('arrayFilters may not be specified for pipeline-style updates')
    return { isReplacement: false, apply: keepingId(readPipelineUpdate(update, context), true) }
  }
  if (!isDocument(update)) throw failedToParse('Update argument must be either an object or an array')
  const first = update.keys().next()
  if (!first.done && first.value.startsWith('$')) {
    const change = readOperators(update, readArrayFilters(arrayFilters, context), context)
    const changed: Update['apply'] = (document, target) => {
      const after = change(copyDocument(document), target)
      refuseDollars(after, document)
      return after
    }
    return { isReplacement: false, apply: keepingId(changed, false) }
  }
  if (arrayFilters.length > 0) throw failedToParse('arrayFilters may not be specified for replacement-style updates')
  refuseDollars(update)
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
    throw new DatabaseError(66, immutable(newId, mayOmitId))
  }
}

function immutable(id: Maybe, isWhole: boolean): string {
  return isWhole
    ? `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${shown(id ?? null)}`
    : `Performing an update on the path '_id' would modify the immutable field '_id'`
}

/** Fields at the top that were not there before may not begin with a dollar. @throws DollarPrefixedFieldName (52) */
function refuseDollars(document: Document, before?: Document): void {
  for (const name of document.keys())
    if (name.startsWith('$') && !before?.has(name))
      throw new DatabaseError(
        52,
        `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      )
}

/** The document with `_id` in the first place, where mongod stores it. */
export function idFirst(document: Document, id: Value): Document {
  const first = document.keys().next()
  if (!first.done && first.value === '_id' && document.get('_id') === id) return document
  const result: Document = new Map([['_id', id]])
  for (const [name, value] of document) if (name !== '_id') result.set(name, value)
  return result
}
