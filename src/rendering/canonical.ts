import { createHash } from 'node:crypto'

/** JSON with the keys of every object in order, so that equal sheets have equal text. Undefined values are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (isPlain(part) ? sorted(part) : part))
}

/** SHA-256 of the canonical JSON, in hex: what the register keeps to prove a copy again. */
export function sheetHash(sheet: unknown): string {
  return createHash('sha256').update(canonicalJson(sheet)).digest('hex')
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
