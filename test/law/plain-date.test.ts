import { expect } from 'chai'
import { addDays, addMonths, addYears, daysBetween, isPlainDate, weekday } from '../../src/law/index.ts'

describe('plain dates', () => {
  it('exist or do not', () => {
    expect(isPlainDate('2024-02-29')).to.equal(true)
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '01/07/2026', '', undefined, 20260701]) {
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
})
