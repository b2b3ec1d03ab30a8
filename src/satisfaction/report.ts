import type { Answer, Division } from './answers.ts'
import { lineOf } from './answers.ts'

/** Below so many answers a mean says more of the writers than of the service. */
export const fewestAnswers = 5

/** Marks from this one on are those of a satisfied citizen. */
const satisfied = 4

export interface ReportLine {
  /** What the line stands for; null: all of them. */
  code: string | null
  /** An answer of the line: it has the words for the code. */
  example: Answer | null
  count: number
  /** Of the marks for the whole; null where there are too few. */
  mean: number | null
  /** How many are satisfied; null where there are too few. */
  satisfied: number | null
}

/** The answers by field, body, way or month, each counted in exactly one line; the last line is the sum. */
export function reportOf(answers: readonly Answer[], by: Division): { lines: ReportLine[]; total: ReportLine } {
  const groups = new Map<string, Answer[]>()
  for (const answer of answers) {
    const code = lineOf(answer, by)
    const group = groups.get(code)
    if (group) group.push(answer)
    else groups.set(code, [answer])
  }
  const lines = [...groups].map(([code, group]) => measured(code, group))
  return {
    lines: lines.toSorted((a, b) =>
      by === 'month'
        ? String(a.code).localeCompare(String(b.code))
        : b.count - a.count || String(a.code).localeCompare(String(b.code)),
    ),
    total: measured(null, answers),
  }
}

function measured(code: string | null, group: readonly Answer[]): ReportLine {
  const count = group.length
  const enough = count >= fewestAnswers
  return {
    code,
    example: group[0] ?? null,
    count,
    mean: enough ? group.reduce((sum, { marks }) => sum + marks.whole, 0) / count : null,
    satisfied: enough ? group.filter(({ marks }) => marks.whole >= satisfied).length : null,
  }
}
