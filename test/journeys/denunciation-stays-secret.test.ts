import { expect } from 'chai'
import type { Letter } from '../../src/letters/index.ts'
import { assignLetter, numberOf } from '../../src/letters/index.ts'
import type { Screen } from '../browser.ts'
import { openScreen } from '../browser.ts'
import { aDenunciation } from '../factories/letters.ts'
import { denouncer } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'

describe('a denunciation stays secret', () => {
  let people: People
  let screen: Screen
  let letter: Letter
  before(async function () {
    screen = await openScreen(this)
    people = await anOffice()
    letter = await aDenunciation(people.lan)
    const { contextFor } = await world()
    await assignLetter(contextFor(people.hoa), { letterId: letter._id, assignee: people.minh.id })
  })
  after(() => screen?.close())

  it('lets another handler know only that it exists', async () => {
    const page = await screen.page(people.tam)
    await page.goto(`${screen.address}/letters`)
    const row = page.locator('.queue-table__row').filter({ hasText: numberOf(letter) })
    expect(await row.locator('a').count()).to.equal(0)
    const shown = await page.locator('main').textContent()
    for (const secret of [...Object.values(denouncer), 'nhận tiền khi làm thủ tục'])
      expect(shown).not.to.include(secret)
    const opened = await page.goto(`${screen.address}/letters/${letter._id}`)
    expect(opened?.status()).to.equal(404)
    await page.goto(`${screen.address}/search?q=${encodeURIComponent('Lý Bí Mật')}`)
    expect(await page.locator('main').textContent()).not.to.include(numberOf(letter))
  })

  it('opens the vault to its handler for a stated purpose, and the manager reads who opened it and why', async () => {
    const page = await screen.page(people.minh)
    await page.goto(`${screen.address}/letters/${letter._id}`)
    expect(await page.locator('main').textContent()).not.to.include(denouncer.name)
    await page.getByLabel('Mục đích mở').selectOption('contactDenouncer')
    await page.getByRole('button', { name: 'Mở danh tính trong 10 phút' }).click()
    await page.getByText(denouncer.name).waitFor()

    const manager = await screen.page(people.hoa)
    await manager.goto(`${screen.address}/letters/${letter._id}`)
    const record = await manager.locator('main').textContent()
    expect(record).to.include(people.minh.name).and.to.include('Liên hệ người tố cáo')
    expect(record).not.to.include(denouncer.name)
  })
})
