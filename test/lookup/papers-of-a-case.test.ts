import { expect } from 'chai'
import request from 'supertest'
import { submitPaper } from '../../src/papers/index.ts'
import { decided } from '../factories/decided.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'
import { cookieOf, giveDigits, lookUp } from './lookups.ts'

describe('the papers of a case that is looked up', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('open after the four digits, and to nobody else', async () => {
    const { app, contextFor, runEvents } = await world()
    const letter = await decided(people.minh, 'guide')
    await submitPaper(contextFor(people.minh), {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      code: 'TF-2',
    })
    await runEvents(people.office)
    const address = `/tra-cuu/giay-to/1?ma=${letter.receiptCode}`
    expect((await lookUp(letter.receiptCode)).text).to.not.include('giay-to')
    expect((await request(app).get(address)).status).to.equal(404)
    const cookie = cookieOf(await giveDigits(letter.receiptCode, '0486'))
    const page = await request(app).get(`/tra-cuu?ma=${letter.receiptCode}`).set('Cookie', cookie)
    expect(page.text).to.include('/tra-cuu/giay-to/1')
    const paper = await request(app).get(address).set('Cookie', cookie).buffer(true)
    expect(paper.status).to.equal(200)
    expect(paper.headers['content-type']).to.equal('application/pdf')
    expect(paper.headers['cache-control']).to.equal('no-store')
    expect((await request(app).get(address.replace('/1?', '/9?')).set('Cookie', cookie)).status).to.equal(404)
  })
})
