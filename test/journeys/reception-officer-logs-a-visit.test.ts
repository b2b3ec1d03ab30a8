import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import type { Screen } from '../browser.ts'
import { openScreen } from '../browser.ts'
import { aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'

describe('Lan logs a visit and makes a letter from it', () => {
  let people: People
  let screen: Screen
  before(async function () {
    screen = await openScreen(this)
    people = await anOffice()
    await loadAgencies()
  })
  after(() => screen?.close())

  it('names the representatives that the law allows, stops at a similar letter, and ends at the receipt', async () => {
    const earlier = await aLetter(people.lan, { senders: [{ name: 'Phạm Thị Hồng Nhung', phone: '0935 120 486' }] })
    const page = await screen.page(people.lan)
    await page.goto(`${screen.address}/receptions/new`)

    await page.getByLabel('Họ và tên').fill('Phạm Thị Hồng Nhung')
    await page.getByLabel('Điện thoại').fill('0935 120 486')
    await page.getByLabel('Số người đến').fill('7')
    await page.getByLabel('Số người đến').blur()
    await page.getByText('không quá 2 người').waitFor()
    await page.getByText(`${earlier.no}/2026`).first().waitFor()
    await page.locator('#representatives-0-name').fill('Phạm Thị Hồng Nhung')
    await page.getByLabel('Loại', { exact: true }).selectOption('complaint')
    await page.getByLabel('Tóm tắt').fill('Khiếu nại việc thu hồi 320 m² đất vườn, dự án Khu dân cư Nam sông Trà Khúc')
    await page.getByLabel('Nhận đơn').check()
    await page.getByLabel('Lập đơn từ lượt tiếp này').check()
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()

    await page.getByRole('heading', { name: 'Vào sổ đơn mới' }).waitFor()
    expect(await page.locator('#senders-0-name').inputValue()).to.equal('Phạm Thị Hồng Nhung')
    expect(await page.getByLabel('Số người ký').inputValue()).to.equal('7')
    expect(await page.getByLabel('Người đại diện').inputValue()).to.equal('Phạm Thị Hồng Nhung')
    await page.getByRole('button', { name: 'Vào sổ, in giấy biên nhận' }).click()

    await page.getByRole('heading', { name: /Đơn này giống \d+ đơn trước/ }).waitFor()
    await page.getByLabel('Đơn mới, việc khác.').check()
    await page.getByRole('button', { name: 'Vào sổ với lựa chọn này' }).click()

    await page.getByText('GIẤY BIÊN NHẬN').waitFor()
    expect(page.url()).to.match(/\/letters\/[0-9a-f]{24}\/receipt$/)
    expect(await page.locator('main').textContent()).to.include('Phạm Thị Hồng Nhung')
  })
})
