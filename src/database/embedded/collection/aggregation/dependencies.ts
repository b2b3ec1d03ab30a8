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
  return [...value.values()].every((field) => collect(field, paths))
}
