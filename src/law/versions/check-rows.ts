import { confidences } from '../citation.ts'
import type { ClockVersion } from '../clocks/clock.ts'
import { clockIds } from '../clocks/clock-ids.ts'
import { handlings, outcomes, papers } from '../decisions/outcomes.ts'
import { parseCondition } from '../decisions/parse-condition.ts'
import { earlierOf, type WrittenRow } from '../decisions/rule.ts'
import { addDays, type PlainDate } from '../plain-date.ts'
import type { LawSources } from './law-sources.ts'
import type { RuleProblem, RuleProblemCode } from './rule-problem.ts'

/**
 * What is wrong with the rows of the decision table beyond their dates and citations: a condition on a fact that does
 * not exist, a code that nobody knows, a clock that no law set on some day of the row.
 */
export function rowProblems({ rows, clocks }: Pick<LawSources, 'rows' | 'clocks'>): RuleProblem[] {
  const versionsOf = new Map<string, readonly ClockVersion[]>(clocks.map(({ id, versions }) => [id, versions]))
  return rows.flatMap((row) => {
    const problem = (code: RuleProblemCode, detail: string): RuleProblem => ({
      rule: keyOf(row, rows),
      family: 'eligibility',
      code,
      detail,
    })
    return [
      ...conditionProblems(row).map((detail) => problem('unknownFact', detail)),
      ...unknownCodes(row).map((code) => problem('unknownCode', `unknown code "${code}"`)),
      ...row.clock.flatMap((clock) => {
        const day = dayWithoutLaw(row, versionsOf.get(clock))
        return day ? [problem('clockNotInForce', `starts ${clock} on ${day}, when no law set that term`)] : []
      }),
    ]
  })
}

/** The first day of a row on which its clock has no version, by versions from the oldest to the newest. */
function dayWithoutLaw(row: WrittenRow, versions: readonly ClockVersion[] = []): PlainDate | null {
  const last = row.inForceTo ?? null
  let day = earlierOf(row)?.from ?? row.inForceFrom
  for (const { inForceFrom, inForceTo } of versions) {
    if (inForceTo !== null && inForceTo < day) continue
    if (inForceFrom > day) return day
    if (inForceTo === null || (last !== null && inForceTo >= last)) return null
    day = addDays(inForceTo, 1)
  }
  return versions.length > 0 ? day : null
}

/** The position of a row by date among those of its id. */
function keyOf(row: WrittenRow, rows: readonly WrittenRow[]): string {
  const earlier = rows.filter(({ id, inForceFrom }) => id === row.id && inForceFrom < row.inForceFrom)
  return `${row.id}@${earlier.length + 1}`
}

function conditionProblems({ when }: WrittenRow): string[] {
  try {
    parseCondition(when)
    return []
  } catch (problem) {
    return [(problem as Error).message]
  }
}

function unknownCodes(row: WrittenRow): string[] {
  const isKnown = (codes: readonly string[], code: string) => codes.includes(code)
  return [
    ...[row.outcome].filter((code) => !isKnown([...outcomes, 'addDuty'], code)),
    ...[row.handling].filter((code) => !isKnown(handlings, code)),
    ...[row.confidence].filter((code) => !isKnown(confidences, code)),
    ...row.paper.filter((code) => !isKnown(papers, code)),
    ...row.clock.filter((code) => !isKnown(clockIds, code)),
    ...(row.earlier && !earlierOf(row) ? [row.earlier] : []),
  ]
}
