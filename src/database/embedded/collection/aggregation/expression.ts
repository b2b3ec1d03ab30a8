import { DatabaseError } from '../../errors.ts'
import type { StringOrder } from '../../values/order.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import { functions } from './functions.ts'
import { checkCount } from './operands.ts'
import { structures } from './structures.ts'

/** What stays the same for all documents of one command. */
export interface ExpressionContext {
  now: Date
  variables?: Document
  strings?: StringOrder
}

/** What an expression is evaluated on: the document and the variables of $let, $map and the like. */
export interface Scope {
  root: Document
  variables?: ReadonlyMap<string, Maybe>
}

/** An expression that has been read; answers undefined where the result is missing. */
export type Evaluate = (scope: Scope) => Maybe

/** Reads an aggregation expression (manual: "Expressions"). @throws 168 for an unknown operator */
export function expression(value: Value, context: ExpressionContext): Evaluate {
  if (typeof value === 'string' && value.startsWith('$')) return reference(value, context)
  if (Array.isArray(value)) {
    const elements = value.map((element) => expression(element, context))
    return (scope) => elements.map((evaluate) => evaluate(scope) ?? null)
  }
  if (!isDocument(value)) return () => value
  const first = value.keys().next()
  if (!first.done && first.value.startsWith('$')) return operator(value, context)
  const fields = [...value].map(([name, field]) => ({ name, evaluate: expression(field, context) }))
  return (scope) => {
    const result: Document = new Map()
    for (const { name, evaluate } of fields) {
      const field = evaluate(scope)
      if (field !== undefined) result.set(name, field)
    }
    return result
  }
}

function operator(value: Document, context: ExpressionContext): Evaluate {
  if (value.size !== 1)
    throw new DatabaseError(15983, 'an object representing an expression must have exactly one field')
  const [name, operand] = [...value][0]
  const structure = structures[name]
  if (structure) return structure(operand, context)
  const plain = functions[name]
  if (!plain) throw new DatabaseError(168, `Unrecognized expression '${name}'`)
  const given = Array.isArray(operand) ? operand : [operand]
  checkCount(name, given.length)
  const operands = given.map((entry) => expression(entry, context))
  return (scope) =>
    plain(
      operands.map((evaluate) => evaluate(scope)),
      context,
    )
}

/** `$path`, `$$variable` or `$$variable.path` */
function reference(text: string, context: ExpressionContext): Evaluate {
  if (!text.startsWith('$$')) {
    const parts = text.slice(1).split('.')
    if (parts.some((part) => part === ''))
      throw new DatabaseError(15998, 'FieldPath field names may not be empty strings')
    if (parts.length === 1) return ({ root }) => root.get(parts[0])
    return ({ root }) => pathValue(root, parts, 0)
  }
  const [name, ...parts] = text.slice(2).split('.')
  const source = variable(name, context)
  return parts.length === 0 ? source : (scope) => pathValue(source(scope), parts, 0)
}

function variable(name: string, context: ExpressionContext): Evaluate {
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return ({ root }) => root
    case 'NOW':
      return () => context.now
    case 'REMOVE':
      return () => undefined
    case 'KEEP':
    case 'PRUNE':
    case 'DESCEND':
      return () => `$$${name}`
    default:
      return ({ variables }) => {
        if (variables?.has(name)) return variables.get(name)
        if (context.variables?.has(name)) return context.variables.get(name)
        throw new DatabaseError(17276, `Use of undefined variable: ${name}`)
      }
  }
}

/** The value at a path of an expression: arrays are entered element by element, never by index. */
export function pathValue(value: Maybe, parts: readonly string[], depth: number): Maybe {
  if (depth === parts.length) return value
  if (value instanceof Map) return pathValue(value.get(parts[depth]), parts, depth + 1)
  if (!Array.isArray(value)) return undefined
  const result: Value[] = []
  for (const element of value) {
    if (!(element instanceof Map) && !Array.isArray(element)) continue
    const found = pathValue(element, parts, depth)
    if (found !== undefined) result.push(found)
  }
  return result
}

/** The paths of the document that an expression reads, or `all`. */
export function dependenciesOf(value: Value): string[] | 'all' {
  const paths = new Set<string>()
  return collect(value, paths) ? [...paths] : 'all'
}

const rootNames = ['$$ROOT', '$$CURRENT']

function collect(value: Value, paths: Set<string>): boolean {
  if (typeof value === 'string') {
    if (!value.startsWith('$')) return true
    if (!value.startsWith('$$')) paths.add(value.slice(1))
    else if (rootNames.some((name) => value === name)) return false
    else if (rootNames.some((name) => value.startsWith(`${name}.`))) paths.add(value.slice(value.indexOf('.') + 1))
    return true
  }
  if (Array.isArray(value)) return value.every((element) => collect(element, paths))
  if (!isDocument(value) || value.has('$literal')) return true
  if (value.has('$getField') || value.has('$setField') || value.has('$unsetField')) return false
  return [...value.values()].every((field) => collect(field, paths))
}
