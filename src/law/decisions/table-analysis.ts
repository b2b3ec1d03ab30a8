import type { FactName, FactValue } from '../facts/fact-definitions.ts'
import { inQuestionOrder } from '../facts/fact-definitions.ts'
import type { PlainDate } from '../plain-date.ts'
import { type DecisionRow, factsIn } from './rule.ts'

/** Answers with which no row decides: a gap of the table. */
export type Witness = Partial<Record<FactName, FactValue[]>>

/** What can be said of the decision table on one day. */
export interface TableAnalysis {
  on: PlainDate
  /** How many rows are in force. */
  rows: number
  /** Whether a row decides whatever the answers are; null while nobody has proved it. */
  total: boolean | null
  gap: Witness | null
  /** Rows that can never decide, with rows before them; null while nobody has looked. */
  unreachable: string[] | null
  /** Rows whose text was not read in a named source. */
  unverified: string[]
  /** The facts that the rows look at, in the order of the circular. */
  facts: FactName[]
}

/** What the rows in force on a day look at and rest on; that they leave no gap is not proved here. */
export function analyseTable(rows: readonly DecisionRow[], on: PlainDate): TableAnalysis {
  return {
    on,
    rows: rows.length,
    total: null,
    gap: null,
    unreachable: null,
    unverified: rows.filter(({ rule }) => rule.confidence !== 'verified').map(({ rule }) => rule.id),
    facts: inQuestionOrder(rows.flatMap(({ condition }) => [...factsIn(condition)])),
  }
}
