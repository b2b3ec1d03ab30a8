import { expect } from 'chai'
import { lawProblems } from '../../../src/law/check-law.ts'
import { rowProblems } from '../../../src/law/versions/check-rows.ts'
import { ruleProblems } from '../../../src/law/versions/check-rules.ts'
import type { LawRule } from '../../../src/law/versions/law-rule.ts'
import { lawSources } from '../../../src/law/versions/law-sources.ts'

const rule: LawRule = {
  id: 'E-98',
  version: 1,
  family: 'people',
  citation: 'LK Đ.8(2)',
  articles: [],
  text: { vi: 'chữ', en: 'words' },
  confidence: 'verified',
  verified: true,
  replacedBy: null,
  inForceFrom: '2012-07-01',
  inForceTo: null,
}
const codes = (...rules: Partial<LawRule>[]) =>
  ruleProblems(rules.map((change) => ({ ...rule, ...change }))).map(({ rule: key, code }) => `${key} ${code}`)

describe('checking the rules', () => {
  it('finds nothing in a rule that can be trusted', () => {
    expect(codes({})).to.deep.equal([])
    expect(codes({ citation: '—' })).to.deep.equal([])
  })

  it('finds a citation that is missing, names nothing or holds words that nobody can look up', () => {
    expect(codes({ citation: ' ' })).to.deep.equal(['E-98@1 noCitation'])
    expect(codes({ citation: 'NĐ 999/2030 Đ.1' })).to.deep.equal(['E-98@1 unknownInstrument'])
    expect(codes({ citation: 'LK Đ.8(2) by analogy' })).to.deep.equal(['E-98@1 unreadWords'])
  })

  it('finds an instrument, or an article of it, that was not in force', () => {
    expect(codes({ citation: 'LK Đ.8; NĐ 124/2020 Đ.6, 7' })).to.deep.equal(['E-98@1 citesBeforeInForce'])
    expect(codes({ citation: 'LK Đ.11a' })).to.deep.equal(['E-98@1 citesBeforeInForce'])
    expect(codes({ citation: 'LK Đ.11a', inForceFrom: '2026-07-01' })).to.deep.equal([])
    expect(codes({ citation: 'NĐ 75/2012 Đ.5', inForceFrom: '2012-11-20' })).to.deep.equal(['E-98@1 citesAfterItEnded'])
    expect(codes({ citation: 'NĐ 75/2012 Đ.5', inForceFrom: '2012-11-20', inForceTo: '2020-12-09' })).to.deep.equal([])
  })

  it('finds days that are none, or in the wrong order', () => {
    expect(codes({ inForceFrom: '2021-11-31' })).to.deep.equal(['E-98@1 notADay'])
    expect(codes({ inForceTo: '2012-06-30' })).to.deep.equal(['E-98@1 endsBeforeItBegins'])
  })

  it('finds a gap and an overlap between two versions, unless the gap has a reason', () => {
    const first = { inForceTo: '2026-06-30' }
    const second = { version: 2, inForceFrom: '2026-07-01' }
    expect(codes(first, second)).to.deep.equal([])
    expect(codes(first, { ...second, inForceFrom: '2026-07-02' })).to.deep.equal(['E-98@2 gap'])
    expect(codes(first, { ...second, inForceFrom: '2026-07-02', gapReason: 'no law' })).to.deep.equal([])
    expect(codes(first, { ...second, inForceFrom: '2026-06-30' })).to.deep.equal(['E-98@2 overlap'])
    expect(codes({}, second)).to.deep.equal(['E-98@2 overlap'])
    expect(codes(first, { ...second, family: 'online' })).to.deep.equal(['E-98@2 duplicateId'])
  })

  it('finds a text that is missing in a language', () => {
    expect(codes({ text: null })).to.deep.equal(['E-98@1 noText'])
    expect(codes({ text: { vi: 'chữ', en: '' } })).to.deep.equal(['E-98@1 noText'])
  })

  it('finds a row that starts a clock before the law set the term, or after it ended', () => {
    const row = lawSources.rows.find(({ id }) => id === 'C-16')!
    const rows = (inForceFrom: string, inForceTo: string | null) => [
      { ...row, clock: ['complaint.termination-lapse', 'complaint.resume-send'], inForceFrom, inForceTo },
    ]
    const clocks = lawSources.clocks.map((clock) =>
      clock.id === 'complaint.resume-send'
        ? { ...clock, versions: clock.versions.map((version) => ({ ...version, inForceTo: '2026-12-31' })) }
        : clock,
    )
    const told = (from: string, to: string | null) =>
      rowProblems({ rows: rows(from, to), clocks }).map((one) => one.detail)
    expect(told('2026-07-01', '2026-12-31')).to.deep.equal([])
    expect(told('2026-06-30', '2026-12-31')).to.deep.equal([
      'starts complaint.resume-send on 2026-06-30, when no law set that term',
    ])
    expect(told('2026-07-01', null)).to.deep.equal([
      'starts complaint.resume-send on 2027-01-01, when no law set that term',
    ])
  })

  it('lets the law itself start', () => {
    expect(lawProblems()).to.deep.equal([])
  })
})
