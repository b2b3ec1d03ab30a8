import { expect } from 'chai'
import { parseCondition } from '../../../src/law/decisions/parse-condition.ts'

describe('reading a condition', () => {
  it('reads facts, their opposites and their values', () => {
    expect(parseCondition('abusive')).to.deep.equal({ kind: 'isTrue', fact: 'abusive' })
    expect(parseCondition('!legible')).to.deep.equal({ kind: 'not', condition: { kind: 'isTrue', fact: 'legible' } })
    expect(parseCondition('kind=petition')).to.deep.equal({ kind: 'oneOf', fact: 'kind', values: ['petition'] })
    expect(parseCondition('competence!=own')).to.deep.equal({
      kind: 'not',
      condition: { kind: 'oneOf', fact: 'competence', values: ['own'] },
    })
    expect(parseCondition('court ∈ {accepted, judged}')).to.deep.equal({
      kind: 'oneOf',
      fact: 'court',
      values: ['accepted', 'judged'],
    })
    expect(parseCondition('signatories>=5')).to.deep.equal({
      kind: 'compare',
      fact: 'signatories',
      operator: '>=',
      number: 5,
    })
    expect(parseCondition('always')).to.deep.equal({ kind: 'always' })
  })

  it('binds ! tighter than && and && tighter than ||', () => {
    const { kind, conditions } = parseCondition('oral || !signed && hasName') as unknown as Record<string, unknown[]>
    expect(kind).to.equal('any')
    expect(conditions?.[1]).to.deep.equal({
      kind: 'all',
      conditions: [
        { kind: 'not', condition: { kind: 'isTrue', fact: 'signed' } },
        { kind: 'isTrue', fact: 'hasName' },
      ],
    })
  })

  it('reads brackets inside brackets', () => {
    expect(parseCondition('(!hasName || (!hasAddress && !reachable))').kind).to.equal('any')
  })

  const refused: [string, string][] = [
    ['isRich', 'unknown fact "isRich"'],
    ['kind=complain', '"kind" cannot be "complain"'],
    ['kind ∈ {complaint, petitions}', '"kind" cannot be "petitions"'],
    ['kind', '"kind" needs a comparison'],
    ['signed=true', '"signed" is true or false and is not compared'],
    ['kind>complaint', '"kind" has no order for ">"'],
    ['signatories>many', '"signatories" is compared with a number'],
    ['signatories ∈ {1}', 'a word expected, found "{"'],
    ['(signed', '")" expected'],
    ['signed oral', '"oral" not expected'],
    ['signed &&', 'a word expected, found ""'],
    ['', 'a word expected, found ""'],
  ]
  for (const [text, problem] of refused) {
    it(`refuses "${text}"`, () => {
      expect(() => parseCondition(text)).to.throw(SyntaxError, problem)
    })
  }
})
