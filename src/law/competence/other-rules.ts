import type { Confidence } from '../citation.ts'
import type { PlainDate } from '../plain-date.ts'
import type { WrittenRule } from '../written-rule.ts'

/** A civil servant's complaint about discipline (LK Đ.51; law/complaints-and-letters §4.2). */
const disciplineRules: readonly WrittenRule[] = [
  rule('complaint.discipline.first', 'LK Đ.51', '2012-07-01'),
  rule('complaint.discipline.second', 'LK Đ.51', '2012-07-01'),
  rule('complaint.discipline.minister', 'LK Đ.51', '2012-07-01'),
]

/** Review of a settlement that broke the law; no third complaint (§4.1; the older text of Đ.38 was not read). */
const reviewRules: readonly WrittenRule[] = ['ministry', 'province', 'ministryBody', 'department', 'commune'].map(
  (level) => rule(`review.${level}`, 'NĐ 124/2020 Đ.38; NĐ 155/2026 Đ.14', '2026-07-01'),
)

/** Bodies outside the administration, each competent for itself (rows ). */
const outsideRules: readonly WrittenRule[] = [
  'party',
  'court',
  'procuracy',
  'elected',
  'front',
  'religious',
  'publicUnit',
].flatMap((level) => [
  { ...rule(`outside.${level}`, 'TT 07/2014 Đ.23-26', '2014-12-15', 'known'), inForceTo: '2021-11-14' },
  rule(`outside.${level}`, 'TT 05/2021', '2021-11-15', 'known'),
])

/** The body that a petition addresses answers it. */
const petitionRules: readonly WrittenRule[] = [
  { ...rule('petition.body', 'LTCD Đ.26, 28', '2014-07-01', 'known'), inForceTo: '2021-11-14' },
  rule('petition.body', 'LTCD Đ.26, 28; TT 05/2021', '2021-11-15', 'known'),
]

/** Rules that are neither a step of the chain, nor of denunciations, nor of a subject. */
export const otherRules: readonly WrittenRule[] = [
  ...disciplineRules,
  ...reviewRules,
  ...outsideRules,
  ...petitionRules,
]

function rule(id: string, citation: string, inForceFrom: PlainDate, confidence: Confidence = 'verified'): WrittenRule {
  return { id, citation, confidence, inForceFrom, inForceTo: null }
}
