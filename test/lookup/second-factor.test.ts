import { expect } from 'chai'
import request from 'supertest'
import type { Letter } from '../../src/letters/index.ts'
import { newReceiptCode } from '../../src/letters/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'
import { cookieOf, giveDigits, projected, publicApp } from './lookups.ts'

describe('the four digits', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  async function aCase(): Promise<Letter> {
    const letter = await aLetter(people.lan)
    await projected(letter)
    return letter
  }

  async function opened(code: string, cookie: string): Promise<boolean> {
    const app = await publicApp()
    const page = await request(app).get(`/tra-cuu?ma=${code}`).set('Cookie', cookie)
    return page.text.includes('Chưa có giấy tờ nào gửi ông/bà')
  }

  it('open the papers for a quarter of an hour: those of the telephone or of the identity card', async () => {
    const letter = await aCase()
    const { clock } = await world()
    const before = clock.now()
    for (const digits of ['0486', '4318']) {
      const answer = await giveDigits(letter.receiptCode, digits)
      expect(answer.status).to.equal(303)
      expect(answer.headers['set-cookie']?.[0]).to.include('HttpOnly').and.include('SameSite=Strict')
      expect(await opened(letter.receiptCode, cookieOf(answer))).to.equal(true)
      clock.set(new Date(before.getTime() + 15 * 60_000))
      expect(await opened(letter.receiptCode, cookieOf(answer))).to.equal(false)
      clock.set(before)
    }
  })

  it('of one code open no other', async () => {
    const [own, other] = [await aCase(), await aCase()]
    const cookie = cookieOf(await giveDigits(own.receiptCode, '0486'))
    expect(await opened(other.receiptCode, cookie)).to.equal(false)
    expect(await opened(own.receiptCode, `${cookie.slice(0, -2)}xx`)).to.equal(false)
  })

  it('may be wrong five times a day, then not even the right ones open', async () => {
    const letter = await aCase()
    for (let tries = 0; tries < 5; tries += 1)
      expect((await giveDigits(letter.receiptCode, '0000')).text).to.include('không khớp')
    const spent = await giveDigits(letter.receiptCode, '0486')
    expect(spent.status).to.equal(429)
    expect(spent.text).to.include('Gọi cho chúng tôi')
  })

  it('of a code that answers nothing, or of a denunciation, are answered as wrong ones', async () => {
    const [letter, secret] = [await aCase(), await aDenunciation(people.lan)]
    await projected(secret)
    const pages = []
    for (const code of [letter.receiptCode, newReceiptCode(), secret.receiptCode]) {
      const answer = await giveDigits(code, '1122')
      pages.push(
        `${answer.status} ${answer.text.replaceAll(code, '…').replace(code.replace(/(\d{4})(?=\d)/g, '$1 '), '…')}`,
      )
    }
    expect(new Set(pages).size).to.equal(1)
  })

  it('are taken only from a page of this server', async () => {
    const letter = await aCase()
    const app = await publicApp()
    const post = () => request(app).post('/tra-cuu/xac-nhan').type('form').send({ ma: letter.receiptCode, so: '0486' })
    await post().set('Sec-Fetch-Site', 'cross-site').expect(403)
    await post().set('Origin', 'https://elsewhere.example').expect(403)
  })
})
