import { DatabaseError } from '../errors.ts'
import type { CollectionRecord } from '../storage/catalog.ts'
import type { Value } from '../values/value.ts'

const deepest = 20

/** True for a view: a pipeline under a name (manual: "Views"). */
export function isView(record: CollectionRecord): boolean {
  return record.options.has('viewOn')
}

/** Code 166, for what only collections can do. */
export function notOnView(message: string): DatabaseError {
  return new DatabaseError(166, message)
}

/** A pipeline on a collection that may be a view, as one on the collection behind it. @throws 165 for views too deep */
export function throughViews(
  find: (name: string) => CollectionRecord | undefined,
  name: string,
  pipeline: readonly Value[],
): { name: string; pipeline: readonly Value[] } {
  let result = { name, pipeline }
  for (let depth = 0; depth <= deepest; depth++) {
    const record = find(result.name)
    if (!record || !isView(record)) return result
    const own = record.options.get('pipeline')
    result = {
      name: String(record.options.get('viewOn')),
      pipeline: [...(Array.isArray(own) ? own : []), ...result.pipeline],
    }
  }
  throw new DatabaseError(165, `View depth too deep or view cycle detected; maximum depth is ${deepest}`)
}
