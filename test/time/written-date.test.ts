import { expect } from 'chai'
import { plainDateOf } from '../../src/time/clock.ts'
import { looksLikeDate, parseWrittenDate } from '../../src/time/written-date.ts'

describe('a date as people write it', () => {
  const cases: [written: string, date: string | null][] = [
    ['4/9/26', '2026-09-04'],
    ['04-09-2026', '2026-09-04'],
    ['4.9.2026', '2026-09-04'],
    [' 04/09/2026 ', '2026-09-04'],
    ['2026-09-04', '2026-09-04'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2026', null],
    ['31/02/2026', null],
    ['13/13/2026', null],
    ['hôm qua', null],
    ['', null],
  ]
  for (const [written, date] of cases)
    it(`reads "${written}" as ${date ?? 'no date'}`, () => expect(parseWrittenDate(written)).to.equal(date))

  it('tells a date that is not in the calendar from what is no date', () => {
    expect(looksLikeDate('31/02/2026')).to.equal(true)
    expect(looksLikeDate('hôm qua')).to.equal(false)
  })

  it('takes the day of an instant in Việt Nam', () => {
    expect(plainDateOf(new Date('2026-09-14T17:30:00Z'))).to.equal('2026-09-15')
    expect(plainDateOf(new Date('2026-09-14T16:59:59Z'))).to.equal('2026-09-14')
  })
})
