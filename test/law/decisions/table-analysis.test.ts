import { expect } from 'chai'
import { lawProblems } from '../../../src/law/check-law.ts'
import { tableFrom, tableOf } from '../../../src/law/decisions/decision-table.ts'
import type { WrittenRow } from '../../../src/law/decisions/rule.ts'
import { analyse } from '../../../src/law/decisions/table-analysis.ts'
import { createLaw } from '../../../src/law/index.ts'
import { lawSources } from '../../../src/law/versions/law-sources.ts'

const law = createLaw()
const e05 = lawSources.rows.find(({ id }) => id === 'E-05')!
const row = (id: string, when: string, change: Partial<WrittenRow> = {}): WrittenRow => {
  const { earlier: _, ...plain } = e05
  return { ...plain, id, when, ...change }
}
const rest = row('Z-99', 'always', { outcome: 'undecided', handling: 'officerDecides' })
const proof = (...rows: WrittenRow[]) => analyse(tableOf([...rows, rest]), '2026-09-15')

describe('the proof of a table', () => {
  it('holds in every period from 2019-01-01 on: every combination of answers meets a row', () => {
    const periods = law.periods().filter(({ from }) => from >= tableFrom)
    expect(periods.map(({ from }) => from)).to.deep.equal([
      '2019-01-01',
      '2019-05-28',
      '2020-12-10',
      '2021-11-15',
      '2024-08-01',
      '2026-07-01',
    ])
    for (const { from } of periods) expect(law.table(from)).to.deep.include({ total: true, gap: null })
  })

  it('holds for every row in every period: some answers meet it', () => {
    for (const { from } of law.periods()) expect(law.table(from).unreachable).to.deep.equal([])
  })

  it('has no gap and no overlap between periods', () => {
    const periods = law.periods()
    expect(periods.at(-1)?.to).to.equal(null)
    for (const { from, to } of periods.slice(0, -1)) {
      expect(law.table(from)).to.deep.include({ from, to })
      expect(law.table(to!)).to.deep.include({ from, to })
    }
  })

  it('says what is in it on a day', () => {
    const table = law.table('2026-09-15')
    expect(table).to.deep.include({ on: '2026-09-15', from: '2026-07-01', to: null, rows: 112, total: true })
    expect(table.unverified).to.include('E-01').and.to.not.include('E-05')
    expect(table.facts).to.include('competence').and.to.not.include('wantsOnline')
  })

  it('shows the shortest answers that no denunciation row covered in 2018', () => {
    const { total, gap } = law.table('2018-12-31')
    expect(total).to.equal(false)
    expect(gap).to.deep.include({ kind: ['denunciation'], contentsKinds: ['<=1'] })
  })

  it('finds the one combination that is left over, with the letters of each fact', () => {
    expect(proof(row('A-1', 'signatories>=5'), row('A-2', 'signatories<=1 || signed'))).to.deep.include({
      total: false,
      gap: { signatories: ['2..4'], signed: ['false'] },
      unreachable: [],
    })
    expect(proof(row('A-1', 'kind ∈ {complaint, petition}')).gap).to.deep.equal({ kind: ['denunciation'] })
    expect(proof(row('A-1', 'signatories=2')).gap).to.deep.equal({ signatories: ['<=1', '>=3'] })
  })

  it('finds a table total that only several rows together make so', () => {
    expect(proof(row('A-1', 'signed && oral'), row('A-2', '!oral'), row('A-3', '!signed'))).to.deep.include({
      total: true,
      gap: null,
      unreachable: [],
    })
  })

  it('finds a row behind others that leave it nothing, and a duty that can never be one', () => {
    const duty = row('D-1', 'signatories>5 && signatories<3', { plus: true, outcome: 'addDuty' })
    const found = proof(duty, row('A-1', 'signed'), row('A-2', 'oral'), row('A-3', 'signed && !oral'))
    expect(found.unreachable).to.deep.equal(['D-1', 'A-3'])
  })

  it('never counts the closing row', () => {
    expect(proof().total).to.equal(false)
    expect(proof(row('A-1', 'signed || !signed')).unreachable).to.deep.equal([])
  })
})

describe('a table that must not start', () => {
  const told = (rows: readonly WrittenRow[]) =>
    lawProblems({ ...lawSources, rows })
      .filter(({ family, code }) => family === 'eligibility' && code !== 'noText')
      .map(({ rule, code, detail }) => `${rule} ${code}: ${detail}`)
  const changed = (id: string, change: (row: WrittenRow) => Partial<WrittenRow>) =>
    lawSources.rows.map((one) => (one.id === id && !one.inForceTo ? { ...one, ...change(one) } : one))

  it('is told as it stands: nothing', () => {
    expect(told(lawSources.rows).filter((line) => /notTotal|unreachable/.test(line))).to.deep.equal([])
  })

  it('has a row too few', () => {
    const lines = told(lawSources.rows.filter(({ id }) => id !== 'C-23'))
    expect(lines).to.have.length(6)
    expect(lines.at(-1)).to.match(
      /^Z-99@2 notTotal: no row decides from 2026-07-01 when kind=complaint, contentsKinds=<=1/,
    )
  })

  it('has a condition that is too narrow, unless an earlier row takes what is left', () => {
    const lines = told(changed('N-07', ({ when }) => ({ when: `${when} && attachFirst` })))
    const key = 'Z-99@2 notTotal'
    expect(lines.map((line) => line.split(':')[0])).to.deep.equal([key, key, key])
    expect(lines[0]).to.include('attachFirst=false')
    // A letter without a date is E-09, so DN-24 need not hold for it.
    expect(told(changed('DN-24', ({ when }) => ({ when: `${when} && hasDate` })))).to.deep.equal([])
  })

  it('has a row that no letter can meet', () => {
    const lines = told(changed('C-02', () => ({ when: 'kind=complaint && competence=own && withdrawn=all' })))
    expect(lines).to.deep.equal(['C-02@1 unreachable: no answers can ever meet it from 2026-07-01'])
  })

  it('has two versions that overlap, or that stand apart', () => {
    const rows = changed('E-03', () => ({ inForceFrom: '2021-11-01', citation: 'LK Đ.8' }))
    expect(told(rows)[0]).to.equal('E-03@2 overlap: overlaps E-03@1 on 2021-11-01')
    const [first, ...others] = lawSources.rows
    expect(told([...others, first!])).to.deep.equal(['DN-01@2 duplicateId: its versions do not stand together'])
  })

  it('has a later version that would reach back over the first', () => {
    const lines = told(changed('E-03', () => ({ earlier: 'tr.letter-2021' })))
    expect(lines.some((line) => line.startsWith('E-03@2 overlap: overlaps E-03@1 by tr.letter-2021'))).to.equal(true)
  })

  it('looks at a fact that does not exist, or knows a transitional rule that does not', () => {
    expect(told(changed('E-03', () => ({ when: '!legibel' })))[0]).to.include(
      'E-03@2 unknownFact: unknown fact "legibel"',
    )
    expect(told(changed('E-05', () => ({ earlier: 'tr.none' })))[0]).to.include(
      'E-05@1 unknownCode: unknown code "tr.none"',
    )
  })
})
