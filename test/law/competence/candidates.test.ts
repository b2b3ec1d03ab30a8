import { expect } from 'chai'
import fc from 'fast-check'
import { valuesOf } from '../../../src/law/competence/missing-values.ts'
import {
  accusedMoves,
  accusedPosts,
  bodyLevels,
  type CompetenceQuestion,
  createLaw,
  routingSubjects,
  ruleKey,
} from '../../../src/law/index.ts'

const law = createLaw()
const today = '2026-09-15'
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined })

const questions: fc.Arbitrary<CompetenceQuestion> = fc.record(
  {
    kind: fc.constantFrom('complaint', 'denunciation', 'petition'),
    against: fc.option(fc.record({ level: fc.constantFrom(...bodyLevels), isHead: maybe([true, false]) }), {
      nil: undefined,
    }),
    settlementLevel: maybe(['first', 'second', 'review'] as const),
    discipline: maybe([true, false]),
    subject: maybe(routingSubjects),
    accusedPost: maybe(accusedPosts),
    accusedMove: maybe(accusedMoves),
    accusedBody: maybe([true, false]),
    fieldBreach: maybe(['none', 'oneField', 'severalFields'] as const),
    seenFrom: maybe(['province', 'department', 'commune'] as const),
  },
  { requiredKeys: ['kind'] },
) as fc.Arbitrary<CompetenceQuestion>

const days = fc.constantFrom('2011-01-01', '2018-12-31', '2019-01-01', '2021-11-14', '2025-06-30', '2025-07-01', today)

describe('an answer without a settler', () => {
  it('says what is missing, and what each value of it would mean', () => {
    fc.assert(
      fc.property(questions, days, (question, on) => {
        const { settler, missing, candidates } = law.competence(question, on)
        if (settler !== null) return
        expect(missing).to.not.deep.equal([])
        const [fact] = missing
        if (fact === 'law') return
        expect(candidates.map(({ when }) => when.fact)).to.deep.equal(candidates.map(() => fact))
        expect(candidates.map(({ when }) => when.value)).to.deep.equal([...valuesOf(fact!, on)])
        expect(candidates).to.not.have.length(0)
      }),
      { numRuns: 1500 },
    )
  })

  it('agrees with the answer that is given once the fact is known', () => {
    fc.assert(
      fc.property(questions, days, fc.nat(), (question, on, nth) => {
        const { candidates, missing } = law.competence(question, on)
        if (missing[0] !== 'accusedMove' && missing[0] !== 'accusedPost' && missing[0] !== 'settlementLevel') return
        const { when, ...candidate } = candidates[nth % candidates.length]!
        const known = law.competence({ ...question, [when.fact]: when.value }, on)
        expect(known).to.deep.include({ settler: candidate.settler, rule: candidate.rule, why: candidate.why })
      }),
      { numRuns: 500 },
    )
  })
})

describe('every answer with a rule', () => {
  it('names a version that was in force on the day', () => {
    fc.assert(
      fc.property(questions, days, (question, on) => {
        const { rule } = law.competence(question, on)
        if (rule) expect(ruleKey(law.ruleOf(rule.id, on)!)).to.equal(ruleKey(rule))
      }),
      { numRuns: 1500 },
    )
  })

  it('says why', () => {
    fc.assert(
      fc.property(questions, days, (question, on) => {
        const { rule, why } = law.competence(question, on)
        expect(rule === null).to.equal(why === null)
      }),
      { numRuns: 500 },
    )
  })
})

describe('candidates', () => {
  const settlers = (question: CompetenceQuestion, on = today) =>
    Object.fromEntries(
      law.competence(question, on).candidates.map(({ when, settler }) => [String(when.value), settler]),
    )

  it('tell the first complaint from the second', () => {
    const question: CompetenceQuestion = { kind: 'complaint', against: { level: 'commune' } }
    expect(settlers(question, '2025-06-30')).to.deep.equal({ first: 'communeChair', second: 'districtChair' })
    expect(settlers(question, '2025-07-01')).to.deep.equal({ first: 'communeChair', second: 'provinceChair' })
  })

  it('tell the head of a body from its officers', () => {
    expect(settlers({ kind: 'denunciation', against: { level: 'department' }, accusedMove: 'none' })).to.deep.equal({
      true: 'provinceChair',
      false: 'departmentDirector',
    })
  })

  it('name who may manage a public unit, without the districts since they ended', () => {
    const question: CompetenceQuestion = { kind: 'denunciation', accusedPost: 'publicUnitHead', accusedMove: 'none' }
    expect(settlers(question, '2025-06-30')).to.have.property('district', 'districtChair')
    expect(settlers(question)).to.deep.equal({
      commune: 'communeChair',
      department: 'departmentDirector',
      province: 'provinceChair',
      ministry: 'minister',
    })
  })

  it('keep the rule that the move names before the post is known', () => {
    const rule = (accusedMove: string) => ruleKey(law.competence({ kind: 'denunciation', accusedMove }, today).rule!)
    expect(
      ['equalPost', 'higherPost', 'otherMove', 'leftService', 'bodyMerged', 'bodyDissolved'].map(rule),
    ).to.deep.equal(['DC-07@1', 'DC-08@1', 'DC-09@1', 'DC-10@1', 'DC-11@1', 'DC-12@2'])
    const { settler, missing, candidates } = law.competence({ kind: 'denunciation', accusedMove: 'otherMove' }, today)
    expect([settler, missing]).to.deep.equal([null, ['accusedPost']])
    const officer = candidates.find(({ when }) => when.value === 'communeOfficer')!
    expect([officer.settler, officer.rule?.id]).to.deep.equal(['communeChair', 'DC-09'])
  })
})
