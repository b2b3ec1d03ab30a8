import { expect } from 'chai'
import { periodBefore, periodOf } from '../../src/figures/index.ts'

describe('the period of a report', () => {
  it('ends on the 14th: quarters add up to the half, the nine months and the year', () => {
    expect(periodOf('reportQuarter', '2026-09-14')).to.deep.equal({ from: '2026-06-15', to: '2026-09-14' })
    expect(periodOf('reportQuarter', '2026-09-15')).to.deep.equal({ from: '2026-09-15', to: '2026-12-14' })
    expect(periodOf('reportHalfYear', '2026-09-15')).to.deep.equal({ from: '2025-12-15', to: '2026-06-14' })
    expect(periodOf('reportNineMonths', '2026-09-15')).to.deep.equal({ from: '2025-12-15', to: '2026-09-14' })
    expect(periodOf('reportYear', '2026-12-15')).to.deep.equal({ from: '2026-12-15', to: '2027-12-14' })
  })

  it('ended on the 15th before circular 02/2021', () => {
    expect(periodOf('reportQuarter', '2020-09-15')).to.deep.equal({ from: '2020-06-16', to: '2020-09-15' })
    expect(periodOf('reportHalfYear', '2021-07-01')).to.deep.equal({ from: '2020-12-16', to: '2021-06-14' })
    expect(periodOf('reportYear', '2020-12-15')).to.deep.equal({ from: '2019-12-16', to: '2020-12-15' })
  })

  it('of calendar months and years begins on the first', () => {
    expect(periodOf('thisMonth', '2026-02-10')).to.deep.equal({ from: '2026-02-01', to: '2026-02-28' })
    expect(periodOf('lastMonth', '2026-01-31')).to.deep.equal({ from: '2025-12-01', to: '2025-12-31' })
    expect(periodOf('thisYear', '2026-09-15')).to.deep.equal({ from: '2026-01-01', to: '2026-12-31' })
    expect(periodOf('lastYear', '2026-09-15')).to.deep.equal({ from: '2025-01-01', to: '2025-12-31' })
  })

  it('before another is as many months long, or as many days', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).to.deep.equal({
      from: '2026-02-01',
      to: '2026-02-28',
    })
    expect(periodBefore({ from: '2025-12-15', to: '2026-06-14' })).to.deep.equal({
      from: '2025-06-15',
      to: '2025-12-14',
    })
    expect(periodBefore({ from: '2026-09-11', to: '2026-09-15' })).to.deep.equal({
      from: '2026-09-06',
      to: '2026-09-10',
    })
  })
})
