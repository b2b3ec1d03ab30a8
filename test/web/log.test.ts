import { expect } from 'chai'
import { pino } from 'pino'
import request from 'supertest'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { get } from '../../src/web/routes.ts'
import { anOffice, password, tokenOf } from '../people.ts'
import { world } from '../world.ts'

/** An error of the database, which quotes the values that it could not store. */
function refusedWrite(): never {
  throw Object.assign(new Error('E11000 duplicate key { name: "Lý Bí Mật" }'), { name: 'MongoServerError', code: 1 })
}

describe('the log', () => {
  it('says what was asked and what went wrong, and no value of anybody: query, body, cookie or stored record', async () => {
    const { parts } = await world()
    const people = await anOffice()
    const lines: string[] = []
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) })
    const app = createApp({
      ...parts,
      config: readConfig({}),
      log,
      sessionSecret: 'a secret for tests only',
      extraRoutes: [get('/refused-write', 'home.open', refusedWrite)],
    })
    const agent = request.agent(app)
    const csrf = tokenOf((await agent.get('/sign-in')).text)
    await agent.post('/sign-in').type('form').send({ csrf, username: people.lan.username, password }).expect(303)
    await agent.get('/search?q=Lý+Bí+Mật').expect(200)
    await agent.get('/people/history?name=Lý+Bí+Mật&idNumber=051099001122').expect(200)
    await agent.get('/danh-gia/q1W2e3R4t5Y6u7I8o9P0aS').expect(404)
    const page = await agent.get('/refused-write?name=Lý+Bí+Mật').expect(500)
    const written = lines.join('')
    expect(written).to.include('/search').and.include('unexpected error').and.include(page.headers['x-request-id'])
    expect(page.text).to.include(page.headers['x-request-id'])
    for (const secret of [
      'Bí',
      'B%C3%AD',
      'q1W2e3R4',
      '051099001122',
      password,
      csrf,
      'tiepdan=',
      people.lan.username,
    ]) {
      expect(written).to.not.include(secret)
      if (secret !== csrf) expect(page.text).to.not.include(secret)
    }
  })
})
