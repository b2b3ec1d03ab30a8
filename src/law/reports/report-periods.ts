import type { Confidence } from '../citation.ts'
import { inForceOn } from '../in-force.ts'
import { addDays, type PlainDate, yearOf } from '../plain-date.ts'
import { type ReportRule, reportRules } from './report-rules.ts'

/** The quarters, the half year, the nine months and the year of a statutory report. */
export type ReportKind = 'Q1' | 'Q2' | 'H1' | 'Q3' | '9M' | 'Q4' | 'Y'

/** A period of a report, both days included, with the rule that ends it. */
export interface ReportPeriod {
  kind: ReportKind
  year: number
  from: PlainDate
  to: PlainDate
  /** report.periods@2 */
  rule: string
  citation: string
  confidence: Confidence
}

/** The first and the last quarter of each kind. */
const quartersOf: Record<ReportKind, [number, number]> = {
  Q1: [1, 1],
  Q2: [2, 2],
  H1: [1, 2],
  Q3: [3, 3],
  '9M': [1, 3],
  Q4: [4, 4],
  Y: [1, 4],
}

/**
 * The days that a report counts. A quarter ends on the day that the circular in force then names and the next begins on
 * the day after, so that the half year is its two quarters and the year all four, also in 2021, when the day changed
 * from the 15th to the 14th: the second quarter of 2021 is 16/3 to 14/6. Before the first circular its day is taken,
 * unverified.
 */
export function reportPeriod(kind: ReportKind, year: number): ReportPeriod {
  const [first, last] = quartersOf[kind]
  const rule = ruleOf(year, last)
  return {
    kind,
    year,
    from: addDays(first === 1 ? endOf(year - 1, 4) : endOf(year, first - 1), 1),
    to: endOf(year, last),
    rule: `${rule.id}@${reportRules.indexOf(rule) + 1}`,
    citation: rule.citation,
    confidence: inForceOn(rule, endOf(year, last)) ? rule.confidence : 'unverified',
  }
}

/** The report year in which a day lies: 2026-12-15 is in that of 2027. */
export function reportYearOf(day: PlainDate): number {
  const year = yearOf(day)
  return day <= endOf(year, 4) ? year : year + 1
}

/** The quarter in which a day lies. */
export function reportQuarterOf(day: PlainDate): ReportPeriod {
  const year = reportYearOf(day)
  const quarters = (['Q1', 'Q2', 'Q3', 'Q4'] as const).map((kind) => reportPeriod(kind, year))
  return quarters.find(({ to }) => day <= to)!
}

function endOf(year: number, quarter: number): PlainDate {
  return `${lastMonth(year, quarter)}-${ruleOf(year, quarter).cutoffDay}`
}

function ruleOf(year: number, quarter: number): ReportRule {
  return reportRules.find((rule) => inForceOn(rule, `${lastMonth(year, quarter)}-14`)) ?? reportRules[0]!
}

function lastMonth(year: number, quarter: number): string {
  return `${String(year).padStart(4, '0')}-${String(quarter * 3).padStart(2, '0')}`
}
