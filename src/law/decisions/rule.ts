import { type Confidence, confidences, isCitation } from '../citation.ts'
import { type ClockId, clockIds } from '../clocks/clock-ids.ts'
import type { FactName } from '../facts/fact-definitions.ts'
import { isPlainDate, type PlainDate } from '../plain-date.ts'
import type { Condition } from './condition.ts'
import { type Handling, handlings, type Outcome, outcomes, papers } from './outcomes.ts'
import { parseCondition } from './parse-condition.ts'

/** A row of the decision table, as stored with a decision and shown beside it. */
export interface Rule {
  id: string
  citation: string
  confidence: Confidence
  inForceFrom: PlainDate
  /** The last day in force; null while it still is. */
  inForceTo: PlainDate | null
  when: string
  /** `addDuty` marks a ⊕ row: it adds a duty and never ends the search. */
  outcome: Outcome | 'addDuty'
  handling: Handling
  papers: string[]
  clocks: ClockId[]
}

/** A row ready to be evaluated. */
export interface DecisionRow {
  rule: Rule
  condition: Condition
}

/** A row as it stands in data/decision-rows.json. */
export interface WrittenRow {
  id: string
  plus: boolean
  when: string
  outcome: string
  handling: string
  paper: string[]
  clock: string[]
  inForceFrom: string
  inForceTo?: string | null
  citation: string
  confidence: string
  /** Why no version stands between this one and the one before it. */
  gapReason?: string
}

/**
 * Reads the table and keeps its order. Throws an Error that begins with the row's id when the row cannot be trusted:
 * an unknown fact or value in its condition, no citation, an id that is used twice, a code that does not exist.
 */
export function readRows(written: readonly WrittenRow[]): DecisionRow[] {
  const seen = new Set<string>()
  return written.map((row) => {
    if (seen.has(row.id)) throw new Error(`${row.id}: the id is used twice`)
    seen.add(row.id)
    return readRow(row)
  })
}

function readRow(row: WrittenRow): DecisionRow {
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`${row.id}: ${what}`)
  }
  must(isCitation(row.citation), 'no citation')
  must(isPlainDate(row.inForceFrom), `in force from "${row.inForceFrom}" is not a day`)
  must(row.inForceTo == null || isPlainDate(row.inForceTo), `in force to "${row.inForceTo}" is not a day`)
  must(row.plus === (row.outcome === 'addDuty'), 'a ⊕ row adds a duty, and no other row does')
  for (const paper of row.paper) must(papers.includes(paper), `unknown paper "${paper}"`)
  return {
    rule: {
      id: row.id,
      citation: row.citation,
      confidence: oneOf(confidences, row.confidence, row.id),
      inForceFrom: row.inForceFrom,
      inForceTo: row.inForceTo ?? null,
      when: row.when,
      outcome: oneOf([...outcomes, 'addDuty'] as const, row.outcome, row.id),
      handling: oneOf(handlings, row.handling, row.id),
      papers: [...row.paper],
      clocks: row.clock.map((clock) => oneOf(clockIds, clock, row.id)),
    },
    condition: readCondition(row),
  }
}

function readCondition(row: WrittenRow): Condition {
  try {
    return parseCondition(row.when)
  } catch (problem) {
    throw new Error(`${row.id}: ${(problem as Error).message}`, { cause: problem })
  }
}

function oneOf<Code extends string>(codes: readonly Code[], written: string, id: string): Code {
  const found = codes.find((code) => code === written)
  if (found === undefined) throw new Error(`${id}: unknown code "${written}"`)
  return found
}

/** The facts that a condition mentions, each once. */
export function factsIn(condition: Condition): Set<FactName> {
  if (condition.kind === 'always') return new Set()
  if (condition.kind === 'not') return factsIn(condition.condition)
  if (condition.kind === 'all' || condition.kind === 'any') {
    return new Set(condition.conditions.flatMap((part) => [...factsIn(part)]))
  }
  return new Set([condition.fact])
}
