import { expect } from 'chai'
import { addDays } from '../../../src/law/index.ts'
import {
  type ReportKind,
  type ReportPeriod,
  reportPeriod,
  reportQuarterOf,
  reportYearOf,
} from '../../../src/law/reports/report-periods.ts'

const days = (kind: ReportKind, year: number) => {
  const { from, to } = reportPeriod(kind, year)
  return `${from} ${to}`
}
const joined = (first: ReportPeriod, second: ReportPeriod) => {
  expect(addDays(first.to, 1)).to.equal(second.from)
  return { from: first.from, to: second.to }
}

describe('the periods of statutory reports', () => {
  it('end on the 15th by circular 03/2013', () => {
    expect(days('Q1', 2020)).to.equal('2019-12-16 2020-03-15')
    expect(days('Q3', 2020)).to.equal('2020-06-16 2020-09-15')
    expect(days('H1', 2020)).to.equal('2019-12-16 2020-06-15')
    expect(days('9M', 2020)).to.equal('2019-12-16 2020-09-15')
    expect(days('Y', 2020)).to.equal('2019-12-16 2020-12-15')
  })

  it('end on the 14th since circular 02/2021', () => {
    expect(days('Q1', 2026)).to.equal('2025-12-15 2026-03-14')
    expect(days('Q2', 2026)).to.equal('2026-03-15 2026-06-14')
    expect(days('Q3', 2026)).to.equal('2026-06-15 2026-09-14')
    expect(days('Q4', 2026)).to.equal('2026-09-15 2026-12-14')
    expect(days('Y', 2026)).to.equal('2025-12-15 2026-12-14')
  })

  it('lose no day and count none twice in 2021, when the day changed between two quarters', () => {
    expect(days('Q1', 2021)).to.equal('2020-12-16 2021-03-15')
    expect(days('Q2', 2021)).to.equal('2021-03-16 2021-06-14')
    expect(days('Y', 2021)).to.equal('2020-12-16 2021-12-14')
    expect(days('Y', 2022)).to.equal('2021-12-15 2022-12-14')
  })

  it('add up in every year: H1 = Q1 + Q2, 9M = H1 + Q3, Y = 9M + Q4', () => {
    for (let year = 2011; year <= 2040; year += 1) {
      const part = (kind: ReportKind) => reportPeriod(kind, year)
      expect(part('H1')).to.include(joined(part('Q1'), part('Q2')))
      expect(part('9M')).to.include(joined(part('H1'), part('Q3')))
      expect(part('Y')).to.include(joined(part('9M'), part('Q4')))
      joined(part('Y'), reportPeriod('Y', year + 1))
    }
  })

  it('name their rule, and how sure it is', () => {
    expect(reportPeriod('Q1', 2021)).to.include({ rule: 'report.periods@1', confidence: 'verified' })
    expect(reportPeriod('Q2', 2021)).to.include({ rule: 'report.periods@2', citation: 'TT 02/2021' })
    expect(reportPeriod('Q3', 2025)).to.include({ rule: 'report.periods@3', confidence: 'unverified' })
    expect(reportPeriod('Q4', 2025)).to.include({ rule: 'report.periods@4', citation: 'TT 06/2025' })
    expect(reportPeriod('Y', 2012), 'before the first circular').to.include({ confidence: 'unverified' })
  })

  it('are found by a day', () => {
    expect([reportYearOf('2020-12-15'), reportYearOf('2020-12-16')]).to.deep.equal([2020, 2021])
    expect([reportYearOf('2026-12-14'), reportYearOf('2026-12-15')]).to.deep.equal([2026, 2027])
    expect(reportQuarterOf('2021-06-14')).to.include({ kind: 'Q2', year: 2021 })
    expect(reportQuarterOf('2021-06-15')).to.include({ kind: 'Q3', year: 2021 })
    expect(reportQuarterOf('2026-12-31')).to.include({ kind: 'Q1', year: 2027 })
  })
})
