import { failedToParse } from '../../errors.ts'
import { shown } from '../../values/shown.ts'
import { type Document, isDocument, type Value } from '../../values/value.ts'
import type { FilterContext } from '../matching/condition.ts'
import { typeName } from '../matching/type-names.ts'
import { arrayChanges } from './array-changes.ts'
import { refuseUnused } from './array-filters.ts'
import { type ChangeMaker, fieldChanges } from './field-changes.ts'
import { comparePaths, refuseConflicts, updatePath } from './paths.ts'
import { changeAt, concretePaths, isDynamic } from './places.ts'
import { readRename, rename } from './renames.ts'
import type { ArrayFilters, UpdateTarget } from './update-target.ts'

interface Step {
  /** The path that is written to, in whose order the steps are taken. */
  parts: string[]
  apply(document: Document, parts: string[], target: UpdateTarget): void
}

/** Reads `{ $set: …, $push: … }`. @throws FailedToParse (9), ConflictingUpdateOperators (40) and others */
export function readOperators(
  update: Document,
  filters: ArrayFilters,
  context: FilterContext,
): (document: Document, target: UpdateTarget) => Document {
  const steps: Step[] = []
  refuseConflicts(readSteps(update, filters, context, steps))
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

/** Adds the steps and gives the paths that nothing else may touch, one by one: the first that is wrong is told. */
function* readSteps(
  update: Document,
  filters: ArrayFilters,
  context: FilterContext,
  steps: Step[],
): Generator<readonly string[]> {
  for (const [operator, fields] of update) {
    const make = makerOf(operator)
    if (!isDocument(fields))
      throw failedToParse(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${shown(fields)}}`,
      )
    for (const [path, operand] of fields) {
      if (make === '$rename') yield path.split('.')
      const step = make === '$rename' ? renameStep(path, operand) : changeStep(operator, make, path, operand)
      yield step.parts
      steps.push(step)
    }
  }

  function changeStep(operator: string, make: ChangeMaker, path: string, operand: Value): Step {
    const parts = updatePath(path, filters)
    const change = make(operand, path, context)
    const isForInsert = operator === '$setOnInsert'
    return {
      parts,
      apply: (document, concrete, target) => {
        if (!isForInsert || target.isInsert) changeAt(document, concrete, change)
      },
    }
  }
}

function makerOf(operator: string): ChangeMaker | '$rename' {
  if (operator === '$rename') return operator
  if (Object.hasOwn(fieldChanges, operator)) return fieldChanges[operator]
  if (Object.hasOwn(arrayChanges, operator)) return arrayChanges[operator]
  throw failedToParse(
    `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
  )
}

function renameStep(path: string, operand: Value): Step {
  const { from, to } = readRename(path, operand)
  return { parts: to, apply: (document) => rename(document, { from, to }) }
}

/** Paths that differ may still lead to one place. @throws ConflictingUpdateOperators (40) */
function refuseMeeting(paths: string[][]) {
  refuseConflicts(paths, (_, conflict) => `Update created a conflict at '${conflict}'`)
}
