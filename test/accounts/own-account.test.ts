import { expect } from 'chai'
import { AccountModel } from '../../src/accounts/index.ts'
import { AuditEventModel } from '../../src/audit/index.ts'
import type { People } from '../people.ts'
import { anOffice, anybody, as, password, tokenOf } from '../people.ts'
import { testNow, world } from '../world.ts'

const next = 'một câu khác cũng dễ nhớ'

describe('the own account', () => {
  let people: People
  beforeEach(async () => {
    people = await anOffice()
  })

  it('changes its password only with the current one, and says beside which field', async () => {
    const minh = await as(people.minh)
    const refused = await minh.post('/account/password', { current: 'sai', next, again: next }).expect(422)
    expect(refused.text).to.include('mật khẩu hiện nay không đúng')
    const short = await minh.post('/account/password', { current: password, next: 'ngắn', again: 'ngắn' }).expect(422)
    expect(short.text).to.include('mật khẩu cần từ 12 ký tự')
    const different = await minh.post('/account/password', { current: password, next, again: `${next}!` }).expect(422)
    expect(different.text).to.include('hai lần nhập mật khẩu mới không giống nhau')
  })

  it('says where its owner is reminded, and refuses what is no address beside the field', async () => {
    const minh = await as(people.minh)
    expect((await minh.get('/account')).text).to.match(/name="digest" value="on" checked/)
    const refused = await minh.post('/account/contact', { email: 'minh@', digest: 'on' }).expect(422)
    expect(refused.text).to.include('value="minh@"').and.include('id="email-error"').and.include('href="#email"')
    await minh.post('/account/contact', { email: ' Minh@Example.vn ' }).expect(303)
    expect(await AccountModel.findById(people.minh.id).lean()).to.include({ email: 'minh@example.vn', digest: false })
    const page = (await minh.get('/account')).text
    expect(page)
      .to.include('value="minh@example.vn"')
      .and.not.match(/name="digest" value="on" checked/)
    await minh.post('/account/contact', { email: '', digest: 'on' }).expect(303)
    expect(await AccountModel.findById(people.minh.id).lean()).to.include({ email: null, digest: true })
    const written = await AuditEventModel.find({ actor: people.minh.id, action: 'accounts.changeOwnContact' }).lean()
    expect(written.map((event) => event.details)).to.deep.equal([{}, {}])
  })

  it('signs out every other session when the password changes, and keeps this one', async () => {
    const here = await as(people.minh)
    const there = await as(people.minh)
    await here.post('/account/password', { current: password, next, again: next }).expect(303)
    await here.get('/account').expect(200)
    await there.get('/account').expect(303)
  })

  it('signs out everywhere', async () => {
    const here = await as(people.minh)
    const there = await as(people.minh)
    await here.post('/account/sessions/end').expect(303)
    await here.get('/queue').expect(303)
    await there.get('/queue').expect(303)
  })

  it('comes first when somebody else set the password', async () => {
    const minh = await as(people.minh)
    await AccountModel.updateOne({ _id: people.minh.id }, { $set: { mustChangePassword: true } })
    const answer = await minh.get('/queue').expect(303)
    expect(answer.headers.location).to.equal('/account')
  })

  it('speaks English once that was chosen, also at the next sign-in', async () => {
    const minh = await as(people.minh)
    await minh.post('/account/preferences', { language: 'en', theme: 'dark', shortcuts: 'off' }).expect(303)
    const page = (await (await as(people.minh)).get('/queue')).text
    expect(page).to.include('My queue').and.include('lang="en"').and.include('data-theme="dark"')
  })
})

describe('many wrong passwords', () => {
  after(async () => (await world()).clock.set(testNow))

  it('make one wait: five tries for a name, and the right password does not help before the time is over', async () => {
    const people = await anOffice()
    const stranger = await anybody()
    const csrf = tokenOf((await stranger.get('/sign-in')).text)
    const attempt = (words: string) =>
      stranger.post('/sign-in').type('form').send({ csrf, username: people.tam.username, password: words })
    for (let count = 0; count < 5; count += 1) expect((await attempt('sai')).status).to.equal(422)
    const waiting = await attempt(password)
    expect(waiting.status).to.equal(422)
    expect(waiting.text).to.include('chờ 15 phút')
    ;(await world()).clock.set(new Date(new Date(testNow).getTime() + 16 * 60_000))
    expect((await attempt(password)).status).to.equal(303)
  })
})
