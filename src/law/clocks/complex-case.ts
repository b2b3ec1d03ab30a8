import type { PlainDate } from '../plain-date.ts'
import { type RuleVersion, ruleBook, type WrittenRule } from '../written-rule.ts'

/** The grounds of NĐ 124/2020 Đ.3a(1), by their letter. */
export const complexGrounds = ['a', 'b', 'c', 'd', 'dd', 'e', 'g'] as const

/** When a complaint is complex: the grounds by their letter, and whether a written determination is kept. */
export interface ComplexCase {
  rule: RuleVersion
  /** Empty where the law defines nothing: then the officer's reason stands. */
  grounds: readonly string[]
  inWriting: boolean
}

const id = 'complaint.complex'
const decree155 = '2026-07-01'

/** NĐ 124/2020 Đ.3a, added by NĐ 155/2026: seven grounds and a document. Before it no text says what is complex. */
export const complexRules: readonly WrittenRule[] = [
  { id, citation: 'LK Đ.28, 37, 50', confidence: 'known', inForceFrom: '2012-07-01', inForceTo: '2026-06-30' },
  { id, citation: 'NĐ 124/2020 Đ.3a', confidence: 'verified', inForceFrom: decree155, inForceTo: null },
]

const complexRuleOn = ruleBook(complexRules)

/** What makes a case complex on the day on which it is determined to be so (law/README § 2, `tr.act`). */
export function complexCaseOn(on: PlainDate): ComplexCase | undefined {
  const rule = complexRuleOn(id, on)
  const isDefined = on >= decree155
  return rule && { rule, grounds: isDefined ? complexGrounds : [], inWriting: isDefined }
}
