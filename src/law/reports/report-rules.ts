import type { Confidence } from '../citation.ts'
import type { InForce } from '../in-force.ts'

/** One version of the rule on the periods of statutory reports (law/denunciations, feedback, reports §3.1). */
export interface ReportRule extends InForce {
  id: 'report.periods'
  citation: string
  confidence: Confidence
  /** The day of the last month with which a quarter ends; the next one begins on the day after. */
  cutoffDay: number
}

/** By date, the oldest first. TT 01/2024 and TT 06/2025 were not read: the 14th stays until they are. */
export const reportRules: readonly ReportRule[] = [
  {
    id: 'report.periods',
    citation: 'TT 03/2013 Đ.9',
    confidence: 'verified',
    cutoffDay: 15,
    inForceFrom: '2013-08-10',
    inForceTo: '2021-05-09',
  },
  {
    id: 'report.periods',
    citation: 'TT 02/2021',
    confidence: 'known',
    cutoffDay: 14,
    inForceFrom: '2021-05-10',
    inForceTo: '2024-01-19',
  },
  {
    id: 'report.periods',
    citation: 'TT 01/2024',
    confidence: 'unverified',
    cutoffDay: 14,
    inForceFrom: '2024-01-20',
    inForceTo: '2025-09-29',
  },
  {
    id: 'report.periods',
    citation: 'TT 06/2025',
    confidence: 'unverified',
    cutoffDay: 14,
    inForceFrom: '2025-09-30',
    inForceTo: null,
  },
]
