import type { ClockId } from '../clocks/clock-ids.ts'
import { knownFacts } from '../facts/check-facts.ts'
import { type FactName, type Facts, type FactValue, inQuestionOrder } from '../facts/fact-definitions.ts'
import { appliesEarlier } from '../in-force.ts'
import type { PlainDate } from '../plain-date.ts'
import { type DecisionTable, isLastResort, tableFrom } from './decision-table.ts'
import { evaluate } from './evaluate.ts'
import { openQuestions } from './open-questions.ts'
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
  /** The version of the row: 2 for N-07@2. */
  version: number | null
  /** The transitional rule by which alone the row applies, when it was not in force yet on the day (tr.letter-2021). */
  transition: string | null
  /**
   * The day lies before the table: the law on denunciations before 2019 is not in it. Where no row answers then, the
   * decision stays incomplete without a question, instead of leaving the matter to the officer by rule.
   */
  beforeTable: boolean
  outcome: Outcome | null
  handling: Handling | null
  papers: string[]
  /** The clocks of the deciding row. Those of the duties are in `duties`. */
  clocks: ClockId[]
  /** The conditions of the deciding row that held. */
  because: { fact: FactName; value: FactValue }[]
  /** The ⊕ rows that hold: each adds a duty to the handling. */
  duties: Rule[]
  /** The unknown facts that can still change the deciding row, exactly, in the order of the questions. */
  missing: FactName[]
  /** Those of the missing facts that can change the row and its citation only: outcome, papers and clocks stay. */
  changesOnlyCitation: FactName[]
  /** The facts that can still add a duty, in the order of the questions. Does not make a decision incomplete. */
  missingForDuties: FactName[]
  /** The known facts that were looked at on the way to the deciding row. */
  answered: FactName[]
}

/**
 * Decides one content of a letter by the rows of the day: every ⊕ row that holds adds a duty, then the first row that
 * holds decides (law/README §4). An unknown fact is never taken for "no": a row decides only when no answer to an open
 * question can bring another row before it. So an unsigned complaint of whose language nothing is known is not decided
 * by E-07 yet, because E-02 comes first.
 */
export function decide(table: DecisionTable, facts: Facts, on: PlainDate): Decision {
  const known = knownFacts(facts)
  const asKnown = new Possibilities(known)
  const consulted = new Set<FactName>()
  const { duties, deciding, diagram } = table.on(on)
  const duty = duties.map((row) => ({ ...row, truth: evaluate(row.condition, asKnown, consulted) }))
  const { missing, result } = openQuestions(table.diagrams, diagram, known)
  const holding = firstThatHolds(result === undefined ? deciding : deciding.slice(0, result + 1), asKnown, consulted)
  const row = result === undefined ? holding : deciding[result]
  const beforeTable = on < tableFrom
  const proposed = row && isLastResort(row) && (missing.length > 0 || beforeTable) ? undefined : row

  return {
    complete: result !== undefined && proposed !== undefined,
    ...answerOf(proposed, on),
    beforeTable,
    because: proposed ? grounds(proposed.condition, asKnown) : [],
    duties: duty.filter(({ truth }) => truth === 'holds').map(({ rule }) => rule),
    missing,
    changesOnlyCitation: missing.length === 0 ? [] : missingForCitation(table, on, known, missing),
    missingForDuties: inQuestionOrder(duty.flatMap(({ condition }) => openFacts(condition, asKnown))),
    answered: inQuestionOrder([...consulted].filter((fact) => asKnown.isKnown(fact))),
  }
}

function answerOf(row: DecisionRow | undefined, on: PlainDate) {
  const rule = row?.rule ?? null
  return {
    rule,
    version: rule?.version ?? null,
    transition: rule?.earlier && appliesEarlier(rule, on) ? rule.earlier.transition : null,
    outcome: rule && rule.outcome !== 'addDuty' ? rule.outcome : null,
    handling: rule?.handling ?? null,
    papers: [...(rule?.papers ?? [])],
    clocks: [...(rule?.clocks ?? [])],
  }
}

/** The first row that holds by what is known; `consulted` collects the facts that were looked at on the way. */
function firstThatHolds(
  rows: readonly DecisionRow[],
  asKnown: Possibilities,
  consulted: Set<FactName>,
): DecisionRow | undefined {
  return rows.find(({ condition }) => evaluate(condition, asKnown, consulted) === 'holds')
}

function missingForCitation(table: DecisionTable, on: PlainDate, known: Facts, missing: FactName[]): FactName[] {
  const { diagram, effects } = table.on(on)
  const effect = openQuestions(table.diagrams, diagram, known, (result) => effects[result] ?? result)
  return missing.filter((fact) => !effect.missing.includes(fact))
}
