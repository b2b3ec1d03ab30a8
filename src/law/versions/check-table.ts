import { type DecisionTable, isLastResort, tableFrom, tableOf } from '../decisions/decision-table.ts'
import { earlierOf, type WrittenRow } from '../decisions/rule.ts'
import { analyse, type Witness } from '../decisions/table-analysis.ts'
import { ruleKey } from './law-rule.ts'
import type { RuleProblem, RuleProblemCode } from './rule-problem.ts'

/**
 * What is wrong with the rows as a table, proved for every period: answers that meet no row, and rows that no answers
 * can meet. Gaps count from `tableFrom` on. For rows that can be read.
 */
export function tableProblems(rows: readonly WrittenRow[]): RuleProblem[] {
  const unread = [...apart(rows), ...reachingBack(rows)]
  if (unread.length > 0) return unread
  const table = tableOf(rows)
  return table.periods().flatMap((period) => problemsFrom(table, period.from, period.to))
}

function problemsFrom(table: DecisionTable, from: string, to: string | null): RuleProblem[] {
  const { gap, unreachable } = analyse(table, from)
  const { rows } = table.on(from)
  const last = rows.find(isLastResort)
  const days = to === null ? `from ${from}` : `from ${from} to ${to}`
  const counts = to === null || to >= tableFrom
  return [
    ...(gap && counts
      ? [problem(last ? ruleKey(last.rule) : 'Z-99@1', 'notTotal', `no row decides ${days} when ${wordsOf(gap)}`)]
      : []),
    ...unreachable.map((id) => {
      const { rule } = rows.find((row) => row.rule.id === id)!
      return problem(ruleKey(rule), 'unreachable', `no answers can ever meet it ${days}`)
    }),
  ]
}

/** Versions stand together, so that the order of the table is one. */
function apart(rows: readonly WrittenRow[]): RuleProblem[] {
  return rows
    .filter(({ id }, index) => rows.findIndex((row) => row.id === id) < index && rows[index - 1]?.id !== id)
    .map(({ id }) => problem(`${id}@2`, 'duplicateId', 'its versions do not stand together'))
}

/** Only the first version can apply before its day: the others would overlap the one before. */
function reachingBack(rows: readonly WrittenRow[]): RuleProblem[] {
  return rows
    .filter((row, index) => earlierOf(row) && rows[index - 1]?.id === row.id)
    .map(({ id, earlier }) => problem(`${id}@2`, 'overlap', `overlaps ${id}@1 by ${earlier}`))
}

function problem(rule: string, code: RuleProblemCode, detail: string): RuleProblem {
  return { rule, family: 'eligibility', code, detail }
}

/** "kind=complaint, competence=higher|otherState". */
function wordsOf(gap: Witness): string {
  const words = Object.entries(gap).map(([fact, letters]) => `${fact}=${letters.join('|')}`)
  return words.length > 0 ? words.join(', ') : 'anything is answered'
}
