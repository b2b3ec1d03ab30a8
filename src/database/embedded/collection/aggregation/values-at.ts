import { isIndex } from '../../values/paths.ts'
import type { Document, Maybe, Value } from '../../values/value.ts'

/** All values that the path of a join reaches: arrays on the way and at the end give their elements. */
export function valuesAt(document: Document, path: string): Value[] {
  const found: Value[] = []
  visit(document, path.split('.'), 0, found)
  return found
}

function visit(value: Maybe, parts: readonly string[], depth: number, found: Value[]): void {
  if (value === undefined) return
  if (depth === parts.length) {
    if (Array.isArray(value)) found.push(...value)
    else found.push(value)
  } else if (value instanceof Map) visit(value.get(parts[depth]), parts, depth + 1, found)
  else if (Array.isArray(value)) {
    if (isIndex(parts[depth])) visit(value[Number(parts[depth])], parts, depth + 1, found)
    for (const element of value) if (element instanceof Map) visit(element, parts, depth, found)
  }
}
