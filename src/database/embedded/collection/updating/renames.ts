import { badValue, type DatabaseError } from '../../errors.ts'
import { shown } from '../../values/shown.ts'
import type { Document, Maybe, Value } from '../../values/value.ts'
import { checkPath } from './paths.ts'
import { changeAt, isDynamic, readAt, refuseBlocked } from './places.ts'

/** A field that gets another name. */
export interface Rename {
  from: string[]
  to: string[]
}

/**
 * Reads one field of $rename. https://www.mongodb.com/docs/v8.0/reference/operator/update/rename/
 * @throws BadValue (2), EmptyFieldName (56)
 */
export function readRename(path: string, value: Value): Rename {
  if (typeof value !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${path}: ${shown(value)}`)
  const what = `${path}: "${value}"`
  if (value === path) throw badValue(`The source and target field for $rename must differ: ${what}`)
  if (`${value}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${value}.`))
    throw badValue(`The source and target field for $rename must not be on the same path: ${what}`)
  const [from, to] = [path.split('.'), value.split('.')]
  if (from.some(isDynamic)) throw badValue(`The source field for $rename may not be dynamic: ${path}`)
  if (to.some(isDynamic)) throw badValue(`The destination field for $rename may not be dynamic: ${value}`)
  checkPath(path, from)
  checkPath(value, to)
  return { from, to }
}

/** Moves the value, if it is there. @throws BadValue (2) where one of the places is in an array, PathNotViable (28) */
export function rename(document: Document, { from, to }: Rename): void {
  const value: Maybe = readAt(document, from)
  if (value === undefined) {
    refuseBlocked(document, from)
    return
  }
  refuseElements('source', document, from)
  refuseElements('destination', document, to)
  changeAt(document, to, { createsPath: true, change: () => ({ value }) })
  changeAt(document, from, { createsPath: false, change: () => ({ remove: true }) })
}

function refuseElements(which: string, document: Document, parts: string[]): void {
  for (let depth = 1; depth < parts.length; depth++)
    if (Array.isArray(readAt(document, parts.slice(0, depth)))) throw inArray(which, document, parts, depth)
}

function inArray(which: string, document: Document, parts: string[], depth: number): DatabaseError {
  const id = shown(document.get('_id') ?? null)
  return badValue(
    `The ${which} field cannot be an array element, '${parts.join('.')}' in doc with _id: ${id} has an array field called '${parts[depth - 1]}'`,
  )
}
