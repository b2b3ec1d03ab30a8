import { expect } from 'chai'
import { workingDaysAfter } from '../../../src/law/counting/working-days.ts'
import { addDays, builtInCalendar, createCalendar, createLaw, workingDaysBetween } from '../../../src/law/index.ts'

const { calendar } = createLaw()

describe('the calendar of the civil service', () => {
  // law/calendar-and-agencies §2.4
  const checks: [string, boolean][] = [
    ['2026-01-02', false],
    ['2026-01-10', true],
    ['2026-08-31', false],
    ['2026-08-22', true],
    ['2026-11-24', false],
    ['2026-11-23', true],
    ['2025-04-26', true],
    ['2025-05-02', false],
    ['2024-04-29', false],
    ['2024-05-04', true],
  ]
  for (const [day, worked] of checks) {
    it(`${worked ? 'works' : 'does not work'} on ${day}`, () => {
      expect(calendar.isWorkingDay(day)).to.equal(worked)
    })
  }

  it('counts 5 and 7 working days over 2/9/2026', () => {
    expect(workingDaysAfter(calendar, '2026-08-20', 5).on).to.equal('2026-08-26')
    expect(workingDaysAfter(calendar, '2026-08-28', 7).on).to.equal('2026-09-11')
  })

  it('moves 30 days that end in Tết 2026 to the first working day after it', () => {
    expect(calendar.nextWorkingDay(addDays('2026-01-18', 30))).to.equal('2026-02-23')
  })

  it('has 250 working days in 2025 and 249 in 2026', () => {
    expect(workingDaysBetween(calendar, '2024-12-31', '2025-12-31')).to.equal(250)
    expect(workingDaysBetween(calendar, '2025-12-31', '2026-12-31')).to.equal(249)
  })

  it('says why a day is off', () => {
    expect(calendar.dayOff('2026-08-31')).to.deep.include({
      kind: 'swap-off',
      name: 'Nghỉ hoán đổi (làm bù 22/08/2026)',
    })
    expect(calendar.dayOff('2026-11-24')?.citation).to.contain('28/2026/QH16')
    expect(calendar.dayOff('2026-04-26'), 'a holiday on a Sunday is the holiday').to.deep.include({ kind: 'holiday' })
    expect(calendar.dayOff('2026-08-29')).to.deep.equal({
      kind: 'weekend',
      name: 'thứ Bảy',
      nameEn: 'Saturday',
    })
    expect(calendar.dayOff('2026-08-22'), 'a made-up Saturday').to.equal(null)
  })

  it('is provisional from 2027 on, and beyond the years that it knows', () => {
    expect(['2026-12-31', '2027-01-01', '2030-12-31', '2031-01-02'].map(calendar.provisional)).to.deep.equal([
      false,
      true,
      true,
      true,
    ])
  })

  it('has another version when a day is added', () => {
    const [first, ...others] = structuredClone(builtInCalendar)
    expect(createCalendar([first!, ...others]).version).to.equal(calendar.version)
    first!.makeUp.push({ date: '2011-01-08', name: 'Làm bù' })
    expect(createCalendar([first!, ...others]).version).to.not.equal(calendar.version)
  })
})

describe('working days between two days', () => {
  it('leaves the first day out and the last day in', () => {
    expect(workingDaysBetween(calendar, '2026-09-11', '2026-09-14')).to.equal(1)
    expect(workingDaysBetween(calendar, '2026-08-28', '2026-09-03')).to.equal(1)
  })

  it('is never negative', () => {
    expect(workingDaysBetween(calendar, '2026-09-14', '2026-09-11')).to.equal(0)
    expect(workingDaysBetween(calendar, '2026-09-14', '2026-09-14')).to.equal(0)
  })
})
