import { DatabaseError } from '../../errors.ts'
import { shown } from '../../values/shown.ts'
import { copyDocument, type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import type { FilterContext } from '../matching/condition.ts'
import { typeName } from '../matching/type-names.ts'
import { readProjection } from '../projection.ts'
import { dependenciesOf } from './dependencies.ts'
import type { Evaluate } from './evaluation.ts'
import { expression } from './expression.ts'

/** A stage that makes one document out of one. */
export interface DocumentStage {
  change(document: Document): Document
  /** Paths that it reads; `all` when the whole document passes through it into something new. */
  reads: string[] | 'all'
  /** True when nothing but what it reads is left afterwards. */
  isClosed: boolean
}

/** Reads such a stage; undefined for stages of another kind. */
export function documentStage(name: string, operand: Value, context: FilterContext): DocumentStage | undefined {
  switch (name) {
    case '$set':
    case '$addFields':
      return addFields(name, operand, context)
    case '$unset':
      return unset(operand, context)
    case '$project':
      return project(operand, context)
    case '$replaceRoot':
    case '$replaceWith':
      return replaceRoot(name, operand, context)
    default:
      return undefined
  }
}

function project(operand: Value, context: FilterContext): DocumentStage {
  if (!isDocument(operand)) throw new DatabaseError(15969, '$project specification must be an object')
  if (operand.size === 0)
    throw new DatabaseError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    )
  const projection = readProjection(operand, context, 'aggregation')
  const { needs } = projection
  return {
    change: (document) => projection.apply(document),
    reads: needs ? pathsIn(needs, '') : [],
    isClosed: needs !== undefined,
  }
}

type Tree = Map<string, Tree | null>

function pathsIn(tree: Tree, prefix: string): string[] {
  return [...tree].flatMap(([name, below]) => (below ? pathsIn(below, `${prefix}${name}.`) : [`${prefix}${name}`]))
}

function unset(operand: Value, context: FilterContext): DocumentStage {
  const paths = Array.isArray(operand) ? operand : [operand]
  if (paths.length === 0)
    throw new DatabaseError(31119, '$unset specification must be a string or an array with at least one field')
  for (const path of paths)
    if (typeof path !== 'string')
      throw Array.isArray(operand)
        ? new DatabaseError(31120, '$unset specification must be a string or an array containing only string values')
        : new DatabaseError(31002, '$unset specification must be a string or an array')
  const projection = readProjection(new Map(paths.map((path) => [String(path), 0])), context, 'aggregation')
  return { change: (document) => projection.apply(document), reads: [], isClosed: false }
}

function replaceRoot(name: string, operand: Value, context: FilterContext): DocumentStage {
  const source = name === '$replaceWith' ? operand : newRootOf(operand)
  const evaluate = expression(source, context)
  return {
    change: (document) => {
      const root = evaluate({ root: document })
      if (!isDocument(root))
        throw new DatabaseError(
          40228,
          `PlanExecutor error during aggregation :: caused by :: 'newRoot' expression must evaluate to an object, but resulting value was: ${root === undefined ? 'MISSING' : shown(root)}. Type of resulting value: '${typeName(root)}'.`,
        )
      return root
    },
    reads: dependenciesOf(source),
    isClosed: true,
  }
}

/** @throws 40229, 40230, 40231 */
function newRootOf(operand: Value): Value {
  if (!isDocument(operand)) throw new DatabaseError(40229, 'expected an object as specification for $replaceRoot stage')
  for (const option of operand.keys())
    if (option !== 'newRoot')
      throw new DatabaseError(
        40230,
        `unrecognized option to $replaceRoot stage: ${option}, only valid option is 'newRoot'.`,
      )
  const root = operand.get('newRoot')
  if (root === undefined) throw new DatabaseError(40231, 'no newRoot specified for the $replaceRoot stage')
  return root
}

type Field = { evaluate: Evaluate } | Map<string, Field>

function addFields(name: string, operand: Value, context: FilterContext): DocumentStage {
  if (!isDocument(operand) || operand.size === 0)
    throw new DatabaseError(40272, `${name} specification stage must be an object with at least one field`)
  const fields = new Map<string, Field>()
  for (const [path, value] of operand) addField(fields, path.split('.'), value, context)
  return {
    change: (document) => {
      const result = new Map(document)
      setFields(result, fields, document)
      return result
    },
    reads: dependenciesOf(operand),
    isClosed: false,
  }
}

function addField(fields: Map<string, Field>, parts: string[], value: Value, context: FilterContext): void {
  const [first, ...rest] = parts
  const isNested = isDocument(value) && value.size > 0 && ![...value.keys()][0].startsWith('$')
  if (rest.length === 0 && !isNested) {
    fields.set(first, { evaluate: expression(value, context) })
    return
  }
  const known = fields.get(first)
  const below = known instanceof Map ? known : new Map<string, Field>()
  fields.set(first, below)
  if (rest.length > 0) addField(below, rest, value, context)
  else for (const [name, inner] of value as Document) addField(below, name.split('.'), inner, context)
}

function setFields(target: Document, fields: Map<string, Field>, root: Document): void {
  for (const [name, field] of fields) {
    const value = field instanceof Map ? withFields(target.get(name), field, root) : field.evaluate({ root })
    if (value !== undefined) target.set(name, value)
    else if (!(field instanceof Map)) target.delete(name)
  }
}

/** Fields below an array are set in each of its elements. */
function withFields(current: Maybe, fields: Map<string, Field>, root: Document): Value {
  if (Array.isArray(current)) return current.map((element) => withFields(element, fields, root))
  const target: Document = current instanceof Map ? copyDocument(current) : new Map()
  setFields(target, fields, root)
  return target
}
