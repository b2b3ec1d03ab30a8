import type { PlainDate, ReportKind } from '../law/index.ts'
import { addDays, addMonths, daysBetween, reportPeriod, reportQuarterOf, reportYearOf } from '../law/index.ts'

/** A span of days, both ends included. */
export interface Period {
  from: PlainDate
  to: PlainDate
}

/** What the form offers; `free` is two dates. The words are `figures.preset.<code>`. */
export const presets = [
  'thisMonth',
  'lastMonth',
  'thisYear',
  'lastYear',
  'reportQuarter',
  'reportHalfYear',
  'reportNineMonths',
  'reportYear',
  'free',
] as const
export type Preset = (typeof presets)[number]

/**
 * The period of a preset on a day. The periods of statutory reports end on the day that the circular in force names
 * (law: `report.periods`). Example: on 15/12/2025 the report year is 2026, 15/12/2025 to 14/12/2026.
 */
export function periodOf(preset: Exclude<Preset, 'free'>, today: PlainDate): Period {
  const month = `${today.slice(0, 7)}-01`
  const year = Number(today.slice(0, 4))
  switch (preset) {
    case 'thisMonth':
      return months(month, 1)
    case 'lastMonth':
      return months(addMonths(month, -1), 1)
    case 'thisYear':
      return months(`${year}-01-01`, 12)
    case 'lastYear':
      return months(`${year - 1}-01-01`, 12)
    case 'reportQuarter':
      return spanOf(reportQuarterOf(today))
    case 'reportHalfYear':
      return reported('H1', today)
    case 'reportNineMonths':
      return reported('9M', today)
    default:
      return reported('Y', today)
  }
}

function months(from: PlainDate, count: number): Period {
  return { from, to: addDays(addMonths(from, count), -1) }
}

function reported(kind: ReportKind, today: PlainDate): Period {
  return spanOf(reportPeriod(kind, reportYearOf(today)))
}

function spanOf({ from, to }: Period): Period {
  return { from, to }
}

/** The period of the same length just before: as many months when it is whole months, else as many days. */
export function periodBefore({ from, to }: Period): Period {
  const end = addDays(from, -1)
  const after = addDays(to, 1)
  for (let count = 1; count <= 24; count += 1)
    if (addMonths(from, count) === after) return { from: addMonths(from, -count), to: end }
  return { from: addDays(from, -daysBetween(from, after)), to: end }
}
