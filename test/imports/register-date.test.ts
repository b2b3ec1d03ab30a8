import { expect } from 'chai'
import { registerDate } from '../../src/imports/register-date.ts'

describe('a date in a register', () => {
  const written: [string, string | null][] = [
    ['12/11/2021', '2021-11-12'],
    ['5/3/2022', '2022-03-05'],
    [' 05-03-22 ', '2022-03-05'],
    ['5.3.2022', '2022-03-05'],
    ['2022-03-05', '2022-03-05'],
    ['2022/3/5', '2022-03-05'],
    ['2022-03-05T00:00:00.000Z', '2022-03-05'],
    ['12/11/2021 08:30', '2021-11-12'],
    ['12/11/2021 8h30', '2021-11-12'],
    ['ngày 04 tháng 9 năm 2026', '2026-09-04'],
    ['Ngày 4 tháng 12 năm 2021', '2021-12-04'],
    ['44512', '2021-11-12'],
    ['31/02/2022', null],
    ['13/13/2022', null],
    ['hôm qua', null],
    ['', null],
  ]
  for (const [text, date] of written)
    it(`“${text}” is ${date ?? 'no date'}`, () => expect(registerDate(text)).to.equal(date))
})
