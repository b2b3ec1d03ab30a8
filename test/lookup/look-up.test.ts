import { expect } from 'chai'
import mongoose from 'mongoose'
import request from 'supertest'
import { newReceiptCode, receiptCodeInGroups } from '../../src/letters/index.ts'
import { LookupModel } from '../../src/lookup/lookup.ts'
import { projectLookup } from '../../src/lookup/project-lookup.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import { aReception, aSecretReception } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'
import { lookUp, projected, publicApp } from './lookups.ts'

describe('looking up a case', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('answers in a sentence, with stages, the promised day and a telephone', async () => {
    const letter = await aLetter(people.lan)
    await projected(letter)
    const page = await lookUp(letter.receiptCode)
    expect(page.status).to.equal(200)
    expect(page.text)
      .to.include('<h1>Chúng tôi đã nhận đơn của ông/bà</h1>')
      .and.include('Thứ Hai, 28/09/2026')
      .and.include('còn 13 ngày')
      .and.include('Xong ngày 14/09/2026')
      .and.include('tel:02553700100')
      .and.include(receiptCodeInGroups(letter.receiptCode))
  })

  it('tells nothing of who wrote, about what, and under which number', async () => {
    const letter = await aLetter(people.lan)
    await projected(letter)
    const { text } = await lookUp(letter.receiptCode)
    for (const personal of ['Lành', 'La Hà', '0486', '4318', 'Trà Khúc', '2046', `${letter.no}/2026`, letter._id])
      expect(text).not.to.include(personal)
  })

  it('reads a code however it was typed, and answers in English', async () => {
    const letter = await aLetter(people.lan)
    await projected(letter)
    expect((await lookUp(receiptCodeInGroups(letter.receiptCode))).status).to.equal(200)
    const english = await lookUp(`${letter.receiptCode.slice(0, 4)}.${letter.receiptCode.slice(4)}`, { lang: 'en' })
    expect(english.text).to.include('We have received your letter').and.include('<html lang="en">')
  })

  it('says that a code is mistyped without asking the database', async () => {
    const code = newReceiptCode()
    const wrong = code.slice(0, 11) + String((Number(code[11]) + 1) % 10)
    const asked = await questionsAsked(() => lookUp(wrong))
    expect(asked.answer.status).to.equal(422)
    expect(asked.answer.text).to.include('gõ nhầm').and.include(`value="${wrong}"`)
    expect(asked.count).to.equal(0)
  })

  it('answers of a visit by its own code', async () => {
    const visit = await aReception(people.lan)
    await projected(visit)
    const page = await lookUp(visit.receiptCode)
    expect(page.text).to.include('Chúng tôi đang chuẩn bị trả lời ông/bà').and.include('Đã tiếp ông/bà')
    expect(page.text).not.to.include('Nhung').and.not.include('hồ tôm')
  })

  it('is small, runs no script, and is found by no search engine', async () => {
    const letter = await aLetter(people.lan)
    await projected(letter)
    const page = await lookUp(letter.receiptCode)
    const style = /href="(\/tra-cuu\/[^"]+\.css)"/.exec(page.text)?.[1] ?? ''
    const app = await publicApp()
    const sheet = await request(app).get(style).expect(200)
    expect(Buffer.byteLength(page.text) + Buffer.byteLength(sheet.text)).to.be.below(30 * 1024)
    expect(page.text).not.to.match(/<script|\sstyle=|\son\w+=/)
    expect(page.headers['x-robots-tag']).to.equal('noindex, nofollow')
    expect(page.headers['cache-control']).to.equal('no-store')
    expect(page.headers['content-security-policy']).to.include("default-src 'none'")
    expect(page.headers['set-cookie']).to.equal(undefined)
    expect((await request(app).get('/robots.txt').expect(200)).text).to.include('Disallow: /')
  })
})

describe('codes that answer nothing', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('are all the same page: wrong, over, removed, of a denunciation, of a visit with one', async () => {
    const [denunciation, visit, removed, over] = [
      await aDenunciation(people.lan),
      await aSecretReception(people.lan),
      await aLetter(people.lan),
      await aLetter(people.lan),
    ]
    await projected(removed)
    await LookupModel.updateOne({ _id: over.receiptCode }, { $set: { until: '2026-09-14' } })
    await mongoose.connection
      .collection('letters')
      .updateOne({ _id: removed._id as never }, { $set: { removed: { run: 'x', at: new Date(), by: 'x' } } })
    const { parts } = await world()
    await projectLookup(parts, { kind: 'letter', record: removed._id })
    const codes = [newReceiptCode(), denunciation.receiptCode, visit.receiptCode, removed.receiptCode, over.receiptCode]
    await lookUp(newReceiptCode())
    const answers = []
    for (const code of codes) answers.push(await questionsAsked(() => lookUp(code)))
    expect(new Set(answers.map(({ answer }) => answer.text)).size).to.equal(1)
    expect(new Set(answers.map(({ answer }) => JSON.stringify(sameHeaders(answer.headers)))).size).to.equal(1)
    expect(answers.map(({ answer }) => answer.status)).to.deep.equal([404, 404, 404, 404, 404])
    expect(answers.map(({ count }) => count)).to.deep.equal([1, 1, 1, 1, 1])
  })

  it('are those of a letter that turns out to be a denunciation, as soon as that is written down', async () => {
    const letter = await aLetter(people.lan)
    await projected(letter)
    expect((await lookUp(letter.receiptCode)).status).to.equal(200)
    await mongoose.connection
      .collection('letters')
      .updateOne({ _id: letter._id as never }, { $set: { secret: true, 'contents.0.kind': 'denunciation' } })
    await projectLookup((await world()).parts, { kind: 'letter', record: letter._id })
    expect((await lookUp(letter.receiptCode)).status).to.equal(404)
    expect(await LookupModel.countDocuments({ record: letter._id })).to.equal(0)
  })
})

function sameHeaders({ date: _date, ...headers }: Record<string, string>) {
  return headers
}

/** An answer with how often the database was asked for it. */
async function questionsAsked<Answer>(ask: () => Promise<Answer>): Promise<{ answer: Answer; count: number }> {
  let count = 0
  mongoose.set('debug', () => {
    count += 1
  })
  try {
    const answer = await ask()
    return { answer, count }
  } finally {
    mongoose.set('debug', false)
  }
}
