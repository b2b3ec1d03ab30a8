import type { LegalDate, Step } from '../../../src/law/index.ts'

/** The first step of a kind in a derivation. */
export function step<Kind extends Step['kind']>(date: LegalDate, kind: Kind) {
  return date.steps.find((found): found is Extract<Step, { kind: Kind }> => found.kind === kind)
}
