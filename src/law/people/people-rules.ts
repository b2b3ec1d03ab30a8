import type { Confidence } from '../citation.ts'
import type { PlainDate } from '../plain-date.ts'
import { ruleBook, type WrittenRule } from '../written-rule.ts'

const reception = '2014-07-01'
const decree124 = '2020-12-10'
const circular04 = '2021-11-15'
const reform = '2026-07-01'

/** Representatives, authorisation, identity, heirs and secrecy, by date (law/complaints-and-letters §5.3). */
export const peopleRules: readonly WrittenRule[] = [
  // Five or more on one matter are a delegation in every report.
  to('2021-05-09', rule('delegation', 'TT 03/2013', '2013-08-10', 'known')),
  to('2024-01-19', rule('delegation', 'TT 02/2021', '2021-05-10', 'known')),
  to('2025-09-29', rule('delegation', 'TT 01/2024', '2024-01-20', 'known')),
  rule('delegation', 'TT 06/2025', '2025-09-30', 'known'),

  ...inPeriods('rep.5to10'),
  ...inPeriods('rep.11up'),
  { ...to('2020-12-09', rule('rep.old', 'NĐ 75/2012 Đ.5', '2012-11-20')), followedBy: 'rep.5to10@2' },
  rule('rep.who', 'NĐ 124/2020 Đ.6', decree124),
  to('2020-12-09', rule('rep.paper', 'LTCD Đ.29', reception)),
  rule('rep.paper', 'LTCD Đ.29; NĐ 124/2020 Đ.7', decree124),

  { ...to('2026-06-30', rule('authorise.1', 'NĐ 124/2020 Đ.5(3)', decree124)), followedBy: 'authorise.2@1' },
  rule('authorise.2', 'NĐ 124/2020 Đ.5(3)', reform),
  // That the commune's certification stays is our reading.
  { ...rule('authorise.3', 'NĐ 155/2026 Đ.21(2)', '2027-01-01'), position: 'authorise.3' },
  rule('authorise.minor', 'NĐ 124/2020 Đ.5(1)', decree124),

  to('2021-11-14', rule('person.identify.1', 'LTCD Đ.7(2)(a), 25(1)', reception)),
  {
    ...to('2026-06-30', rule('person.identify.1', 'LTCD Đ.7(2)(a), 25(1); TT 04/2021', circular04)),
    followedBy: 'person.identify.2@1',
  },
  rule('person.identify.2', 'LTCD Đ.7; NĐ 154/2026 Đ.12(1)', reform),
  rule('person.lawyer', 'NĐ 154/2026 Đ.13(3)', reform),

  to('2026-06-30', rule('heir', 'NĐ 124/2020 Đ.5(4)', decree124)),
  rule('heir', 'NĐ 124/2020 Đ.5(4); LK Đ.11a(2)', reform),

  rule('secret.1', 'TT 04/2021', circular04),
  rule('secret.2', 'NĐ 154/2026 Đ.12(2)', reform),
]

/** The version of a rule on people that is in force on a day. */
export const peopleRule = ruleBook(peopleRules)

/** At a reception since 2014, for the complaint letter too since NĐ 124/2020 (LTCD Đ.29-31). */
function inPeriods(id: string): WrittenRule[] {
  return [
    to('2020-12-09', rule(id, 'LTCD Đ.29-31', reception)),
    to('2026-06-30', rule(id, 'LTCD Đ.29-31; NĐ 124/2020 Đ.6', decree124)),
    rule(id, 'LTCD Đ.29-31; NĐ 154/2026 Đ.14(3); NĐ 124/2020 Đ.6', reform),
  ]
}

function rule(id: string, citation: string, inForceFrom: PlainDate, confidence: Confidence = 'verified'): WrittenRule {
  return { id, citation, confidence, inForceFrom, inForceTo: null }
}

function to(inForceTo: PlainDate, rule: WrittenRule): WrittenRule {
  return { ...rule, inForceTo }
}
