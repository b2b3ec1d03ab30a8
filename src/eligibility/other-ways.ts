import type { ClockId, Handling, Law, Outcome, PlainDate, Rule } from '../law/index.ts'
import { handlings } from '../law/index.ts'
import type { ContentKind } from '../letters/index.ts'

/** A way of handling that the law knows for a kind of content: with the outcome, papers and clocks of its first row. */
export interface Way {
  handling: Handling
  outcome: Outcome
  papers: string[]
  clocks: ClockId[]
}

/** What an officer may decide instead of the proposal: every handling of the rows in force for the kind. */
export function waysFor(law: Law, kind: ContentKind, on: PlainDate): Way[] {
  const rows = law.rulesOn(on).filter((rule) => rule.outcome !== 'addDuty' && isAbout(rule, kind))
  return handlings.flatMap((handling) => {
    const rule = rows.find((one) => one.handling === handling)
    if (!rule || rule.outcome === 'addDuty' || handling === 'officerDecides') return []
    return [{ handling, outcome: rule.outcome, papers: [...rule.papers], clocks: [...rule.clocks] }]
  })
}

/** Rows that name another kind are not about this one. */
function isAbout(rule: Rule, kind: ContentKind): boolean {
  const named = [...rule.when.matchAll(/\bkind=(\w+)/g)].map((match) => match[1])
  return named.length === 0 || named.includes(kind)
}
