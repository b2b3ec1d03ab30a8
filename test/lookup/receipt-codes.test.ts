import { expect } from 'chai'
import { AuditEventModel } from '../../src/audit/index.ts'
import { LetterModel, newReceiptCode, ReceiptCodeModel } from '../../src/letters/index.ts'
import { ReceptionModel } from '../../src/receptions/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import { aReception } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { lookUp, projected } from './lookups.ts'

const reissue = { shown: 'citizenCard', lastFour: '4318', reason: 'Mất giấy' }

describe('finding a record by the code of its receipt', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('says stage and date, and leads to the record', async () => {
    const letter = await aLetter(people.lan)
    const page = await (await as(people.nam)).get(`/receipts/find?code=${letter.receiptCode}`).expect(200)
    expect(page.text).to.include('Chúng tôi đã nhận đơn').and.include('28/09/2026')
    expect(page.text).to.include(`href="/letters/${letter._id}"`)
    expect(page.text).not.to.include('Lành')
  })

  it('of a denunciation says nothing but stage and date, also to an officer who may not know of it', async () => {
    const letter = await aDenunciation(people.lan)
    const page = await (await as(people.nam)).get(`/receipts/find?code=${letter.receiptCode}`).expect(200)
    const main = page.text.slice(page.text.indexOf('<main'))
    expect(main).to.include('Chúng tôi đã nhận đơn').and.include('23/09/2026')
    for (const absent of [letter._id, `${letter.no}/2026`, 'Ba Tơ', 'địa chính', 'Lý Bí Mật'])
      expect(main).not.to.include(absent)
    expect(main.toLowerCase()).not.to.match(/tố cáo|mật/)
  })

  it('is logged each time, without the code', async () => {
    const letter = await aLetter(people.lan)
    const minh = await as(people.minh)
    await minh.get(`/receipts/find?code=${letter.receiptCode}`).expect(200)
    await minh.get(`/receipts/find?code=${newReceiptCode()}`).expect(200)
    const found = await AuditEventModel.find({ action: 'receipts.find', actor: people.minh.id }).lean()
    expect(found.map((event) => event.subject)).to.have.members([letter._id, null])
    expect(JSON.stringify(found)).not.to.include(letter.receiptCode)
  })

  it('tells a mistyped code, and one of another office by its telephone', async () => {
    const other = await anOffice()
    const letter = await aLetter(other.lan)
    const lan = await as(people.lan)
    expect((await lan.get('/receipts/find?code=111111111111').expect(200)).text).to.include('gõ nhầm')
    const page = await lan.get(`/receipts/find?code=${letter.receiptCode}`).expect(200)
    expect(page.text).to.include('0255 3 700 100').and.not.include(letter._id)
    await (await as(people.thu)).get(`/receipts/find?code=${letter.receiptCode}`).expect(403)
  })
})

describe('issuing a receipt again', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('gives a new code, and the old one stops at once', async () => {
    const letter = await aLetter(people.lan)
    await projected(letter)
    expect((await lookUp(letter.receiptCode)).status).to.equal(200)
    const lan = await as(people.lan)
    const answer = await lan.post(`/letters/${letter._id}/receipt/reissue`, { ...reissue, version: letter.version })
    expect(answer.headers.location).to.equal(`/letters/${letter._id}/receipt`)
    const now = await LetterModel.findById(letter._id).lean()
    expect((await lookUp(letter.receiptCode)).status).to.equal(404)
    expect((await lookUp(now?.receiptCode ?? '')).status).to.equal(200)
    expect(now?.oldCodes?.map((one) => one.code)).to.deep.equal([letter.receiptCode])
    const history = (await lan.get(`/letters/${letter._id}/history`).expect(200)).text
    expect(history).to.include('Căn cước, căn cước công dân').and.include('•••• 4318').and.include('Mất giấy')
    const old = await lan.get(`/receipts/find?code=${letter.receiptCode}`).expect(200)
    expect(old.text).to.include('Mã cũ')
  })

  it('asks what was shown, and for its last four digits', async () => {
    const letter = await aLetter(people.lan)
    const lan = await as(people.lan)
    const refused = await lan.post(`/letters/${letter._id}/receipt/reissue`, {
      ...reissue,
      lastFour: '43',
      version: letter.version,
    })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('Cần đúng bốn chữ số cuối')
    expect(await LetterModel.countDocuments({ _id: letter._id, receiptCode: letter.receiptCode })).to.equal(1)
  })

  it('works of a visit alike', async () => {
    const visit = await aReception(people.lan)
    const lan = await as(people.lan)
    await lan.get(`/receptions/${visit._id}/receipt/reissue`).expect(200)
    await lan.post(`/receptions/${visit._id}/receipt/reissue`, { ...reissue, version: visit.version }).expect(303)
    const now = await ReceptionModel.findById(visit._id).lean()
    expect(now?.receiptCode).not.to.equal(visit.receiptCode)
    expect(now?.oldCodes?.length).to.equal(1)
  })

  it('of a denunciation needs the vault, and keeps nothing of what was shown', async () => {
    const letter = await aDenunciation(people.lan)
    const form = { ...reissue, lastFour: '1122', version: letter.version }
    await (await as(people.nam)).post(`/letters/${letter._id}/receipt/reissue`, form).expect(404)
    const hoa = await as(people.hoa)
    const closed = await hoa.post(`/letters/${letter._id}/receipt/reissue`, form).expect(422)
    expect(closed.text).to.include('Mở danh tính')
    await hoa.post(`/letters/${letter._id}/vault-openings`, { purpose: 'contactDenouncer' }).expect(303)
    await hoa.post(`/letters/${letter._id}/receipt/reissue`, form).expect(303)
    const now = await LetterModel.findById(letter._id).lean()
    expect(now?.receiptCode).not.to.equal(letter.receiptCode)
    expect(JSON.stringify(now)).not.to.include('1122').and.not.include('Mất giấy')
    expect((await lookUp(now?.receiptCode ?? '')).status).to.equal(404)
  })

  it('claims each code once over letters, visits and offices', async () => {
    const [letter, visit] = [await aLetter(people.lan), await aReception(people.lan)]
    const owners = await ReceiptCodeModel.find({ _id: { $in: [letter.receiptCode, visit.receiptCode] } }).lean()
    expect(owners.map((one) => one.record)).to.have.members([letter._id, visit._id])
  })
})
