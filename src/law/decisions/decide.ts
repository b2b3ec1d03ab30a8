import type { ClockId } from '../clocks/clock-ids.ts'
import { knownFacts } from '../facts/check-facts.ts'
import { type FactName, type Facts, type FactValue, inQuestionOrder } from '../facts/fact-definitions.ts'
import { evaluate } from './evaluate.ts'
import { firstRow } from './first-row.ts'
import type { Handling, Outcome } from './outcomes.ts'
import { Possibilities } from './possibilities.ts'
import { grounds, openFacts } from './residual.ts'
import type { DecisionRow, Rule } from './rule.ts'

export interface Decision {
  /** Whether a row decided, whatever the facts that are still open turn out to be. */
  complete: boolean
  /**
   * The deciding row. While incomplete: the first row that already holds, which would decide if none of the open rows
   * before it turned out to hold; null when only the last resort "the officer decides" (Z-99) holds so far.
   */
  rule: Rule | null
  outcome: Outcome | null
  handling: Handling | null
  papers: string[]
  /** The clocks of the deciding row. Those of the duties are in `duties`. */
  clocks: ClockId[]
  /** The conditions of the deciding row that held. */
  because: { fact: FactName; value: FactValue }[]
  /** The ⊕ rows that hold: each adds a duty to the handling. */
  duties: Rule[]
  /** The facts that can still change the deciding row, in the order of the questions. Empty when complete. */
  missing: FactName[]
  /** The facts that can still add a duty, in the order of the questions. Does not make a decision incomplete. */
  missingForDuties: FactName[]
  /** The known facts that were looked at on the way to the deciding row. */
  answered: FactName[]
}

/**
 * Decides one content of a letter by the rows in force: every ⊕ row that holds adds a duty, then the first row that
 * holds decides (law/README §4). An unknown fact is never taken for "no": it leaves its rows open, and a row decides
 * only when no row before it is open. So an unsigned complaint of whose language nothing is known is not decided by
 * E-07 yet, because E-02 comes first.
 */
export function decide(rows: readonly DecisionRow[], facts: Facts): Decision {
  const known = knownFacts(facts)
  const asKnown = new Possibilities(known)
  const consulted = new Set<FactName>()
  const duties = rows.filter((row) => row.rule.outcome === 'addDuty')
  const deciding = rows.filter((row) => row.rule.outcome !== 'addDuty')

  const duty = duties.map((row) => ({ ...row, truth: evaluate(row.condition, asKnown, consulted) }))
  const { row, missing } = firstRow(deciding, known, consulted)
  const proposed = row && (missing.length === 0 || row.condition.kind !== 'always') ? row : undefined

  return {
    complete: missing.length === 0 && proposed !== undefined,
    rule: proposed?.rule ?? null,
    outcome: outcomeOf(proposed?.rule),
    handling: proposed?.rule.handling ?? null,
    papers: [...(proposed?.rule.papers ?? [])],
    clocks: [...(proposed?.rule.clocks ?? [])],
    because: proposed ? grounds(proposed.condition, asKnown) : [],
    duties: duty.filter(({ truth }) => truth === 'holds').map(({ rule }) => rule),
    missing,
    missingForDuties: inQuestionOrder(duty.flatMap(({ condition }) => openFacts(condition, asKnown))),
    answered: inQuestionOrder([...consulted].filter((fact) => asKnown.isKnown(fact))),
  }
}

function outcomeOf(rule: Rule | undefined): Outcome | null {
  return rule && rule.outcome !== 'addDuty' ? rule.outcome : null
}
