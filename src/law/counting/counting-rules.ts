import type { Confidence } from '../citation.ts'
import type { PlainDate } from '../plain-date.ts'

export interface CountingRule {
  citation: string
  /** `unverified` marks our own reading, shown as a position wherever it decides a date. */
  confidence: Confidence
  inForceFrom: PlainDate
}

/** The rules of counting (law/calendar-and-agencies §2.3) that a step or a position can name. */
export const countingRules = {
  'CNT-2': { citation: 'BLDS 2015 Đ.147(2), (3)', confidence: 'verified', inForceFrom: '2017-01-01' },
  'CNT-4': { citation: 'BLDS 2015 Đ.148(3), (4)', confidence: 'verified', inForceFrom: '2017-01-01' },
  'CNT-5': { citation: 'BLDS 2015 Đ.148(5)', confidence: 'verified', inForceFrom: '2017-01-01' },
  'CNT-6': { citation: 'BLDS 2015 Đ.148(5)', confidence: 'unverified', inForceFrom: '2017-01-01' },
  'CNT-8': { citation: 'BLLĐ 2019 Đ.111(3), 112', confidence: 'known', inForceFrom: '2021-01-01' },
  'CNT-11': {
    citation: 'LK Đ.11a; NĐ 124/2020 Đ.28b(1), (2); LTC Đ.34.2',
    confidence: 'unverified',
    inForceFrom: '2019-01-01',
  },
  'CNT-12': { citation: 'LK Đ.9', confidence: 'unverified', inForceFrom: '2012-07-01' },
  'CNT-13': { citation: 'LK Đ.28, 37; LTC Đ.30', confidence: 'unverified', inForceFrom: '2012-07-01' },
  'CNT-14': { citation: 'LK Đ.28, 37, 33, 44', confidence: 'unverified', inForceFrom: '2012-07-01' },
  'CNT-15': { citation: 'NĐ 30/2020 Đ.4', confidence: 'unverified', inForceFrom: '2020-03-05' },
  'CNT-16': { citation: 'NĐ 124/2020 Đ.16(1); LK Đ.27', confidence: 'unverified', inForceFrom: '2026-07-01' },
  'CNT-17': { citation: 'BLDS 2015 Đ.148(5) (tương tự)', confidence: 'unverified', inForceFrom: '2017-01-01' },
  'CNT-19': { citation: 'BLDS 2015 Đ.148(5)', confidence: 'unverified', inForceFrom: '2017-01-01' },
  'CNT-23': { citation: 'BLDS 2015 Đ.148(5) (tương tự)', confidence: 'unverified', inForceFrom: '2017-01-01' },
  'CNT-27': { citation: 'NĐ 31/2019 Đ.6(2)', confidence: 'unverified', inForceFrom: '2019-05-28' },
} as const satisfies Record<string, CountingRule>

export type CountingRuleId = keyof typeof countingRules
