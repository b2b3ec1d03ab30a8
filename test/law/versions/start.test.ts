import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { checkLaw } from '../../../src/law/check-law.ts'
import { LawProblem } from '../../../src/law/index.ts'
import { type LawSources, lawSources } from '../../../src/law/versions/law-sources.ts'
import { whyItCannotStart } from '../../../src/start-problems.ts'

const config = { port: 3000, host: '127.0.0.1', dataFolder: 'data', mongodbUri: undefined }
const e05 = lawSources.rows.find(({ id }) => id === 'E-05')!
const withRows = (...rows: Partial<typeof e05>[]): LawSources => ({
  ...lawSources,
  rows: [...lawSources.rows.filter(({ id }) => id !== 'E-05'), ...rows.map((change) => ({ ...e05, ...change }))],
})
const told = (sources: LawSources) => {
  try {
    checkLaw(sources)
  } catch (problem) {
    return whyItCannotStart(problem, config)?.split('\n').slice(1)
  }
  return []
}

describe('a law at the start', () => {
  it('is in order', () => {
    expect(() => checkLaw()).to.not.throw()
  })

  it('does not start with a row that looks at an unknown fact', () => {
    expect(told(withRows({ when: '!hasNaem' }))?.[0]).to.match(/^E-05@1: unknown fact "hasNaem"/)
  })

  it('does not start with a row without a citation, or with a code that nobody knows', () => {
    expect(told(withRows({ citation: '' }))).to.deep.equal(['E-05@1: no citation'])
    expect(told(withRows({ handling: 'burn' }))).to.deep.equal(['E-05@1: unknown code "burn"'])
  })

  it('does not start with a gap or an overlap between versions of a row', () => {
    const first = { inForceTo: '2026-06-30' }
    expect(told(withRows(first, { inForceFrom: '2026-07-02' }))?.[0]).to.match(/^E-05@2: a gap after E-05@1/)
    expect(told(withRows(first, { inForceFrom: '2026-06-30' }))?.[0]).to.match(/^E-05@2: overlaps E-05@1/)
  })

  it('names every rule at once', () => {
    const rows = withRows({ when: '!hasNaem', citation: '' })
    expect(() => checkLaw(rows)).to.throw(LawProblem)
    expect(told(rows)).to.have.length(2)
  })

  it('is checked before the database is opened', () => {
    const start = readFileSync('src/start.ts', 'utf8')
    expect(start.indexOf('checkLaw()')).to.be.greaterThan(0).and.below(start.indexOf('openDatabase(config'))
  })
})
