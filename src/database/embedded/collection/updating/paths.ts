import { badValue, DatabaseError } from '../../errors.ts'
import { compareText } from '../../values/order.ts'
import { isIndex } from '../../values/paths.ts'

/**
 * The parts of a path that an update names; `$`, `$[]` and `$[identifier]` stand for places in arrays.
 * @param identifiers those that `arrayFilters` speaks of
 * @throws EmptyFieldName (56), BadValue (2)
 */
export function updatePath(path: string, identifiers: ReadonlyMap<string, unknown>): string[] {
  const parts = path.split('.')
  checkPath(path, parts)
  if (parts.filter((part) => part === '$').length > 1)
    throw badValue(`Too many positional (i.e. '$') elements found in path '${path}'`)
  for (const identifier of identifiersIn(parts))
    if (identifier !== '' && !identifiers.has(identifier))
      throw badValue(`No array filter found for identifier '${identifier}' in path '${path}'`)
  return parts
}

/** @throws EmptyFieldName (56), BadValue (2) */
export function checkPath(path: string, parts: readonly string[]): void {
  if (path === '') throw new DatabaseError(56, 'An empty update path is not valid.')
  if (parts.includes(''))
    throw new DatabaseError(56, `The update path '${path}' contains an empty field name, which is not allowed.`)
  checkStart(path, parts[0])
}

function checkStart(path: string, first: string) {
  if (first === '$') throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
  if (/^\$\[.*\]$/.test(first))
    throw badValue(
      `Cannot have array filter identifier (i.e. '$[<id>]') element in the first position in path '${path}'`,
    )
}

/** The names within `$[…]`; that of `$[]` is empty. */
export function identifiersIn(parts: readonly string[]): string[] {
  return parts.flatMap((part) => /^\$\[(.*)\]$/.exec(part)?.[1] ?? [])
}

/** Two operators may not touch the same field, nor one the inside of what the other sets. @throws 40 */
export function refuseConflicts(
  paths: Iterable<readonly string[]>,
  message = (path: string, other: string) => `Updating the path '${path}' would create a conflict at '${other}'`,
): void {
  const whole = new Set<string>()
  const entered = new Set<string>()
  for (const parts of paths) {
    const path = parts.join('.')
    const above = parts.map((_, i) => parts.slice(0, i + 1).join('.'))
    const conflict = above.find((prefix) => whole.has(prefix)) ?? (entered.has(path) ? path : undefined)
    if (conflict !== undefined) throw new DatabaseError(40, message(path, conflict))
    whole.add(path)
    for (const prefix of above.slice(0, -1)) entered.add(prefix)
  }
}

/** New fields are added in this order: by name, places of arrays by number (manual: "Update Operators Behavior"). */
export function comparePaths(left: readonly string[], right: readonly string[]): number {
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] === right[i]) continue
    if (isIndex(left[i]) && isIndex(right[i])) return Number(left[i]) - Number(right[i])
    return compareText(left[i], right[i])
  }
  return left.length - right.length
}
