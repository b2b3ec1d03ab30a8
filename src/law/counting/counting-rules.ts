import type { Confidence } from '../citation.ts'
import { type InForce, inForceOn } from '../in-force.ts'
import { addDays, type PlainDate } from '../plain-date.ts'

/** One version of a rule of counting. */
export interface CountingRule extends InForce {
  citation: string
  /** `unverified` marks our own reading, shown as a position wherever it decides a date. */
  confidence: Confidence
}

/** The civil codes say the same in other articles. */
const code2005 = '2006-01-01'
const code2015 = '2017-01-01'
/** Our own rule, which no text says. */
const none = '—'

/** The rules of counting (law/calendar-and-agencies §2.3), each in its versions, the oldest first. */
export const countingRules = {
  'CNT-1': civil('known', 'Đ.150(2)', 'Đ.145(2)'),
  'CNT-2': civil('verified', 'Đ.152(2), (3)', 'Đ.147(2), (3)'),
  'CNT-3': civil('verified', 'Đ.153(1), (6)', 'Đ.148(1), (6)'),
  'CNT-4': civil('verified', 'Đ.153(3), (4)', 'Đ.148(3), (4)'),
  'CNT-5': civil('verified', 'Đ.153(5)', 'Đ.148(5)'),
  'CNT-6': civil('unverified', 'Đ.153(5)', 'Đ.148(5)'),
  'CNT-7': versions('known', [code2005, none]),
  'CNT-8': versions(
    'known',
    ['1995-01-01', 'BLLĐ 1994 Đ.73'],
    ['2013-05-01', 'BLLĐ 2012 Đ.115'],
    ['2021-01-01', 'BLLĐ 2019 Đ.111(3), 112'],
    ['2026-07-01', 'BLLĐ 2019 Đ.111(3), 112; NQ 28/2026 Đ.2(1)'],
  ),
  'CNT-9': civil('known', 'Đ.152(2)', 'Đ.147(2)'),
  'CNT-10': civil('unverified', 'Đ.153(5)', 'Đ.148(5)'),
  'CNT-11': versions(
    'unverified',
    ['2019-01-01', 'LTC Đ.34(2)'],
    ['2026-07-01', 'LK Đ.11a; NĐ 124/2020 Đ.28b(1), (2); LTC Đ.34(2)'],
  ),
  'CNT-12': versions('unverified', ['2012-07-01', 'LK Đ.9']),
  'CNT-13': versions('unverified', ['2012-07-01', 'LK Đ.28, 37'], ['2019-01-01', 'LK Đ.28, 37; LTC Đ.30']),
  'CNT-14': versions('unverified', ['2012-07-01', 'LK Đ.28, 37, 33, 44']),
  'CNT-15': versions('unverified', ['2020-03-05', 'NĐ 30/2020 Đ.4']),
  'CNT-16': versions('unverified', ['2026-07-01', 'NĐ 124/2020 Đ.16(1); LK Đ.27']),
  'CNT-17': civil('unverified', 'Đ.153(5) (tương tự)', 'Đ.148(5) (tương tự)'),
  'CNT-18': versions('unverified', [code2005, none]),
  'CNT-19': civil('unverified', 'Đ.153(5)', 'Đ.148(5)'),
  'CNT-20': versions('unverified', [code2005, none]),
  'CNT-21': civil('unverified', 'Đ.152(1)', 'Đ.147(1)'),
  'CNT-22': versions('unverified', [code2005, none]),
  'CNT-23': civil('unverified', 'Đ.153(5) (tương tự)', 'Đ.148(5) (tương tự)'),
  'CNT-24': versions('unverified', ['2026-07-01', 'NQ 28/2026 Đ.2(1)']),
  'CNT-25': versions('unverified', ['2012-07-01', 'LK Đ.9'], ['2026-07-01', 'LK Đ.9, 11a']),
  'CNT-26': versions('unverified', [code2005, none]),
  'CNT-27': versions('unverified', ['2019-05-28', 'NĐ 31/2019 Đ.6(2)']),
} as const satisfies Record<string, readonly CountingRule[]>

export type CountingRuleId = keyof typeof countingRules

/** The version of a rule that was in force on a day; the first one for a day before it, by analogy. */
export function countingRule(id: CountingRuleId, on: PlainDate): CountingRule {
  const found: readonly CountingRule[] = countingRules[id]
  return found.find((version) => inForceOn(version, on)) ?? found[0]!
}

function civil(confidence: Confidence, in2005: string, in2015: string): CountingRule[] {
  return versions(confidence, [code2005, `BLDS 2005 ${in2005}`], [code2015, `BLDS 2015 ${in2015}`])
}

/** Each version is in force until the day before the next one. */
function versions(confidence: Confidence, ...written: [PlainDate, string][]): CountingRule[] {
  return written.map(([inForceFrom, citation], index) => {
    const next = written[index + 1]
    return { citation, confidence, inForceFrom, inForceTo: next ? addDays(next[0], -1) : null }
  })
}
