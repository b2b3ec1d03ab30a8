import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import type { People } from '../people.ts'
import { anOffice, password, tokenOf } from '../people.ts'
import { world } from '../world.ts'

describe('a redirect', () => {
  let server: Server
  let people: People
  before(async () => {
    people = await anOffice()
    server = (await world()).app.listen(0)
  })
  after(() => server.close())

  /** An answer as a browser has it: acted on as soon as its head is there. */
  const head = async (method: string, path: string, cookie: string, body = '') => {
    const sent = request({
      port: (server.address() as AddressInfo).port,
      method,
      path,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    })
    sent.end(body)
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    return { answer, cookie: answer.headers['set-cookie']?.[0].split(';')[0] ?? cookie }
  }

  it('is followed by somebody who is signed in already', async () => {
    for (let time = 0; time < 5; time += 1) {
      const page = await head('GET', '/sign-in', '')
      let html = ''
      for await (const part of page.answer) html += part
      const form = new URLSearchParams({ csrf: tokenOf(html), username: people.minh.username, password })
      const signedIn = await head('POST', '/sign-in', page.cookie, form.toString())
      const next = await head('GET', '/account', signedIn.cookie)
      expect(next.answer.statusCode).to.equal(200)
      signedIn.answer.resume()
      next.answer.resume()
    }
  })
})
