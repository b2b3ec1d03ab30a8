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

  it('is refused when two links of a level overlap', () => {
    const overlapping = [{ ...commune!, inForceTo: null }, communeSince2025!, ...others]
    expect(() => checkChain(overlapping)).to.throw('commune: the link of 2025-07-01 overlaps')
  })
})
