import { expect } from 'chai'
import { writtenSteps } from '../../src/commands/law/cases/written-steps.ts'
import { type ClockId, type ClockOptions, createLaw } from '../../src/law/index.ts'
import dueDates from './cases/due-dates.json' with { type: 'json' }

const law = createLaw()

describe('worked due dates', () => {
  for (const worked of dueDates) {
    it(`${worked.id}: ${worked.clock}, ${worked.facts || worked.event}`, () => {
      const found = law.deadline(worked.clock as ClockId, worked.start, worked.options as ClockOptions)
      expect(found.due).to.equal(worked.due)
      expect(writtenSteps(found)).to.equal(worked.steps)
      expect(found.positions).to.deep.equal(worked.positions)
      expect(found.confidence).to.equal(worked.confidence)
      // The citation of a case is that of the clock; a version may add the text that amended it.
      expect(found.citation).to.satisfy((citation: string) => citation.startsWith(worked.citation))
    })
  }
})
