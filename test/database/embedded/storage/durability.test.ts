import { expect } from 'chai'
import { crashRounds } from './crash-rounds.ts'

describe('acknowledged writes', function () {
  this.timeout(60_000)

  it('survive a killed process, documents and indexes alike (the long form is npm run crash)', async () => {
    const counts = await crashRounds(3, Date.now() % 1000)
    expect(counts.rounds).to.equal(3)
    expect(counts.acknowledged).to.be.greaterThan(150)
  })
})
