import { DatabaseError } from '../../errors.ts'
import { isNumber, toDouble } from '../../values/numbers.ts'
import { isDocument, type Value } from '../../values/value.ts'
import { dependenciesOf } from '../aggregation/dependencies.ts'
import type { ExpressionContext } from '../aggregation/evaluation.ts'
import { expression } from '../aggregation/expression.ts'
import type { FilterContext } from '../matching/condition.ts'
import { elementChange, isFindSlice, sliceChange } from './find-operators.ts'
import type { Step, Steps } from './steps.ts'

/** What has been read of a projection so far. */
export interface Reading {
  context: ExpressionContext & FilterContext
  /** Those of find know $slice, $elemMatch and the positional `.$`. */
  isOfFind: boolean
  /** What the first field decided that decides. */
  kind: 'inclusion' | 'exclusion' | undefined
  slices: boolean
  elements: boolean
  /** The path before `.$`. */
  positional: string | undefined
  needsAll: boolean
  /** All paths that it reads. */
  paths: Set<string>
}

/** Reads one field of a projection into the steps. @throws MongoDB's codes for wrong ones */
export function addPath(steps: Steps, given: string, value: Value, prefix: string, reading: Reading): void {
  const path = positionalPath(given, value, prefix, reading)
  const [first, ...rest] = partsOf(path)
  const full = prefix ? `${prefix}.${path}` : path
  const known = steps.get(first)
  if (rest.length > 0) {
    if (known && known.kind !== 'below')
      throw new DatabaseError(31249, `Path collision at ${full} remaining portion ${rest.join('.')}`)
    const below = known?.kind === 'below' ? known : { kind: 'below' as const, steps: new Map<string, Step>() }
    steps.set(first, below)
    addPath(below.steps, rest.join('.'), value, prefix ? `${prefix}.${first}` : first, reading)
    return
  }
  const isSub = isDocument(value) && value.size > 0 && ![...value.keys()][0].startsWith('$')
  if (known && !(isSub && known.kind === 'below')) throw new DatabaseError(31250, `Path collision at ${full}`)
  if (!isSub) {
    steps.set(first, stepOf(value, full, reading))
    return
  }
  const below = known?.kind === 'below' ? known.steps : new Map<string, Step>()
  steps.set(first, { kind: 'below', steps: below })
  for (const [name, inner] of value) addPath(below, name, inner, full, reading)
}

function partsOf(path: string): string[] {
  if (path === '') throw new DatabaseError(40352, 'FieldPath cannot be constructed with empty string')
  if (path.endsWith('.')) throw new DatabaseError(40353, "FieldPath must not end with a '.'.")
  const parts = path.split('.')
  if (parts.includes('')) throw new DatabaseError(15998, 'FieldPath field names may not be empty strings.')
  if (parts.some((part) => part.startsWith('$')))
    throw new DatabaseError(
      16410,
      "FieldPath field names may not start with '$'. Consider using $getField or $setField.",
    )
  return parts
}

/** Notes `a.$` and answers `a`; other paths as they are. @throws 31324, 31394, 31395, 31276, 31256, 31253 */
function positionalPath(path: string, value: Value, prefix: string, reading: Reading): string {
  const parts = path.split('.')
  if (!parts.includes('$')) return path
  if (!reading.isOfFind) throw new DatabaseError(31324, 'Cannot use positional projection in aggregation projection')
  if (parts.indexOf('$') < parts.length - 1 || parts.length === 1)
    throw new DatabaseError(
      31394,
      "As of 4.4, it's illegal to specify positional operator in the middle of a path. Positional projection may only be used at the end.",
    )
  if (!isFlag(value) || !isSet(value))
    throw new DatabaseError(31395, `positional projection cannot be used with exclusion or an expression: ${path}`)
  if (reading.kind === 'exclusion')
    throw new DatabaseError(31253, `Cannot do inclusion on field ${path} in exclusion projection`)
  if (reading.positional !== undefined)
    throw new DatabaseError(31276, 'Cannot specify more than one positional projection per query.')
  if (reading.elements) throw new DatabaseError(31256, 'Cannot specify positional operator and $elemMatch.')
  const plain = parts.slice(0, -1).join('.')
  reading.positional = prefix ? `${prefix}.${plain}` : plain
  return plain
}

function isFlag(value: Value): boolean {
  return typeof value === 'boolean' || isNumber(value)
}

function isSet(value: Value): boolean {
  return value === true || (isNumber(value) && toDouble(value) !== 0)
}

function stepOf(value: Value, path: string, reading: Reading): Step {
  if (isFlag(value)) return isSet(value) ? include(path, reading) : exclude(path, reading)
  if (!isDocument(value)) return computeStep(value, path, reading)
  if (value.size === 0)
    throw new DatabaseError(51270, `An empty sub-projection is not a valid value. Found empty object at path ${path}`)
  const [operator, operand] = [...value][0]
  if (reading.isOfFind && operator === '$slice' && isFindSlice(operand)) {
    reading.slices = true
    reading.paths.add(path)
    return { kind: 'change', change: sliceChange(operand) }
  }
  if (operator === '$elemMatch') return elementStep(operand, path, reading)
  return computeStep(value, path, reading)
}

/** `_id` alone decides nothing. @throws 31253 */
function include(path: string, reading: Reading): Step {
  reading.paths.add(path)
  if (path !== '_id') {
    if (reading.kind === 'exclusion')
      throw new DatabaseError(31253, `Cannot do inclusion on field ${path} in exclusion projection`)
    reading.kind = 'inclusion'
  }
  return { kind: 'include' }
}

/** @throws 31254 */
function exclude(path: string, reading: Reading): Step {
  if (path !== '_id') {
    if (reading.kind === 'inclusion')
      throw new DatabaseError(31254, `Cannot do exclusion on field ${path} in inclusion projection`)
    reading.kind = 'exclusion'
  }
  return { kind: 'exclude' }
}

/** @throws 31255, 31275, 31325 */
function elementStep(operand: Value, path: string, reading: Reading): Step {
  if (!reading.isOfFind) throw new DatabaseError(31325, 'Unknown expression $elemMatch')
  if (reading.positional !== undefined)
    throw new DatabaseError(31255, 'Cannot specify positional operator and $elemMatch.')
  if (path.includes('.')) throw new DatabaseError(31275, 'Cannot use $elemMatch projection on a nested field.')
  reading.elements = true
  reading.paths.add(path)
  return { kind: 'change', change: elementChange(operand, reading.context) }
}

/** @throws 31252, 31325 and what the expression throws */
function computeStep(value: Value, path: string, reading: Reading): Step {
  if (reading.kind === 'exclusion')
    throw new DatabaseError(31252, 'Cannot use expression other than $meta in exclusion projection')
  reading.kind = 'inclusion'
  reading.paths.add(path)
  const dependencies = dependenciesOf(value)
  if (dependencies === 'all') reading.needsAll = true
  else for (const dependency of dependencies) reading.paths.add(dependency)
  return { kind: 'compute', evaluate: readExpression(value, reading) }
}

/** An operator that nobody knows has a code of its own here. */
function readExpression(value: Value, { context }: Reading) {
  try {
    return expression(value, context)
  } catch (error) {
    const own = isDocument(value) ? [...value.keys()][0] : undefined
    if (error instanceof DatabaseError && error.code === 168 && error.message.endsWith(`'${own}'`))
      throw new DatabaseError(31325, `Unknown expression ${own}`)
    throw error
  }
}
