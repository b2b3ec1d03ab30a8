import { expect } from 'chai'
import { createLaw, type Facts } from '../../../src/law/index.ts'
import decisions from '../cases/decisions.json' with { type: 'json' }

const law = createLaw()

describe('worked cases on receptions', () => {
  for (const worked of decisions.filter(({ table }) => table === 'reception')) {
    it(`${worked.id}: ${worked.situation}`, () => {
      const found = law.refuseReception(worked.facts as Facts, worked.on)
      expect(found.complete).to.equal(true)
      expect({
        outcome: found.outcome,
        handling: found.handling,
        paper: found.papers,
        clock: found.clocks,
        row: found.ground?.id ?? null,
        plus: [],
      }).to.deep.equal(worked.expect)
      if (found.ground) expect(found.ground.citation).to.equal(worked.citation)
    })
  }

  for (const worked of decisions.filter(({ table }) => table === 'rule')) {
    it(`${worked.id}: ${worked.situation}`, () => {
      const found = law.onlineReception(worked.facts as Facts, worked.on)
      expect({ outcome: found.outcome, handling: found.handling, row: found.rule }).to.deep.equal({
        outcome: worked.expect.outcome,
        handling: worked.expect.handling,
        row: worked.expect.row,
      })
      expect(found.citation).to.equal(worked.citation)
      expect(found.complete).to.equal(true)
    })
  }
})

describe('refusing a reception', () => {
  it('knows 3 grounds beside "other cases by law" until 2026-06-30, and 13 from then', () => {
    expect(law.refusalGroundsOn('2026-06-30').map(({ id }) => id)).to.deep.equal([
      'refuse.1',
      'refuse.2',
      'refuse.3',
      'refuse.4',
    ])
    expect(law.refusalGroundsOn('2026-07-01')).to.have.length(13)
  })

  it('says each ground in both languages', () => {
    for (const on of ['2026-06-30', '2026-07-01'])
      for (const { id, text } of law.refusalGroundsOn(on)) expect([text.vi, text.en], id).to.not.include('')
  })

  it('starts the 3 working days of the notice only where the law sets them', () => {
    const of = (on: string) => law.refusalGroundsOn(on).find(({ id }) => id === 'refuse.3')!
    expect([of('2026-06-30').papers, of('2026-06-30').clocks]).to.deep.equal([['RF-1'], []])
    expect(of('2026-07-01').clocks).to.deep.equal(['reception.refusal-notice'])
    expect(of('2021-11-14').citation).to.equal('LTCD Đ.9(3)')
    expect(of('2021-11-15').citation).to.equal('LTCD Đ.9(3); TT 04/2021')
  })

  it('gives a written notice within 3 working days on two of them only', () => {
    const written = law.refusalGroundsOn('2026-07-01').filter(({ papers }) => papers.includes('RF-1'))
    expect(written.map(({ id }) => id)).to.deep.equal(['refuse.3', 'refuse.h'])
  })

  it('refuses a matter that another body is settling', () => {
    const found = law.refuseReception({ kind: 'complaint', handledElsewhere: true }, '2026-07-02')
    expect(found).to.deep.include({ outcome: 'refuseReception', handling: 'explainOrally', papers: [] })
    expect(found.ground?.id).to.equal('refuse.k')
  })

  it('refuses nobody while it does not know whether there is anything new', () => {
    const found = law.refuseReception({ kind: 'petition', answeredInWriting: true }, '2026-07-02')
    expect(found).to.deep.include({ complete: false, outcome: 'receive' })
    expect(found.missing).to.deep.equal(['newFacts', 'handledElsewhere'])
  })
})

describe('receiving somebody online', () => {
  it('is not possible before 2026-07-01', () => {
    expect(law.onlineReception({ kind: 'petition' }, '2026-06-30').outcome).to.equal('notMet')
  })

  it('asks whether a denouncer wants his identity kept secret', () => {
    const found = law.onlineReception({ kind: 'denunciation' }, '2026-09-15')
    expect(found).to.deep.include({ complete: false, handling: 'noOnline', missing: ['wantsSecrecy'] })
  })

  it('leaves it to the head in all other cases', () => {
    expect(law.onlineReception({ kind: 'complaint' }, '2026-09-15').handling).to.equal('officerDecides')
    expect(law.onlineReception({ wantsSecrecy: false }, '2026-09-15').handling).to.equal('officerDecides')
  })
})

describe('the rules on online reception', () => {
  it('begin on 2026-07-01', () => {
    const online = (on: string) => law.lawOn(on).filter(({ family }) => family === 'online')
    expect(online('2026-06-30')).to.have.length(0)
    expect(online('2026-07-01')).to.have.length(9)
  })
})

describe('representatives of people on one matter', () => {
  const atMost = (people: number, on = '2026-09-15', where: 'reception' | 'complaintLetter' = 'reception') =>
    law.maxRepresentatives(people, on, where).atMost

  it('are one or two for 5 to 10 people, at most five for more', () => {
    expect([5, 10, 11, 300].map((people) => atMost(people))).to.deep.equal([2, 2, 5, 5])
    expect(law.maxRepresentatives(5, '2026-09-15', 'reception').atLeast).to.equal(1)
  })

  it('could be five for ten complainants until 2020-12-09', () => {
    expect(atMost(10, '2020-12-09', 'complaintLetter')).to.equal(5)
    expect(atMost(10, '2020-12-10', 'complaintLetter')).to.equal(2)
    expect(atMost(10, '2020-12-09', 'reception')).to.equal(2)
    expect(law.maxRepresentatives(10, '2020-12-09', 'complaintLetter').citation).to.equal('NĐ 75/2012 Đ.5')
  })

  it('need not be appointed for fewer than 5', () => {
    expect(law.maxRepresentatives(4, '2026-09-15', 'complaintLetter')).to.deep.include({ atMost: 4, atLeast: 0 })
  })
})
