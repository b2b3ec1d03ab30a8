import { isDocument, type Value } from '../../values/value.ts'

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
  for (const operand of value.values()) for (const path of sortedPaths(operand)) paths.add(path)
  return [...value.values()].every((field) => collect(field, paths))
}

/** $top and its kin name the fields of their order without a dollar. */
function sortedPaths(operand: Value): Iterable<string> {
  const sortBy = isDocument(operand) ? operand.get('sortBy') : undefined
  return isDocument(sortBy) ? sortBy.keys() : []
}
