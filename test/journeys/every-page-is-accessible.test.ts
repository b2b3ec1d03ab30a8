import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Actor } from '../../src/access/actor.ts'
import { loadAgencies } from '../../src/agencies/index.ts'
import { changeCalendar } from '../../src/deadlines/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { answerSurvey } from '../../src/satisfaction/answer-survey.ts'
import type { Screen } from '../browser.ts'
import { desk, openScreen, phone } from '../browser.ts'
import { transferred } from '../factories/decided.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import { aReception } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { invited } from '../satisfaction/rated.ts'
import { world } from '../world.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

describe('every main page keeps WCAG 2.2 AA at a desk, and fits a phone', () => {
  let people: People
  let screen: Screen
  let letter: Letter
  before(async function () {
    screen = await openScreen(this)
    people = await anOffice()
    await loadAgencies()
    letter = await aLetter(people.minh)
  })
  after(() => screen?.close())

  it('at the counter', async () => {
    const visit = await aReception(people.lan)
    await look(people.lan, [
      '/receptions',
      '/receptions/new',
      `/receptions/${visit._id}`,
      '/letters/new',
      `/letters/${letter._id}/receipt`,
      '/receipts/find',
      '/returns',
      '/messages/post',
    ])
  }).timeout(180_000)

  it('in the work of a handler', async () => {
    const sent = await transferred(people.minh)
    const secret = await aDenunciation(people.minh)
    await look(people.minh, [
      '/queue?assignee=anybody',
      '/letters',
      '/search?q=thu+hoi',
      `/letters/${letter._id}`,
      `/letters/${letter._id}/contents/1/classification`,
      `/letters/${letter._id}/deadlines`,
      `/letters/${letter._id}/history`,
      `/letters/${letter._id}/papers`,
      `/letters/${letter._id}/messages`,
      `/letters/${letter._id}/contents/1/papers/new?code=OF-4`,
      `/letters/${sent._id}/contents/1/transfers/1`,
      `/letters/${secret._id}`,
      '/feedback',
    ])
  }).timeout(180_000)

  it('on the desks of manager and administrator', async () => {
    await look(people.hoa, [
      '/monitor',
      '/figures',
      '/papers/to-sign',
      '/papers/register',
      '/late',
      '/satisfaction',
      '/satisfaction/follow-ups',
      '/admin/messages',
      '/admin/message-texts/letter.accepted/sms/vi',
    ])
    await look(people.ha, [
      '/admin',
      '/admin/office',
      '/admin/imports',
      '/admin/agencies',
      '/admin/templates/TF-2',
      '/admin/message-channels',
      '/admin/failed-events',
      '/calendar',
    ])
  }).timeout(180_000)

  it('where citizens look up and read', async () => {
    await (await world()).runEvents(people.office)
    await look(people.lan, ['/tra-cuu', `/tra-cuu?ma=${letter.receiptCode}`, '/xin-loi'])
  }).timeout(180_000)

  it('where dates are changed', async () => {
    const change = await changeCalendar((await world()).contextFor(people.ha), {
      kind: 'announce',
      year: '2030',
      citation: 'Thông báo 1/TB',
      reason: 'Đã có thông báo',
    })
    await look(people.hoa, [`/calendar/changes/${change._id}`])
    await look(people.ha, ['/calendar?year=2027', '/calendar/positions', '/calendar/positions/rollOverHoliday'])
  }).timeout(180_000)

  it('where citizens say how they were served', async () => {
    const own = await anOffice()
    const first = await invited(own)
    const { letter: rated, link } = await invited(own)
    await answerSurvey((await world()).parts, first.survey, {
      input: { whole: '1', comment: 'Chờ lâu' },
      channel: 'link',
    })
    await look(own.hoa, [
      link,
      first.link,
      `/satisfaction/letters/${rated._id}`,
      '/satisfaction/follow-ups',
      '/satisfaction',
      '/satisfaction/answers',
    ])
  }).timeout(180_000)

  /** Looks at every page and names all that is wrong at once. */
  async function look(who: Actor, paths: string[]): Promise<void> {
    const page = await screen.page(who)
    const wrong: string[] = []
    for (const path of paths) {
      await page.setViewportSize(desk)
      const answer = await page.goto(screen.address + path)
      if (!answer?.ok()) wrong.push(`${path}: ${answer?.status()}`)
      wrong.push(...(await violationsOf(page)), ...(await overflowOf(page)))
    }
    expect(wrong).to.deep.equal([])
  }
})

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${page.url()}: ${id} at ${nodes.map((node) => node.target).join(', ')}`)
}

async function overflowOf(page: Page): Promise<string[]> {
  await page.setViewportSize(phone)
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
  return over > 0 ? [`${page.url()}: ${over} px too wide for a phone`] : []
}
