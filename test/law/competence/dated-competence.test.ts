import { expect } from 'chai'
import { type CompetenceQuestion, createLaw, deskMatters, deskOf, ruleKey } from '../../../src/law/index.ts'

const law = createLaw()
const today = '2026-09-15'
const keyOf = (question: CompetenceQuestion, on: string) => {
  const { rule } = law.competence(question, on)
  return rule && ruleKey(rule)
}

describe('the rules of competence by date', () => {
  it('change for the chair of a commune when the districts end', () => {
    const question: CompetenceQuestion = {
      kind: 'denunciation',
      accusedPost: 'communeChair',
      accusedMove: 'none',
    }
    expect(keyOf(question, '2025-06-30')).to.equal('DC-03@1')
    expect(keyOf(question, '2025-07-01')).to.equal('DC-03@2')
    expect(law.ruleOf('DC-03', '2025-06-30')?.replacedBy).to.equal('DC-03@2')
    expect(law.competence(question, '2025-07-01').why).to.equal('headOfBody')
  })

  it('change for the second complaint over a commune', () => {
    const question: CompetenceQuestion = {
      kind: 'complaint',
      against: { level: 'commune' },
      settlementLevel: 'second',
    }
    expect(keyOf(question, '2025-06-30')).to.equal('complaint.commune.second@1')
    expect(keyOf(question, '2025-07-01')).to.equal('complaint.commune.second@2')
  })

  it('follow the land certificates through 2021-11-15, 2025-03-01 and 2025-07-01', () => {
    const of = (on: string) => {
      const { agencyIds, local, rule } = law.competence({ kind: 'petition', subject: 'land.certificate' }, on)
      return [ruleKey(rule!), agencyIds.at(-1), local, rule!.citation]
    }
    expect(of('2021-11-14')).to.deep.equal(['subject.land.certificate@1', 'so-tnmt', 'district', 'LTCD Đ.26, 28'])
    expect(of('2021-11-15')[3]).to.equal('LTCD Đ.26, 28; TT 05/2021')
    expect(of('2025-02-28').slice(1, 3)).to.deep.equal(['so-tnmt', 'district'])
    expect(of('2025-03-01').slice(1, 3)).to.deep.equal(['so-nnmt', 'district'])
    expect(of('2025-07-01').slice(1, 3)).to.deep.equal(['so-nnmt', 'commune'])
  })

  it('cite the land law of the day for a land dispute', () => {
    const citation = (on: string) => law.competence({ kind: 'petition', subject: 'land.dispute' }, on).rule?.citation
    expect(citation('2024-07-31')).to.equal('LĐĐ 2013 Đ.202-203')
    expect(citation('2024-08-01')).to.equal('LĐĐ 2024 Đ.235-236')
  })

  it('know a review of a settlement that broke the law since 2026-07-01', () => {
    const question: CompetenceQuestion = {
      kind: 'complaint',
      against: { level: 'commune' },
      settlementLevel: 'review',
    }
    expect(law.competence(question, '2026-06-30').missing).to.deep.equal(['law'])
    expect(law.competence(question, '2026-07-01')).to.deep.include({ settler: 'provinceChair', competence: 'own' })
    expect(law.competence({ ...question, against: { level: 'province' } }, today).settler).to.equal('primeMinister')
  })

  it('do not reach back before the laws themselves', () => {
    expect(law.competence({ kind: 'denunciation', accusedPost: 'communeChair' }, '2018-12-31').missing).to.deep.equal([
      'law',
    ])
    const complaint: CompetenceQuestion = {
      kind: 'complaint',
      against: { level: 'department' },
      settlementLevel: 'first',
    }
    expect(law.competence(complaint, '2012-06-30').missing).to.deep.equal(['law'])
    expect(law.competence(complaint, '2012-07-01').settler).to.equal('departmentDirector')
  })

  it('leave an official of several bodies to the head who manages directly (DC-06)', () => {
    const question = { kind: 'denunciation', accusedPost: 'communeOfficer', accusedMove: 'none' } as const
    expect(keyOf({ ...question, managedBySeveral: true }, today)).to.equal('DC-06@1')
  })

  it('name their rule for somebody with a public task before his body is known (DC-15)', () => {
    const question = { kind: 'denunciation', accusedPost: 'taskHolder', accusedMove: 'none' } as const
    const { rule, missing, candidates } = law.competence(question, today)
    expect([rule?.id, missing]).to.deep.equal(['DC-15', ['against.level']])
    expect(candidates.find(({ when }) => when.value === 'commune')?.settler).to.equal('communeChair')
  })

  it('name the desk of the reception seat', () => {
    expect(deskOf('partyDiscipline', '2014-06-30')).to.equal(null)
    expect(deskMatters.map((matter) => deskOf(matter, today)?.agencyIds[0])).to.deep.equal([
      'tinh-uy',
      'ubkt-tinh-uy',
      'ban-noi-chinh',
      'doan-dbqh',
      'ban-tcd',
    ])
  })
})

describe('what an abolished district decided', () => {
  const against = { level: 'district', agencyId: 'ubnd-huyen-tu-nghia' } as const
  const first = (subject?: string, on = today) =>
    law.competence({ kind: 'complaint', against, settlementLevel: 'first', subject }, on)

  it('stays with the district chair until 2025-06-30', () => {
    expect(first('land.dispute', '2025-06-30')).to.deep.include({ settler: 'districtChair', competence: 'subordinate' })
  })

  it('goes by its content to the communes or to a department', () => {
    expect(first('land.violation')).to.deep.include({
      settler: 'communeChair',
      local: 'commune',
      why: 'districtToCommune',
    })
    expect(first('forestry')).to.deep.include({ settler: 'departmentDirector', why: 'districtToDepartment' })
    expect(first('forestry').agencyIds).to.deep.equal(['so-nnmt'])
  })

  it('is not guessed where the subject is shared or unknown', () => {
    for (const subject of ['land.recovery-decision', undefined]) {
      const { settler, competence, missing, candidates } = first(subject)
      expect([settler, competence, missing]).to.deep.equal(['successorOfDistrict', null, ['districtSuccessor']])
      expect(candidates.map((one) => [one.when.value, one.settler, one.competence])).to.deep.equal([
        ['commune', 'communeChair', 'subordinate'],
        ['department', 'departmentDirector', 'subordinate'],
        ['province', 'provinceChair', 'own'],
      ])
    }
  })

  it('is a reading of ours, and says so', () => {
    expect(first('forestry').rule?.position).to.equal('tr.district')
  })
})

describe('an office below the province', () => {
  const seen = (question: Partial<CompetenceQuestion>) =>
    law.competence({ kind: 'complaint', settlementLevel: 'first', ...question }, today).competence
  const commune = { seenFrom: 'commune', seenBy: 'ubnd-xa-tu-nghia-21235' } as const
  const department = { seenFrom: 'department', seenBy: 'so-nnmt' } as const

  it('is not told that the province’s matters are its own', () => {
    const second = {
      against: { level: 'commune', agencyId: 'ubnd-xa-tu-nghia-21235' },
      settlementLevel: 'second',
    } as const
    expect(seen(second)).to.equal('own')
    expect(seen({ ...second, ...commune })).to.equal('higher')
    expect(seen({ against: { level: 'province' }, ...department })).to.equal('higher')
  })

  it('knows its own matters, and those of others', () => {
    expect(seen({ against: { level: 'commune', agencyId: 'ubnd-xa-tu-nghia-21235' }, ...commune })).to.equal('own')
    expect(seen({ against: { level: 'commune', agencyId: 'ubnd-xa-son-ha-21289' }, ...commune })).to.equal('otherState')
    expect(seen({ against: { level: 'department', agencyId: 'so-nnmt' }, ...department })).to.equal('own')
    expect(seen({ against: { level: 'commune', agencyId: 'ubnd-xa-son-ha-21289' }, ...department })).to.equal(
      'otherState',
    )
  })

  it('knows the bodies under it', () => {
    const against = { level: 'departmentBody', agencyId: 'chi-cuc', parentId: 'so-nnmt' } as const
    expect(seen({ against, ...department })).to.equal('subordinate')
    expect(seen({ against, settlementLevel: 'second', ...department })).to.equal('own')
    expect(seen({ against: { ...against, parentId: 'so-xd' }, ...department })).to.equal('otherState')
  })

  it('needs to know which commune it is', () => {
    const { competence, missing } = law.competence({ kind: 'petition', subject: 'land.dispute', ...commune }, today)
    expect([competence, missing]).to.deep.equal([null, ['against.agencyId']])
  })
})
