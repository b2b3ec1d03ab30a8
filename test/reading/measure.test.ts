import { expect } from 'chai'
import { measureFeedback, measureLetters, measureRegister, type Score } from './measure.ts'

const holds = (score: Score | undefined, precision: number, recall: number) => {
  expect(score?.precision).to.be.at.least(precision)
  expect(score?.recall).to.be.at.least(recall)
}

describe('how well letters are read', () => {
  it('holds on the register of letters', () => {
    const scores = measureRegister()
    holds(scores.kind, 0.95, 0.95)
    for (const part of ['no', 'on', 'issuer', 'named', 'field']) holds(scores[part], 0.95, 0.95)
  })

  it('holds on the register of feedback on procedures', () => {
    const scores = measureFeedback()
    for (const part of ['kind', 'field', 'subject']) holds(scores[part], 0.95, 0.95)
  })

  it('holds on the hard letters', () => {
    for (const score of Object.values(measureLetters())) holds(score, 0.95, 0.9)
  })

  it('holds, lower, on letters written later', () => {
    const scores = measureLetters(undefined, './unseen-letters.json')
    holds(scores.kind, 0.8, 0.8)
    holds(scores.no, 0.9, 0.85)
    holds(scores.body, 0.85, 0.7)
    holds(scores.field, 0.8, 0.6)
  })

  it('holds, lower still, on letters after which nothing was mended', () => {
    const scores = measureLetters(undefined, './blind-letters.json')
    holds(scores.kind, 0.75, 0.7)
    holds(scores.no, 0.75, 0.95)
  })
})
