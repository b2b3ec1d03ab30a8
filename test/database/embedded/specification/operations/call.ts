import { AbstractCursor } from 'mongodb'
import type { Fields } from '../format.ts'

type Methods = Record<string, (...given: unknown[]) => unknown>

/**
 * Calls a method of the driver whose first parameters are the arguments of these names and whose last one is the
 * options: all other arguments. A cursor is read to its end.
 */
export async function call(target: unknown, method: string, names: readonly string[], given: Fields): Promise<unknown> {
  const options = Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)))
  const result = (target as Methods)[method](...names.map((name) => given[name]), options)
  return result instanceof AbstractCursor ? result.toArray() : result
}
