import type { MatchDetails } from '../../values/paths.ts'
import type { Value } from '../../values/value.ts'

/** What is known where an update meets a document. */
export interface UpdateTarget {
  /** Where the positional `$` points to. */
  details: MatchDetails
  /** True for the new document of an upsert. */
  isInsert: boolean
}

/** The tests of `arrayFilters` by their identifiers. */
export type ArrayFilters = ReadonlyMap<string, (element: Value) => boolean>
