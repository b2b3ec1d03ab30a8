import { DatabaseError, failedToParse } from '../../errors.ts'
import { compareText } from '../../values/order.ts'
import { isIndex } from '../../values/paths.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import type { FilterContext } from '../matching/condition.ts'
import { arrayChanges } from './array-changes.ts'
import { type Change, fieldChanges } from './field-changes.ts'
import { changeAt, concretePaths, readAt } from './places.ts'
import type { ArrayFilters, UpdateTarget } from './update.ts'

interface Step {
  operator: string
  path: string
  parts: string[]
  change: Change
}

/** Reads `{ $set: …, $push: … }`. @throws FailedToParse (9), ConflictingUpdateOperators (40) and others */
export function readOperators(
  update: Document,
  filters: ArrayFilters,
  context: FilterContext,
): (document: Document, target: UpdateTarget) => Document {
  const steps: Step[] = []
  const renames: { from: string[]; to: string[] }[] = []
  for (const [operator, fields] of update) {
    if (
      !operator.startsWith('$') ||
      (!(operator in fieldChanges) && !(operator in arrayChanges) && operator !== '$rename')
    )
      throw failedToParse(
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      )
    if (!isDocument(fields))
      throw failedToParse(`Modifiers operate on fields but we found another type instead: {${operator}: …}`)
    for (const [path, value] of fields) {
      checkPath(path)
      if (operator === '$rename') renames.push(renameOf(path, value, steps))
      else steps.push({ operator, path, parts: path.split('.'), change: changeOf(operator, path, value, context) })
    }
  }
  refuseConflicts([
    ...steps.map((step) => step.path),
    ...renames.flatMap(({ from, to }) => [from.join('.'), to.join('.')]),
  ])
  steps.sort((left, right) => comparePaths(left.parts, right.parts))
  return (document, target) => {
    for (const step of steps) {
      if (step.operator === '$setOnInsert' && !target.isInsert) continue
      for (const parts of concretePaths(document, step.parts, target.details, filters))
        changeAt(document, parts, step.change)
    }
    for (const { from, to } of renames) rename(document, from, to)
    return document
  }
}

function changeOf(operator: string, path: string, value: Value, context: FilterContext): Change {
  const make = fieldChanges[operator] ?? arrayChanges[operator]
  return make(value, path, context)
}

function checkPath(path: string) {
  const parts = path.split('.')
  if (path === '' || parts.includes(''))
    throw new DatabaseError(56, `The update path '${path}' contains an empty field name, which is not allowed.`)
  if (parts[0].startsWith('$'))
    throw new DatabaseError(2, `Cannot have positional operator or $-prefixed name at the start of the path '${path}'`)
}

function renameOf(path: string, value: Value, _steps: Step[]): { from: string[]; to: string[] } {
  if (typeof value !== 'string') throw new DatabaseError(2, `The 'to' field for $rename must be a string: ${path}`)
  if (value === path) throw new DatabaseError(2, `The source and target field for $rename must differ: ${path}`)
  checkPath(value)
  return { from: path.split('.'), to: value.split('.') }
}

function rename(document: Document, from: string[], to: string[]) {
  const value: Maybe = readAt(document, from)
  if (value === undefined) return
  changeAt(document, from, { createsPath: false, change: () => ({ remove: true }) })
  changeAt(document, to, { createsPath: true, change: () => ({ value }) })
}

/** Two operators may not touch the same field, nor one the inside of what the other sets. */
function refuseConflicts(paths: string[]) {
  const sorted = [...paths].sort()
  for (let i = 1; i < sorted.length; i++) {
    const [before, path] = [sorted[i - 1], sorted[i]]
    if (path === before || path.startsWith(`${before}.`))
      throw new DatabaseError(40, `Updating the path '${path}' would create a conflict at '${before}'`)
  }
}

/** New fields are added in this order: by name, places of arrays by number (manual: "Update Operators Behavior"). */
function comparePaths(left: string[], right: string[]): number {
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] === right[i]) continue
    if (isIndex(left[i]) && isIndex(right[i])) return Number(left[i]) - Number(right[i])
    return compareText(left[i], right[i])
  }
  return left.length - right.length
}
