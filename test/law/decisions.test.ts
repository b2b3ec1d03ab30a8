import { expect } from 'chai'
import { caseDefaults, createLaw, type Facts } from '../../src/law/index.ts'
import { articlesIn } from '../../src/law/versions/articles.ts'
import decisions from './cases/decisions.json' with { type: 'json' }

const law = createLaw()

describe('worked decisions on letters', () => {
  for (const worked of decisions.filter(({ table }) => table === 'letter')) {
    it(`${worked.id}: ${worked.situation}`, () => {
      const decision = law.decide({ ...caseDefaults, ...(worked.facts as Facts) }, worked.on)
      expect(decision.complete).to.equal(true)
      expect({
        outcome: decision.outcome,
        handling: decision.handling,
        paper: decision.papers,
        clock: decision.clocks,
        row: decision.rule?.id,
        plus: decision.duties.map(({ id }) => id),
      }).to.deep.equal(worked.expect)
      // A case cites what a row ever rested on, a version what it rests on in its time.
      const cited = [decision.rule!, ...decision.duties].flatMap(({ citation }) => articlesIn(citation))
      expect(articlesIn(worked.citation)).to.deep.include.members(cited)
      expect(decision.rule?.confidence).to.equal(worked.confidence)
    })
  }
})
