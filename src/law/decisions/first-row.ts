import { type FactName, type Facts, inQuestionOrder } from '../facts/fact-definitions.ts'
import type { Condition } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { Possibilities } from './possibilities.ts'
import { assume, openFacts } from './residual.ts'

export interface FirstRow<Row> {
  /** The first row that holds by what is known; it decides only when `missing` is empty. */
  row: Row | undefined
  /** The unknown facts that can still make another row the first, in the order of the questions. */
  missing: FactName[]
}

/**
 * Looks for the first row that holds. A row with unknown facts is open, and decides against every row after it as long
 * as it may still hold. For lists too short to need a diagram, and so without the exact questions of one.
 */
export function firstRow<Row extends { condition: Condition }>(rows: readonly Row[], known: Facts): FirstRow<Row> {
  const asKnown = new Possibilities(known)
  return {
    row: rows.find(({ condition }) => evaluate(condition, asKnown) === 'holds'),
    missing: factsThatCanChange(rows, known),
  }
}

/**
 * The unknown facts of the rows that are open before the first row that must hold. Each open row is passed on the
 * assumption that it fails, since the rows after it matter only then.
 */
function factsThatCanChange(rows: readonly { condition: Condition }[], known: Facts): FactName[] {
  const possible = new Possibilities(known)
  const missing = new Set<FactName>()
  for (const { condition } of rows) {
    const truth = evaluate(condition, possible)
    if (truth === 'holds') break
    if (truth === 'fails') continue
    for (const fact of openFacts(condition, possible)) missing.add(fact)
    assume(condition, 'fails', possible)
  }
  return inQuestionOrder(missing)
}
