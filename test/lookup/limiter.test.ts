import { expect } from 'chai'
import request from 'supertest'
import { createLimiter, networkOf } from '../../src/lookup/limiter.ts'
import { publicApp } from './lookups.ts'

describe('the limit on look-ups', () => {
  const at = (start = 1_000_000) => {
    let now = start
    return {
      limiter: createLimiter(() => now),
      later: (milliseconds: number) => {
        now += milliseconds
      },
    }
  }

  it('lets an address ask sixty times, then once a second', () => {
    const { limiter, later } = at()
    const asked = (times: number) => Array.from({ length: times }, () => limiter.admits('203.0.113.7')).filter(Boolean)
    expect(asked(70).length).to.equal(60)
    later(3000)
    expect(asked(10).length).to.equal(3)
    expect(limiter.admits('203.0.113.8')).to.equal(true)
  })

  it('makes codes that nobody has dearer', () => {
    const { limiter } = at()
    let missed = 0
    while (limiter.admits('203.0.113.7')) {
      limiter.charge('203.0.113.7', 4)
      missed += 1
    }
    expect(missed).to.equal(12)
  })

  it('takes an IPv6 line as one, however its address is written', () => {
    expect(networkOf('2001:db8:0:1::1')).to.equal(networkOf('2001:0DB8:0000:0001:ffff:1:2:3'))
    expect(networkOf('2001:db8:0:2::1')).not.to.equal(networkOf('2001:db8:0:1::1'))
    expect(networkOf('::ffff:203.0.113.7')).to.equal('203.0.113.7')
    expect(networkOf('fe80::1%eth0')).to.equal(networkOf('fe80::2'))
  })

  it('lets all together ask four hundred times a second', () => {
    const { limiter, later } = at()
    const together = () =>
      Array.from({ length: 500 }, (_, index) => limiter.admits(`10.0.${index >> 8}.${index & 255}`))
    expect(together().filter(Boolean).length).to.equal(400)
    later(1000)
    expect(limiter.admits('10.9.9.9')).to.equal(true)
  })
})

describe('asking too often', () => {
  async function statuses(trustProxy: number): Promise<number[]> {
    const app = await publicApp({ trustProxy })
    const server = app.listen(0, '127.0.0.1')
    const found: number[] = []
    for (let times = 0; times < 62; times += 1) {
      const answer = await request(server).get('/tra-cuu').set('X-Forwarded-For', `203.0.113.${times}`)
      found.push(answer.status)
    }
    server.close()
    return found
  }

  it('is not hidden by an address that the asker made up', async () => {
    expect((await statuses(0)).slice(-1)).to.deep.equal([429])
  })

  it('is counted by the address that the proxy names', async () => {
    expect(new Set(await statuses(1))).to.deep.equal(new Set([200]))
  })
})
