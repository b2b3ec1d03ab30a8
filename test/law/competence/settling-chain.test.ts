import { expect } from 'chai'
import { checkChain, settlingChain } from '../../../src/law/competence/settling-chain.ts'

describe('the chain of settlers', () => {
  const [commune, communeSince2025, ...others] = settlingChain

  it('may be trusted', () => {
    expect(() => checkChain(settlingChain)).to.not.throw()
  })

  it('is refused when a step has no citation', () => {
    const first = { ...commune!.first, citation: '' }
    expect(() => checkChain([{ ...commune!, first }])).to.throw('commune: no citation')
  })

  it('has no gap between the links of a level, and says why a level begins or ends', () => {
    const [first, second] = [{ ...commune!, inForceTo: '2025-06-29' }, communeSince2025!]
    expect(() => checkChain([first, second])).to.throw('commune: a gap before 2025-07-01')
    expect(() => checkChain([commune!])).to.throw('commune: ends on 2025-06-30, but not why')
    expect(() => checkChain([communeSince2025!])).to.throw('commune: begins on 2025-07-01, but not why')
    expect(() => checkChain([{ ...communeSince2025!, begins: 'a law' }])).to.not.throw()
  })

  it('is refused when two links of a level overlap', () => {
    const overlapping = [{ ...commune!, inForceTo: null }, communeSince2025!, ...others]
    expect(() => checkChain(overlapping)).to.throw('commune: the link of 2025-07-01 overlaps')
  })
})
