import { expect } from 'chai'
import fc from 'fast-check'
import rows from '../../../src/law/data/decision-rows.json' with { type: 'json' }
import { caseDefaults, createLaw, type FactName, type Facts, factDefinitions } from '../../../src/law/index.ts'

const law = createLaw()
/** A day of every period in which the table answers everything. */
const days = ['2019-01-01', '2019-05-28', '2021-11-14', '2021-11-15', '2024-08-01', '2026-06-30', '2026-09-15']
const anyDay = fc.constantFrom(...days)
const names = Object.keys(caseDefaults) as FactName[]

const anyValue = (name: FactName) => {
  const definition = factDefinitions.find((found) => found.name === name)!
  if (definition.type === 'boolean') return fc.boolean()
  if (definition.type === 'number') return fc.integer({ min: 1, max: 12 })
  return fc.constantFrom(...definition.values!)
}
/** Near the defaults, so that the late rows are reached too: each fact differs with a chance of one in six. */
const anyFacts = fc.record(
  Object.fromEntries(
    names.map((name) => [
      name,
      fc.oneof({ weight: 5, arbitrary: fc.constant(caseDefaults[name]!) }, { weight: 1, arbitrary: anyValue(name) }),
    ]),
  ),
) as fc.Arbitrary<Facts>
const anyNames = fc.subarray(names)

/** The rows read by JavaScript itself, an oracle that shares nothing with our parser. */
const oracle = rows.rows
  .filter(({ plus }) => !plus)
  .map((row) => {
    const { id, when } = row
    const code = when
      .replace(/(\w+) ∈ \{([^}]*)\}/g, (_, fact, values) => `[${quoted(values)}].includes(${fact})`)
      .replace(/(\w+)!=(\w+)/g, '$1!=="$2"')
      .replace(/(\w+)=(\w+)/g, (text, fact, value) => (/^\d+$/.test(value) ? text : `${fact}==="${value}"`))
      .replace('always', 'true')
    const from = row.earlier ? '2014-12-15' : row.inForceFrom
    const applies = (on: string) => from <= on && on <= (row.inForceTo ?? '9999-12-31')
    return { id, applies, holds: new Function('facts', `with (facts) { return (${code}) }`) }
  })

function quoted(values: string): string {
  return values
    .split(', ')
    .map((value) => `"${value}"`)
    .join(', ')
}

describe('decisions on facts of any kind', () => {
  it('are complete when every fact is known, and never left to the officer', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, on) => {
        const { complete, rule, missing, missingForDuties } = law.decide(facts, on)
        expect({ complete, missing, missingForDuties }).to.deep.equal({
          complete: true,
          missing: [],
          missingForDuties: [],
        })
        expect(rule?.id).to.not.equal('Z-99')
      }),
      { numRuns: 500 },
    )
  })

  it('are those of the table, row by row', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, on) => {
        const expected = oracle.find(({ applies, holds }) => applies(on) && holds(facts))?.id
        expect(law.decide(facts, on).rule?.id).to.equal(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('do not depend on a fact that is neither known nor missing', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyNames, anyDay, (one, other, hidden, on) => {
        const known: Facts = { ...one }
        for (const name of hidden) delete known[name]
        const asked = law.decide(known, on).missing
        // Two completions that agree on what is asked and differ in what is not.
        const answers = Object.fromEntries(asked.map((name) => [name, other[name]]))
        const first = law.decide({ ...one, ...answers }, on)
        const second = law.decide({ ...other, ...known, ...answers }, on)
        expect(first.rule?.id).to.equal(second.rule?.id)
      }),
      { numRuns: 1000 },
    )
  })

  it('need fewer questions with every answer, until none is left', () => {
    fc.assert(
      fc.property(anyFacts, anyNames, anyDay, (facts, hidden, on) => {
        const known: Facts = { ...facts }
        for (const name of hidden) delete known[name]
        let questions = law.questions(known, on)
        while (questions.length > 0) {
          const [next] = questions as [FactName]
          known[next] = facts[next]
          const left = law.questions(known, on)
          expect(questions).to.include.members(left)
          expect(left).to.not.include(next)
          questions = left
        }
        expect(law.decide(known, on).rule?.id).to.equal(law.decide(facts, on).rule?.id)
        expect(law.decide(known, on).complete).to.equal(true)
      }),
      { numRuns: 300 },
    )
  })

  it('keep outcome, papers and clocks whatever is answered to a question that changes the citation only', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyNames, anyDay, (facts, other, hidden, on) => {
        const known: Facts = { ...facts }
        for (const name of hidden) delete known[name]
        const answers = Object.fromEntries(law.decide(known, on).changesOnlyCitation.map((name) => [name, other[name]]))
        const [one, changed] = [law.decide(facts, on), law.decide({ ...facts, ...answers }, on)]
        const effect = ({ outcome, handling, papers, clocks }: typeof one) => ({ outcome, handling, papers, clocks })
        expect(effect(changed)).to.deep.equal(effect(one))
      }),
      { numRuns: 300 },
    )
  })
})
