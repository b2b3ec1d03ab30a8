import type { Request } from 'express'
import { isEmptyRow, rowsOf } from '../input.ts'

/**
 * Takes rows that were left empty out of a form's lists before the act sees them, so that an error names the row that
 * the form shows again.
 */
export function compactRows(req: Request, lists: readonly string[]): void {
  const body = req.body as Record<string, unknown>
  for (const list of lists) body[list] = rowsOf(body[list]).filter((row) => !isEmptyRow(row))
}

/** How many rows a form shows of a list: those typed, at least `least`, one more when that was asked for. */
export function rowCount(values: Record<string, unknown>, list: string, least: number, add = false): number {
  const typed = rowsOf(values[list]).filter((row) => !isEmptyRow(row)).length
  return Math.max(least, typed + (add ? 1 : 0))
}

/** Names of a form's buttons and of what only its page reads: they are not input of the act. */
export function takeOut<Name extends string>(req: Request, names: readonly Name[]): Partial<Record<Name, string>> {
  const body = req.body as Record<string, unknown>
  const taken: Partial<Record<Name, string>> = {}
  for (const name of names) {
    if (typeof body[name] === 'string') taken[name] = body[name]
    delete body[name]
  }
  return taken
}

/** Every value of a form as hidden fields, for a page that comes between the form and its act. */
export function hiddenOf(values: Record<string, unknown>, prefix = ''): { name: string; value: string }[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const name = prefix ? `${prefix}[${key}]` : key
    if (typeof value === 'object' && value !== null) return hiddenOf(value as Record<string, unknown>, name)
    return value === undefined || value === null ? [] : [{ name, value: String(value) }]
  })
}
