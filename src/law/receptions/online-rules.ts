import type { WrittenRule } from '../written-rule.ts'
import { ruleBook } from '../written-rule.ts'

/** Online reception, as the law has known it since 2026-07-01 (law/complaints-and-letters §5.4). */
export const onlineRules: readonly WrittenRule[] = [
  rule('online.form', 'LTCD Đ.3a; NĐ 154/2026 Đ.3(3)-(5)'),
  rule('online.who', 'NĐ 154/2026 Đ.20'),
  rule('online.case', 'NĐ 154/2026 Đ.20'),
  // That private meeting tools are out is our reading.
  { ...rule('online.platform', 'NĐ 154/2026 Đ.16(2)'), position: 'online.platform' },
  rule('online.notice', 'NĐ 154/2026 Đ.23(1)'),
  rule('online.identity', 'NĐ 154/2026 Đ.21(4), 12(1)'),
  rule('online.people', 'NĐ 154/2026 Đ.22'),
  rule('online.record', 'NĐ 154/2026 Đ.24'),
  rule('online.camera', 'NĐ 154/2026 Đ.21'),
]

/** The version of a rule on online reception that is in force on a day. */
export const onlineRule = ruleBook(onlineRules)

function rule(id: string, citation: string): WrittenRule {
  return { id, citation, confidence: 'verified', inForceFrom: '2026-07-01', inForceTo: null }
}
