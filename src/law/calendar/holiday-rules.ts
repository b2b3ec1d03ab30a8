import type { Confidence } from '../citation.ts'
import { type InForce, inForceOn } from '../in-force.ts'
import { addDays, type PlainDate } from '../plain-date.ts'

/** One version of the law on one day off (law/calendar-and-agencies §1.1). */
export interface HolidayRule extends InForce {
  id: HolidayRuleId
  citation: string
  confidence: Confidence
}

export type HolidayRuleId = `holiday.${
  | 'new-year'
  | 'tet'
  | 'hung-kings'
  | 'victory-day'
  | 'labour-day'
  | 'national-day'
  | 'culture-day'
  | 'in-lieu'
  | 'swap'}`

const code1994 = '1995-01-01'
const code2012 = '2013-05-01'
const code2019 = '2021-01-01'

/** The rules in their versions: three labour codes, and the resolution of 2026 that stands beside the third. */
export const holidayRules: readonly HolidayRule[] = [
  ...codes('holiday.new-year', 'Đ.73', 'Đ.115(1)', 'Đ.112(1)(a)'),
  ...codes('holiday.tet', 'Đ.73', 'Đ.115(1)', 'Đ.112(1)(b), (3)'),
  // The code of 1994 knows the day since its amendment of 2007.
  ...codes('holiday.hung-kings', 'Đ.73', 'Đ.115(1)', 'Đ.112(1)(e)').with(0, {
    id: 'holiday.hung-kings',
    citation: 'BLLĐ 1994 Đ.73',
    confidence: 'known',
    inForceFrom: '2007-04-11',
    inForceTo: addDays(code2012, -1),
  }),
  ...codes('holiday.victory-day', 'Đ.73', 'Đ.115(1)', 'Đ.112(1)(c)'),
  ...codes('holiday.labour-day', 'Đ.73', 'Đ.115(1)', 'Đ.112(1)(d)'),
  ...codes('holiday.national-day', 'Đ.73', 'Đ.115(1)', 'Đ.112(1)(đ), (3)'),
  {
    id: 'holiday.culture-day',
    citation: 'NQ 28/2026 Đ.2(1)',
    confidence: 'verified',
    inForceFrom: '2026-07-01',
    inForceTo: null,
  },
  ...codes('holiday.in-lieu', 'Đ.73', 'Đ.115(3)', 'Đ.111(3)'),
  // No article: the Prime Minister's direction in the notice of each year.
  { id: 'holiday.swap', citation: '—', confidence: 'known', inForceFrom: '1999-10-02', inForceTo: null },
]

/** The version of a rule that was in force on a day; undefined when the day off did not yet exist. */
export function holidayRuleOn(id: HolidayRuleId, on: PlainDate): HolidayRule | undefined {
  return holidayRules.find((rule) => rule.id === id && inForceOn(rule, on))
}

function codes(id: HolidayRuleId, in1994: string, in2012: string, in2019: string): HolidayRule[] {
  return [
    {
      id,
      citation: `BLLĐ 1994 ${in1994}`,
      confidence: 'known',
      inForceFrom: code1994,
      inForceTo: addDays(code2012, -1),
    },
    {
      id,
      citation: `BLLĐ 2012 ${in2012}`,
      confidence: 'known',
      inForceFrom: code2012,
      inForceTo: addDays(code2019, -1),
    },
    { id, citation: `BLLĐ 2019 ${in2019}`, confidence: 'verified', inForceFrom: code2019, inForceTo: null },
  ]
}
