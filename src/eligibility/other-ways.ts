import type { ClockId, FactValue, Handling, Law, Outcome, PlainDate, Rule } from '../law/index.ts'
import { handlings } from '../law/index.ts'
import type { ContentKind } from '../letters/index.ts'

/** A way of handling that the law knows for a kind of content, with what it usually entails. */
export interface Way {
  handling: Handling
  outcome: Outcome
  papers: string[]
  clocks: ClockId[]
}

/**
 * What an officer may decide instead of the proposal: every handling of the rows in force for the kind. Its outcome is
 * the one that most rows of the handling give; papers and clocks are those of the row that names the level of the
 * complaint, else of the last row, because rows go from the particular to the general.
 */
export function waysFor(law: Law, kind: ContentKind, on: PlainDate, level?: FactValue): Way[] {
  const rows = law.rulesOn(on).filter((rule) => rule.outcome !== 'addDuty' && isAbout(rule, kind))
  return handlings.flatMap((handling) => {
    const ofHandling = rows.filter((rule) => rule.handling === handling)
    const outcome = usualOutcome(ofHandling)
    if (!outcome || handling === 'officerDecides') return []
    const usual = ofHandling.filter((rule) => rule.outcome === outcome)
    const rule = usual.findLast(({ when }) => level !== undefined && when.includes(`level=${level}`)) ?? usual.at(-1)
    return rule ? [{ handling, outcome, papers: [...rule.papers], clocks: [...rule.clocks] }] : []
  })
}

function usualOutcome(rules: Rule[]): Outcome | undefined {
  const counts = new Map<Rule['outcome'], number>()
  for (const { outcome } of rules) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const [usual] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? []
  return usual === 'addDuty' ? undefined : usual
}

/** Rows that name another kind are not about this one. */
function isAbout(rule: Rule, kind: ContentKind): boolean {
  const named = [...rule.when.matchAll(/\bkind=(\w+)/g)].map((match) => match[1])
  return named.length === 0 || named.includes(kind)
}
