import { expect } from 'chai'
import { routeOf } from '../../../src/law/competence/subject-routes.ts'
import { createLaw, routingSubjects } from '../../../src/law/index.ts'

const law = createLaw()

describe('routing a petition by its subject', () => {
  it('follows the departments through the mergers of 2025-03-01', () => {
    expect(routeOf('minerals', '2025-02-28')?.agencyIds).to.deep.equal(['so-tnmt'])
    expect(routeOf('minerals', '2025-03-01')?.agencyIds).to.deep.equal(['so-nnmt'])
    expect(routeOf('children', '2025-02-28')?.agencyIds).to.deep.equal(['so-ldtbxh'])
    expect(routeOf('children', '2025-03-01')?.agencyIds).to.deep.equal(['so-yt'])
  })

  it('passes what the districts did to the communes on 2025-07-01', () => {
    expect(law.competence({ kind: 'petition', subject: 'land.dispute' }, '2025-06-30').settler).to.equal(
      'districtChair',
    )
    expect(law.competence({ kind: 'petition', subject: 'land.dispute' }, '2025-07-01').settler).to.equal('communeChair')
  })

  it('names the local body beside the department', () => {
    expect(law.competence({ kind: 'petition', subject: 'environment' }, '2026-09-15')).to.deep.include({
      settler: 'subjectBody',
      agencyIds: ['so-nnmt'],
      local: 'commune',
      competence: 'subordinate',
    })
  })

  it('says that it needs the body when it does not know the subject', () => {
    expect(law.competence({ kind: 'petition', subject: 'astrology' }, '2026-09-15').missing).to.deep.equal([
      'against.level',
    ])
  })

  it('has an answer for every subject since 2014-07-01', () => {
    for (const subject of routingSubjects) {
      for (const on of ['2014-07-01', '2025-02-28', '2025-03-01', '2025-07-01', '2026-09-15']) {
        expect(law.competence({ kind: 'petition', subject }, on).settler, `${subject} on ${on}`).to.not.equal(null)
      }
    }
  })
})
