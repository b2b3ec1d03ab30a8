import { expect } from 'chai'
import fc from 'fast-check'
import { Diagrams } from '../../../src/law/decisions/diagram.ts'
import { openQuestions } from '../../../src/law/decisions/open-questions.ts'
import { parseCondition } from '../../../src/law/decisions/parse-condition.ts'
import type { FactName, Facts, FactValue } from '../../../src/law/index.ts'

/** Four facts of every type, small enough to try everything. */
const values: Partial<Record<FactName, FactValue[]>> = {
  kind: ['complaint', 'denunciation', 'petition'],
  signed: [true, false],
  signatories: [1, 2, 4, 5, 7],
  oral: [true, false],
}
const names = Object.keys(values) as FactName[]
const literals = [
  ...['kind=complaint', 'kind!=petition', 'kind ∈ {petition, denunciation}', 'signed', '!signed', 'oral', '!oral'],
  ...['signatories>1', 'signatories<5', 'signatories>=5', 'signatories=2', 'signatories!=4', 'signatories<=1'],
]
const anyCondition = fc
  .array(fc.array(fc.constantFrom(...literals), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
  .map((parts) => parts.map((part) => part.join(' && ')).join(' || '))
const anyTable = fc.array(anyCondition, { minLength: 1, maxLength: 6 })
const anyKnown = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.option(fc.constantFrom(...values[name]!), { nil: undefined })])),
) as fc.Arbitrary<Facts>

function diagramOf(table: string[]) {
  const conditions = table.map(parseCondition)
  const diagrams = new Diagrams(conditions)
  const choices = conditions.map((condition, result) => ({ condition: diagrams.of(condition), result }))
  return { diagrams, root: diagrams.firstOf(choices, table.length) }
}

/** The same by JavaScript itself, which shares nothing with our parser. */
function byHand(table: string[], facts: Facts): number {
  const { kind, signed, signatories, oral } = facts
  const first = table.findIndex((when) => {
    const code = when
      .replace(/kind ∈ \{petition, denunciation\}/g, '(kind==="petition"||kind==="denunciation")')
      .replace(/kind=(\w+)/g, 'kind==="$1"')
      .replace(/kind!=(\w+)/g, 'kind!=="$1"')
      .replace(/signatories=(\d)/g, 'signatories===$1')
    return new Function('kind', 'signed', 'signatories', 'oral', `return ${code}`)(kind, signed, signatories, oral)
  })
  return first < 0 ? table.length : first
}

function completions(known: Facts): Facts[] {
  return names.reduce<Facts[]>(
    (all, name) =>
      known[name] === undefined
        ? all.flatMap((facts) => values[name]!.map((value) => ({ ...facts, [name]: value })))
        : all,
    [known],
  )
}

/** A fact can change the result when two completions that differ in it alone have different results. */
function neededByTrying(table: string[], known: Facts): FactName[] {
  const all = completions(known)
  return names.filter(
    (name) =>
      known[name] === undefined &&
      all.some((facts) =>
        values[name]!.some((value) => byHand(table, facts) !== byHand(table, { ...facts, [name]: value })),
      ),
  )
}

describe('the questions that are still open', () => {
  it('are exactly those whose answer can change the row, by trying every answer', () => {
    fc.assert(
      fc.property(anyTable, anyKnown, (table, known) => {
        const { diagrams, root } = diagramOf(table)
        const { missing, result } = openQuestions(diagrams, root, known)
        expect([...missing].sort()).to.deep.equal(neededByTrying(table, known).sort())
        const results = new Set(completions(known).map((facts) => byHand(table, facts)))
        expect(result).to.equal(results.size === 1 ? [...results][0] : undefined)
      }),
      { numRuns: 300 },
    )
  })

  it('are never opened by an answer', () => {
    fc.assert(
      fc.property(anyTable, anyKnown, anyKnown, (table, known, more) => {
        const { diagrams, root } = diagramOf(table)
        const before = openQuestions(diagrams, root, known).missing
        const after = openQuestions(diagrams, root, { ...more, ...withoutEmpty(known) }).missing
        expect(before).to.include.members(after)
      }),
      { numRuns: 300 },
    )
  })

  it('come in the order of the circular', () => {
    const { diagrams, root } = diagramOf(['signatories>1 && signed', 'oral', 'kind=complaint'])
    expect(openQuestions(diagrams, root, {}).missing).to.deep.equal(['kind', 'oral', 'signed', 'signatories'])
  })

  it('are fewer when several results count as one', () => {
    const { diagrams, root } = diagramOf(['signed', 'oral'])
    const merged = (result: number) => (result === 1 ? 0 : result)
    expect(openQuestions(diagrams, root, { oral: true }).missing).to.deep.equal(['signed'])
    expect(openQuestions(diagrams, root, { oral: true }, merged)).to.deep.equal({ missing: [], result: 0 })
  })

  it('find two conditions that mean the same to be the same', () => {
    const conditions = ['!(signed && oral)', '!signed || !oral', 'signed', 'signatories>1', '!(signatories<2)'].map(
      parseCondition,
    )
    const diagrams = new Diagrams(conditions)
    const [one, same, other, many, notOne] = conditions.map((condition) => diagrams.of(condition))
    expect(one).to.equal(same)
    expect(one).to.not.equal(other)
    expect(many).to.equal(notOne)
    expect(diagrams.canHold(diagrams.of(parseCondition('signed && !signed')))).to.equal(false)
  })
})

function withoutEmpty(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}
