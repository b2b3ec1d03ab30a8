import { type Confidence, confidences, isCitation } from '../citation.ts'
import { type ClockId, clockIds } from '../clocks/clock-ids.ts'
import type { FactName } from '../facts/fact-definitions.ts'
import type { Earlier } from '../in-force.ts'
import { isPlainDate, type PlainDate } from '../plain-date.ts'
import { transitions } from '../versions/transitions.ts'
import type { Condition } from './condition.ts'
import { type Handling, handlings, type Outcome, outcomes, papers } from './outcomes.ts'
import { parseCondition } from './parse-condition.ts'

/** A row of the decision table, as stored with a decision and shown beside it. */
export interface Rule {
  id: string
  /** 1, 2, … by date: E-03@2 is the row E-03 since circular 05/2021. */
  version: number
  citation: string
  confidence: Confidence
  inForceFrom: PlainDate
  /** The last day in force; null while it still is. */
  inForceTo: PlainDate | null
  /** The transitional rule by which it also applies before it was in force. */
  earlier?: Earlier
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
  /** Id of the transitional rule that lets the row apply, from the first day of that rule on, before it was in force. */
  earlier?: string
  citation: string
  confidence: string
  /** Why no version stands between this one and the one before it. */
  gapReason?: string
}

/**
 * Reads the table and keeps its order. A row stands once for each of its versions, the oldest first. Throws an Error
 * that begins with the row's id when the row cannot be trusted: an unknown fact or value in its condition, no citation,
 * a code that does not exist, versions that overlap or do not stand together.
 */
export function readRows(written: readonly WrittenRow[]): DecisionRow[] {
  const last = new Map<string, Rule>()
  return written.map((row, index) => {
    const before = last.get(row.id)
    if (before && written[index - 1]?.id !== row.id) throw new Error(`${row.id}: its versions do not stand together`)
    const read = readRow(row, (before?.version ?? 0) + 1)
    if (before) checkFollows(read.rule, before)
    last.set(row.id, read.rule)
    return read
  })
}

/** A version begins after the one before it has ended; only the first can reach back by a transitional rule. */
function checkFollows({ id, version, inForceFrom, earlier }: Rule, before: Rule): void {
  const key = `${id}@${version}`
  if (before.inForceTo === null || before.inForceTo >= inForceFrom)
    throw new Error(`${key}: overlaps ${id}@${before.version} on ${inForceFrom}`)
  if (earlier) throw new Error(`${key}: only the first version can apply by ${earlier.transition}`)
}

/** By which transitional rule a row applies earlier, and since when. */
export function earlierOf({ earlier }: Pick<WrittenRow, 'earlier'>): Earlier | undefined {
  const transition = transitions.find(({ id }) => id === earlier)
  return transition && { transition: transition.id, from: transition.inForceFrom }
}

function readRow(row: WrittenRow, version: number): DecisionRow {
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`${row.id}: ${what}`)
  }
  must(isCitation(row.citation), 'no citation')
  must(isPlainDate(row.inForceFrom), `in force from "${row.inForceFrom}" is not a day`)
  must(row.inForceTo == null || isPlainDate(row.inForceTo), `in force to "${row.inForceTo}" is not a day`)
  const earlier = earlierOf(row)
  must(!row.earlier || earlier !== undefined, `unknown transitional rule "${row.earlier}"`)
  must(row.plus === (row.outcome === 'addDuty'), 'a ⊕ row adds a duty, and no other row does')
  for (const paper of row.paper) must(papers.includes(paper), `unknown paper "${paper}"`)
  return {
    rule: {
      id: row.id,
      version,
      citation: row.citation,
      confidence: oneOf(confidences, row.confidence, row.id),
      inForceFrom: row.inForceFrom,
      inForceTo: row.inForceTo ?? null,
      ...(earlier && { earlier }),
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
