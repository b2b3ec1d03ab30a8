import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import type { Screen } from '../browser.ts'
import { openScreen } from '../browser.ts'
import { transferred } from '../factories/decided.ts'
import { aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { testNow, world } from '../world.ts'

describe('Hoà watches what is overdue', () => {
  let people: People
  let screen: Screen
  before(async function () {
    screen = await openScreen(this)
    people = await anOffice()
    await loadAgencies()
    const late = {
      receivedOn: '03/08/2026',
      writtenOn: '01/08/2026',
      contents: [{ kind: 'petition', field: 'environment', summary: 'Kiến nghị xử lý bãi rác' }],
    }
    await aLetter(people.minh, late)
    await aLetter(people.tam, late)
    const { clock } = await world()
    clock.set('2026-06-02T02:00:00Z')
    await transferred(people.minh, 'so-nnmt', { receivedOn: '01/06/2026', writtenOn: '01/06/2026' })
    clock.set(testNow)
    await aLetter(people.minh)
  })
  after(() => screen?.close())

  it('opens from every number exactly as many letters as the number says, and the numbers add up', async () => {
    const page = await screen.page(people.hoa)
    await page.goto(`${screen.address}/monitor`)
    const cells = await page.locator('.figure-strip a').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        count: Number(link.querySelector('.figure-strip__number')?.textContent ?? link.textContent),
      })),
    )
    expect(cells.length).to.be.greaterThan(1)
    const [all, ...parts] = cells
    expect(parts.reduce((sum, part) => sum + part.count, 0)).to.equal(all.count)
    for (const { href, count } of cells) {
      await page.goto(screen.address + href)
      expect(await page.locator('.queue-table__row').count(), href).to.equal(count)
    }
  })

  it('urges the body that holds a late letter, and sees that it was urged', async () => {
    const page = await screen.page(people.hoa)
    await page.goto(`${screen.address}/monitor`)
    const row = page.getByRole('row').filter({ hasText: 'Sở Nông nghiệp và Môi trường' }).last()
    await row.getByRole('checkbox').check()
    await page.getByRole('button', { name: /^Đôn đốc…/ }).click()
    await page.getByRole('heading', { name: 'Đôn đốc 1 đơn?' }).waitFor()
    await page.getByLabel('Ghi trong công văn').fill('Trả lời trước 20/9')
    await page.getByRole('button', { name: 'Đôn đốc 1 đơn' }).click()
    await page.getByRole('heading', { name: 'Đã đôn đốc 1 trong 1 đơn' }).waitFor()
    await page.goto(`${screen.address}/monitor`)
    expect(await row.textContent()).to.include('1 lần')
  })
})
