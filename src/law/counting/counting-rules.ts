import type { Confidence } from '../citation.ts'

export interface CountingRule {
  citation: string
  /** `unverified` marks our own reading, shown as a position wherever it decides a date. */
  confidence: Confidence
}

/** The rules of counting (law/calendar-and-agencies §2.3) that a step or a position can name. */
export const countingRules = {
  'CNT-2': { citation: 'BLDS 2015 Đ.147(2), (3)', confidence: 'verified' },
  'CNT-4': { citation: 'BLDS 2015 Đ.148(3), (4)', confidence: 'verified' },
  'CNT-5': { citation: 'BLDS 2015 Đ.148(5)', confidence: 'verified' },
  'CNT-6': { citation: 'BLDS 2015 Đ.148(5)', confidence: 'unverified' },
  'CNT-8': { citation: 'BLLĐ 2019 Đ.111(3), 112', confidence: 'known' },
  'CNT-11': { citation: 'LK Đ.11a; NĐ 124/2020 Đ.28b(1), (2); LTC Đ.34.2', confidence: 'unverified' },
  'CNT-12': { citation: 'LK Đ.9', confidence: 'unverified' },
  'CNT-13': { citation: 'LK Đ.28, 37; LTC Đ.30', confidence: 'unverified' },
  'CNT-14': { citation: 'LK Đ.28, 37, 33, 44', confidence: 'unverified' },
  'CNT-15': { citation: 'NĐ 30/2020 Đ.4', confidence: 'unverified' },
  'CNT-16': { citation: 'NĐ 124/2020 Đ.16(1); LK Đ.27', confidence: 'unverified' },
  'CNT-17': { citation: 'BLDS 2015 Đ.148(5) (tương tự)', confidence: 'unverified' },
  'CNT-19': { citation: 'BLDS 2015 Đ.148(5)', confidence: 'unverified' },
  'CNT-23': { citation: 'BLDS 2015 Đ.148(5) (tương tự)', confidence: 'unverified' },
  'CNT-27': { citation: 'NĐ 31/2019 Đ.6(2)', confidence: 'unverified' },
} as const satisfies Record<string, CountingRule>

export type CountingRuleId = keyof typeof countingRules
