import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'chai'
import type { Screen } from '../browser.ts'
import { desk, openScreen, phone } from '../browser.ts'
import { decided } from '../factories/decided.ts'
import { aLetter } from '../factories/letters.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const words = (html: string) => html.replaceAll('\u00a0', ' ')

describe('the rules of the law, page by page', () => {
  let people: People
  let hoa: SignedIn
  before(async () => {
    people = await anOffice()
    hoa = await as(people.hoa)
    await decided(people.minh, 'guide')
    await aLetter(people.lan)
  })
  const lawHere = async () => (await world()).parts.lawOf(people.office)
  const textOf = async (path: string, status = 200) => words((await hoa.get(path).expect(status)).text)

  it('are open to the office, and not to officers of other bodies', async () => {
    for (const path of ['/rules', '/rules/table', '/rules/E-05', '/rules/export']) {
      for (const name of ['lan', 'minh', 'hoa', 'thu', 'ha'] as const)
        await (await as(people[name])).get(path).expect(200)
      await (await as(people.son)).get(path).expect(403)
    }
    expect((await (await as(people.ha)).get('/admin')).text).to.include('href="/rules"')
  })

  it('show the law of the day that was asked for, on both sides of 01/07/2026', async () => {
    const law = await lawHere()
    for (const [written, on] of [
      ['30/06/2026', '2026-06-30'],
      ['01/07/2026', '2026-07-01'],
    ]) {
      const page = await textOf(`/rules?on=${written}&family=transition`)
      const shown = law.lawOn(on).filter(({ family }) => family === 'transition')
      expect(page).to.include(`${shown.length} quy tắc có hiệu lực`).and.include(written)
      expect(page.includes('tr.complaint-open'), on).to.equal(on === '2026-07-01')
    }
    expect(await textOf('/rules?on=hôm qua')).to.include('T3 15/09/2026')
  })

  it('list each rule once over the pages, and say on which days the law changed', async () => {
    const law = await lawHere()
    const rules = law.lawOn('2026-09-15')
    const seen: string[] = []
    let next: string | undefined = '/rules?on=2026-09-15'
    while (next) {
      const page: string = (await hoa.get(next).expect(200)).text
      seen.push(
        ...[...page.matchAll(/rule-table__rule"><a class="strong" href="\/rules\/([^?]+)\?/g)].map((match) =>
          decodeURIComponent(match[1]),
        ),
      )
      next = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#34;', '"')
    }
    expect(seen).to.deep.equal(rules.map(({ id }) => id))
    const changes = new Set(
      law.rules
        .filter(({ inForceFrom, inForceTo }) => inForceFrom === '2026-07-01' || inForceTo === '2026-06-30')
        .map(({ id }) => id),
    )
    expect(await textOf('/rules'))
      .to.include(`01/07/2026: ${changes.size} quy tắc đổi`)
      .and.include('ngày trước, 30/06/2026')
  })

  it('opens from every number as many letters as the number says', async () => {
    const page = (await hoa.get('/rules?on=2026-09-15&family=clock').expect(200)).text
    const links = [...page.matchAll(/<a class="keep" href="(\/letters\?[^"]+)">(\d+) đơn<\/a>/g)]
    expect(links.length).to.be.greaterThan(0)
    for (const [, href, count] of links)
      expect(await textOf(href.replaceAll('&#38;', '&').replaceAll('&amp;', '&'))).to.include(
        `${count} đơn, mới nhận trước`,
      )
  })

  it('show one rule with both languages, its versions and what replaced what', async () => {
    const page = await textOf('/rules/tr.act?on=2026-09-15')
    expect(page)
      .to.include('lang="vi"')
      .and.include('lang="en"')
      .and.include('the rules in force on the day it was received')
    expect(page).to.include('tr.act@3').and.include('còn hiệu lực')
    expect(await textOf('/rules/complaint.acceptance?on=2026-09-15')).to.include('tr.acceptance')
    expect(await textOf('/rules/tr.complaint-open?on=30/06/2026')).to.include(
      'Không có bản nào có hiệu lực ngày T3 30/06/2026',
    )
    await hoa.get('/rules/E-99').expect(404)
  })

  it('lead from a reading of ours to where the office holds it, with the value that stands', async () => {
    const page = await textOf('/rules/CNT-15?on=2026-09-15')
    expect(page).to.include('href="/calendar/positions"').and.include('CNT-15: bắt đầu từ ngày làm việc tiếp theo')
    expect(await textOf('/rules/letter.processing')).to.include('letter.processing: 10 ngày làm việc')
    expect(await textOf('/rules/tr.acceptance')).to.include('là một cách hiểu, không phải lời văn của luật')
  })

  it('show the decision table in its order, each condition in words beside the exact one', async () => {
    const law = await lawHere()
    const page = await textOf('/rules/table?on=30/06/2026')
    const order = [...page.matchAll(/<tr class="data-table__row" id="([^"]+)"/g)].map(([, id]) => id)
    expect(order).to.deep.equal(law.rulesOn('2026-06-30').map(({ id }) => id))
    expect(page).to.include('Loại nội dung: tố cáo').and.include('kind=denunciation &amp;&amp; imminentHarm')
    expect(page).to.include('(Ghi họ tên: không hoặc (Ghi địa chỉ: không; Liên hệ được: không) hoặc')
    expect(page).to.include('M-01 (tách nội dung) không bao giờ')
  })

  it('prove that the table is total, or name the facts that it leaves open', async () => {
    const law = await lawHere()
    for (const on of ['2019-01-01', '2026-06-30', '2026-07-01']) {
      expect(law.table(on).total, on).to.equal(true)
      const page = await textOf(`/rules/table?on=${on}`)
      expect(page)
        .to.include('Toàn phần: mọi tổ hợp dữ kiện gặp đúng một dòng')
        .and.include('Mọi dòng đều có lúc đến lượt')
      expect(page).to.include(`${law.table(on).unverified.length} trong ${law.rulesOn(on).length} dòng dựa trên`)
    }
    const before = await textOf('/rules/table?on=31/12/2018')
    expect(before)
      .to.include('Chưa toàn phần')
      .and.include('Loại nội dung: tố cáo')
      .and.include('trước ngày 01/01/2019')
    expect(await textOf('/rules/table?on=01/01/1990')).to.include('chưa có dòng nào')
  })

  it('are exported with filters, count and time', async () => {
    const file = await hoa.get('/rules/export?on=01/07/2026&family=refusal').expect(200)
    const law = await lawHere()
    const count = law.lawOn('2026-07-01').filter(({ family }) => family === 'refusal').length
    expect(file.text.charCodeAt(0)).to.equal(0xfeff)
    expect(words(file.text))
      .to.include('nhóm Từ chối tiếp công dân')
      .and.include(`Số quy tắc: ${count}`)
      .and.include('15/09/2026 09:12')
    expect(file.text.trim().split('\r\n')).to.have.length(4 + 1 + count)
  })
})

describe('the pages of the rules keep WCAG 2.2 AA at a desk, and fit a phone', () => {
  let people: People
  let screen: Screen
  before(async function () {
    screen = await openScreen(this)
    people = await anOffice()
    await decided(people.minh, 'guide')
  })
  after(() => screen?.close())

  for (const path of ['/rules', '/rules/complaint.acceptance', '/rules/table'])
    it(path, async () => {
      const page = await screen.page(people.ha, desk)
      await page.goto(screen.address + path)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(bad.map(({ id, nodes }) => `${id} at ${nodes[0]?.target}`)).to.deep.equal([])
      await page.setViewportSize(phone)
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).to.be.at.most(0)
    }).timeout(60_000)
})
