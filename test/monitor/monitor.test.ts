import { expect } from 'chai'
import type { Actor } from '../../src/access/actor.ts'
import { assignLetter, countLetters, dueBuckets, LetterModel } from '../../src/letters/index.ts'
import { choiceFromQuery } from '../../src/letters/web/choice-from-query.ts'
import { openLetters } from '../../src/monitor/index.ts'
import { ticksTo } from '../../src/monitor/web/blocks.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const today = '2026-09-15'

describe('the monitor', () => {
  let people: People
  before(async function () {
    this.timeout(60_000)
    people = await anOffice()
    const { contextFor } = await world()
    const days = ['15/09/2026', '14/09/2026', '04/09/2026', '31/08/2026', '01/08/2026', '28/08/2026']
    for (const [index, receivedOn] of days.entries()) {
      const letter = await aLetter(index % 2 ? people.lan : people.nam, {
        receivedOn,
        writtenOn: '',
        contents: [{ kind: 'complaint', summary: 'Khiếu nại việc thu hồi đất vườn' }],
      })
      if (index % 3 === 0)
        await assignLetter(contextFor(people.hoa), { letterId: letter._id, assignee: people.minh.id })
    }
    await aLetter(people.lan, {
      contents: [
        { kind: 'complaint', summary: 'Khiếu nại' },
        { kind: 'petition', summary: 'Kiến nghị' },
      ],
    })
    const secret = await aDenunciation(people.lan, { receivedOn: '20/08/2026', writtenOn: '' })
    await assignLetter(contextFor(people.hoa), { letterId: secret._id, assignee: people.tam.id })
    await LetterModel.updateOne({ _id: secret._id }, { $set: { agency: 'so-xd', agencyName: 'Sở Xây dựng' } })
  })

  /** Every number on the page that opens a list, with the list's address. */
  const numbersIn = (html: string) =>
    [...html.matchAll(/<a[^>]*href="(\/(?:queue|letters)\?[^"]*)"[^>]*>\(?([\d.]+)\)?<\/a>/g)].map((match) => ({
      href: match[1]?.replaceAll('&amp;', '&') ?? '',
      shown: Number(match[2]?.replaceAll('.', '')),
    }))

  const countOf = (actor: Actor, href: string) => {
    const url = new URL(href, 'http://localhost')
    const choice = choiceFromQuery(Object.fromEntries(url.searchParams))
    const assignee = choice.assignee === 'anybody' ? undefined : choice.assignee
    return countLetters(actor, { ...choice, assignee, ...(url.pathname === '/queue' ? { open: true } : {}) }, today)
  }

  it('opens behind each number exactly the list that has so many letters, for whoever may look', async () => {
    for (const [person, extra] of [
      [people.hoa, ''],
      [people.thu, ''],
      [people.hoa, `?scope=handler:${people.minh.id}`],
      [people.hoa, '?scope=handler:nobody'],
      [people.thu, '?clock=letter.processing'],
      [people.hoa, `?scope=handler:${people.tam.id}&clock=denunciation.initial-processing`],
    ] as const) {
      const page = await (await as(person)).get(`/monitor${extra}`).expect(200)
      const numbers = numbersIn(page.text)
      expect(numbers.length, extra).to.be.greaterThan(3)
      for (const { href, shown } of numbers) expect(await countOf(person, href), `${extra} ${href}`).to.equal(shown)
    }
  })

  it('shows the same number at the head of the list itself', async () => {
    const hoa = await as(people.hoa)
    const over = numbersIn((await hoa.get('/monitor')).text).find(({ href }) => href.includes('due=over'))
    const list = await hoa.get(over?.href ?? '').expect(200)
    expect(list.text).to.include(`${over?.shown} đơn, xếp theo hạn`)
  })

  it('has buckets that add up to the whole', async () => {
    const open = await openLetters(people.hoa, {}, today)
    expect(open.total).to.equal(8)
    expect(dueBuckets.reduce((sum, bucket) => sum + open.due[bucket], 0)).to.equal(open.total)
    for (const lines of [open.byAgency, open.byHandler, open.byClock])
      expect(lines.reduce((sum, line) => sum + line.total, 0)).to.equal(open.total)
    expect(open.byKind.reduce((sum, line) => sum + line.total, 0)).to.equal(open.total + 1)
  })

  it('counts denunciations only for those who may know of them', async () => {
    const ofNam = await openLetters(people.nam, {}, today)
    const ofLan = await openLetters(people.lan, {}, today)
    expect([ofNam.total, ofLan.total]).to.deep.equal([7, 8])
    expect(ofNam.byKind.some((line) => line.id === 'denunciation')).to.equal(false)
    expect((await openLetters(people.son, {}, today)).total).to.equal(0)
  })

  it('shows a denunciation without its denouncer, and to the auditor without its gist', async () => {
    const hoa = await (await as(people.hoa)).get('/monitor').expect(200)
    expect(hoa.text).to.include('Tố cáo · Mật').and.not.to.include('Lý Bí Mật')
    const thu = await (await as(people.thu)).get('/monitor').expect(200)
    expect(thu.text).to.include('Tố cáo · Mật').and.not.to.include('nhận tiền')
  })

  it('lets the manager tick overdue letters to urge or assign, the auditor only look', async () => {
    const hoa = await (await as(people.hoa)).get('/monitor')
    expect(hoa.text)
      .to.include('formaction="/letters/urgings/new"')
      .and.to.include('formaction="/letters/assignments/new"')
    const thu = await (await as(people.thu)).get('/monitor')
    expect(thu.text).not.to.include('formaction=').and.not.to.include('type="checkbox"')
  })

  it('is closed to everybody else', async () => {
    for (const person of [people.lan, people.minh, people.son, people.ha])
      await (await as(person)).get('/monitor').expect(403)
  })

  it('takes no harm from words that it does not know', async () => {
    await (await as(people.hoa)).get('/monitor?scope=office:zzz&clock[]=x&agencies=all').expect(200)
    await (await as(people.hoa)).get('/monitor?scope=handler:%00&clock=%3Cscript%3E').expect(200)
  })

  it('marks its value axis with round numbers', () => {
    expect(ticksTo(58)).to.deep.equal([0, 20, 40, 60])
    expect(ticksTo(4)).to.deep.equal([0, 2, 4, 6])
    expect(ticksTo(300)).to.deep.equal([0, 100, 200, 300])
  })
})

describe('the monitor of a parent office', () => {
  it('shows an office below, without its denunciations', async () => {
    const above = await anOffice()
    const below = await anOffice({ parent: above.office })
    await aLetter(below.lan)
    await aDenunciation(below.lan)
    const hoa = { ...above.hoa, officesBelow: [below.office] }
    expect((await openLetters(hoa, { office: below.office }, today)).total).to.equal(1)
    const page = await (await as(above.hoa)).get(`/monitor?scope=office:${below.office}`).expect(200)
    expect(page.text).to.not.include('Tố cáo · Mật')
    const strangers = await anOffice()
    expect((await openLetters(strangers.hoa, { office: below.office }, today)).total).to.equal(0)
  })
})
