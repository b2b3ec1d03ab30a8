import { expect } from 'chai'
import {
  builtInCalendar,
  type ClockId,
  type ClockOptions,
  clockIds,
  createLaw,
  type LegalDate,
  type Step,
} from '../../../src/law/index.ts'

const law = createLaw()

function step<Kind extends Step['kind']>(date: LegalDate, kind: Kind) {
  return date.steps.find((found): found is Extract<Step, { kind: Kind }> => found.kind === kind)
}
const due = (clock: ClockId, start: string, options?: ClockOptions) => law.deadline(clock, start, options).due

describe('a due date', () => {
  it('can be computed, or says why not, for every clock', () => {
    const without = clockIds.filter((clock) => law.deadline(clock, '2026-09-15').due === null)
    expect(without).to.deep.equal([
      'reception.leader-answer',
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

describe('the positions that an office may read otherwise', () => {
  it('roll over a holiday, or not (CNT-6)', () => {
    const date = law.deadline('complaint.second-settlement', '2026-09-25', {
      complex: true,
      settings: { rollOverHoliday: false },
    })
    expect(date).to.deep.include({ due: '2026-11-24', nominal: '2026-11-24', positions: [] })
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
