import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Screen } from '../browser.ts'
import { openScreen } from '../browser.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import { aReception } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { readQr } from '../read-qr.ts'
import { readPdf, wordsOfPdf } from '../rendering/read-back.ts'

describe('the receipt in print', function () {
  this.timeout(60_000)
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('has the same words as a file, on A5 and on the strip', async () => {
    const letter = await aLetter(people.lan)
    const lan = await as(people.lan)
    for (const size of ['', '?size=80']) {
      const answer = await lan.get(`/letters/${letter._id}/receipt.pdf${size}`).expect(200)
      expect(answer.headers['content-type']).to.equal('application/pdf')
      const text = wordsOfPdf(await readPdf(answer.body as Buffer)).join(' ')
      for (const words of ['GIẤY BIÊN NHẬN', 'Võ Thị Lành', '28/09/2026', '0255 3 700 100'])
        expect(text, size).to.include(words)
      for (const group of letter.receiptCode.match(/\d{4}/g) ?? []) expect(text).to.include(group)
    }
  })

  it('of a denunciation holds neither name, subject nor the word, also as a file', async () => {
    const letter = await aDenunciation(people.lan)
    const lan = await as(people.lan)
    const answer = await lan.get(`/letters/${letter._id}/receipt.pdf`).expect(200)
    const text = wordsOfPdf(await readPdf(answer.body as Buffer)).join(' ')
    expect(text).to.include('GIẤY BIÊN NHẬN')
    for (const absent of ['Lý Bí Mật', 'Ba Tơ', 'địa chính', 'NGƯỜI GỬI']) expect(text).not.to.include(absent)
    expect(text.toLowerCase()).not.to.include('tố cáo')
    expect(answer.headers['cache-control']).to.equal('no-store')
  })

  it('warns before printing while nobody outside can open the address of its QR', async () => {
    const [letter, secret] = [await aLetter(people.lan), await aDenunciation(people.lan)]
    const lan = await as(people.lan)
    expect((await lan.get(`/letters/${letter._id}/receipt`)).text).to.include('PUBLIC_URL')
    expect((await lan.get(`/letters/${secret._id}/receipt`)).text).not.to.include('PUBLIC_URL')
  })

  it('leads from papers that were handed in to their prescribed list', async () => {
    const visit = await aReception(people.lan, { documents: [{ name: 'Đơn', copies: '1', original: '' }] })
    const page = await (await as(people.lan)).get(`/receptions/${visit._id}/receipt`).expect(200)
    expect(page.text).to.include('RF-2')
  })

  describe('on a screen', () => {
    let screen: Screen
    before(async function () {
      screen = await openScreen(this)
    })
    after(() => screen?.close())

    it('shows a QR that a telephone reads, also from a large print and a copy of a copy', async () => {
      const letter = await aLetter(people.lan)
      const signedIn = await screen.page(people.lan)
      const address = new RegExp(`/tra-cuu\\?ma=${letter.receiptCode}$`)
      for (const scale of [1, 2]) {
        const page = await scaled(signedIn, scale)
        for (const size of ['', '?size=80']) {
          await page.goto(`${screen.address}/letters/${letter._id}/receipt${size}`)
          const receipt = page.locator('.receipt__code')
          for (const picture of [await receipt.screenshot(), await receipt.screenshot({ type: 'jpeg', quality: 60 })])
            expect(await readQr(picture), `${size} at ${scale}`).to.match(address)
        }
        await page.context().close()
      }
    })
  })
})

async function scaled(page: Page, deviceScaleFactor: number): Promise<Page> {
  const storageState = await page.context().storageState()
  const browser = page.context().browser()
  if (!browser) throw new Error('the page has no browser')
  const context = await browser.newContext({ deviceScaleFactor, storageState, viewport: { width: 800, height: 1000 } })
  return context.newPage()
}
