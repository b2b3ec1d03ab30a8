import { expect } from 'chai'
import { calendarDifferences } from '../../../src/law/calendar/calendar-differences.ts'
import { decidedHolidays, lieuExceptions } from '../../../src/law/calendar/decided-holidays.ts'
import { holidaysOf } from '../../../src/law/calendar/holidays-by-law.ts'
import { solarDayOf } from '../../../src/law/calendar/lunar.ts'
import { addDays, builtInCalendar, createLaw, isWeekend, weekday } from '../../../src/law/index.ts'
import { knownDates } from './known-dates.ts'

const { calendar } = createLaw()
const weekdays = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']
const written = (day: string) => `${day.slice(8)}/${day.slice(5, 7)} ${weekdays[weekday(day) - 1]}`
/** '31/8^' of 2026 as 2026-08-31. */
const dayOf = (year: number, text: string) => {
  const [date = '', month = ''] = text.replace(/[*^]/, '').split('/')
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
const wordsOf = (text: string) => text.split(' ').filter(Boolean)
const daysOf = (year: number) => {
  const days: string[] = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day)
  return days
}
const lawful = (year: number) => holidaysOf(year, decidedHolidays[year]!)

describe('the days off of 2011 to 2030, by the page of the law', () => {
  for (const { year, tet, hungKings, off, worked } of knownDates) {
    const daysOff = wordsOf(off).map((text) => dayOf(year, text))

    it(`${year}: Tết and Giỗ Tổ by the moon`, () => {
      expect(written(solarDayOf({ day: 1, month: 1, year }))).to.equal(tet)
      expect(written(solarDayOf({ day: 10, month: 3, year }))).to.equal(hungKings)
    })

    it(`${year}: every weekday off and every worked Saturday in the calendar`, () => {
      expect(daysOf(year).filter((day) => !isWeekend(day) && !calendar.isWorkingDay(day))).to.deep.equal(daysOff)
      const saturdays = daysOf(year).filter((day) => isWeekend(day) && calendar.isWorkingDay(day))
      expect(saturdays).to.deep.equal(
        wordsOf(worked)
          .map((text) => dayOf(year, text))
          .sort(),
      )
      for (const text of wordsOf(off)) {
        const kind = text.endsWith('*') ? 'in-lieu' : text.endsWith('^') ? 'swap-off' : 'holiday'
        expect(calendar.dayOff(dayOf(year, text))?.kind, text).to.equal(kind)
      }
    })

    it(`${year}: every weekday off but the swapped ones from the law alone`, () => {
      const computed = lawful(year).filter(({ on }) => !isWeekend(on))
      const expected = wordsOf(off).filter((text) => !text.endsWith('^'))
      expect(computed.map(({ on, kind }) => `${on}${kind === 'in-lieu' ? '*' : ''}`)).to.deep.equal(
        expected.map((text) => `${dayOf(year, text)}${text.endsWith('*') ? '*' : ''}`),
      )
    })
  }
})

describe('the holidays by law', () => {
  it('are those of the built-in calendar, with their names in both languages', () => {
    expect(calendarDifferences(builtInCalendar)).to.deep.equal([])
    for (const { year, nonWorking, holidaysOnWeekend } of builtInCalendar)
      for (const { on, name, nameEn } of lawful(year)) {
        const entered = [...nonWorking, ...holidaysOnWeekend].find(({ date }) => date === on)
        expect([entered?.name, entered?.nameEn], on).to.deep.equal([name, nameEn])
      }
  })

  it('show what a calendar left out and what it has without law', () => {
    const [year] = structuredClone(builtInCalendar.filter((one) => one.year === 2026))
    year!.nonWorking = year!.nonWorking.filter(({ date }) => date !== '2026-11-24')
    year!.nonWorking.push({ date: '2026-11-25', kind: 'holiday', name: 'Nghỉ thêm', law: 'thông báo' })
    expect(calendarDifferences([year!])).to.deep.equal([
      { year: 2026, on: '2026-11-24', code: 'missing', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' },
      { year: 2026, on: '2026-11-25', code: 'notByLaw', kind: 'holiday', name: 'Nghỉ thêm' },
    ])
  })

  it('follow the law of their time', () => {
    const count = (year: number, rule: string) => lawful(year).filter((day) => day.rule === rule).length
    expect([2013, 2014].map((year) => count(year, 'holiday.tet'))).to.deep.equal([4, 5])
    expect([2020, 2021].map((year) => count(year, 'holiday.national-day'))).to.deep.equal([1, 2])
    expect([2025, 2026].map((year) => count(year, 'holiday.culture-day'))).to.deep.equal([0, 1])
    const cited = (day: string) => lawful(Number(day.slice(0, 4))).find(({ on }) => on === day)?.citation
    expect(cited('2013-04-30')).to.equal('BLLĐ 1994 Đ.73')
    expect(cited('2013-05-01')).to.equal('BLLĐ 2012 Đ.115(1)')
    expect(cited('2021-09-03')).to.equal('BLLĐ 2019 Đ.112(1)(đ), (3)')
    expect(cited('2026-11-24')).to.equal('NQ 28/2026 Đ.2(1)')
  })

  it('give no day in lieu of 24/11 on a weekend (CNT-24)', () => {
    for (const year of [2029, 2030]) {
      expect(isWeekend(`${year}-11-24`)).to.equal(true)
      expect(lawful(year).filter(({ inLieuOf }) => inLieuOf === `${year}-11-24`)).to.deep.equal([])
    }
  })

  it('leave the rule in five years only, each with a reason', () => {
    expect(lieuExceptions.map(({ year, confidence }) => [year, confidence])).to.deep.equal([
      [2013, 'unverified'],
      [2014, 'known'],
      [2015, 'known'],
      [2017, 'known'],
      [2018, 'known'],
    ])
    expect(lieuExceptions.every(({ reason }) => reason.length > 0)).to.equal(true)
  })
})

describe('the moon of Vietnam', () => {
  it('has Tết on another day than China where UTC+7 and UTC+8 differ', () => {
    const tet = (year: number) => solarDayOf({ day: 1, month: 1, year })
    expect([1985, 2007, 2030].map(tet)).to.deep.equal(['1985-01-21', '2007-02-17', '2030-02-02'])
  })
})
