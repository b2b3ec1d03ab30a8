import type { PlainDate } from '../law/index.ts'
import { addDays, addMonths, daysBetween } from '../law/index.ts'

/** A span of days, both ends included. */
export interface Period {
  from: PlainDate
  to: PlainDate
}

/** What the form offers; `free` is two dates. The words are `figures.preset.<code>`. */
export const presets = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear', 'monthlyReport', 'halfYearReport', 'yearlyReport', 'free'] as const
export type Preset = (typeof presets)[number]

/**
 * The period of a preset on a day. Statutory reports run from the 15th of the month before to the 14th of the month in
 * which they are made (TT 02/2021/TT-TTCP Đ.8, as a period chosen, not as a duty computed here).
 */
export function periodOf(preset: Exclude<Preset, 'free'>, today: PlainDate): Period {
  const [year, month] = [Number(today.slice(0, 4)), today.slice(0, 7)]
  const last = addMonths(`${month}-01`, -1)
  switch (preset) {
    case 'thisMonth':
      return { from: `${month}-01`, to: addDays(addMonths(`${month}-01`, 1), -1) }
    case 'lastMonth':
      return { from: last, to: addDays(`${month}-01`, -1) }
    case 'thisYear':
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
    case 'monthlyReport':
      return { from: `${last.slice(0, 7)}-15`, to: `${month}-14` }
    case 'halfYearReport':
      return { from: `${year - 1}-12-15`, to: `${year}-06-14` }
    default:
      return { from: `${year - 1}-12-15`, to: `${year}-12-14` }
  }
}

/** The period of the same length just before: as many months when it is whole months, else as many days. */
export function periodBefore({ from, to }: Period): Period {
  const end = addDays(from, -1)
  const after = addDays(to, 1)
  for (let months = 1; months <= 24; months += 1)
    if (addMonths(from, months) === after) return { from: addMonths(from, -months), to: end }
  return { from: addDays(from, -daysBetween(from, after)), to: end }
}
