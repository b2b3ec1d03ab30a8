import { expect } from 'chai'
import { compareCase } from '../../src/commands/law/cases/compare-case.ts'
import type { WorkedCase } from '../../src/commands/law/cases/worked-case.ts'
import decisions from './cases/further-decisions.json' with { type: 'json' }
import dueDates from './cases/further-due-dates.json' with { type: 'json' }

const cases = [...dueDates, ...decisions] as unknown as (WorkedCase & { note: string })[]

describe('further cases, counted by hand from the text of the law', () => {
  for (const worked of cases) {
    it(`${worked.id}: ${worked.clock ?? worked.table}, ${worked.facts && worked.clock ? worked.facts : worked.situation}`, () => {
      expect(compareCase(worked, false)).to.deep.equal([])
    })
  }

  it('are at least sixty, each with its own id, its citation and the sentence that it follows from', () => {
    expect(cases.length).to.be.at.least(60)
    expect(new Set(cases.map(({ id }) => id)).size).to.equal(cases.length)
    expect(cases.filter(({ citation, note }) => !citation || !note)).to.deep.equal([])
  })
})
