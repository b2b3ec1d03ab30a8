/** A worked case of the law, in the form of test/law/cases: what is given, and what a lawyer found by hand. */
export interface WorkedCase {
  id: string
  citation?: string
  confidence?: string
  [part: string]: unknown
}

/** One thing that the program finds differently. */
export interface Difference {
  field: string
  expected: unknown
  found: unknown
}

/** Compares what a case decides; `strict`: its words too. Undefined when the program cannot compute such a case. */
export type Comparison = (worked: WorkedCase, strict: boolean) => Difference[] | undefined

/**
 * The differences in the fields that the case names; what it leaves out is not compared. Lists are compared as sets:
 * no text gives their members an order.
 */
export function differences(expected: Record<string, unknown>, found: Record<string, unknown>): Difference[] {
  return Object.entries(expected)
    .filter(([field]) => Object.hasOwn(found, field) && found[field] !== undefined)
    .filter(([field, value]) => comparable(value) !== comparable(found[field]))
    .map(([field, value]) => ({ field, expected: value, found: found[field] }))
}

function comparable(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? null))
}

/** An object of the case, or an empty one where it has none. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
