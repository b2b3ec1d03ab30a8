import { expect } from 'chai'
import type { People } from '../people.ts'
import { anOffice, anybody, as, password, tokenOf } from '../people.ts'

describe('signing in', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('asks for it before any page of the staff', async () => {
    const response = await (await anybody()).get('/queue').expect(303)
    expect(response.headers.location).to.equal('/sign-in?to=%2Fqueue')
  })

  it('never tells which of name and password was wrong', async () => {
    const agent = await anybody()
    const csrf = tokenOf((await agent.get('/sign-in')).text)
    const wrong = await agent
      .post('/sign-in')
      .type('form')
      .send({ csrf, username: people.minh.username, password: 'sai mật khẩu' })
    const unknown = await agent.post('/sign-in').type('form').send({ csrf, username: 'khong.co.ai', password })
    expect([wrong.status, unknown.status]).to.deep.equal([422, 422])
    for (const page of [wrong.text, unknown.text]) expect(page).to.include('tên đăng nhập hoặc mật khẩu không đúng')
  })

  it('refuses a form without the token of the session', async () => {
    const agent = await anybody()
    await agent.post('/sign-in').type('form').send({ username: people.minh.username, password }).expect(403)
  })

  it('opens the handler’s queue', async () => {
    const minh = await as(people.minh)
    const page = await minh.get('/queue').expect(200)
    expect(page.text).to.include('Hàng việc của tôi')
  })
})
