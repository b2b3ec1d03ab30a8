import { expect } from 'chai'
import { AccountModel, createAccount } from '../../src/accounts/index.ts'
import { deactivateAccount } from '../../src/admin/deactivate-account.ts'
import { AuditEventModel } from '../../src/audit/index.ts'
import { InvalidInput } from '../../src/errors.ts'
import { assignLetter, LetterModel } from '../../src/letters/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as, password } from '../people.ts'
import { world } from '../world.ts'

const fieldsOf = async (act: Promise<unknown>) => {
  const error = await act.catch((failure: unknown) => failure)
  expect(error).to.be.instanceOf(InvalidInput)
  return Object.keys((error as InvalidInput).fields)
}

describe('administering accounts', () => {
  let people: People
  beforeEach(async () => {
    people = await anOffice()
  })
  const eventsOf = async (action: string) => AuditEventModel.find({ office: people.office, action }).lean()

  it('creates one whose owner changes the password first, and writes it down', async () => {
    const ha = await as(people.ha)
    const username = `moi.${people.office.slice(-8)}`
    await ha
      .post('/admin/accounts', { name: 'Võ Mới', username, role: 'handler', agency: '', password: 'mật khẩu tạm thời' })
      .expect(303)
    const account = await AccountModel.findOne({ username }).lean()
    expect(account).to.include({ office: people.office, role: 'handler', mustChangePassword: true })
    expect(account?.password).to.match(/^\$argon2id\$/)
    expect((await eventsOf('accounts.create'))[0]?.details).to.include({ username, role: 'handler' })
    expect((await ha.get('/admin/accounts')).text)
      .to.include('Võ Mới')
      .and.to.include('Chờ đổi mật khẩu')
  })

  it('keeps what was typed when it refuses: short password, taken name, no body for an agency officer', async () => {
    const ha = await as(people.ha)
    const form = { name: 'Võ Mới', username: people.minh.username, role: 'agencyOfficer', agency: '', password: 'ngắn' }
    const refused = await ha.post('/admin/accounts', form).expect(422)
    expect(refused.text).to.include('Lỗi:').and.to.include('value="Võ Mới"').and.to.include('từ 12 ký tự')
    const noBody = await ha.post('/admin/accounts', { ...form, password: 'đủ mười hai ký tự' }).expect(422)
    expect(noBody.text).to.include('href="#agency"')
    const taken = await ha
      .post('/admin/accounts', { ...form, role: 'handler', password: 'đủ mười hai ký tự' })
      .expect(422)
    expect(taken.text).to.include('đã có người dùng')
  })

  it('says how somebody signs and where he is reminded, and shows it again', async () => {
    const ha = await as(people.ha)
    const path = `/admin/accounts/${people.hoa.id}`
    const form = {
      name: 'Phạm Hoà',
      role: 'manager',
      agency: '',
      post: 'Phó Trưởng ban',
      power: 'KT.',
      email: 'hoa@bt.vn',
    }
    await ha.post(path, { ...form, digest: 'on' }).expect(303)
    expect(await AccountModel.findById(people.hoa.id).lean()).to.include({
      post: 'Phó Trưởng ban',
      power: 'KT.',
      email: 'hoa@bt.vn',
      digest: true,
    })
    const page = (await ha.get(path)).text
    expect(page)
      .to.include('value="Phó Trưởng ban"')
      .and.match(/value="KT\." selected/)
    expect(page).to.match(/name="digest" value="on" checked/)
    await ha.post(path, form).expect(303)
    expect((await AccountModel.findById(people.hoa.id).lean())?.digest).to.equal(false)
  })

  it('lets nobody sign for the head without a post, with a power that is none, or be reminded at no address', async () => {
    const ha = await as(people.ha)
    const path = `/admin/accounts/${people.hoa.id}`
    const form = { name: 'Phạm Hoà', role: 'manager', agency: '', post: '', email: '' }
    for (const [field, typed] of [
      ['post', { power: 'TL.' }],
      ['power', { power: 'TM.' }],
      ['email', { email: 'hoa' }],
    ] as const)
      expect((await ha.post(path, { ...form, ...typed }).expect(422)).text, field)
        .to.include(`href="#${field}"`)
        .and.include(`id="${field}-error"`)
    await ha.post(path, { ...form, power: 'Q.' }).expect(303)
  })

  it('changes a role and ends the sessions of the old one', async () => {
    const minh = await as(people.minh)
    const ha = await as(people.ha)
    await ha
      .post(`/admin/accounts/${people.minh.id}`, { name: 'Trần Quang Minh', role: 'manager', agency: '' })
      .expect(303)
    await minh.get('/queue').expect(303)
    expect((await AccountModel.findById(people.minh.id).lean())?.role).to.equal('manager')
    expect(await eventsOf('accounts.change')).to.have.length(1)
  })

  it('resets a password: the old one ends, the new one must be changed', async () => {
    const minh = await as(people.minh)
    await (await as(people.ha))
      .post(`/admin/accounts/${people.minh.id}/password`, { password: 'mật khẩu tạm thời' })
      .expect(303)
    await minh.get('/queue').expect(303)
    const account = await AccountModel.findById(people.minh.id).lean()
    expect(account?.mustChangePassword).to.equal(true)
  })

  it('signs somebody else out everywhere', async () => {
    const minh = await as(people.minh)
    await minh.get('/queue').expect(200)
    await (await as(people.ha)).post(`/admin/accounts/${people.minh.id}/sessions/end`).expect(303)
    await minh.get('/queue').expect(303)
  })

  it('does not know accounts of another office', async () => {
    const others = await anOffice()
    const ha = await as(people.ha)
    await ha.get(`/admin/accounts/${others.minh.id}`).expect(404)
    await ha.post(`/admin/accounts/${others.minh.id}/password`, { password: 'mật khẩu tạm thời' }).expect(404)
    await ha.post(`/admin/accounts/${others.minh.id}/deactivation`, {}).expect(404)
  })

  it('never closes or demotes the last administrator, nor the own account', async () => {
    const context = (await world()).contextFor(people.ha)
    expect(await fieldsOf(deactivateAccount(context, { id: people.ha.id }))).to.deep.equal(['to'])
    const ha = await as(people.ha)
    const demoted = await ha
      .post(`/admin/accounts/${people.ha.id}`, { name: 'Đặng Thu Hà', role: 'handler', agency: '' })
      .expect(422)
    expect(demoted.text).to.include('quản trị cuối cùng')
    expect((await AccountModel.findById(people.ha.id).lean())?.role).to.equal('administrator')
  })

  it('leaves one administrator when two close each other at once', async () => {
    const { contextFor } = await world()
    const second = await createAccount(contextFor(people.ha), {
      name: 'Quản trị hai',
      username: `hai.${people.office.slice(-8)}`,
      role: 'administrator',
      password,
    })
    const asSecond = { ...people.ha, id: second._id, username: second.username }
    await Promise.allSettled([
      deactivateAccount(contextFor(people.ha), { id: second._id }),
      deactivateAccount(contextFor(asSecond), { id: people.ha.id }),
    ])
    const left = await AccountModel.countDocuments({ office: people.office, role: 'administrator', active: true })
    expect(left).to.be.at.least(1)
  })

  it('hands open letters over before it closes, denunciations too, without showing them', async () => {
    const { contextFor } = await world()
    const letters = [await aLetter(people.lan), await aLetter(people.lan), await aDenunciation(people.lan)]
    for (const letter of letters)
      await assignLetter(contextFor(people.hoa), { letterId: letter._id, assignee: people.minh.id })
    const ha = await as(people.ha)
    const path = `/admin/accounts/${people.minh.id}/deactivation`
    expect((await ha.get(path).expect(200)).text)
      .to.include('3 đơn chưa xong')
      .and.not.to.include('nhận tiền')
    const refused = await ha.post(path, { to: '' }).expect(422)
    expect(refused.text).to.include('chưa chọn')
    await ha.post(path, { to: people.nam.id }).expect(422)
    expect((await AccountModel.findById(people.minh.id).lean())?.active).to.equal(true)
    const minh = await as(people.minh)
    await ha.post(path, { to: people.tam.id }).expect(303)
    expect((await AccountModel.findById(people.minh.id).lean())?.active).to.equal(false)
    await minh.get('/queue').expect(303)
    const after = await LetterModel.find({ _id: { $in: letters.map((one) => one._id) } }).lean()
    for (const letter of after) {
      expect(letter.assignee).to.equal(people.tam.id)
      expect(letter.history.at(-1)).to.include({ action: 'accounts.handOver', byName: people.ha.name })
    }
    expect((await eventsOf('accounts.handOver'))[0]?.details).to.include({ count: 3, to: people.tam.name })
    await ha.post(`/admin/accounts/${people.minh.id}/reactivation`).expect(303)
    await as(people.minh)
  })

  it('is for administrators alone', async () => {
    for (const person of [people.lan, people.minh, people.hoa, people.thu, people.son]) {
      const browser = await as(person)
      await browser.get('/admin/accounts').expect(403)
      await browser.post('/admin/accounts', { name: 'x' }).expect(403)
      await browser.post(`/admin/accounts/${people.tam.id}/deactivation`, { to: people.hoa.id }).expect(403)
    }
  })
})
