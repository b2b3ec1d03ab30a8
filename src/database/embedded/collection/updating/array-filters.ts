import { badValue, DatabaseError, failedToParse, typeMismatch } from '../../errors.ts'
import { shown } from '../../values/shown.ts'
import { type Document, isDocument, type Value } from '../../values/value.ts'
import type { FilterContext } from '../matching/condition.ts'
import { readFilter } from '../matching/filter.ts'
import { typeName } from '../matching/type-names.ts'
import { identifiersIn } from './paths.ts'
import type { ArrayFilters } from './update-target.ts'

/**
 * Reads `arrayFilters`: each speaks of one identifier (manual: "$[<identifier>]").
 * @throws FailedToParse (9), BadValue (2), TypeMismatch (14)
 */
export function readArrayFilters(filters: readonly Value[], context: FilterContext): ArrayFilters {
  const result = new Map<string, (element: Value) => boolean>()
  filters.forEach((filter, place) => {
    if (!isDocument(filter))
      throw typeMismatch(
        `BSON field 'update.updates.arrayFilters.${place}' is the wrong type '${typeName(filter)}', expected type 'object'`,
      )
    const identifier = identifierOf(filter)
    if (result.has(identifier))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${identifier}`)
    const condition = read(filter, context)
    result.set(identifier, (element) => condition.matches(new Map([[identifier, element]])))
  })
  return result
}

function read(filter: Document, context: FilterContext) {
  try {
    return readFilter(filter, context)
  } catch (error) {
    if (error instanceof DatabaseError)
      throw new DatabaseError(error.code, `Error parsing array filter :: caused by :: ${error.message}`)
    throw error
  }
}

function identifierOf(filter: Document): string {
  const [name, ...others] = new Set(namesIn(filter))
  if (name === undefined) throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters')
  if (others.length > 0)
    throw failedToParse(
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${name}' and '${others[0]}'`,
    )
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
    throw badValue(
      `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
    )
  return name
}

/** First parts of the paths, also within $and and its kin. */
function namesIn(filter: Document): string[] {
  return [...filter].flatMap(([name, value]) => {
    if (!name.startsWith('$')) return [name.split('.')[0]]
    return Array.isArray(value) ? value.flatMap((part) => (isDocument(part) ? namesIn(part) : [])) : []
  })
}

/** @throws FailedToParse (9) for a filter that no path names */
export function refuseUnused(filters: ArrayFilters, paths: readonly (readonly string[])[], update: Document): void {
  if (filters.size === 0) return
  const used = new Set(paths.flatMap(identifiersIn))
  for (const identifier of filters.keys())
    if (!used.has(identifier))
      throw failedToParse(`The array filter for identifier '${identifier}' was not used in the update ${shown(update)}`)
}
