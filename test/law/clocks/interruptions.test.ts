import { expect } from 'chai'
import { type ClockId, type ClockOptions, createLaw } from '../../../src/law/index.ts'
import { step } from './found-step.ts'

const law = createLaw()
const due = (clock: ClockId, start: string, options?: ClockOptions) => law.deadline(clock, start, options).due

describe('a suspension (CNT-11)', () => {
  const settlement = (suspensions: ClockOptions['suspensions'], settings?: ClockOptions['settings']) =>
    law.deadline('complaint.first-settlement', '2026-09-07', { suspensions, settings })

  it('that is still open leaves no due date', () => {
    const date = settlement([{ from: '2026-09-14', to: null }])
    expect(date).to.deep.include({ due: null, nominal: null, suspendedNow: true, length: 30 })
    expect(date.steps.at(-1)).to.deep.include({ kind: 'noLength', reason: 'suspended' })
    expect(step(date, 'suspension')?.effect).to.equal('open')
  })

  it('that was decided after the due date moves nothing, open or not', () => {
    const date = settlement([{ from: '2026-10-08', to: null }])
    expect(date).to.deep.include({ due: '2026-10-07', suspendedNow: false })
    expect(step(date, 'suspension')?.effect).to.equal('afterDue')
  })

  it('counts days that two suspensions share only once', () => {
    const date = settlement([
      { from: '2026-09-14', to: '2026-09-24' },
      { from: '2026-09-20', to: '2026-09-28' },
      { from: '2026-09-15', to: '2026-09-18' },
    ])
    expect(date.nominal).to.equal('2026-10-21')
    expect(date.steps.filter(({ kind }) => kind === 'suspension')).to.have.length(3)
  })

  it('of a complaint counts from 2026-07-01 only', () => {
    const suspensions = [{ from: '2026-06-22', to: '2026-07-13' }]
    expect(due('complaint.first-settlement', '2026-06-08', { suspensions })).to.equal('2026-07-20')
    expect(due('denunciation.settlement', '2026-06-08', { suspensions })).to.equal('2026-07-29')
  })

  it('carries its article, and the rule that lets it reach a complaint accepted before the law', () => {
    const suspensions = [{ from: '2026-07-06', to: '2026-07-13' }]
    const ground = (clock: ClockId, start: string) => step(law.deadline(clock, start, { suspensions }), 'suspension')
    expect(ground('complaint.first-settlement', '2026-06-29')).to.include({
      citation: 'LK Đ.11a; NĐ 124/2020 Đ.28b(2)',
      transition: 'tr.complaint-open',
      days: 7,
    })
    expect(ground('complaint.first-settlement', '2026-07-01')).to.not.have.property('transition')
    expect(ground('denunciation.settlement', '2026-06-29')).to.include({ citation: 'LTC Đ.34(2)' })
    expect(ground('reception.answer', '2026-07-01')).to.not.have.property('citation')
  })

  it('of a discipline complaint is a position: the law does not say whether it reaches Chapter IV (U-10)', () => {
    const suspensions = [{ from: '2026-07-06', to: '2026-07-13' }]
    const date = law.deadline('complaint.discipline-settlement', '2026-07-01', { suspensions })
    expect(date).to.deep.include({ due: '2026-08-07', positions: ['CNT-11', 'U-10'] })
  })

  it('does not count the day of the start, which is no day of the term', () => {
    expect(settlement([{ from: '2026-09-07', to: '2026-09-10' }]).nominal).to.equal('2026-10-09')
  })

  it('can be read so that its first day still runs', () => {
    const suspensions = [{ from: '2026-09-14', to: '2026-09-15' }]
    expect(settlement(suspensions).due).to.equal('2026-10-08')
    expect(settlement(suspensions, { suspensionStartRuns: true }).due).to.equal('2026-10-07')
  })

  it('has no effect on a clock that no law suspends', () => {
    const date = law.deadline('reception.answer', '2026-09-15', { suspensions: [{ from: '2026-09-16', to: null }] })
    expect(date.due).to.equal('2026-09-29')
    expect(step(date, 'suspension')?.effect).to.equal('notSuspendable')
    expect(date.positions).to.deep.equal([])
  })

  it('cannot end before it begins', () => {
    expect(() => settlement([{ from: '2026-09-14', to: '2026-09-10' }])).to.throw(RangeError, '2026-09-14')
  })
})

describe('an obstacle of the citizen (CNT-12)', () => {
  const limit = (obstacles: ClockOptions['obstacles'], settings?: ClockOptions['settings']) =>
    law.deadline('complaint.time-limit', '2022-02-10', { obstacles, settings })

  it('takes out its days, the first and the last included', () => {
    const date = limit([{ from: '2022-04-01', to: '2022-04-20' }])
    expect(date.nominal).to.equal('2022-05-31')
    expect(step(date, 'obstacle')?.citation).to.equal('LK Đ.9')
    expect(limit([{ from: '2022-04-01', to: '2022-04-20' }], { obstacleInclusive: false }).nominal).to.equal(
      '2022-05-30',
    )
  })

  it('counts only inside the period', () => {
    expect(limit([{ from: '2022-01-20', to: '2022-02-12' }]).nominal).to.equal('2022-05-13')
    expect(limit([{ from: '2022-06-01', to: '2022-06-20' }]).nominal).to.equal('2022-05-11')
  })
})
