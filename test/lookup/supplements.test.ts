import { expect } from 'chai'
import request from 'supertest'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { projectLookup } from '../../src/lookup/project-lookup.ts'
import { aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'
import { cookieOf, giveDigits, lookUp, publicApp } from './lookups.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')

describe('a supplement that was asked for', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  async function anAwaitingLetter(): Promise<Letter> {
    const letter = await aLetter(people.lan, { files: [] })
    await LetterModel.updateOne(
      { _id: letter._id },
      {
        $set: {
          assignee: people.minh.id,
          assigneeName: people.minh.name,
          'contents.0.awaitingSupplement': { since: '2026-09-14', what: 'Bản sao quyết định thu hồi đất' },
          'contents.0.clocks.0.stopped': { on: '2026-09-14', why: 'paperSigned' },
        },
      },
    )
    await projectLookup((await world()).parts, { kind: 'letter', record: letter._id })
    return letter
  }

  async function sending(code: string, cookie: string, files: [Buffer, string][], site = 'same-origin') {
    const app = await publicApp()
    let form = request(app).post(`/tra-cuu/bo-sung?ma=${code}`).set('Cookie', cookie).set('Sec-Fetch-Site', site)
    for (const [bytes, name] of files) form = form.attach('uploads', bytes, name)
    return form
  }

  it('is named only after the four digits', async () => {
    const letter = await anAwaitingLetter()
    const locked = await lookUp(letter.receiptCode)
    expect(locked.text).to.include('Đơn cần thêm giấy tờ').and.not.include('quyết định thu hồi')
    const app = await publicApp()
    const cookie = cookieOf(await giveDigits(letter.receiptCode, '0486'))
    const open = await request(app).get(`/tra-cuu?ma=${letter.receiptCode}`).set('Cookie', cookie)
    expect(open.text).to.include('Bản sao quyết định thu hồi đất').and.include('multipart/form-data')
    expect(open.text).not.to.include('Lành')
  })

  it('comes to the officer, who takes it into the record; classification goes on', async () => {
    const letter = await anAwaitingLetter()
    const cookie = cookieOf(await giveDigits(letter.receiptCode, '4318'))
    const sent = await sending(letter.receiptCode, cookie, [[pdf, 'quyết định.pdf']])
    expect(sent.status).to.equal(200)
    expect(sent.text).to.include('Đã gửi 1 tệp').and.include('đang xem')
    const minh = await as(people.minh)
    expect((await minh.get(`/letters/${letter._id}`).expect(200)).text).to.include('chưa ai xem')
    const page = await minh.get(`/letters/${letter._id}/supplement`).expect(200)
    expect(page.text).to.include('quyết định.pdf')
    const waiting = await LetterModel.findById(letter._id).lean<Letter>()
    const supplement = waiting?.supplements?.[0]
    const file = await minh.get(`/letters/${letter._id}/supplement/files/${supplement?.files[0]?.id}`).expect(200)
    expect(file.body).to.deep.equal(pdf)
    await minh
      .post(`/letters/${letter._id}/supplement/${supplement?.id}/acceptance`, { version: waiting?.version })
      .expect(303)
    const after = await LetterModel.findById(letter._id).lean<Letter>()
    expect(after?.files.map((one) => [one.name, one.sealed])).to.deep.equal([['quyết định.pdf', false]])
    expect(after?.contents[0]?.awaitingSupplement).to.equal(null)
    expect([after?.state, after?.nextClock, after?.nextDue]).to.deep.equal([
      'registered',
      'letter.processing',
      '2026-09-29',
    ])
  })

  it('is refused with a reason that the writer reads', async () => {
    const letter = await anAwaitingLetter()
    const cookie = cookieOf(await giveDigits(letter.receiptCode, '4318'))
    await sending(letter.receiptCode, cookie, [[pdf, 'a.pdf']])
    const minh = await as(people.minh)
    const { version, supplements } = (await LetterModel.findById(letter._id).lean<Letter>()) ?? {}
    const path = `/letters/${letter._id}/supplement/${supplements?.[0]?.id}/refusal`
    await minh.post(path, { version, reason: '' }).expect(422)
    await minh.post(path, { version, reason: 'Ảnh mờ, không đọc được số quyết định' }).expect(303)
    await (await world()).runEvents(people.office)
    const app = await publicApp()
    const open = await request(app).get(`/tra-cuu?ma=${letter.receiptCode}`).set('Cookie', cookie)
    expect(open.text).to.include('Ảnh mờ, không đọc được số quyết định')
    const after = await LetterModel.findById(letter._id).lean<Letter>()
    expect(after?.contents[0]?.awaitingSupplement).not.to.equal(null)
  })

  it('leaves out what is not what its name says, and lets the rest through', async () => {
    const letter = await anAwaitingLetter()
    const cookie = cookieOf(await giveDigits(letter.receiptCode, '4318'))
    const sent = await sending(letter.receiptCode, cookie, [
      [Buffer.from('MZ\x90\x00 this program cannot be run in DOS mode'), 'virus.pdf'],
      [Buffer.from('<svg onload="alert(1)">'), 'anh.svg'],
      [Buffer.alloc(0), 'rong.pdf'],
      [pdf, '../../etc/passwd.pdf'],
    ])
    expect(sent.status).to.equal(200)
    expect(sent.text).to.include('Đã gửi 1 tệp').and.include('virus.pdf').and.include('anh.svg').and.include('rong.pdf')
    expect(sent.text).not.to.include('<svg')
    const stored = (await LetterModel.findById(letter._id).lean<Letter>())?.supplements?.[0]
    expect(stored?.files.map((one) => one.name)).to.deep.equal(['passwd.pdf'])
  })

  it('takes at most five files at a time and three times a day', async () => {
    const letter = await anAwaitingLetter()
    const cookie = cookieOf(await giveDigits(letter.receiptCode, '4318'))
    const six = Array.from({ length: 6 }, (_, index): [Buffer, string] => [pdf, `trang-${index + 1}.pdf`])
    const first = await sending(letter.receiptCode, cookie, six)
    expect(first.text).to.include('Đã gửi 5 tệp').and.include('trang-6.pdf')
    await sending(letter.receiptCode, cookie, [[pdf, 'b.pdf']])
    await sending(letter.receiptCode, cookie, [[pdf, 'c.pdf']])
    const fourth = await sending(letter.receiptCode, cookie, [[pdf, 'd.pdf']])
    expect(fourth.status).to.equal(422)
    expect(fourth.text).to.include('đã gửi ba lần')
  })

  it('needs the digits of this code, and a page of this server', async () => {
    const [letter, other] = [await anAwaitingLetter(), await anAwaitingLetter()]
    const cookie = cookieOf(await giveDigits(other.receiptCode, '4318'))
    expect((await sending(letter.receiptCode, cookie, [[pdf, 'a.pdf']])).status).to.equal(404)
    expect((await sending(letter.receiptCode, '', [[pdf, 'a.pdf']])).status).to.equal(404)
    const own = cookieOf(await giveDigits(letter.receiptCode, '4318'))
    expect((await sending(letter.receiptCode, own, [[pdf, 'a.pdf']], 'cross-site')).status).to.equal(403)
    expect((await LetterModel.findById(letter._id).lean<Letter>())?.supplements ?? []).to.deep.equal([])
  })
})
