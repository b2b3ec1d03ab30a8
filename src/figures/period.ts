import type { PlainDate } from '../law/index.ts'
import { addDays, addMonths, daysBetween } from '../law/index.ts'

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
 * The period of a preset on a day. Statutory reports end on the 14th and begin on the 15th: the year is 15/12 to
 * 14/12, its half and its nine months begin with it, quarters end on 14/3, 14/6, 14/9 and 14/12 (law/denunciations,
 * feedback, reports § 4: TT 02/2021/TT-TTCP, pattern of NĐ 09/2019 Đ.12). Example: on 15/12/2025 the report year is 2026.
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
      return quarterOf(today)
    case 'reportHalfYear':
      return months(reportYearStart(today), 6)
    case 'reportNineMonths':
      return months(reportYearStart(today), 9)
    default:
      return months(reportYearStart(today), 12)
  }
}

function months(from: PlainDate, count: number): Period {
  return { from, to: addDays(addMonths(from, count), -1) }
}

function reportYearStart(today: PlainDate): PlainDate {
  const year = Number(today.slice(0, 4))
  return today.slice(5) >= '12-15' ? `${year}-12-15` : `${year - 1}-12-15`
}

function quarterOf(today: PlainDate): Period {
  const start = reportYearStart(today)
  const begun = [9, 6, 3, 0].find((passed) => addMonths(start, passed) <= today) ?? 0
  return months(addMonths(start, begun), 3)
}

/** The period of the same length just before: as many months when it is whole months, else as many days. */
export function periodBefore({ from, to }: Period): Period {
  const end = addDays(from, -1)
  const after = addDays(to, 1)
  for (let count = 1; count <= 24; count += 1)
    if (addMonths(from, count) === after) return { from: addMonths(from, -count), to: end }
  return { from: addDays(from, -daysBetween(from, after)), to: end }
}
