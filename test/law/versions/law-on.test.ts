import { expect } from 'chai'
import { createLaw, ruleKey } from '../../../src/law/index.ts'

const law = createLaw()
const keysOn = (on: string) => law.lawOn(on).map(ruleKey)

describe('the law on a day', () => {
  it('changed on 2026-07-01 in these rules only', () => {
    const [before, after] = [keysOn('2026-06-30'), keysOn('2026-07-01')]
    expect(before.filter((key) => !after.includes(key))).to.deep.equal([
      ...['DN-13@1', 'S-05@2', 'M-01@3', 'C-01@1', 'C-25@2', 'N-01@2', 'DN-42@1', 'DN-54@1', 'DN-28@1', 'PF-03@1'],
      'reception.leader-answer@1',
      'reception.leader-conclusion@1',
      'complaint.acceptance@2',
      'complaint.acceptance-second@2',
      'complaint.discipline-acceptance@2',
      'complaint.termination-lapse@1',
      ...['CNT-8@3', 'CNT-11@1', 'CNT-25@1', 'complaint.complex@1'],
      ...['refuse.3@2', 'refuse.4@1'],
      ...['rep.5to10@2', 'rep.11up@2', 'authorise.1@1', 'person.identify.1@2', 'heir@1'],
    ])
    expect(after.filter((key) => !before.includes(key))).to.deep.equal([
      ...['DN-13@2', 'S-05@3', 'M-01@4', 'C-01@2', 'C-02@1', 'C-24@1', 'C-25@3', 'N-01@3', 'DN-42@2', 'DN-55@1'],
      ...['DN-54@2', 'DN-28@2', 'PF-03@2'],
      ...['letter.processing-outer@1', 'reception.leader-answer@2', 'reception.leader-conclusion@2'],
      ...['reception.refusal-notice@1', 'reception.online-notice@1'],
      ...['complaint.acceptance@3', 'complaint.acceptance-second@3', 'complaint.discipline-acceptance@3'],
      ...['complaint.dialogue-notice@1', 'complaint.suspension-send@1', 'complaint.resume-send@1'],
      ...['complaint.termination-lapse@2', 'CNT-8@4', 'CNT-11@2', 'CNT-16@1', 'CNT-24@1', 'CNT-25@2'],
      'complaint.complex@2',
      ...['ministry', 'province', 'ministryBody', 'department', 'commune'].map((level) => `review.${level}@1`),
      'refuse.3@3',
      ...['a', 'b', 'c', 'd', 'dd', 'e', 'g', 'h', 'i', 'k'].map((point) => `refuse.${point}@1`),
      ...[
        'rep.5to10@3',
        'rep.11up@3',
        'authorise.2@1',
        'person.identify.2@1',
        'person.lawyer@1',
        'heir@2',
        'secret.2@1',
      ],
      ...['form', 'who', 'case', 'platform', 'notice', 'identity', 'people', 'record', 'camera'].map(
        (part) => `online.${part}@1`,
      ),
      'holiday.culture-day@1',
      ...['tr.acceptance@1', 'tr.complaint-open@1', 'tr.denunciation-open@1'],
    ])
  })

  it('holds the rules of every family that is written, one version each', () => {
    const rules = law.lawOn('2026-09-15')
    expect(new Set(rules.map(({ id }) => id)).size).to.equal(rules.length)
    const families = [...new Set(rules.map(({ family }) => family))]
    expect(families).to.include.members(['eligibility', 'clock', 'counting', 'competence', 'refusal', 'transition'])
    expect(families).to.include.members(['report', 'holiday'])
  })

  it('knows what followed a version', () => {
    expect(law.ruleOf('complaint.acceptance', '2026-06-30')).to.include({
      version: 2,
      replacedBy: 'complaint.acceptance@3',
      verified: true,
    })
    expect(law.ruleOf('complaint.acceptance', '2026-07-01')?.replacedBy).to.equal(null)
    expect(law.ruleOf('complaint.commune.second', '2025-06-30')?.replacedBy).to.equal('complaint.commune.second@2')
    expect(law.ruleOf('DN-31', '2018-12-31')).to.equal(undefined)
  })
})

describe('the switches of an office', () => {
  it('change the version of the law and the dates, only when they differ from our reading', () => {
    const same = createLaw(undefined, { rollOverHoliday: true })
    const other = createLaw(undefined, { rollOverHoliday: false })
    expect(same.version).to.equal(law.version)
    expect(other.version).to.not.equal(law.version)
    // 30 days from Friday 2026-08-14 end on Sunday 2026-09-13.
    const due = (one: typeof law) => one.deadline('complaint.first-settlement', '2026-08-14').due
    expect(due(law)).to.equal('2026-09-14')
    expect(due(other)).to.equal('2026-09-13')
    expect(
      other.deadline('complaint.first-settlement', '2026-08-14', { settings: { rollOverHoliday: true } }).due,
    ).to.equal('2026-09-14')
  })
})
