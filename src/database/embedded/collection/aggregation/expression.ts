import { DatabaseError } from '../../errors.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import type { Evaluate, ExpressionContext, Reading } from './evaluation.ts'
import { functions } from './functions.ts'
import { checkCount } from './operands.ts'
import { structures } from './structures.ts'

/**
 * Reads an aggregation expression (manual: "Expressions").
 * @throws 168 for an unknown operator, 17276 for an unknown variable
 */
export function expression(value: Value, context: ExpressionContext): Evaluate {
  return read(value, readingWith(new Set(context.variables?.keys()), context))
}

/** A reading that knows the variables of these names. */
function readingWith(known: ReadonlySet<string>, context: ExpressionContext): Reading & { known: ReadonlySet<string> } {
  const reading = {
    known,
    context,
    read: (value: Value, variables: readonly string[] = []) =>
      read(value, variables.length === 0 ? reading : readingWith(new Set([...known, ...variables]), context)),
  }
  return reading
}

type Knowing = ReturnType<typeof readingWith>

function read(value: Value, reading: Knowing): Evaluate {
  if (typeof value === 'string' && value.startsWith('$')) return reference(value, reading)
  if (Array.isArray(value)) {
    const elements = value.map((element) => reading.read(element))
    return (scope) => elements.map((evaluate) => evaluate(scope) ?? null)
  }
  if (!isDocument(value)) return () => value
  const first = value.keys().next()
  if (!first.done && first.value.startsWith('$')) return operator(value, reading)
  return documentMaker(value, reading)
}

function documentMaker(value: Document, reading: Reading): Evaluate {
  const fields = [...value].map(([name, field]) => ({ name: fieldName(name), evaluate: reading.read(field) }))
  return (scope) => {
    const result: Document = new Map()
    for (const { name, evaluate } of fields) {
      const field = evaluate(scope)
      if (field !== undefined) result.set(name, field)
    }
    return result
  }
}

/** @throws 16410, 16412 for names that an object of an expression may not have */
function fieldName(name: string): string {
  if (name.startsWith('$'))
    throw new DatabaseError(
      16410,
      "FieldPath field names may not start with '$'. Consider using $getField or $setField.",
    )
  if (name.includes('.'))
    throw new DatabaseError(16412, "FieldPath field names may not contain '.'. Consider using $getField or $setField.")
  return name
}

function operator(value: Document, reading: Reading): Evaluate {
  if (value.size !== 1)
    throw new DatabaseError(15983, 'an object representing an expression must have exactly one field')
  const [name, operand] = [...value][0]
  const structure = Object.hasOwn(structures, name) ? structures[name] : undefined
  if (structure) return structure(operand, reading)
  const plain = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (!plain) throw new DatabaseError(168, `Unrecognized expression '${name}'`)
  const given = Array.isArray(operand) ? operand : [operand]
  checkCount(name, given.length)
  const operands = given.map((entry) => reading.read(entry))
  return (scope) =>
    plain(
      operands.map((evaluate) => evaluate(scope)),
      reading.context,
    )
}

/** `$path`, `$$variable` or `$$variable.path` */
function reference(text: string, reading: Knowing): Evaluate {
  if (!text.startsWith('$$')) {
    const parts = pathParts(text.slice(1))
    if (parts.length === 1) return ({ root }) => root.get(parts[0])
    return ({ root }) => pathValue(root, parts, 0)
  }
  const [name, ...parts] = pathParts(text.slice(2))
  const source = variable(name, reading)
  return parts.length === 0 ? source : (scope) => pathValue(source(scope), parts, 0)
}

/** @throws 16872 for `$`, 40353 for a dot at the end, 15998 for an empty name */
function pathParts(path: string): string[] {
  if (path === '') throw new DatabaseError(16872, "'$' by itself is not a valid FieldPath")
  if (path.endsWith('.')) throw new DatabaseError(40353, "FieldPath must not end with a '.'.")
  const parts = path.split('.')
  if (parts.includes('')) throw new DatabaseError(15998, 'FieldPath field names may not be empty strings.')
  return parts
}

function variable(name: string, { known, context }: Knowing): Evaluate {
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return ({ root }) => root
    case 'NOW':
      return () => context.now
    case 'REMOVE':
      return () => undefined
    default: {
      if (!known.has(name)) throw new DatabaseError(17276, `Use of undefined variable: ${name}`)
      const outer = context.variables?.get(name)
      return ({ variables }) => (variables?.has(name) ? variables.get(name) : outer)
    }
  }
}

/** The value at a path of an expression: arrays are entered element by element, never by index nor twice. */
export function pathValue(value: Maybe, parts: readonly string[], depth: number): Maybe {
  if (depth === parts.length) return value
  if (value instanceof Map) return pathValue(value.get(parts[depth]), parts, depth + 1)
  if (!Array.isArray(value)) return undefined
  const result: Value[] = []
  for (const element of value) {
    if (!(element instanceof Map)) continue
    const found = pathValue(element, parts, depth)
    if (found !== undefined) result.push(found)
  }
  return result
}
