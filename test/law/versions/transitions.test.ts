import { expect } from 'chai'
import { createLaw } from '../../../src/law/index.ts'
import type { MatterDates } from '../../../src/law/versions/transitions.ts'

const law = createLaw()
const chosen = (what: 'eligibility' | 'act' | 'clock', dates: MatterDates) => {
  const { on, transition, because } = law.versionFor(what, dates)
  return [on, transition.id, because]
}

describe('which version of the law applies', () => {
  it('to a new letter: the one of the day it was received', () => {
    expect(chosen('eligibility', { receivedOn: '2026-06-30' })).to.deep.equal(['2026-06-30', 'tr.act', 'received'])
    expect(chosen('eligibility', { receivedOn: '2021-11-15' })[1]).to.equal('tr.act')
  })

  it('to a letter received before 2021-11-15: circular 07/2014', () => {
    expect(chosen('eligibility', { receivedOn: '2021-11-14' })).to.deep.equal([
      '2021-11-14',
      'tr.letter-2021',
      'before2021',
    ])
  })

  it('to a later act: the one of the day of the act', () => {
    expect(chosen('act', { receivedOn: '2026-06-01', actOn: '2026-07-02' })).to.deep.equal([
      '2026-07-02',
      'tr.act',
      'act',
    ])
  })

  it('to an act in a matter accepted before 2026-07-01: the new rules, by the decrees’ own words', () => {
    const open = { receivedOn: '2026-05-04', acceptedOn: '2026-05-11', actOn: '2026-07-05' }
    expect(chosen('act', { ...open, kind: 'denunciation' })).to.deep.equal([
      '2026-07-05',
      'tr.denunciation-open',
      'openAtReform',
    ])
    expect(chosen('act', { ...open, kind: 'complaint' })[1]).to.equal('tr.complaint-open')
    expect(chosen('act', { ...open, kind: 'petition' })[1]).to.equal('tr.act')
    expect(chosen('act', { ...open, kind: 'complaint', actOn: '2026-06-30' })[1]).to.equal('tr.act')
    expect(chosen('act', { ...open, kind: 'complaint', acceptedOn: '2026-07-01' })[1]).to.equal('tr.act')
  })

  it('to a term: the one of its start event, and to acceptance the one of the receipt', () => {
    const dates = { receivedOn: '2026-06-29', startOn: '2026-07-03' }
    expect(chosen('clock', { ...dates, clock: 'complaint.first-settlement' })).to.deep.equal([
      '2026-07-03',
      'tr.act',
      'start',
    ])
    expect(chosen('clock', { ...dates, clock: 'complaint.acceptance' })).to.deep.equal([
      '2026-06-29',
      'tr.acceptance',
      'received',
    ])
  })

  it('is said by a rule with a text, whose citation changed with the law on promulgation', () => {
    expect(law.ruleOf('tr.act', '2025-03-31')?.citation).to.equal('Luật 80/2015/QH13 Đ.156(1)')
    expect(law.ruleOf('tr.act', '2025-04-01')).to.include({ version: 3, citation: 'Luật 64/2025/QH15 Đ.58' })
    expect(law.ruleOf('tr.act', '2026-07-01')?.text?.vi).to.include('ngày nhận đơn')
  })
})
