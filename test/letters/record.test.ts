import { expect } from 'chai'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'

const denouncer = ['Lý Bí Mật', 'thôn Kín', '0901234567', '0901 234 567', '051099001122', '051 099 001 122']

describe('the record of a letter', () => {
  let people: People
  let ordinary: Letter
  let secret: Letter
  before(async () => {
    people = await anOffice()
    ordinary = await aLetter(people.lan)
    secret = await aDenunciation(people.lan)
    await LetterModel.updateOne(
      { _id: secret._id },
      { $set: { assignee: people.minh.id, assigneeName: people.minh.name } },
    )
  })

  it('shows an ordinary letter to everybody of the office, the telephone never whole', async () => {
    for (const name of ['lan', 'nam', 'minh', 'tam', 'hoa', 'thu', 'ha'] as const) {
      const page = await (await as(people[name])).get(`/letters/${ordinary._id}`).expect(200)
      expect(page.text, name).to.include(`${ordinary.no}/2026`).and.include('Võ Thị Lành')
      expect(page.text, name).to.include('0935 ••• 486').and.not.include('0935120486')
    }
  })

  it('does not exist for an agency that does not hold it', async () => {
    await (await as(people.son)).get(`/letters/${ordinary._id}`).expect(404)
  })

  it('hides a denunciation from those who may not know it like something that does not exist', async () => {
    for (const name of ['nam', 'tam', 'son', 'ha'] as const) {
      const person = await as(people[name])
      const hidden = await person.get(`/letters/${secret._id}`).expect(404)
      const nothing = await person.get('/letters/0123456789abcdef01234567').expect(404)
      expect(hidden.text.replaceAll(secret._id, ''), name).to.equal(
        nothing.text.replaceAll('0123456789abcdef01234567', ''),
      )
    }
  })

  it('shows a denunciation without the denouncer, never to be kept by the browser', async () => {
    for (const name of ['minh', 'hoa'] as const) {
      const page = await (await as(people[name])).get(`/letters/${secret._id}`).expect(200)
      expect(page.headers['cache-control'], name).to.equal('no-store')
      expect(page.text, name).to.include('Người tố cáo (giữ bí mật)').and.include('Cán bộ địa chính xã')
      for (const word of denouncer) expect(page.text, name).to.not.include(word)
    }
  })

  it('opens the identity for ten minutes to the handler who states why, and logs it', async () => {
    const minh = await as(people.minh)
    await minh
      .post(`/letters/${secret._id}/vault-openings`, { what: 'identity', purpose: 'contactDenouncer' })
      .expect(303)
    const open = await minh.get(`/letters/${secret._id}`).expect(200)
    expect(open.text).to.include('Lý Bí Mật').and.include('0901 234 567')
    const manager = await (await as(people.hoa)).get(`/letters/${secret._id}`).expect(200)
    expect(manager.text).to.not.include('Lý Bí Mật')
    expect(manager.text).to.include('Trần Quang Minh').and.include('Liên hệ người tố cáo')
  })

  it('refuses to open the identity without a purpose, and to anybody else', async () => {
    await (await as(people.hoa)).post(`/letters/${secret._id}/vault-openings`, { what: 'identity' }).expect(422)
    for (const name of ['tam', 'nam'] as const)
      await (await as(people[name]))
        .post(`/letters/${secret._id}/vault-openings`, { what: 'identity', purpose: 'protect' })
        .expect(404)
    await (await as(people.thu))
      .post(`/letters/${secret._id}/vault-openings`, { what: 'identity', purpose: 'inspect' })
      .expect(403)
  })

  it('gives the auditor number, state and log, and the extract only for a purpose', async () => {
    const thu = await as(people.thu)
    const outline = await thu.get(`/letters/${secret._id}`).expect(200)
    expect(outline.text)
      .to.include(`${secret.no}/2026`)
      .and.include('Ai đã xem')
      .and.not.include('Cán bộ địa chính xã nhận tiền')
    await thu.post(`/letters/${secret._id}/extract-readings`, { purpose: 'inspect' }).expect(303)
    const extract = await thu.get(`/letters/${secret._id}`).expect(200)
    expect(extract.text).to.include('Cán bộ địa chính xã nhận tiền').and.include('Kiểm tra việc xử lý đơn')
    for (const word of denouncer) expect(extract.text).to.not.include(word)
  })
})
