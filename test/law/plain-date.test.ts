import { expect } from 'chai'
import { addDays, addMonths, addYears, daysBetween, isPlainDate, weekday } from '../../src/law/index.ts'
import { dayNumber, dayOfNumber } from '../../src/law/plain-date.ts'

describe('plain dates', () => {
  it('exist or do not', () => {
    expect(isPlainDate('2024-02-29')).to.equal(true)
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '2026-01-011',
      '2026+01-01',
      '２026-01-01',
      '-026-01-01',
      '01/07/2026',
      '',
      undefined,
      20260701,
    ]) {
      expect(isPlainDate(text), String(text)).to.equal(false)
    }
  })

  it('add days across months and leap years, and back', () => {
    expect(addDays('2026-01-31', 1)).to.equal('2026-02-01')
    expect(addDays('2024-02-15', 30)).to.equal('2024-03-16')
    expect(addDays('2026-09-10', -5)).to.equal('2026-09-05')
  })

  it('add months and years to the last day when there is no such date (CNT-4)', () => {
    expect(addMonths('2026-01-31', 1)).to.equal('2026-02-28')
    expect(addMonths('2026-11-30', 3)).to.equal('2027-02-28')
    expect(addYears('2024-02-29', 1)).to.equal('2025-02-28')
  })

  it('count the days between, and know the weekday from Monday 1 to Sunday 7', () => {
    expect(daysBetween('2026-08-28', '2026-08-31')).to.equal(3)
    expect(daysBetween('2026-08-31', '2026-08-28')).to.equal(-3)
    expect(weekday('2026-08-31')).to.equal(1)
    expect(weekday('2026-09-06')).to.equal(7)
  })

  it('refuse a text that is no day', () => {
    expect(() => addDays('2026-02-30', 1)).to.throw(RangeError, '2026-02-30')
  })

  it('equal those of the clock of the machine, on every day of 1890 to 2110 and on days far away', () => {
    const midnight = (day: number) => new Date(day * 86_400_000)
    for (let day = -29_220; day < 51_499; day += 1) {
      const text = midnight(day).toISOString().slice(0, 10)
      if (dayOfNumber(day) !== text || dayNumber(text) !== day || weekday(text) !== (midnight(day).getUTCDay() || 7))
        expect.fail(text)
    }
    expect(daysBetween('0000-01-01', '9999-12-31')).to.equal(3_652_424)
    expect(addDays('9999-12-30', 1)).to.equal('9999-12-31')
    expect(() => addDays('9999-12-31', 1)).to.throw(RangeError)
    expect(() => addMonths('0000-01-31', -1)).to.throw(RangeError)
  })

  it('are counted by months as by the machine', () => {
    for (const day of ['2024-02-29', '2026-01-31', '2026-12-15', '2023-10-30'])
      for (let months = -30; months <= 30; months += 1) {
        const first = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))
        const moved = addMonths(day, months)
        expect(moved.slice(0, 7)).to.equal(first.toISOString().slice(0, 7))
        expect(Number(moved.slice(8))).to.be.at.most(Number(day.slice(8)))
        if (moved.slice(8) !== day.slice(8)) expect(addDays(moved, 1).slice(8)).to.equal('01')
      }
  })
})
