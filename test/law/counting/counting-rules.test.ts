import { expect } from 'chai'
import { type CountingRuleId, countingRule, countingRules } from '../../../src/law/counting/counting-rules.ts'
import { addDays } from '../../../src/law/index.ts'

describe('the rules of counting', () => {
  it('are CNT-1 to CNT-27, each in versions that follow one another', () => {
    expect(Object.keys(countingRules)).to.deep.equal(Array.from({ length: 27 }, (_, index) => `CNT-${index + 1}`))
  })

  const changes: [CountingRuleId, string, string, string][] = [
    ['CNT-2', '2017-01-01', 'BLDS 2005 Đ.152(2), (3)', 'BLDS 2015 Đ.147(2), (3)'],
    ['CNT-5', '2017-01-01', 'BLDS 2005 Đ.153(5)', 'BLDS 2015 Đ.148(5)'],
    ['CNT-8', '2013-05-01', 'BLLĐ 1994 Đ.73', 'BLLĐ 2012 Đ.115'],
    ['CNT-8', '2021-01-01', 'BLLĐ 2012 Đ.115', 'BLLĐ 2019 Đ.111(3), 112'],
    ['CNT-11', '2026-07-01', 'LTC Đ.34(2)', 'LK Đ.11a; NĐ 124/2020 Đ.28b(1), (2); LTC Đ.34(2)'],
    ['CNT-13', '2019-01-01', 'LK Đ.28, 37', 'LK Đ.28, 37; LTC Đ.30'],
  ]
  for (const [id, day, before, after] of changes) {
    it(`${id} has another text from ${day}`, () => {
      const dayBefore = addDays(day, -1)
      expect(countingRule(id, dayBefore).citation).to.equal(before)
      expect(countingRule(id, day).citation).to.equal(after)
    })
  }

  it('apply by analogy before their text, as our own reading', () => {
    expect(countingRule('CNT-16', '2026-06-30').citation).to.equal(countingRule('CNT-16', '2026-07-01').citation)
  })
})
