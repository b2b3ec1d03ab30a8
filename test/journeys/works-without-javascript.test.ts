import { expect } from 'chai'
import type { Screen } from '../browser.ts'
import { desk, openScreen } from '../browser.ts'
import { usualAnswer } from '../factories/answers.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'

describe('an old browser, without JavaScript', () => {
  let people: People
  let screen: Screen
  before(async function () {
    screen = await openScreen(this)
    people = await anOffice()
  })
  after(() => screen?.close())

  it('registers a letter, answers the questions and takes the decision', async () => {
    const page = await screen.page(people.minh, desk, { javaScript: false })
    await page.goto(`${screen.address}/letters/new`)
    await page.locator('#receivedOn').fill('14/9/2026')
    await page.getByLabel('Đơn đến bằng cách nào').selectOption('post')
    await page.locator('#senders-0-name').fill('Võ Thị Lành')
    await page.locator('#contents-0-kind').selectOption('complaint')
    await page.locator('#contents-0-summary').fill('Khiếu nại việc thu hồi đất vườn')
    await page.getByRole('button', { name: 'Vào sổ', exact: true }).click()
    await page.getByText('Đã vào sổ đơn').waitFor()

    const letter = page.url().split('?')[0]
    await page.goto(`${letter}/contents/1/classification`)
    const proposal = page.getByRole('button', { name: 'Nhận đề xuất' })
    for (let asked = 0; asked < 20 && !(await proposal.isVisible()); asked += 1) {
      const current = page.locator('.question-list__current')
      const value = usualAnswer(await current.locator('input[name=fact]').inputValue())
      const list = current.locator('select')
      if (await list.count()) await list.selectOption(value)
      else await current.locator(`input[value="${value}"]`).check()
      await current.getByRole('button').click()
    }
    await proposal.click()
    await page.getByText('Đã ghi hướng xử lý').waitFor()
    expect(page.url()).to.include(letter)
  })
})
