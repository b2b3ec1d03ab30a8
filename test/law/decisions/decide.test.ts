import { expect } from 'chai'
import { caseDefaults, createLaw, type FactName, type Facts } from '../../../src/law/index.ts'

const law = createLaw()
const on = '2026-09-15'

/** The defaults of the worked cases without the facts named: they are unknown then. */
function without(...names: FactName[]): Facts {
  return Object.fromEntries(Object.entries(caseDefaults).filter(([name]) => !names.includes(name as FactName)))
}

describe('deciding with facts that are not known', () => {
  it('asks first what the content is', () => {
    const decision = law.decide({}, on)
    expect(decision).to.deep.include({ complete: false, rule: null, outcome: null, handling: null })
    expect(decision.missing[0]).to.equal('kind')
    expect(law.questions({}, on)).to.deep.equal(decision.missing)
  })

  it('never takes an unknown fact for "no"', () => {
    const decision = law.decide(without('signed'), on)
    expect(decision.complete).to.equal(false)
    expect(decision.missing).to.deep.equal(['signed'])
  })

  it('proposes the row that decides if the open facts do not matter', () => {
    const decision = law.decide(without('signed'), on)
    expect(decision.rule?.id).to.equal('C-23')
    expect(decision.outcome).to.equal('eligible')
  })

  it('does not propose the last resort while facts are open', () => {
    const decision = law.decide({ kind: 'complaint', subject: 'administrative' }, on)
    expect(decision.complete).to.equal(false)
    expect(decision.rule).to.equal(null)
    expect(decision.papers).to.deep.equal([])
  })

  it('is complete as soon as no row before the deciding one can hold, whatever else is unknown', () => {
    const decision = law.decide({ subject: 'proceduralFeedback' }, on)
    expect(decision).to.deep.include({ complete: true, outcome: 'outside', missing: [] })
    expect(decision.rule?.id).to.equal('S-01')
  })

  it('does not let a later row decide before an open one', () => {
    const decision = law.decide({ ...without('language'), signed: false }, on)
    expect(decision.rule?.id).to.equal('E-07')
    expect(decision.complete).to.equal(false)
    expect(decision.missing).to.deep.equal(['language'])
  })

  it('asks only for what the kind of the content needs', () => {
    const asked = law.questions({ kind: 'petition' }, on)
    expect(asked).to.include.members(['subject', 'signed', 'competence'])
    expect(asked).to.not.include.members(['crimeSign'])
    expect(asked).to.not.include.members(['art11'])
  })

  it('does not ask what an open row before has settled for the rows after it', () => {
    // Guided before: without new facts E-15 files it away, and with new facts PF-03 cannot hold.
    const facts: Facts = { ...without('newFacts', 'finalSettled'), kind: 'petition', guidedBefore: true }
    expect(law.questions(facts, on)).to.deep.equal(['newFacts'])
    expect(law.questions({ ...facts, guidedBefore: false }, on)).to.deep.equal(['finalSettled', 'newFacts'])
  })

  it('tells 5 petitioners from 4', () => {
    expect(law.decide({ ...caseDefaults, kind: 'petition', signatories: 5 }, on).rule?.id).to.equal('PF-12')
    expect(law.decide({ ...caseDefaults, kind: 'petition', signatories: 4 }, on).rule?.id).to.equal('PF-01')
  })

  it('says which conditions held', () => {
    const decision = law.decide({ ...caseDefaults, hasAddress: false }, on)
    expect(decision.rule?.id).to.equal('E-06')
    expect(decision.because).to.deep.equal([
      { fact: 'hasAddress', value: false },
      { fact: 'reachable', value: false },
    ])
  })

  it('gives, of several reasons, those that are given', () => {
    const decision = law.decide({ ...caseDefaults, kind: 'denunciation', hasName: false }, on)
    expect(decision.rule?.id).to.equal('DN-05')
    expect(decision.because).to.deep.equal([
      { fact: 'kind', value: 'denunciation' },
      { fact: 'hasName', value: false },
    ])
  })

  it('names the known facts that it looked at, in the order of the questions', () => {
    const { answered } = law.decide({ subject: 'proceduralFeedback', urgent: true }, on)
    expect(answered).to.deep.equal(['subject'])
  })

  it('keeps the facts of duties apart from those of the decision', () => {
    const decision = law.decide({ ...without('retaliation', 'imminentHarm'), kind: 'denunciation' }, on)
    expect(decision.complete).to.equal(true)
    expect(decision.missingForDuties).to.deep.equal(['retaliation', 'imminentHarm'])
    expect(law.dutyQuestions({ kind: 'petition', titleKind: 'same' }, on)).to.deep.equal([])
  })

  it('refuses a fact or a value that the law does not know', () => {
    expect(() => law.decide({ signd: true } as Facts, on)).to.throw(RangeError, 'Unknown fact: signd')
    expect(() => law.decide({ kind: 'plea' }, on)).to.throw(RangeError, 'kind cannot be "plea"')
    expect(() => law.decide({ signed: 'no' }, on)).to.throw(RangeError, 'signed cannot be "no"')
    expect(() => law.decide({ signatories: Number.NaN }, on)).to.throw(RangeError, 'signatories')
  })

  it('treats an empty answer as unknown', () => {
    const decision = law.decide({ ...caseDefaults, signed: undefined }, on)
    expect(decision.missing).to.deep.equal(['signed'])
  })
})

describe('the law of the right date', () => {
  it('lets a complaint that was withdrawn in part go on before 2026-07-01 and closes the part from then', () => {
    const facts: Facts = { ...caseDefaults, withdrawn: 'part' }
    expect(law.decide(facts, '2026-06-30').rule?.id).to.equal('C-23')
    expect(law.decide(facts, '2026-07-01').rule?.id).to.equal('C-02')
  })

  it('terminates on the word of the representative only before 2026-07-01', () => {
    const facts: Facts = { ...caseDefaults, kind: 'denunciation', withdrawn: 'all', withdrawnBy: 'representative' }
    expect(law.decide(facts, '2026-06-30').rule?.id).to.equal('DN-41')
    expect(law.decide(facts, '2026-07-01').rule?.id).to.equal('DN-55')
  })

  it('says that the law of a denunciation of 2018 is not in the table, instead of leaving it to the officer', () => {
    const decision = law.decide({ ...caseDefaults, kind: 'denunciation' }, '2018-12-31')
    expect(decision).to.deep.include({ complete: false, beforeTable: true, rule: null, outcome: null, missing: [] })
    const complaint = law.decide(caseDefaults, '2018-12-31')
    expect(complaint).to.deep.include({ complete: true, beforeTable: true, outcome: 'eligible' })
    expect(law.decide(caseDefaults, '2019-01-01').beforeTable).to.equal(false)
  })

  it('names the version that decided, and what alone lets it reach a letter of before', () => {
    const unnamed: Facts = { ...caseDefaults, hasName: false }
    expect(law.decide(unnamed, '2021-11-15')).to.deep.include({ version: 1, transition: null })
    expect(law.decide(unnamed, '2021-11-14')).to.deep.include({ version: 1, transition: 'tr.letter-2021' })
    expect(law.decide(unnamed, '2021-11-14').rule?.id).to.equal('E-05')
    expect(law.decide(caseDefaults, '2026-09-15')).to.deep.include({ version: 2, transition: null })
    expect(law.decide({}, '2026-09-15')).to.deep.include({ version: null, transition: null })
  })
})

describe('questions that change the citation only', () => {
  it('are told apart from those that change what is done', () => {
    const facts: Facts = { ...without('art11', 'stateSecret'), limit: 'exceeded' }
    const decision = law.decide(facts, on)
    expect(decision).to.deep.include({ complete: false, missing: ['art11', 'stateSecret'] })
    expect(decision.changesOnlyCitation).to.deep.equal(['art11', 'stateSecret'])
    const open = law.decide(without('art11', 'stateSecret'), on)
    expect(open).to.deep.include({ missing: ['art11', 'stateSecret'], changesOnlyCitation: [] })
  })
})
