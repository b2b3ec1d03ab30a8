import type { CompetenceRule } from './competence.ts'

/** LTC Đ.12-21 (law/denunciations-feedback-reports §1.5); read to the text of 2018, two-tier wording not read. */
export const denunciationRules = {
  'DC-01': { citation: 'LTC Đ.12(1)', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-02': { citation: 'LTC Đ.12(1)', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-03': { citation: 'LTC Đ.12(1), Đ.13', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-04': { citation: 'LTC Đ.13', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-05': { citation: 'LTC Đ.12(6)', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-07': { citation: 'LTC Đ.12(3)(a)', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-08': { citation: 'LTC Đ.12(3)(b)', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-09': { citation: 'LTC Đ.12(3)(c)', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-10': { citation: 'LTC Đ.12(3)(d)', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-11': { citation: 'LTC Đ.12(4)', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-12': { citation: 'LTC Đ.12(4)-(5)', confidence: 'known', inForceFrom: '2019-01-01' },
  'DC-13': { citation: 'LTC Đ.17(2)', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-14': { citation: 'LTC Đ.18', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-15': { citation: 'LTC Đ.21', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-16': { citation: 'LTC Đ.41', confidence: 'verified', inForceFrom: '2019-01-01' },
  'DC-17': { citation: 'LTC Đ.14-15; NĐ 22/2019, 28/2019', confidence: 'known', inForceFrom: '2019-01-01' },
  'DC-18': { citation: 'TT 05/2021 Đ.15', confidence: 'verified', inForceFrom: '2021-11-15' },
} as const satisfies Record<string, Omit<CompetenceRule, 'id'>>

export type DenunciationRuleId = keyof typeof denunciationRules
