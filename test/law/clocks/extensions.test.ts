import { expect } from 'chai'
import { type ClockId, type ClockOptions, createLaw, type LegalDate } from '../../../src/law/index.ts'
import { step } from './found-step.ts'

const law = createLaw()
const due = (clock: ClockId, start: string, options?: ClockOptions) => law.deadline(clock, start, options).due

describe('an extension (CNT-13, CNT-19)', () => {
  it('of a complaint leads to the figure of a complex case', () => {
    expect(due('complaint.first-settlement', '2022-03-01', { extension: 'complex' })).to.equal('2022-04-15')
  })

  it('of a denunciation is added to the nominal end and moved once', () => {
    const date = law.deadline('denunciation.settlement', '2026-01-15', { extension: 'complex' })
    expect(date.due).to.equal('2026-03-16')
    expect(step(date, 'extension')).to.deep.include({ days: 30, on: '2026-03-16' })
  })

  it('decided after the first due date is recorded and the matter stays overdue', () => {
    const date = law.deadline('denunciation.settlement', '2026-01-15', {
      extension: 'complex',
      extensionOn: '2026-02-24',
    })
    expect(date.due).to.equal('2026-02-23')
    expect(step(date, 'extension')).to.deep.include({ days: 0, effect: 'late' })
    expect(date.positions).to.include('CNT-13')
  })

  it('of a complaint decided too late does not lengthen it either', () => {
    const options: ClockOptions = { extension: 'complex', extensionOn: '2022-04-01' }
    const date = law.deadline('complaint.first-settlement', '2022-03-01', options)
    expect(date.due).to.equal('2022-03-31')
    expect(step(date, 'extension')?.effect).to.equal('late')
  })

  it('knows that a suspension has moved the due date before which it must be decided', () => {
    const options: ClockOptions = {
      extension: 'complex',
      extensionOn: '2026-08-10',
      suspensions: [{ from: '2026-07-10', to: '2026-07-31' }],
    }
    expect(due('denunciation.settlement', '2026-07-01', options)).to.equal('2026-09-21')
  })
})

describe('two decisions to extend a denunciation (LTC Đ.30)', () => {
  const settled = (...extensions: NonNullable<ClockOptions['extensions']>) =>
    law.deadline('denunciation.settlement', '2026-03-02', { extensions })
  const effects = (date: LegalDate) =>
    date.steps.flatMap((found) => (found.kind === 'extension' ? [[found.effect, found.days]] : []))
  const first = { kind: 'especiallyComplex', on: '2026-03-30' } as const

  it('add thirty days each to the nominal end', () => {
    // 30 days end on 1/4, 60 on 1/5 and so on 4/5, 90 on 31/5 and so on 1/6.
    expect(settled().due).to.equal('2026-04-01')
    expect(settled(first).due).to.equal('2026-05-04')
    const both = settled(first, { ...first, on: '2026-05-04' })
    expect(both).to.include({ due: '2026-06-01', nominal: '2026-05-31' })
    expect(effects(both)).to.deep.equal([
      ['counted', 30],
      ['counted', 30],
    ])
  })

  it('are each judged by the due date that they would move', () => {
    const secondLate = settled(first, { ...first, on: '2026-05-05' })
    expect(secondLate.due).to.equal('2026-05-04')
    expect(effects(secondLate)).to.deep.equal([
      ['late', 0],
      ['counted', 30],
    ])
    expect(secondLate.positions).to.include('CNT-13')
    const firstLate = settled({ ...first, on: '2026-04-02' }, { ...first, on: '2026-04-20' })
    expect(firstLate.due).to.equal('2026-04-01')
    expect(effects(firstLate)).to.deep.equal([
      ['late', 0],
      ['late', 0],
    ])
  })

  it('can add less than thirty days, and never more', () => {
    expect(settled({ ...first, days: 15 }, { ...first, on: '2026-04-16', days: 10 }).nominal).to.equal('2026-04-26')
    expect(() => settled({ ...first, days: 31 })).to.throw(RangeError, '31')
    expect(() => settled({ ...first, days: 0 })).to.throw(RangeError, '0')
  })

  it('need an especially complex case', () => {
    const complex = { kind: 'complex', on: '2026-03-30' } as const
    expect(effects(settled(complex, { ...complex, on: '2026-04-20' }))).to.deep.equal([
      ['notAllowed', 0],
      ['counted', 30],
    ])
    expect(settled(complex, { ...first, on: '2026-04-20' }).nominal).to.equal('2026-05-31')
    expect(effects(settled(first, first, first))).to.deep.include(['notAllowed', 0])
  })

  it('mean the same in short', () => {
    const short = (options: ClockOptions) => law.deadline('denunciation.settlement', '2026-03-02', options).nominal
    expect(short({ extension: 'complex' })).to.equal('2026-05-01')
    expect(short({ extension: 'especiallyComplex', extensionOn: '2026-03-30' })).to.equal('2026-05-31')
    expect(short({ extension: 'especiallyComplex', extensionOn: '2026-04-02' })).to.equal('2026-04-01')
  })
})

describe('a decision to extend another term', () => {
  it('leads a complaint to the figure of a complex case once, and says when it was decided', () => {
    const extensions = [
      { kind: 'complex', on: '2022-03-20' },
      { kind: 'complex', on: '2022-04-10' },
    ] as const
    const date = law.deadline('complaint.first-settlement', '2022-03-01', { extensions })
    expect(date.due).to.equal('2022-04-15')
    expect(step(date, 'variant')).to.include({ length: 45, insteadOf: 30, decidedOn: '2022-03-20' })
    expect(step(date, 'extension')).to.include({ effect: 'notAllowed', decidedOn: '2022-04-10' })
  })

  it('is recorded without effect where the law knows none', () => {
    const date = law.deadline('reception.answer', '2026-09-15', { extensions: [{ kind: 'complex', on: '2026-09-20' }] })
    expect(date.due).to.equal('2026-09-29')
    expect(step(date, 'extension')?.effect).to.equal('notAllowed')
  })
})

describe('the window to go to court (LTTHC Đ.116)', () => {
  const court = (options?: ClockOptions) => law.deadline('complaint.court-window', '2026-03-02', options)

  it('is a year, twelve months for a dismissal', () => {
    expect(court()).to.include({ due: '2027-03-02', unit: 'years', length: 1 })
    const dismissed = court({ dismissal: true })
    expect(dismissed).to.include({ due: '2027-03-02', unit: 'months', length: 12 })
    expect(step(dismissed, 'variant')?.units).to.deep.equal(['months', 'years'])
  })

  it('ends five days before the election for a list of voters, whose day must be known', () => {
    const listed = court({ voterList: true, namedOn: '2026-03-15' })
    expect(listed).to.deep.include({ due: '2026-03-10', unit: 'calendarDays', length: 5, positions: ['CNT-17'] })
    expect(step(listed, 'countBack')).to.include({ event: '2026-03-15', on: '2026-03-10' })
    expect(court({ voterList: true, namedOn: '2026-02-22' }).due, 'off at Tết: the day before').to.equal('2026-02-13')
    expect(court({ voterList: true }).due).to.equal(null)
    expect(step(court({ voterList: true }), 'noLength')?.reason).to.equal('electionDayUnknown')
  })

  it('leaves the days of an obstacle out', () => {
    const obstacles = [{ from: '2026-05-01', to: '2026-05-10' }]
    expect(court({ obstacles })).to.deep.include({ due: '2027-03-12', positions: ['CNT-12'] })
  })
})
