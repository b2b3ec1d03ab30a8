import { expect } from 'chai'
import { writeBeat } from '../../src/jobs/index.ts'
import { anybody } from '../people.ts'

describe('health', () => {
  it('answers without sign-in, without a session, and without anything personal', async () => {
    await writeBeat()
    const answer = await (await anybody()).get('/health').expect(200)
    expect(answer.headers['set-cookie']).to.equal(undefined)
    expect(answer.headers['cache-control']).to.equal('no-store')
    expect(Object.keys(answer.body)).to.have.members(['status', 'process', 'database', 'disk', 'worker'])
    expect(answer.body.status).to.equal('ok')
    expect(answer.body.database.ok).to.equal(true)
    expect(answer.body.disk.freeMegabytes).to.be.greaterThan(0)
    expect(new Date(answer.body.worker.lastBeat).getTime()).to.be.closeTo(Date.now(), 60_000)
  })
})
