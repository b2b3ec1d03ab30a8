import { expect } from 'chai'
import rows from '../../../src/law/data/decision-rows.json' with { type: 'json' }
import { readRows, type WrittenRow } from '../../../src/law/decisions/rule.ts'
import { createLaw, handlings, papers } from '../../../src/law/index.ts'

const e05 = rows.rows.find(({ id }) => id === 'E-05')!

function read(change: Partial<WrittenRow>) {
  return () => readRows([{ ...e05, ...change }])
}

describe('reading the decision table', () => {
  it('keeps the 112 rows in the order of evaluation, the ⊕ rows first', () => {
    const ids = [...new Set(readRows(rows.rows).map(({ rule }) => rule.id))]
    expect(ids).to.have.length(112)
    expect(ids[0]).to.equal('DN-01')
    expect(ids.at(-1)).to.equal('Z-99')
  })

  it('knows 64 papers and 39 handlings', () => {
    expect(new Set(papers).size).to.equal(64)
    expect(new Set(handlings).size).to.equal(39)
  })

  it('refuses a row that cannot be trusted, naming it', () => {
    expect(read({ when: '!hasNaem' })).to.throw('E-05: unknown fact "hasNaem"')
    expect(read({ when: 'kind=complian' })).to.throw('E-05: "kind" cannot be "complian"')
    expect(read({ citation: '' })).to.throw('E-05: no citation')
    expect(read({ paper: ['TF-99'] })).to.throw('E-05: unknown paper "TF-99"')
    expect(read({ clock: ['letter.lost'] })).to.throw('E-05: unknown code "letter.lost"')
    expect(read({ handling: 'burn' })).to.throw('E-05: unknown code "burn"')
    expect(read({ outcome: 'addDuty' })).to.throw('E-05: a ⊕ row adds a duty')
    expect(read({ inForceFrom: '2021-11-31' })).to.throw('E-05: in force from "2021-11-31" is not a day')
    expect(read({ earlier: 'tr.letter-2020' })).to.throw('E-05: unknown transitional rule "tr.letter-2020"')
  })

  it('reads the versions of a row, the oldest first, and refuses two that overlap', () => {
    const first = { ...e05, inForceTo: '2026-06-30' }
    const { earlier: _, ...second } = { ...e05, inForceFrom: '2026-07-01' }
    expect(readRows([first, second]).map(({ rule }) => rule.version)).to.deep.equal([1, 2])
    expect(() => readRows([e05, second])).to.throw('E-05@2: overlaps E-05@1 on 2026-07-01')
    expect(() => readRows([second, first])).to.throw('E-05@2: overlaps E-05@1 on 2021-11-15')
    expect(() => readRows([first, { ...second, earlier: 'tr.letter-2021' }])).to.throw('E-05@2: only the first version')
    expect(() => readRows([first, rows.rows[0]!, second])).to.throw('E-05: its versions do not stand together')
  })

  it('shows the rows of the date only', () => {
    const law = createLaw()
    const ids = (on: string) => law.rulesOn(on).map(({ id }) => id)
    expect(ids('2026-06-30')).to.not.include('C-02')
    expect(ids('2026-07-01')).to.include('C-02')
    expect(ids('2018-12-31')).to.not.include('DN-31')
    expect(ids('2026-07-01')).to.have.length(112)
  })

  it('shows the rows of 2021-11-15 that a letter of before meets too, and by which rule', () => {
    const e05 = createLaw()
      .rulesOn('2021-11-14')
      .find(({ id }) => id === 'E-05')
    expect(e05).to.include({ version: 1, inForceFrom: '2021-11-15' })
    expect(e05?.earlier).to.deep.equal({ transition: 'tr.letter-2021', from: '2014-12-15' })
    const early = createLaw().rulesOn('2014-12-14')
    expect(early.map(({ id }) => id)).to.not.include('E-05')
  })
})
