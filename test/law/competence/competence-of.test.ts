import { expect } from 'chai'
import { type CompetenceQuestion, createLaw } from '../../../src/law/index.ts'
import decisions from '../cases/decisions.json' with { type: 'json' }

const law = createLaw()
const today = '2026-09-15'

/** What the situation of a worked case says beside its facts: where the person stood, and in what body. */
const situations: Record<string, Partial<CompetenceQuestion>> = {
  'FC-16': { against: { level: 'commune', isHead: false } },
  'FC-17': {},
  'FC-18': {},
  'FC-19': {},
}

describe('worked cases on who settles a denunciation', () => {
  for (const worked of decisions.filter(({ table }) => table === 'competence')) {
    it(`${worked.id}: ${worked.situation}`, () => {
      const question = { kind: 'denunciation', ...situations[worked.id], ...worked.facts } as CompetenceQuestion
      const found = law.competence(question, worked.on)
      expect(found.rule?.id).to.equal(worked.expect.row)
      expect(found.rule?.citation).to.equal(worked.citation)
      expect(found.rule?.confidence).to.equal(worked.confidence)
      expect(found.missing).to.deep.equal([])
      // The case names the office, or the body of the place where the breach happened.
      expect(found.agencyIds[0] ?? found.settler).to.equal(
        worked.expect.settler === 'ct-ubnd-tinh' ? 'ct-ubnd-tinh' : 'communeChair',
      )
    })
  }
})

describe('who settles a complaint', () => {
  const against = (level: string) => ({ level }) as CompetenceQuestion['against']
  const settler = (level: string, settlementLevel: 'first' | 'second', on: string, discipline = false) => {
    const { settler: found, competence } = law.competence(
      { kind: 'complaint', against: against(level), settlementLevel, discipline },
      on,
    )
    return `${found} ${competence}`
  }

  it('passes the second complaint over a commune from the district to the province on 2025-07-01', () => {
    expect(settler('commune', 'first', '2025-06-30')).to.equal('communeChair subordinate')
    expect(settler('commune', 'second', '2025-06-30')).to.equal('districtChair subordinate')
    expect(settler('commune', 'first', '2025-07-01')).to.equal('communeChair subordinate')
    expect(settler('commune', 'second', '2025-07-01')).to.equal('provinceChair own')
  })

  it('looks for the successor of a district that has ended', () => {
    expect(settler('district', 'first', '2025-06-30')).to.equal('districtChair subordinate')
    expect(settler('district', 'first', '2025-07-01')).to.equal('successorOfDistrict null')
    expect(settler('district', 'second', '2025-07-01')).to.equal('provinceChair own')
  })

  it('goes from a department to the province chair and from him to the minister', () => {
    expect(settler('departmentBody', 'second', today)).to.equal('departmentDirector subordinate')
    expect(settler('department', 'second', today)).to.equal('provinceChair own')
    expect(settler('province', 'first', today)).to.equal('provinceChair own')
    expect(settler('province', 'second', today)).to.equal('minister higher')
  })

  it('leaves only the court after a minister', () => {
    expect(settler('ministry', 'second', today)).to.equal('courtOnly higher')
  })

  it('sends the second complaint about discipline by the province chair to the Minister of Home Affairs', () => {
    expect(settler('province', 'second', today, true)).to.equal('ministerOfHomeAffairs higher')
    expect(settler('department', 'first', today, true)).to.equal('departmentDirector subordinate')
  })

  it('names the bodies outside the administration, without asking which complaint it is', () => {
    const found = law.competence({ kind: 'complaint', against: against('court') }, today)
    expect(found.competence).to.equal('court')
    expect(found.missing).to.deep.equal([])
  })

  it('says what is missing and never guesses', () => {
    expect(law.competence({ kind: 'complaint' }, today)).to.deep.include({
      settler: null,
      competence: null,
      missing: ['against.level', 'settlementLevel'],
    })
    expect(law.competence({ kind: 'complaint', against: against('commune') }, today).missing).to.deep.equal([
      'settlementLevel',
    ])
  })

  it('proposes the agencies of the subject while the body is not known', () => {
    const found = law.competence({ kind: 'complaint', subject: 'minerals' }, today)
    expect(found.settler).to.equal(null)
    expect(found.agencyIds).to.deep.equal(['so-nnmt'])
  })

  it('takes the body itself for the first complaint', () => {
    const question: CompetenceQuestion = {
      kind: 'complaint',
      against: { level: 'department', agencyId: 'so-xd' },
      settlementLevel: 'first',
    }
    expect(law.competence(question, today).agencyIds).to.deep.equal(['so-xd'])
  })
})

describe('who settles a denunciation', () => {
  const of = (accusedPost: string, accusedMove: string | undefined, on = today) =>
    law.competence({ kind: 'denunciation', accusedPost, accusedMove }, on)

  it('makes the chair of a commune the province chair’s matter from 2025-07-01', () => {
    expect(of('communeChair', 'none', '2025-06-30')).to.deep.include({
      settler: 'districtChair',
      competence: 'subordinate',
    })
    expect(of('communeChair', 'none', '2025-07-01')).to.deep.include({ settler: 'provinceChair', competence: 'own' })
  })

  it('leaves an officer to the head of his body', () => {
    expect(of('communeOfficer', 'none')).to.deep.include({ settler: 'communeChair', competence: 'subordinate' })
    expect(of('departmentOfficer', 'none').rule?.id).to.equal('DC-01')
  })

  it('puts the Prime Minister over a province chair', () => {
    expect(of('provinceChair', 'none')).to.deep.include({ settler: 'primeMinister', competence: 'higher' })
  })

  it('gives an officer who moved to an equal post to the superior of his former body', () => {
    expect(of('communeOfficer', 'equalPost')).to.deep.include({ settler: 'provinceChair', competence: 'own' })
  })

  it('asks for the move, since an unknown move is not "none"', () => {
    expect(of('communeChair', undefined).missing).to.deep.equal(['accusedMove'])
  })

  it('leaves delegates to the council, police and courts to their own system', () => {
    expect(of('councilDelegate', undefined).agencyIds).to.deep.equal(['hdnd-tinh'])
    expect(
      law.competence({ kind: 'denunciation', accusedPost: 'councilDelegate', against: { level: 'commune' } }, today)
        .agencyIds,
    ).to.deep.equal([])
    expect(of('policeOfficer', undefined)).to.deep.include({ competence: 'otherState', agencyIds: ['cong-an-tinh'] })
    expect(of('courtOfficer', undefined).competence).to.equal('court')
  })

  it('takes the superior when the body itself is denounced', () => {
    const found = law.competence({ kind: 'denunciation', against: { level: 'commune' }, accusedBody: true }, today)
    expect(found.rule?.id).to.equal('DC-05')
    expect(found.settler).to.equal('provinceChair')
  })

  it('goes by the field when nobody holds a post', () => {
    const found = law.competence({ kind: 'denunciation', fieldBreach: 'oneField', subject: 'minerals' }, today)
    expect(found.rule?.id).to.equal('DC-16')
    expect(found.agencyIds).to.deep.equal(['so-nnmt'])
  })

  it('does not know who manages a public unit', () => {
    expect(of('publicUnitHead', 'none')).to.deep.include({ competence: null, missing: ['managingBody'] })
  })
})
