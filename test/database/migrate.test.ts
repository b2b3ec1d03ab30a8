import { expect } from 'chai'
import mongoose from 'mongoose'
import { withLease } from '../../src/database/lease.ts'
import { migrate } from '../../src/database/migrate.ts'
import { world } from '../world.ts'

const now = () => new Date('2026-09-15T02:12:00Z')

describe('migrating what is stored', () => {
  before(world)

  it('has run every migration of the program at the start, with its day', async () => {
    const done = await mongoose.connection.collection('migrations').find().toArray()
    expect(done.map((one) => String(one._id))).to.include('0001-mark-birth')
  })

  it('runs each migration once, in its order, also when several processes start together', async () => {
    const ran: string[] = []
    const slow = (name: string) => ({
      name,
      run: async () => {
        await new Promise((resolve) => setTimeout(resolve, 60))
        ran.push(name)
      },
    })
    const list = [{ name: '0001-mark-birth', run: async () => {} }, slow('0002-test-first'), slow('0003-test-second')]
    await Promise.all([migrate(list, now), migrate(list, now), migrate(list, now)])
    expect(ran).to.deep.equal(['0002-test-first', '0003-test-second'])
    expect(await migrate(list, now)).to.deep.equal([])
  })

  it('stops at one that fails, does not mark it, and runs it at the next start', async () => {
    let isBroken = true
    const list = [
      { name: '0001-mark-birth', run: async () => {} },
      { name: '0002-test-first', run: async () => {} },
      { name: '0003-test-second', run: async () => {} },
      {
        name: '0004-test-broken',
        run: async () => {
          if (isBroken) throw new Error('half way')
        },
      },
    ]
    const failure = await migrate(list, now).catch((error: Error) => error.message)
    expect(failure).to.equal('half way')
    isBroken = false
    expect(await migrate(list, now)).to.deep.equal(['0004-test-broken'])
  })

  it('refuses a list with a gap or a double', async () => {
    const failure = await migrate([{ name: '0002-late', run: async () => {} }], now).catch(
      (error: Error) => error.message,
    )
    expect(failure).to.include('numbers have no gap')
  })

  it('takes a lease over whose owner has died', async () => {
    await mongoose.connection
      .collection<{ _id: string; owner: string; until: Date }>('leases')
      .insertOne({ _id: 'test-dead', owner: 'nobody', until: new Date(Date.now() - 1000) })
    expect(await withLease('test-dead', {}, async () => 'done')).to.equal('done')
  })
})
