import { expect } from 'chai'
import { classificationOf } from '../../src/eligibility/index.ts'
import type { Facts } from '../../src/law/index.ts'
import { caseDefaults, createLaw } from '../../src/law/index.ts'
import type { AnsweredFact, Content } from '../../src/letters/index.ts'
import { newContent } from '../../src/letters/index.ts'

const law = createLaw()
const at = new Date('2026-09-15T02:00:00Z')

/** A content of which everything is answered: as an ordinary letter, but for what is given. */
function answered(facts: Facts, on?: string): Content {
  const kind = (facts.kind ?? 'complaint') as Content['kind']
  const content = newContent({
    no: 1,
    kind,
    field: null,
    summary: '',
    against: { agency: null, agencyName: null, person: null, decision: null },
  })
  content.facts = Object.entries({ ...caseDefaults, ...facts }).map(
    ([name, value]): AnsweredFact => ({
      name: name as AnsweredFact['name'],
      value,
      source: 'officer',
      by: 'a',
      at,
      ...(name in facts && on !== undefined && { on }),
    }),
  )
  return content
}

describe('the law of the right day', () => {
  const received = { receivedOn: '2026-06-20' }

  it('decides a partial withdrawal by the law of the day on which it was made, not of today', () => {
    const before = classificationOf(received, answered({ withdrawn: 'part' }, '2026-06-30'), law)
    const after = classificationOf(received, answered({ withdrawn: 'part' }, '2026-07-01'), law)
    expect([before.on, before.decision.rule?.id]).to.deep.equal(['2026-06-30', 'C-23'])
    expect([after.on, after.decision.rule?.id]).to.deep.equal(['2026-07-01', 'C-02'])
    expect(after.version).to.include({ because: 'act' })
  })

  it('decides the eligibility by the day of receipt, and says so', () => {
    const { version, on } = classificationOf(received, answered({}), law)
    expect(on).to.equal('2026-06-20')
    expect(version.transition.id).to.equal('tr.act')
    expect(version.because).to.equal('received')
  })

  it('judges a letter of before circular 05/2021 by the circular before it', () => {
    const last = classificationOf({ receivedOn: '2021-11-14' }, answered({}), law)
    const first = classificationOf({ receivedOn: '2021-11-15' }, answered({}), law)
    expect(last.version.transition.id).to.equal('tr.letter-2021')
    expect(first.version.transition.id).to.equal('tr.act')
  })

  it('takes the last of several acts, and the day of the answer where none was kept', () => {
    const content = answered({ kind: 'denunciation', accusedDied: 'oneOfSeveral' }, '2026-07-03')
    content.facts = content.facts.map((fact) =>
      fact.name === 'awaits' ? { ...fact, value: 'otherBody', on: '2026-08-04' } : fact,
    )
    expect(classificationOf(received, content, law).on).to.equal('2026-08-04')
    expect(classificationOf(received, answered({ awaits: 'otherBody' }), law).on).to.equal('2026-09-15')
  })

  it('knows when an open question changes only the ground', () => {
    const content = answered({})
    content.facts = content.facts.filter(({ name }) => name !== 'forwardedBy')
    const { open, citationOnly, decision } = classificationOf({ receivedOn: '2026-09-14' }, content, law)
    expect(open).to.deep.equal(['forwardedBy'])
    expect(citationOnly).to.deep.equal(['forwardedBy'])
    expect(decision.handling).to.equal('proposeAcceptance')
  })

  it('does not let a death before the receipt decide which law applies', () => {
    const content = answered({ kind: 'denunciation', accusedDied: 'only' }, '2026-05-01')
    expect(classificationOf(received, content, law).on).to.equal('2026-06-20')
  })
})
