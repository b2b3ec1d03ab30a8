import { expect } from 'chai'
import { caseDefaults, createLaw, type Facts } from '../../../src/law/index.ts'

const law = createLaw()

/** What a change of the law brought: the same facts on the last day before it and on its first day. */
const changes: { what: string; from: string; before: string; facts: Facts; rows: [string, string] }[] = [
  {
    what: 'the Law on Denunciations of 2018 brings the rows on denunciations (LTC)',
    from: '2019-01-01',
    before: '2018-12-31',
    facts: { kind: 'denunciation' },
    rows: ['none', 'DN-31@1 eligible denunciation.initial-processing'],
  },
  {
    what: 'the decree on it sets the term of a matter that was taken over (NĐ 31/2019 Đ.5)',
    from: '2019-05-28',
    before: '2019-05-27',
    facts: { kind: 'denunciation', competence: 'subordinate', firstDecision: 'overdue', seriousBreach: true },
    rows: ['DN-30@1 eligible', 'DN-30@2 eligible denunciation.taken-over.settlement'],
  },
  {
    what: 'several complainants appoint by the decree of 2020 (NĐ 124/2020 Đ.6, 7, 16(1))',
    from: '2020-12-10',
    before: '2020-12-09',
    facts: { signatories: 6, repAppointed: false },
    rows: ['C-15@2 eligible', 'C-15@3 eligible'],
  },
  {
    what: 'an anonymous denunciation with evidence becomes eligible (TT 05/2021 Đ.6)',
    from: '2021-11-15',
    before: '2021-11-14',
    facts: { kind: 'denunciation', hasName: false, concreteEvidence: true },
    rows: ['DN-06@2 ineligible letter.processing', 'DN-06@3 eligible letter.processing'],
  },
  {
    what: 'a notarised translation makes a letter eligible (TT 05/2021 Đ.6(2)(a))',
    from: '2021-11-15',
    before: '2021-11-14',
    facts: { language: 'foreignTranslated' },
    rows: ['E-02@1 ineligible letter.filed-retention', 'C-23@2 eligible complaint.acceptance'],
  },
  {
    what: 'a complaint for another body is guided by the new circular (TT 05/2021 Đ.9(1))',
    from: '2021-11-15',
    before: '2021-11-14',
    facts: { competence: 'otherState' },
    rows: ['N-07@1 eligibleNotOurs letter.processing', 'N-07@2 eligibleNotOurs letter.processing'],
  },
  {
    what: 'a petition for another body gets a term of transfer (TT 05/2021)',
    from: '2021-11-15',
    before: '2021-11-14',
    facts: { kind: 'petition', competence: 'otherState' },
    rows: ['PF-02@1 eligibleNotOurs letter.processing', 'PF-02@2 eligibleNotOurs letter.transfer'],
  },
  {
    what: 'a land dispute follows the new Land Law (LĐĐ 2024 Đ.235-236)',
    from: '2024-08-01',
    before: '2024-07-31',
    facts: { subject: 'landDispute' },
    rows: ['S-03@1 outside letter.processing', 'S-03@2 outside letter.processing'],
  },
  {
    what: 'the decision to terminate a complaint is sent in time (NĐ 124/2020 Đ.28b)',
    from: '2026-07-01',
    before: '2026-06-30',
    facts: { withdrawn: 'all' },
    rows: ['C-01@1 ended', 'C-01@2 ended complaint.suspension-send'],
  },
  {
    what: 'a part that is withdrawn is closed (LK Đ.10, Luật 136/2025)',
    from: '2026-07-01',
    before: '2026-06-30',
    facts: { withdrawn: 'part' },
    rows: ['C-23@2 eligible complaint.acceptance', 'C-02@1 eligible'],
  },
  {
    what: 'those who stay go on when some of a group withdraw (NĐ 124/2020 Đ.7a)',
    from: '2026-07-01',
    before: '2026-06-30',
    facts: { withdrawn: 'someOfGroup' },
    rows: ['C-23@2 eligible complaint.acceptance', 'C-24@1 eligible'],
  },
  {
    what: 'each denouncer withdraws himself (NĐ 156/2026 Đ.1)',
    from: '2026-07-01',
    before: '2026-06-30',
    facts: { kind: 'denunciation', withdrawn: 'all', withdrawnBy: 'representative' },
    rows: ['DN-41@1 ended denunciation.suspension-notice', 'DN-55@1 eligible'],
  },
  {
    what: 'the civil enforcement law of 2025 begins (Luật 106/2025)',
    from: '2026-07-01',
    before: '2026-06-30',
    facts: { subject: 'civilEnforcement' },
    rows: ['S-05@2 outside letter.processing', 'S-05@3 outside letter.processing'],
  },
]

describe('both sides of the days on which the table changed', () => {
  for (const { what, before, from, facts, rows } of changes) {
    it(`${from}: ${what}`, () => {
      const told = [before, from].map((on) => {
        const { rule, outcome, clocks } = law.decide({ ...caseDefaults, ...facts }, on)
        return rule ? [`${rule.id}@${rule.version}`, outcome, ...clocks].join(' ') : 'none'
      })
      expect(told).to.deep.equal(rows)
    })
  }

  it('2026-07-01: a denunciation that is withdrawn under coercion goes on by the decree too', () => {
    const facts: Facts = { ...caseDefaults, kind: 'denunciation', withdrawn: 'all', withdrawalTainted: true }
    expect(law.decide(facts, '2026-06-30').rule?.citation).to.equal('LTC Đ.33.3')
    expect(law.decide(facts, '2026-07-01').rule?.citation).to.equal('LTC Đ.33.3; NĐ 156/2026 Đ.1 (Đ.4.4)')
  })

  it('2020-12-10: cites the decree on complaints that was in force', () => {
    expect(law.decide(caseDefaults, '2020-12-09').rule?.citation).to.equal('LK Đ.27, 28')
    expect(law.decide(caseDefaults, '2020-12-10').rule?.citation).to.equal('LK Đ.27, 28; NĐ 124/2020 Đ.16(1)')
  })
})
