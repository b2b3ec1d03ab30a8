import { DatabaseError } from '../../errors.ts'
import { compareText } from '../../values/order.ts'
import { copyValue, type Document, isDocument, ObjectId, type Value } from '../../values/value.ts'
import type { Condition } from '../matching/condition.ts'
import { changeAt } from './places.ts'
import { idFirst, type Update } from './update.ts'

/** The document that an upsert inserts: the filter's equalities, then the update (manual: "Upsert Behavior"). */
export function upsertedDocument(filter: Condition, update: Update): Document {
  const seed: Document = new Map()
  const fields = equalities(filter).filter(([path]) => !update.isReplacement || path === '_id')
  refuseTwice(fields.map(([path]) => path))
  for (const [path, value] of fields.sort(([left], [right]) => compareText(left, right))) {
    changeAt(seed, path.split('.'), { createsPath: true, change: () => ({ value: copyValue(value) }) })
  }
  const document = update.apply(seed, { details: {}, isInsert: true })
  return idFirst(document, document.get('_id') ?? (document.has('_id') ? null : new ObjectId()))
}

/** @throws NotSingleValueField (54) */
function refuseTwice(paths: string[]) {
  const sorted = paths.toSorted(compareText)
  for (let i = 1; i < sorted.length; i++)
    if (`${sorted[i]}.`.startsWith(`${sorted[i - 1]}.`))
      throw new DatabaseError(54, `cannot infer query fields to set, path '${sorted[i - 1]}' is matched twice`)
}

function equalities(condition: Condition): [string, Value][] {
  const isOfAll = condition.kind === 'and' || (condition.kind === 'or' && condition.parts.length === 1)
  if (isOfAll) return condition.parts.flatMap(equalities)
  if (condition.kind === 'compare' && condition.operator === 'eq' && !hasOperators(condition.value))
    return [[condition.path, condition.value]]
  if (condition.kind === 'in' && condition.values.length === 1) return [[condition.path, condition.values[0]]]
  return []
}

function hasOperators(value: Value): boolean {
  return (
    isDocument(value) && [...value.keys()].some((name) => name.startsWith('$') && name !== '$ref' && name !== '$id')
  )
}
