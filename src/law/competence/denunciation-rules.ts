import type { PlainDate } from '../plain-date.ts'
import type { WrittenRule } from '../written-rule.ts'

const law = '2019-01-01'
const twoTiers = '2025-07-01'

/**
 * Who settles a denunciation: LTC Đ.12-21, 41 (law/denunciations-feedback-reports §1.5), read to the text of 2018. The
 * wording of the two tiers was not read, so what rests on it is `known` at most.
 */
export const denunciationRules: readonly WrittenRule[] = [
  rule('DC-01', 'LTC Đ.12(1)'),
  rule('DC-02', 'LTC Đ.12(1)'),
  { ...rule('DC-03', 'LTC Đ.12(1), Đ.13'), inForceTo: '2025-06-30' },
  { ...rule('DC-03', 'LTC Đ.12(1), Đ.13; Luật 72/2025; NĐ 141/2025', twoTiers), confidence: 'known' },
  rule('DC-04', 'LTC Đ.13'),
  rule('DC-05', 'LTC Đ.12(6)'),
  rule('DC-06', 'LTC Đ.12(2)'),
  rule('DC-07', 'LTC Đ.12(3)(a)'),
  rule('DC-08', 'LTC Đ.12(3)(b)'),
  rule('DC-09', 'LTC Đ.12(3)(c)'),
  rule('DC-10', 'LTC Đ.12(3)(d)'),
  rule('DC-11', 'LTC Đ.12(4)'),
  { ...rule('DC-12', 'LTC Đ.12(5)'), confidence: 'known', inForceTo: '2025-06-30' },
  // Since the districts ended, also whose post was there: the province chair leads (position).
  { ...rule('DC-12', 'LTC Đ.12(4)-(5)', twoTiers), confidence: 'known', position: 'tr.district' },
  rule('DC-13', 'LTC Đ.17(2)'),
  rule('DC-14', 'LTC Đ.18'),
  rule('DC-15', 'LTC Đ.21'),
  rule('DC-16', 'LTC Đ.41'),
  { ...rule('DC-17', 'LTC Đ.14-15'), confidence: 'known', inForceTo: '2019-04-14' },
  { ...rule('DC-17', 'LTC Đ.14-15; NĐ 22/2019', '2019-04-15'), confidence: 'known', inForceTo: '2019-05-04' },
  { ...rule('DC-17', 'LTC Đ.14-15; NĐ 22/2019, 28/2019', '2019-05-05'), confidence: 'known' },
  // The article of the circular of 2014 was not read.
  { ...rule('DC-18', 'TT 07/2014'), confidence: 'unverified', inForceTo: '2021-11-14' },
  rule('DC-18', 'TT 05/2021 Đ.15', '2021-11-15'),
]

function rule(id: string, citation: string, inForceFrom: PlainDate = law): WrittenRule {
  return { id, citation, confidence: 'verified', inForceFrom, inForceTo: null }
}
