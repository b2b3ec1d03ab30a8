import { expect } from 'chai'
import { runningDatabase } from '../running.ts'
import { fuzz } from './fuzzing.ts'

/** A short part of `npm run fuzz`, always the same: what is new is to be found by a run of its own. */
describe('commands to the database and to a plain model', function () {
  this.timeout(60_000)
  const running = runningDatabase()

  it('are answered alike', async () => {
    const { report } = await fuzz(running.db, { seed: 2026, cases: 1500 })
    expect(report).to.equal(undefined)
  })
})
