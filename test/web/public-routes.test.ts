import { expect } from 'chai'
import express from 'express'
import { pino } from 'pino'
import request from 'supertest'
import { errorPages } from '../../src/web/errors.ts'
import { publicRouterOf } from '../../src/web/public-routes.ts'
import { get, post } from '../../src/web/routes.ts'

const app = express()
app.use(
  publicRouterOf([
    get('/open', 'public', (req, res) => void res.json({ language: req.language })),
    post('/open', 'public', (req, res) => void res.json(req.body)),
  ]),
)
app.use(errorPages(pino({ level: 'silent' })))

describe('a page for everybody', () => {
  it('is Vietnamese, or English by its address, and sets no cookie', async () => {
    const vietnamese = await request(app).get('/open')
    expect(vietnamese.body).to.deep.equal({ language: 'vi' })
    expect(vietnamese.headers).to.not.have.property('set-cookie')
    expect((await request(app).get('/open?lang=en')).body).to.deep.equal({ language: 'en' })
    expect((await request(app).get('/open?lang[]=en')).body).to.deep.equal({ language: 'vi' })
  })

  it('takes a form of its own only', async () => {
    const sent = (headers: Record<string, string>) =>
      request(app).post('/open').set('host', 'tiepdan.vn').set(headers).type('form').send({ mark: '4' })
    for (const own of [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://tiepdan.vn' },
      {},
    ] as Record<string, string>[])
      expect((await sent(own)).body, JSON.stringify(own)).to.deep.equal({ mark: '4' })
    for (const foreign of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.vn' },
      { origin: 'null' },
    ] as Record<string, string>[])
      expect((await sent(foreign)).status, JSON.stringify(foreign)).to.not.equal(200)
  })
})
