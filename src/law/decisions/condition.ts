import type { FactName } from '../facts/fact-definitions.ts'

/** The condition of a row, parsed once at the start. `x=a` and `x ∈ {a, b}` are both `oneOf`. */
export type Condition =
  | { kind: 'always' }
  | { kind: 'isTrue'; fact: FactName }
  | { kind: 'oneOf'; fact: FactName; values: readonly string[] }
  | { kind: 'compare'; fact: FactName; operator: Comparison; number: number }
  | { kind: 'not'; condition: Condition }
  | { kind: 'all'; conditions: readonly Condition[] }
  | { kind: 'any'; conditions: readonly Condition[] }

export type Comparison = '=' | '>' | '>=' | '<' | '<='

export const comparisons: Record<Comparison, (one: number, other: number) => boolean> = {
  '=': (one, other) => one === other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
}
