import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel, newReceiptCode } from '../../src/letters/index.ts'
import { MessageModel } from '../../src/notifications/index.ts'
import { submitPaper } from '../../src/papers/index.ts'
import type { Screen } from '../browser.ts'
import { openScreen } from '../browser.ts'
import { decide } from '../factories/decided.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { readQr } from '../read-qr.ts'
import { world } from '../world.ts'

/** A small telephone. */
const telephone = { width: 360, height: 740 }
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')

const stored = async ({ _id }: Letter) => (await LetterModel.findById(_id).lean<Letter>()) as Letter

describe('a citizen follows the letter', function () {
  this.timeout(120_000)
  let screen: Screen
  let people: People
  before(async function () {
    people = await anOffice()
    screen = await openScreen(this)
  })
  after(() => screen?.close())

  /** A telephone without JavaScript that nobody has signed in on. */
  async function aTelephone(officer: Page): Promise<Page> {
    const context = await officer.context().browser()?.newContext({ viewport: telephone, javaScriptEnabled: false })
    if (!context) throw new Error('the browser has ended')
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    return page
  }

  const here = (address: string) => screen.address + address.slice(new URL(address).origin.length)

  async function isNarrowEnough(page: Page): Promise<boolean> {
    return (await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')) <= 0
  }

  /** Decides the first content and issues the paper that carries it out. */
  async function answered(letter: Letter, handling: string, what?: string): Promise<void> {
    const { contextFor, runEvents } = await world()
    const decided = await decide(people.minh, await stored(letter), handling)
    await submitPaper(contextFor(people.minh), {
      letterId: letter._id,
      contentNo: 1,
      version: decided.version,
      code: 'TF-2',
      what,
    })
    await runEvents(people.office)
  }

  it('from the receipt to the result, and rates how it was', async () => {
    const { runEvents } = await world()
    const officer = await screen.page(people.minh)
    const letter = await aLetter(people.minh, { contact: { channel: 'email', email: 'lanh@example.vn' } })
    await runEvents(people.office)

    await officer.goto(`${screen.address}/letters/${letter._id}/receipt`)
    const address = await readQr(await officer.screenshot({ fullPage: true }))
    expect(address, 'the QR of the receipt').to.include(letter.receiptCode)

    const citizen = await aTelephone(officer)
    await citizen.goto(here(String(address)))
    expect(await citizen.textContent('main'))
      .to.include('Đã nhận đơn')
      .and.not.include('Lành')
    expect(await isNarrowEnough(citizen)).to.equal(true)

    await answered(letter, 'guideToComplete', 'Bản sao quyết định thu hồi đất')
    await citizen.reload()
    await citizen.fill('#so', '0486')
    await citizen.press('#so', 'Enter')
    await citizen.waitForSelector('#uploads')
    expect(await citizen.textContent('main')).to.include('Bản sao quyết định thu hồi đất')
    await citizen.setInputFiles('#uploads', { name: 'quyết định.pdf', mimeType: 'application/pdf', buffer: pdf })
    await citizen.click('form:has(#uploads) button')
    await citizen.waitForSelector('text=Đã gửi 1 tệp')
    expect(await isNarrowEnough(citizen)).to.equal(true)

    await officer.goto(`${screen.address}/letters/${letter._id}/supplement`)
    await officer.click('form[action$="/acceptance"] button')
    await officer.waitForURL((url) => !url.pathname.endsWith('/acceptance'))
    expect((await stored(letter)).files.map(({ name }) => name)).to.include('quyết định.pdf')

    await answered(letter, 'guide')
    await citizen.goto(here(String(address)))
    expect(await citizen.textContent('h1')).to.match(/hướng dẫn/i)

    const invited = await MessageModel.findOne({ 'subject.id': letter._id, event: 'survey.invited' }).lean()
    const link = /https?:\S+\/danh-gia\/[\w-]+/.exec(invited?.text ?? '')?.[0]
    expect(link, 'the link of the survey').to.be.a('string')
    await citizen.goto(here(String(link)))
    await citizen.check('input[name="whole"][value="2"]')
    await citizen.click('form button')
    await citizen.waitForSelector('text=/cảm ơn/i')
    await citizen.goto(here(String(link)))
    expect(await citizen.locator('input[type=radio]').count(), 'a second time').to.equal(0)

    const manager = await screen.page(people.hoa)
    await manager.goto(`${screen.address}/satisfaction/follow-ups`)
    expect(await manager.textContent('main'))
      .to.include(`/${letter.year}`)
      .and.include(String(letter.no))
    for (const page of [officer, citizen, manager]) await page.context().close()
  })

  it('of a denunciation: nothing anywhere but at the counter and on the telephone', async () => {
    const officer = await screen.page(people.minh)
    const letter = await aDenunciation(people.minh)
    await (await world()).runEvents(people.office)
    await officer.goto(`${screen.address}/letters/${letter._id}/receipt`)
    expect(await readQr(await officer.screenshot({ fullPage: true }))).to.equal(null)

    const stranger = await aTelephone(officer)
    const pageOf = async (code: string) => {
      const answer = await stranger.goto(`${screen.address}/tra-cuu?ma=${code}`)
      return { status: answer?.status(), html: (await stranger.content()).replaceAll(code, '') }
    }
    const unknown = await pageOf(newReceiptCode())
    const secret = await pageOf(letter.receiptCode)
    expect(secret).to.deep.equal(unknown)
    expect(secret.html).to.not.include('tố cáo')
    expect(await MessageModel.countDocuments({ 'subject.id': letter._id })).to.equal(0)

    await officer.goto(`${screen.address}/receipts/find`)
    await officer.fill('#code', letter.receiptCode)
    await officer.press('#code', 'Enter')
    await officer.waitForLoadState()
    expect(await officer.textContent('main')).to.include('Đã nhận')
    for (const page of [officer, stranger]) await page.context().close()
  })
})
