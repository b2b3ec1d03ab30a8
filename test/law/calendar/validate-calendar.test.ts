import { expect } from 'chai'
import { builtInCalendar, type CalendarYear, createLaw, validateCalendar } from '../../../src/law/index.ts'

/** The calendar of 2026 with something changed. */
function changed(change: (year: CalendarYear) => void): CalendarYear[] {
  const year = structuredClone(builtInCalendar.find(({ year }) => year === 2026)!)
  change(year)
  return [year]
}

const dayOff = { kind: 'holiday', name: 'Ngày nghỉ', law: 'BLLĐ 2019 Đ.112.1' } as const

describe('checking a calendar', () => {
  it('finds nothing wrong with the built-in one', () => {
    expect(validateCalendar(builtInCalendar)).to.deep.equal([])
  })

  const mistakes: [string, (year: CalendarYear) => void, string][] = [
    [
      'a make-up day on a holiday',
      (year) => year.makeUp.push({ date: '2026-11-24', name: 'Làm bù' }),
      '2026-11-24: a day off is also a make-up day',
    ],
    [
      'a make-up day on a holiday that falls on a Sunday',
      (year) => year.makeUp.push({ date: '2026-04-26', name: 'Làm bù' }),
      '2026-04-26: a day off is also a make-up day',
    ],
    [
      'a make-up day on a normal working day',
      (year) => year.makeUp.push({ date: '2026-11-23', name: 'Làm bù' }),
      '2026-11-23: a make-up day falls on a normal working day',
    ],
    [
      'a day off without citation',
      (year) => year.nonWorking.push({ ...dayOff, date: '2026-11-23', law: ' ' }),
      '2026-11-23: the day off has no citation',
    ],
    [
      'a day without a name',
      (year) => year.makeUp.push({ date: '2026-11-28', name: '' }),
      '2026-11-28: the day has no name',
    ],
    [
      'a day that is entered twice',
      (year) => year.nonWorking.push({ ...dayOff, date: '2026-11-24' }),
      '2026-11-24: the day is entered twice',
    ],
    [
      'a day that does not exist',
      (year) => year.makeUp.push({ date: '2026-02-30', name: 'Làm bù' }),
      '2026-02-30: not a day',
    ],
    [
      'a day of another year',
      (year) => year.makeUp.push({ date: '2027-01-09', name: 'Làm bù' }),
      '2027-01-09: the day is not in the year under which it is entered',
    ],
    [
      'a Saturday among the weekdays off',
      (year) => year.nonWorking.push({ ...dayOff, date: '2026-11-28' }),
      '2026-11-28: a Saturday or Sunday is entered among the weekdays off',
    ],
    [
      'a weekday among the holidays on a weekend',
      (year) => year.holidaysOnWeekend.push({ ...dayOff, date: '2026-11-23' }),
      '2026-11-23: a weekday is entered among the holidays on a weekend',
    ],
  ]
  for (const [what, change, problem] of mistakes) {
    it(`names ${what}, and the law does not start`, () => {
      expect(validateCalendar(changed(change))).to.deep.equal([problem])
      expect(() => createLaw(changed(change))).to.throw(problem)
    })
  }

  it('names a year that is entered twice', () => {
    expect(validateCalendar([...changed(() => {}), ...changed(() => {})])).to.deep.equal([
      '2026: the year is entered twice',
    ])
  })
})
