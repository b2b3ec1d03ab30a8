import { expect } from 'chai'
import {
  afterDeath,
  appointmentRules,
  authorisationNeeded,
  createLaw,
  identificationOf,
  representativesFor,
  ruleKey,
  secrecyOf,
} from '../../../src/law/index.ts'

const law = createLaw()
const key = (rule: { id: string; version: number } | null) => rule && ruleKey(rule)

describe('the rules on people', () => {
  it('are rules of the law, each with a text in both languages', () => {
    const people = law.rules.filter(({ family }) => family === 'people')
    expect(people).to.have.length.greaterThan(20)
    for (const rule of people) expect(rule.text?.en, ruleKey(rule)).to.be.a('string')
  })

  it('name what follows them, under another id too', () => {
    expect(law.ruleOf('rep.old', '2020-12-09')?.replacedBy).to.equal('rep.5to10@2')
    expect(law.ruleOf('person.identify.1', '2026-06-30')?.replacedBy).to.equal('person.identify.2@1')
    expect(law.ruleOf('authorise.1', '2026-06-30')?.replacedBy).to.equal('authorise.2@1')
  })
})

describe('representatives', () => {
  const of = (people: number, on: string, where: 'reception' | 'complaintLetter' = 'complaintLetter') => {
    const { atMost, rule } = representativesFor(people, on, where)
    return [atMost, key(rule)]
  }

  it('of ten complainants were five until 2020-12-09, are two from then', () => {
    expect(of(10, '2020-12-09')).to.deep.equal([5, 'rep.old@1'])
    expect(of(10, '2020-12-10')).to.deep.equal([2, 'rep.5to10@2'])
    expect(of(11, '2020-12-10')).to.deep.equal([5, 'rep.11up@2'])
  })

  it('at a reception rest on the Law on Citizen Reception since 2014', () => {
    expect(of(10, '2014-07-01', 'reception')).to.deep.equal([2, 'rep.5to10@1'])
    expect(of(10, '2026-07-01', 'reception')).to.deep.equal([2, 'rep.5to10@3'])
    expect(of(10, '2014-06-30', 'reception')).to.deep.equal([10, null])
  })

  it('have no number for four people, nor before the decree of 2012', () => {
    expect(of(4, '2026-09-15')).to.deep.equal([4, null])
    expect(of(10, '2012-11-19')).to.deep.equal([10, null])
    expect(representativesFor(4, '2026-09-15', 'reception').citation).to.equal('—')
  })

  it('are appointed by all, from among the complainants', () => {
    expect(appointmentRules('2020-12-09').map(key)).to.deep.equal(['rep.paper@1'])
    expect(appointmentRules('2020-12-10').map(key)).to.deep.equal(['rep.who@1', 'rep.paper@2'])
  })
})

describe('an authorisation to complain', () => {
  const of = (by: 'individual' | 'organisation', on: string) => {
    const { forms, rule } = authorisationNeeded({ by, on })
    return [forms, key(rule)]
  }

  it('of a person is notarised or certified until 2026-12-31, certified from then', () => {
    expect(of('individual', '2026-06-30')).to.deep.equal([['notarised', 'certified'], 'authorise.1@1'])
    expect(of('individual', '2026-07-01')).to.deep.equal([['notarised', 'certified'], 'authorise.2@1'])
    expect(of('individual', '2026-12-31')).to.deep.equal([['notarised', 'certified'], 'authorise.2@1'])
    expect(of('individual', '2027-01-01')).to.deep.equal([['certified'], 'authorise.3@1'])
  })

  it('of an organisation is signed and sealed since 2026-07-01', () => {
    expect(of('organisation', '2026-06-30')).to.deep.equal([['notarised', 'certified'], 'authorise.1@1'])
    expect(of('organisation', '2027-01-01')).to.deep.equal([['signedAndSealed'], 'authorise.2@1'])
  })

  it('of a minor is not needed: the legal representative speaks', () => {
    const { forms, paper, rule } = authorisationNeeded({ by: 'individual', on: '2026-09-15', withoutCapacity: true })
    expect([forms, paper, key(rule)]).to.deep.equal([['legalRepresentative'], null, 'authorise.minor@1'])
  })

  it('has no rule before the decree of 2020', () => {
    expect(of('individual', '2020-12-09')).to.deep.equal([[], null])
  })
})

describe('a visitor', () => {
  it('is asked for the number of the card since 2026-07-01', () => {
    expect(key(identificationOf('2021-11-14').rule)).to.equal('person.identify.1@1')
    expect(identificationOf('2021-11-14').eitherWay).to.equal(true)
    expect(identificationOf('2026-06-30')).to.deep.include({ eitherWay: false })
    expect(identificationOf('2026-06-30').asked).to.not.include('personalNumber')
    expect(identificationOf('2026-07-01').asked).to.include('personalNumber')
  })

  it('who is a lawyer shows card and assignment', () => {
    expect(identificationOf('2026-07-01', 'lawyer').asked).to.deep.equal(['lawyerCard', 'assignment'])
    expect(key(identificationOf('2026-06-30', 'lawyer').rule)).to.equal('person.identify.1@2')
  })

  it('is kept secret: a denouncer since 2021, everybody since 2026-07-01', () => {
    expect(['2021-11-14', '2021-11-15', '2026-06-30', '2026-07-01'].map((on) => secrecyOf(on).of)).to.deep.equal([
      'nobody',
      'denouncers',
      'denouncers',
      'citizens',
    ])
  })
})

describe('a complainant who dies', () => {
  it('is followed by the heir of the right, if there is one', () => {
    expect(afterDeath({ inherited: true, on: '2026-06-30' }).handling).to.equal('goOn')
    expect(afterDeath({ inherited: false, on: '2026-07-01' }).handling).to.equal('terminate')
    expect(key(afterDeath({ inherited: false, on: '2026-07-01' }).rule)).to.equal('heir@2')
    expect(afterDeath({ inherited: true, on: '2020-12-09' }).rule).to.equal(null)
  })
})
