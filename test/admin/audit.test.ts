import { expect } from 'chai'
import { recordEvent } from '../../src/audit/index.ts'
import { openIdentities } from '../../src/vault/index.ts'
import { aDenunciation } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

describe('the log', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    for (let index = 0; index < 60; index += 1)
      await recordEvent({
        office: people.office,
        at: new Date(Date.UTC(2026, 7, 1, 0, index)),
        actor: people.minh.id,
        actorName: people.minh.name,
        action: index % 2 ? 'accounts.signIn' : 'letters.export',
        subject: null,
        details: {},
        requestId: `r${String(index).padStart(2, '0')}x`,
      })
  })
  const requestsIn = (html: string) => [...html.matchAll(/>\s*(r\d\dx)\s*</g)].map((match) => match[1])

  it('shows every event once, newest first, over its pages', async () => {
    const thu = await as(people.thu)
    const path = `/admin/audit?actor=${people.minh.id}`
    const first = await thu.get(path).expect(200)
    const next = /href="(\/admin\/audit\?[^"]*after=[^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&')
    const second = await thu.get(next ?? '').expect(200)
    const seen = [...requestsIn(first.text), ...requestsIn(second.text)]
    expect(seen).to.have.length(60)
    expect(seen[0]).to.equal('r59x')
    expect(new Set(seen).size).to.equal(60)
    expect(seen).to.deep.equal(seen.toSorted().toReversed())
  })

  it('filters by person, act and day; what it does not understand it leaves out', async () => {
    const thu = await as(people.thu)
    const exports = await thu.get(`/admin/audit?action=letters.export&actor=${people.minh.id}`)
    expect(requestsIn(exports.text)).to.have.length(30)
    expect(requestsIn((await thu.get('/admin/audit?to=31/07/2026')).text)).to.have.length(0)
    expect(requestsIn((await thu.get('/admin/audit?from=1/8/2026&to=1/8/2026')).text)).to.have.length(50)
    await thu.get('/admin/audit?action[]=x&from=nonsense&after=../../x&actor=1').expect(200)
  })

  it('keeps to the own office and to auditors and administrators', async () => {
    const others = await anOffice()
    expect(requestsIn((await (await as(others.thu)).get('/admin/audit')).text)).to.deep.equal([])
    for (const person of [people.lan, people.minh, people.hoa, people.son])
      await (await as(person)).get('/admin/audit').expect(403)
    await (await as(people.ha)).get('/admin/audit').expect(200)
  })
})

describe('openings of the vault', () => {
  it('are listed for manager and auditor, without the name that was read', async () => {
    const people = await anOffice()
    const { contextFor } = await world()
    const letter = await aDenunciation(people.lan)
    await openIdentities(letter)(contextFor(people.hoa), { purpose: 'protect' })
    for (const person of [people.hoa, people.thu]) {
      const page = await (await as(person)).get('/vault-openings').expect(200)
      expect(page.text).to.include(people.hoa.name).and.to.include(`${letter.no}/${letter.year}`)
      expect(page.text).not.to.include('Lý Bí Mật')
    }
    const minh = await (await as(people.minh)).get('/vault-openings').expect(200)
    expect(minh.text).not.to.include(people.hoa.name)
    for (const person of [people.lan, people.son, people.ha])
      await (await as(person)).get('/vault-openings').expect(403)
  })
})
