import { failedToParse } from '../../errors.ts'
import { shown } from '../../values/shown.ts'
import { type Document, isDocument, type Value } from '../../values/value.ts'
import type { FilterContext } from '../matching/condition.ts'
import { typeName } from '../matching/type-names.ts'
import { arrayChanges } from './array-changes.ts'
import { refuseUnused } from './array-filters.ts'
import { fieldChanges } from './field-changes.ts'
import { comparePaths, refuseConflicts, updatePath } from './paths.ts'
import { changeAt, concretePaths, isDynamic } from './places.ts'
import { readRename, rename } from './renames.ts'
import type { ArrayFilters, UpdateTarget } from './update-target.ts'

interface Step {
  /** The path that is written to, in whose order the steps are taken. */
  parts: string[]
  /** Paths that nothing else may touch. */
  claims: string[][]
  apply(document: Document, parts: string[], target: UpdateTarget): void
}

/** Reads `{ $set: …, $push: … }`. @throws FailedToParse (9), ConflictingUpdateOperators (40) and others */
export function readOperators(
  update: Document,
  filters: ArrayFilters,
  context: FilterContext,
): (document: Document, target: UpdateTarget) => Document {
  const steps = [...update].flatMap(([operator, fields]) => stepsOf(operator, fields, filters, context))
  refuseConflicts(steps.flatMap((step) => step.claims))
  refuseUnused(
    filters,
    steps.map((step) => step.parts),
    update,
  )
  steps.sort((left, right) => comparePaths(left.parts, right.parts))
  const hasDynamic = steps.some((step) => step.parts.some(isDynamic))
  return (document, target) => {
    const taken: string[][] = []
    for (const step of steps)
      for (const parts of concretePaths(document, step.parts, target.details, filters)) {
        taken.push(parts)
        if (hasDynamic) refuseMeeting(taken)
        step.apply(document, parts, target)
      }
    return document
  }
}

function stepsOf(operator: string, fields: Value, filters: ArrayFilters, context: FilterContext): Step[] {
  const make = Object.hasOwn(fieldChanges, operator)
    ? fieldChanges[operator]
    : Object.hasOwn(arrayChanges, operator)
      ? arrayChanges[operator]
      : undefined
  if (!make && operator !== '$rename')
    throw failedToParse(
      `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
    )
  if (!isDocument(fields))
    throw failedToParse(
      `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${shown(fields)}}`,
    )
  return [...fields].map(([path, operand]): Step => {
    if (!make) {
      const { from, to } = readRename(path, operand)
      return { parts: to, claims: [from, to], apply: (document) => rename(document, { from, to }) }
    }
    const parts = updatePath(path, filters)
    const change = make(operand, path, context)
    const isForInsert = operator === '$setOnInsert'
    return {
      parts,
      claims: [parts],
      apply: (document, concrete, target) => {
        if (!isForInsert || target.isInsert) changeAt(document, concrete, change)
      },
    }
  })
}

/** Paths that differ may still lead to one place. @throws ConflictingUpdateOperators (40) */
function refuseMeeting(paths: string[][]) {
  refuseConflicts(paths, (_, conflict) => `Update created a conflict at '${conflict}'`)
}
