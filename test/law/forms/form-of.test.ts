import { expect } from 'chai'
import { formProblems } from '../../../src/law/forms/check-forms.ts'
import { forms } from '../../../src/law/forms/form-of.ts'
import { type Form, formOf, papers, printedForm } from '../../../src/law/index.ts'

const printed = (code: string, on: string, kind?: string) => {
  const form = printedForm(formOf(code, on, kind))
  return form && `${form.official}, ${form.set}`
}

describe('the form of a paper', () => {
  it('is the one of its day', () => {
    const of = (code: string, ...days: string[]) => days.map((on) => printed(code, on, 'denunciation'))
    const t5 = 'ban hành kèm theo Thông tư số 05/2021/TT-TTCP'
    const xld = 'ban hành kèm theo Thông tư số 07/2014/TT-TTCP'
    const nd = 'ban hành kèm theo Nghị định số 124/2020/NĐ-CP'
    const amended = `${nd}, được sửa đổi, bổ sung bởi Nghị định số 155/2026/NĐ-CP`
    expect(of('TF-3', '2014-12-14', '2014-12-15', '2021-11-14', '2021-11-15')).to.deep.equal([
      null,
      `Mẫu số 05-XLĐ, ${xld}`,
      `Mẫu số 05-XLĐ, ${xld}`,
      `Mẫu số 03, ${t5}`,
    ])
    expect(of('CF-3', '2020-12-09', '2020-12-10', '2026-06-30', '2026-07-01')).to.deep.equal([
      `Mẫu số 02-XLĐ, ${xld}`,
      `Mẫu số 04, ${nd}`,
      `Mẫu số 04, ${nd}`,
      `Mẫu số 04, ${amended}`,
    ])
    expect(of('RF-2', '2021-11-14', '2021-11-15', '2026-06-30', '2026-07-01')).to.deep.equal([
      null,
      'Mẫu số 02, ban hành kèm theo Thông tư số 04/2021/TT-TTCP',
      'Mẫu số 02, ban hành kèm theo Thông tư số 04/2021/TT-TTCP',
      'Mẫu số 02/TCD, ban hành kèm theo Nghị định số 154/2026/NĐ-CP',
    ])
    expect(of('OF-4', '2025-06-30', '2025-07-01')).to.deep.equal([
      null,
      'Mẫu số 04, ban hành kèm theo Thông tư số 03/2025/TT-VPCP',
    ])
  })

  it('tells what the paper is called in its time', () => {
    expect(formOf('CF-11', '2026-06-30')?.title).to.equal('Thông báo về việc đình chỉ giải quyết khiếu nại')
    expect(formOf('CF-11', '2026-07-01')?.title).to.equal('Quyết định về việc đình chỉ giải quyết khiếu nại')
  })

  it('is none before the law knows the paper', () => {
    expect(formOf('CF-10', '2026-06-30')).to.equal(null)
    expect(printed('CF-10', '2026-07-01')).to.match(/^Mẫu số 14a, /)
  })

  it('prints no number that was not read in a source', () => {
    expect(printed('TF-3', '2026-09-15', 'petition')).to.equal(null)
    expect(printed('TF-3', '2026-09-15', 'denunciation')).to.match(/^Mẫu số 03, /)
    expect(formOf('DF-10', '2026-09-15')?.official).to.equal('Mẫu số 10')
    expect(printed('DF-10', '2026-09-15')).to.equal(null)
  })
})

describe('checking the forms', () => {
  const form = forms.find(({ id, set }) => id === 'RF-2' && set === 'ND154-2026')!
  const codes = (...changed: Partial<Form>[]) =>
    formProblems(changed.map((change) => ({ ...form, ...change }))).map(({ rule, code }) => `${rule} ${code}`)

  it('finds nothing wrong in ours, and ours are papers of the law', () => {
    expect(formProblems()).to.deep.equal([])
    expect([...new Set(forms.map(({ id }) => id))].filter((id) => !papers.includes(id))).to.deep.equal([])
  })

  it('finds a paper, a set or a citation that nobody knows', () => {
    expect(codes({ id: 'RF-9' })).to.deep.equal(['RF-9@1 unknownCode'])
    expect(codes({ set: 'ND999' })).to.deep.equal(['RF-2@1 unknownInstrument'])
    expect(codes({ set: null })).to.deep.equal(['RF-2@1 unknownInstrument'])
    expect(codes({ citation: '' })).to.deep.equal(['RF-2@1 noCitation'])
  })

  it('finds a set before it was in force, a gap without reason and an overlap', () => {
    expect(codes({ citation: '—', inForceFrom: '2026-06-30' })).to.deep.equal(['RF-2@1 citesBeforeInForce'])
    const first = { citation: '—', official: null, set: null, inForceFrom: '2020-01-01', inForceTo: '2026-06-01' }
    expect(codes(first, {})).to.deep.equal(['RF-2@2 gap'])
    expect(codes(first, { gapReason: 'no text' })).to.deep.equal([])
    expect(codes({ ...first, inForceTo: '2026-07-01' }, {})).to.deep.equal(['RF-2@2 overlap'])
  })
})
