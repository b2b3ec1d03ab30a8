import { type ReportKind, reportPeriod } from '../../../law/index.ts'
import { citationDifference } from './citation-difference.ts'
import { marked } from './letter-case.ts'
import { type Comparison, differences, objectOf } from './worked-case.ts'

const kinds = ['Q1', 'Q2', 'H1', 'Q3', '9M', 'Q4', 'Y'] as const satisfies readonly ReportKind[]

/** The days that a statutory report counts: the facts are the period (Q1, H1, 9M, Y …) and the year. */
export const compareReport: Comparison = (worked, strict) => {
  const { period, year } = objectOf(worked.facts)
  if (!(kinds as readonly unknown[]).includes(period) || !Number.isInteger(year))
    throw new RangeError(`Unknown report: ${String(period)} ${String(year)}`)
  const found = reportPeriod(period as ReportKind, year as number)
  return [
    ...differences(objectOf(worked.expect), { from: found.from, to: found.to, row: found.rule }),
    ...marked(worked, found),
    ...(strict ? citationDifference(worked.citation, found.citation) : []),
  ]
}
