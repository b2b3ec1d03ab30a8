import { expect } from 'chai'
import { builtInCalendar, type ClockId, type ClockOptions, clockIds, createLaw } from '../../../src/law/index.ts'
import { step } from './found-step.ts'

const law = createLaw()
const due = (clock: ClockId, start: string, options?: ClockOptions) => law.deadline(clock, start, options).due

describe('a due date', () => {
  it('can be computed, or says why not, for every clock', () => {
    const without = clockIds.filter((clock) => law.deadline(clock, '2026-09-15').due === null)
    expect(without).to.deep.equal([
      'complaint.emergency-measure',
      'denunciation.withdraw-window',
      'denunciation.protection',
      'feedback.publish',
    ])
    for (const clock of without) {
      const { steps, length } = law.deadline(clock, '2026-09-15')
      expect(steps.at(-1)?.kind).to.equal('noLength')
      expect(length).to.equal(null)
    }
  })

  it('ends its steps with the date itself, and can be stored as it is', () => {
    for (const clock of clockIds) {
      const date = law.deadline(clock, '2026-08-28')
      if (date.due)
        expect(date.steps.at(-1), clock).to.deep.equal({ kind: 'result', on: date.due, nominal: date.nominal })
      expect(JSON.parse(JSON.stringify(date))).to.deep.equal(date)
    }
  })

  it('does not exist before its law', () => {
    const date = law.deadline('letter.processing-outer', '2026-06-30')
    expect(date.due).to.equal(null)
    expect(step(date, 'noLength')?.reason).to.equal('notInForce')
    expect(due('letter.processing-outer', '2026-07-01')).to.equal('2026-08-17')
  })

  it('follows the version in force on its start (CNT-18)', () => {
    expect(law.deadline('complaint.acceptance', '2026-06-30')).to.deep.include({ unit: 'calendarDays', length: 10 })
    expect(law.deadline('complaint.acceptance', '2026-07-01')).to.deep.include({ unit: 'workingDays', length: 7 })
    expect(law.deadline('complaint.acceptance', '2019-05-06').citation).to.equal('LK Đ.27')
    expect(law.deadline('letter.filed-retention', '2021-11-14').citation).to.equal('TT 07/2014 Đ.28')
    expect(law.deadline('letter.filed-retention', '2021-11-15').citation).to.equal('TT 05/2021 Đ.28(2)')
  })

  it('names the version in its first step, and what chose it where the law changed while the term ran', () => {
    const started = (clock: ClockId, start: string) => law.deadline(clock, start).steps[0]
    expect(started('complaint.first-settlement', '2026-06-30')).to.deep.equal({
      kind: 'start',
      on: '2026-06-30',
      rule: 'complaint.first-settlement@1',
      citation: 'LK Đ.28',
    })
    // Ten days from 30/6 end on 10/7: the rule of 1/7 came in between and does not apply.
    expect(started('complaint.acceptance', '2026-06-30')).to.include({
      rule: 'complaint.acceptance@2',
      transition: 'tr.acceptance',
    })
    expect(started('complaint.acceptance', '2026-06-17')).to.not.have.property('transition')
    expect(started('complaint.acceptance', '2026-07-01')).to.include({ rule: 'complaint.acceptance@3' })
    expect(started('complaint.acceptance', '2026-07-01')).to.not.have.property('transition')
    expect(started('complaint.termination-lapse', '2026-06-15')).to.include({ transition: 'tr.act' })
    expect(started('letter.processing-outer', '2026-06-30')).to.deep.equal({ kind: 'start', on: '2026-06-30' })
  })

  it('cites the civil code of its start', () => {
    const roll = (start: string) => step(law.deadline('complaint.first-settlement', start), 'roll')?.citation
    expect(roll('2016-12-23')).to.equal('BLDS 2005 Đ.153(5)')
    expect(roll('2017-01-05')).to.equal('BLDS 2015 Đ.148(5)')
  })

  it('takes the version of the day on which an arrival counts', () => {
    // Saturday 13/11/2021 is registered on Monday 15/11, the first day of TT 05/2021.
    expect(law.deadline('letter.processing', '2021-11-13').citation).to.contain('TT 05/2021')
  })

  it('warns 3 working days or 5 calendar days before', () => {
    expect(law.deadline('reception.answer', '2026-09-15').soonDays).to.equal(3)
    expect(law.deadline('complaint.first-settlement', '2026-09-15').soonDays).to.equal(5)
  })

  it('refuses a clock and a day that do not exist', () => {
    expect(() => law.deadline('letter.lost' as ClockId, '2026-09-15')).to.throw(RangeError, 'letter.lost')
    expect(() => law.deadline('letter.processing', '2026-02-30')).to.throw(RangeError, '2026-02-30')
  })
})

describe('an arrival on a day off (CNT-15)', () => {
  it('starts the clock on the next working day', () => {
    const date = law.deadline('complaint.acceptance', '2026-07-11')
    expect(date).to.deep.include({ start: '2026-07-11', due: '2026-07-22', positions: ['CNT-15', 'CNT-16'] })
    expect(step(date, 'arrivalMoved')).to.deep.include({ from: '2026-07-11', on: '2026-07-13' })
  })

  it('stays on a made-up Saturday', () => {
    expect(step(law.deadline('letter.processing', '2026-08-22'), 'arrivalMoved')).to.equal(undefined)
  })

  it('moves nothing before the decree that says so, 2020-03-05', () => {
    // Saturday 29/2/2020: ten working days are 2/3 to 6/3 and 9/3 to 13/3. Saturday 7/3 counts as Monday 9/3.
    expect(due('letter.processing', '2020-02-29')).to.equal('2020-03-13')
    expect(due('letter.processing', '2020-03-07')).to.equal('2020-03-23')
  })

  it('never moves an act', () => {
    expect(due('complaint.time-limit', '2021-11-20')).to.equal('2022-02-18')
    expect(step(law.deadline('complaint.first-settlement', '2026-09-12'), 'arrivalMoved')).to.equal(undefined)
  })

  it('can be read otherwise', () => {
    const settings = { arrivalNextWorkingDay: false }
    expect(due('denunciation.transfer', '2026-07-11')).to.equal('2026-07-20')
    expect(due('denunciation.transfer', '2026-07-11', { settings })).to.equal('2026-07-17')
  })
})

describe('the positions that an office may read otherwise', () => {
  it('roll over a holiday, or not (CNT-6)', () => {
    const date = law.deadline('complaint.second-settlement', '2026-09-25', {
      complex: true,
      settings: { rollOverHoliday: false },
    })
    expect(date).to.deep.include({ due: '2026-11-24', nominal: '2026-11-24', positions: ['CNT-6'] })
    expect(step(date, 'noRoll')?.because).to.equal('setting')
  })

  it('cap the acceptance at 10 days, or not (CNT-16)', () => {
    expect(law.deadline('complaint.acceptance', '2026-08-28')).to.deep.include({
      due: '2026-09-07',
      nominal: '2026-09-07',
    })
    expect(due('complaint.acceptance', '2026-08-28', { settings: { acceptanceCap10: false } })).to.equal('2026-09-11')
  })

  it('set the lengths that the law leaves to the office, which are never shown as law', () => {
    const date = law.deadline('petition.answer', '2026-09-15', { settings: { petitionAnswerDays: 20 } })
    expect(date).to.deep.include({ due: '2026-10-05', length: 20, statutory: false, confidence: 'unverified' })
    expect(due('letter.processing', '2026-09-15', { settings: { letterProcessingDays: 5 } })).to.equal('2026-09-22')
    expect(due('feedback.answer', '2026-09-15')).to.equal('2026-09-30')
    expect(due('feedback.answer', '2026-09-15', { settings: { feedbackAnswerDays: 20 } })).to.equal('2026-10-05')
    expect(due('reception.leader-conclusion', '2026-09-15', { settings: { leaderConclusionDays: 3 } })).to.equal(
      '2026-09-18',
    )
  })
})

describe('other ways to end', () => {
  it('does not move a minimum (CNT-27)', () => {
    const date = law.deadline('denunciation.publish-duration', '2026-11-06')
    expect(date).to.deep.include({ due: '2026-11-21', positions: ['CNT-27'] })
  })

  it('takes the date that a leader named, moved only off a day off (CNT-23)', () => {
    expect(due('reception.leader-answer', '2026-09-15'), 'in the reception itself').to.equal('2026-09-15')
    expect(due('reception.leader-answer', '2026-09-15', { namedOn: '2026-09-25' })).to.equal('2026-09-25')
    expect(due('reception.leader-answer', '2026-09-15', { namedOn: '2026-09-26' })).to.equal('2026-09-28')
  })

  it('ends on the same day where the law says at once', () => {
    expect(due('letter.register', '2026-09-15')).to.equal('2026-09-15')
    const prevented = law.deadline('denunciation.prevent-damage', '2026-09-13')
    expect(prevented, 'a Sunday too').to.deep.include({
      due: '2026-09-13',
      positions: ['denunciation.prevent-damage'],
    })
    expect(step(prevented, 'noRoll')?.because).to.equal('sameDay')
  })

  it('is unverified while the notice of the year is not out', () => {
    const date = law.deadline('complaint.first-settlement', '2026-12-28')
    expect(date).to.deep.include({ due: '2027-01-27', provisional: true, confidence: 'unverified' })
  })

  it('is provisional when it is counted back from a provisional year', () => {
    expect(law.deadline('complaint.dialogue-notice', '2027-01-04')).to.deep.include({
      due: '2026-12-30',
      provisional: true,
    })
  })
})

describe('a holiday that is declared late', () => {
  it('moves the dates of a law with that calendar, and its version', () => {
    const years = structuredClone(builtInCalendar)
    years
      .find(({ year }) => year === 2026)!
      .nonWorking.push({ date: '2026-11-23', kind: 'holiday', name: 'Nghỉ thêm', law: 'thông báo' })
    const changed = createLaw(years)
    expect(changed.deadline('denunciation.settlement', '2026-10-23').due).to.equal('2026-11-25')
    expect(due('denunciation.settlement', '2026-10-23')).to.equal('2026-11-23')
    expect(changed.version).to.not.equal(law.version)
    expect(createLaw().version).to.equal(law.version)
  })
})
