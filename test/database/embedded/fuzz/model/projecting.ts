import { asDouble, type Doc, type Found, isNumeric, type Val } from './values.ts'

/** Manual: "Project Fields to Return": fields that are kept, or fields that are left out. */
export function projected(document: Doc, projection: Found): Doc {
  if (!(projection instanceof Map) || projection.size === 0) return document
  const isKept = (value: Val) => value === true || (isNumeric(value) && asDouble(value) !== 0)
  const others = [...projection].filter(([path]) => path !== '_id')
  const hasId = !projection.has('_id') || isKept(projection.get('_id')!)
  const isInclusion = others.length > 0 ? isKept(others[0][1]) : hasId
  const paths = others.map(([path]) => path.split('.'))
  if (isInclusion) return kept(document, hasId ? [...paths, ['_id']] : paths)
  return without(document, hasId ? paths : [...paths, ['_id']])
}

function below(paths: string[][], name: string): string[][] {
  return paths.filter((path) => path[0] === name).map((path) => path.slice(1))
}

function kept(document: Doc, paths: string[][]): Doc {
  const result: Doc = new Map()
  for (const [name, value] of document) {
    const inner = below(paths, name)
    const part = inner.length > 0 ? keptValue(value, inner) : undefined
    if (part !== undefined) result.set(name, part)
  }
  return result
}

function keptValue(value: Val, paths: string[][]): Found {
  if (paths.some((path) => path.length === 0)) return value
  if (value instanceof Map) return kept(value, paths)
  if (!Array.isArray(value)) return undefined
  return value.map((element) => keptValue(element, paths)).filter((element) => element !== undefined)
}

function without(document: Doc, paths: string[][]): Doc {
  const result: Doc = new Map()
  for (const [name, value] of document) {
    const inner = below(paths, name)
    if (!inner.some((path) => path.length === 0)) result.set(name, withoutInner(value, inner))
  }
  return result
}

function withoutInner(value: Val, paths: string[][]): Val {
  if (paths.length === 0) return value
  if (value instanceof Map) return without(value, paths)
  return Array.isArray(value) ? value.map((element) => withoutInner(element, paths)) : value
}
