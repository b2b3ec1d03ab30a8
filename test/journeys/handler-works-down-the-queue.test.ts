import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { loadAgencies } from '../../src/agencies/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { assignLetter, LetterModel } from '../../src/letters/index.ts'
import type { Screen } from '../browser.ts'
import { openScreen } from '../browser.ts'
import { usualAnswer } from '../factories/answers.ts'
import { aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'

describe('Minh works down the queue', () => {
  let people: People
  let screen: Screen
  let letter: Letter
  before(async function () {
    screen = await openScreen(this)
    people = await anOffice({ signatureRequired: true })
    await loadAgencies()
    letter = await aLetter(people.lan, {
      contents: [{ kind: 'petition', field: 'environment', summary: 'Kiến nghị xử lý bãi rác thôn An Kim' }],
    })
    const { contextFor } = await world()
    await assignLetter(contextFor(people.hoa), { letterId: letter._id, assignee: people.minh.id })
  })
  after(() => screen?.close())

  it('goes by keys from the queue through the questions to the decision and its slip', async () => {
    const page = await screen.page(people.minh)
    await page.goto(`${screen.address}/queue`)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/letters/${letter._id}*`)
    await page.keyboard.press('p')
    await page.waitForURL('**/classification*')
    await answerByKeys(page)
    await page.getByRole('button', { name: 'Nhận đề xuất' }).click()
    await page.getByText('Đã ghi hướng xử lý').waitFor()
    await page.keyboard.press('p')
    await page.getByLabel('Cơ quan nhận').selectOption('so-nnmt')
    await page.getByLabel('Ghi chú').fill('Đề nghị trả lời công dân')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Đã trình ký').waitFor()
    expect(await stateOf(letter)).to.equal('awaitingSignature')
  })

  it('is carried on by the manager, who signs, and the body, which answers: the content is closed', async () => {
    const manager = await screen.page(people.hoa)
    await manager.goto(`${screen.address}/queue`)
    await manager.getByRole('link', { name: /Chờ ký/ }).click()
    await manager.getByRole('link', { name: /Phiếu chuyển/ }).click()
    await manager.getByRole('button', { name: 'Ký, lấy số' }).click()
    await manager.getByText('Đã ký văn bản').waitFor()
    expect(await stateOf(letter)).to.equal('withAgency')

    const body = await screen.page(people.son)
    await body.goto(`${screen.address}/queue`)
    await body.getByRole('link', { name: `${letter.no}/2026` }).click()
    await body.getByRole('button', { name: 'Xác nhận' }).click()
    await body.getByText('Đã xác nhận.').waitFor()
    await body.getByLabel('Kết quả giải quyết').fill('Đã đóng bãi rác, trả lời công dân bằng văn bản')
    await body.getByRole('button', { name: 'Báo kết quả' }).click()
    await body.getByText('nội dung này đã xong').waitFor()
    expect(await stateOf(letter)).to.equal('closed')
  })
})

/** Chooses each answer by its number and sends it by keys, until the law proposes; what is usual is confirmed in one go. */
async function answerByKeys(page: Page): Promise<void> {
  for (let asked = 0; asked < 20; asked += 1) {
    if (await page.getByRole('button', { name: 'Nhận đề xuất' }).isVisible()) return
    const current = page.locator('.question-list__current')
    const value = usualAnswer(await current.locator('input[name=fact]').inputValue())
    const list = current.locator('select')
    if (await list.count()) {
      await list.focus()
      await list.selectOption(value)
    } else await page.keyboard.press((await current.locator(`input[value="${value}"]`).getAttribute('data-key')) ?? '')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Control+Enter')])
  }
}

async function stateOf({ _id }: Letter): Promise<string | undefined> {
  return (await LetterModel.findById(_id, { state: 1 }).lean<Pick<Letter, 'state'>>())?.state
}
