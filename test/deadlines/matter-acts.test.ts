import { expect } from 'chai'
import { completeClock, extendClock, qualifyClock, resumeClock, suspendClock } from '../../src/deadlines/index.ts'
import { InvalidInput } from '../../src/errors.ts'
import type { Content, Letter, RunningClock } from '../../src/letters/index.ts'
import { changeLetter, LetterModel, startAfter, startClock } from '../../src/letters/index.ts'
import { withdrawContent } from '../../src/letters/withdraw-content.ts'
import { settleContent } from '../../src/routing/settle-content.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const refused = async (act: Promise<unknown>) => {
  try {
    await act
  } catch (error) {
    if (error instanceof InvalidInput) return error.fields
    throw error
  }
  throw new Error('was not refused')
}

const clockOf = (letter: Letter, id: string): RunningClock | undefined =>
  letter.contents[0]?.clocks.findLast((one) => one.clock === id)

describe('acts upon a matter under way', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  const contextOf = async () => (await world()).contextFor(people.minh)

  /** A matter that our office accepted on a day. */
  async function accepted(kind: 'complaint' | 'denunciation', on: string, receivedOn: string): Promise<Letter> {
    const given = { receivedOn, writtenOn: '' }
    const letter =
      kind === 'denunciation'
        ? await aDenunciation(people.minh, given)
        : await aLetter(people.minh, { ...given, contents: [{ kind, summary: 'Khiếu nại thu hồi đất' }] })
    const context = await contextOf()
    const law = await context.lawOf(people.office)
    return changeLetter(context, { id: letter._id, version: null, action: 'papers.submit' }, (one) => {
      const content = one.contents[0] as Content
      content.acceptance = { on, documentNo: '88/TB', by: people.minh.id }
      for (const clock of content.clocks) clock.stopped = { on, why: 'paperSigned' }
      const clock = kind === 'complaint' ? 'complaint.first-settlement' : 'denunciation.settlement'
      startClock(content, law, { clock, start: on, startEvent: 'accepted' })
      startAfter('accepted', content, law, on)
      return { contentNo: 1 }
    })
  }

  const act = (letter: Letter, change: Record<string, unknown>) => ({
    letterId: letter._id,
    version: letter.version,
    contentNo: 1,
    documentNo: '2410/QĐ-UBND',
    ...change,
  })

  it('lengthens the settlement of a complex case from the same start, with the ground and the document', async () => {
    const letter = await accepted('complaint', '2026-08-27', '20/08/2026')
    const input = { kind: 'complex', on: '14/09/2026' }
    expect((await refused(qualifyClock(await contextOf(), act(letter, input)))).ground?.key).to.equal('errors.choose')
    const without = act(letter, { ...input, ground: 'a', documentNo: '' })
    expect((await refused(qualifyClock(await contextOf(), without))).documentNo?.key).to.equal('errors.required')
    const complex = await qualifyClock(await contextOf(), act(letter, { ...input, ground: 'a' }))
    expect(clockOf(complex, 'complaint.first-settlement')?.legal).to.include({ length: 45, due: '2026-10-12' })
    expect(complex.history.at(-1)?.details).to.include({ before: '2026-09-28', after: '2026-10-12' })
    expect(complex.contents[0]?.qualifications?.[0]).to.include({
      ground: 'a',
      documentNo: '2410/QĐ-UBND',
      on: '2026-09-14',
      byName: people.minh.name,
    })
  })

  it('asks for a reason where the law of the day defines no complex case', async () => {
    const letter = await accepted('complaint', '2026-06-10', '01/06/2026')
    const before = { kind: 'complex', on: '30/06/2026', documentNo: '' }
    expect((await refused(qualifyClock(await contextOf(), act(letter, before)))).reason?.key).to.equal(
      'errors.required',
    )
    const complex = await qualifyClock(await contextOf(), act(letter, { ...before, reason: 'nhiều nơi' }))
    expect(clockOf(complex, 'complaint.first-settlement')?.legal.length).to.equal(45)
  })

  it('does not lengthen a term that is over, but knows that a place was remote all along', async () => {
    const letter = await accepted('complaint', '2026-07-20', '13/07/2026')
    const late = act(letter, { kind: 'complex', on: '14/09/2026', ground: 'a' })
    expect((await refused(qualifyClock(await contextOf(), late))).on?.key).to.equal('errors.qualify.late')
    const remote = await qualifyClock(
      await contextOf(),
      act(letter, { kind: 'remote', on: '14/09/2026', reason: 'đảo Lý Sơn, không có tàu' }),
    )
    expect(clockOf(remote, 'complaint.first-settlement')?.legal.length).to.equal(45)
    const back = await qualifyClock(
      await contextOf(),
      act(remote, { kind: 'remote', on: '15/09/2026', takenBack: 'on', reason: 'nhầm xã' }),
    )
    expect(clockOf(back, 'complaint.first-settlement')?.legal.length).to.equal(30)
  })

  it('gives several places only to the first processing of a denunciation', async () => {
    const letter = await aDenunciation(people.minh)
    const input = { kind: 'severalPlaces', on: '15/09/2026', reason: 'ba xã' }
    const several = await qualifyClock(await contextOf(), act(letter, input))
    expect(clockOf(several, 'denunciation.initial-processing')?.legal.length).to.equal(10)
    expect((await refused(qualifyClock(await contextOf(), act(several, { ...input, kind: 'complex' })))).kind).to.exist
  })

  it('records an obstacle with its days and proof, which no settlement clock counts', async () => {
    const letter = await accepted('complaint', '2026-08-27', '20/08/2026')
    const due = clockOf(letter, 'complaint.first-settlement')?.legal.due
    const input = { kind: 'obstacle', on: '14/09/2026', from: '01/04/2026', to: '20/04/2026', reason: 'nằm viện' }
    const hindered = await qualifyClock(await contextOf(), act(letter, input))
    expect(clockOf(hindered, 'complaint.first-settlement')?.legal).to.include({ due })
    expect(
      clockOf(hindered, 'complaint.first-settlement')?.legal.steps.some(({ kind }) => kind === 'obstacle'),
    ).to.equal(false)
  })

  it('takes the days of an obstacle out of the time limit of the complainant', async () => {
    const minh = await as(people.minh)
    const letter = await aLetter(people.lan)
    const limitOf = async () => {
      const { body } = await minh.get(`/letters/${letter._id}/deadlines.json`).expect(200)
      return body.following.find((one: { clock: string }) => one.clock === 'complaint.time-limit')?.due
    }
    expect(await limitOf()).to.equal('2026-11-10')
    const input = { kind: 'obstacle', on: '15/09/2026', from: '20/08/2026', to: '29/08/2026', reason: 'nằm viện' }
    await qualifyClock(await contextOf(), act(letter, input))
    expect(await limitOf()).to.equal('2026-11-20')
  })

  it('extends an especially complex denunciation by two decisions, each late by its own due date', async () => {
    const letter = await accepted('denunciation', '2026-07-01', '22/06/2026')
    const by = { clock: 'denunciation.settlement', kind: 'especiallyComplex', ground: 'nhiều tiêu chí' }
    const once = await extendClock(await contextOf(), act(letter, { ...by, on: '30/07/2026' }))
    expect(clockOf(once, by.clock)?.legal).to.include({ nominal: '2026-08-30', due: '2026-09-03' })
    const late = await extendClock(await contextOf(), act(once, { ...by, on: '04/09/2026' }))
    expect(clockOf(late, by.clock)?.legal.due).to.equal('2026-09-03')
    const other = await accepted('denunciation', '2026-07-01', '22/06/2026')
    const first = await extendClock(await contextOf(), act(other, { ...by, on: '30/07/2026', days: '20' }))
    expect(clockOf(first, by.clock)?.legal.nominal).to.equal('2026-08-20')
    const second = await extendClock(await contextOf(), act(first, { ...by, on: '20/08/2026' }))
    expect(clockOf(second, by.clock)?.legal.nominal).to.equal('2026-09-19')
    expect((await refused(extendClock(await contextOf(), act(second, { ...by, on: '21/08/2026' })))).kind).to.exist
  })

  it('begins the sending of a suspension and of its end, until somebody says that it was done', async () => {
    const letter = await accepted('complaint', '2026-08-27', '20/08/2026')
    const clock = 'complaint.first-settlement'
    const suspended = await suspendClock(
      await contextOf(),
      act(letter, { clock, on: '07/09/2026', ground: 'awaitsOther' }),
    )
    expect(clockOf(suspended, 'complaint.suspension-send')).to.include({ start: '2026-09-07', startEvent: 'suspended' })
    expect(suspended.nextDue).to.equal('2026-09-10')
    const sent = act(suspended, { clock: 'complaint.suspension-send', on: '08/09/2026', documentNo: '11/PC' })
    const done = await completeClock(await contextOf(), sent)
    expect(clockOf(done, 'complaint.suspension-send')?.stopped).to.deep.equal({
      on: '2026-09-08',
      why: 'completed',
      documentNo: '11/PC',
    })
    const resumed = await resumeClock(await contextOf(), act(done, { clock, on: '14/09/2026' }))
    expect(clockOf(resumed, 'complaint.resume-send')?.legal.due).to.equal('2026-09-17')
    const byPaper = act(resumed, { clock, on: '14/09/2026' })
    expect((await refused(completeClock(await contextOf(), byPaper))).on?.key).to.equal('errors.complete.byPaper')
  })

  it('begins nothing that the law of the day did not know', async () => {
    const letter = await accepted('denunciation', '2026-07-01', '22/06/2026')
    expect(clockOf(letter, 'denunciation.acceptance-notice')?.legal.due).to.equal('2026-07-08')
    const complaint = await accepted('complaint', '2026-06-10', '01/06/2026')
    const law = await (await contextOf()).lawOf(people.office)
    const content = structuredClone(complaint.contents[0] as Content)
    startAfter('terminated', content, law, '2026-06-30')
    expect(content.clocks.some(({ clock }) => clock === 'complaint.suspension-send')).to.equal(false)
    startAfter('terminated', content, law, '2026-07-01')
    expect(content.clocks.some(({ clock }) => clock === 'complaint.suspension-send')).to.equal(true)
  })

  it('lets the terms beside a closed matter run and end without opening it', async () => {
    const letter = await accepted('complaint', '2026-08-27', '20/08/2026')
    const withdrawal = act(letter, { extent: 'all', on: '14/09/2026', what: 'đơn rút' })
    const closed = await withdrawContent(await contextOf(), withdrawal)
    expect(clockOf(closed, 'complaint.suspension-send')).to.include({ startEvent: 'terminated', stopped: null })
    expect(closed).to.include({ open: false, state: 'closed', nextDue: null })
    expect(closed.row.clock?.id).to.equal('complaint.first-settlement')
    expect(closed.row.doneOn).to.equal('2026-09-14')
    const minh = await as(people.minh)
    const data = await minh.get(`/letters/${letter._id}/deadlines.json`).expect(200)
    const lapse = data.body.following.find((one: { clock: string }) => one.clock === 'complaint.termination-lapse')
    expect(lapse?.due).to.equal('2026-10-14')
    const path = `/letters/${letter._id}/contents/1/clocks/complaint.suspension-send/completions`
    await minh.get(`${path}/new`).expect(200)
    await minh.post(path, { version: closed.version, on: '15/09/2026', documentNo: '11/PC' }).expect(303)
    const after = await LetterModel.findById(letter._id).lean<Letter>()
    expect(after).to.include({ open: false, state: 'closed' })
    const page = await minh.get(`/letters/${letter._id}/deadlines`).expect(200)
    expect(page.text).to.include('11/PC').and.include('Rút đơn').and.include('C-01@')
    await minh.get(`${path}/new`).expect(404)
  })

  it('keeps a filed letter for its year', async () => {
    const letter = await aLetter(people.lan)
    const context = await contextOf()
    const law = await context.lawOf(people.office)
    const filed = await changeLetter(context, { id: letter._id, version: null, action: 'papers.submit' }, (one) => {
      startAfter('filed', one.contents[0] as Content, law, '2026-09-14')
      return {}
    })
    expect(clockOf(filed, 'letter.filed-retention')?.legal.due).to.equal('2027-09-14')
    const early = act(filed, { clock: 'letter.filed-retention', on: '15/09/2026' })
    expect((await refused(completeClock(context, early))).on?.key).to.equal('errors.complete.tooEarly')
  })

  it('tells what follows a settlement on page, paper and as data, and opens nothing', async () => {
    const letter = await accepted('complaint', '2026-08-27', '20/08/2026')
    const settled = await settleContent(await contextOf(), {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      documentNo: '3000/QĐ-UBND',
      on: '14/09/2026',
      result: 'Bác khiếu nại',
    })
    expect(settled).to.include({ open: false, nextDue: null })
    const minh = await as(people.minh)
    const path = `/letters/${letter._id}/deadlines`
    const [page, paper, data] = [await minh.get(path), await minh.get(`${path}/print`), await minh.get(`${path}.json`)]
    const following = data.body.following as { clock: string; due: string; steps: unknown[] }[]
    const due = Object.fromEntries(following.map((one) => [one.clock, one.due]))
    expect(due).to.deep.include({
      'complaint.first-decision-send': '2026-09-17',
      'complaint.decision-publish': '2026-09-29',
      'complaint.first-decision-effective': '2026-10-14',
      'complaint.second-window': '2026-10-14',
    })
    const names = ['Gửi quyết định lần đầu', 'Quyết định lần đầu có hiệu lực', 'Thi hành quyết định']
    for (const name of names) for (const shown of [page, paper]) expect(shown.text).to.include(name)
    const stepsOf = (html: string) => (html.match(/clock-steps__step/g) ?? []).length
    expect(stepsOf(page.text)).to.equal(stepsOf(paper.text))
  })

  it('shows the outer limit of a letter that nobody handles, from 2026-07-01 on', async () => {
    const minh = await as(people.minh)
    const limitOf = async (receivedOn: string) => {
      const letter = await aLetter(people.lan, {
        receivedOn,
        writtenOn: '',
        contents: [{ kind: 'petition', summary: 'Đường' }],
      })
      const { body } = await minh.get(`/letters/${letter._id}/deadlines.json`).expect(200)
      return body.following.find((one: { clock: string }) => one.clock === 'letter.processing-outer')?.due
    }
    expect(await limitOf('30/06/2026')).to.equal(undefined)
    expect(await limitOf('01/07/2026')).to.equal('2026-08-17')
  })

  it('shows beside a date the readings that it rests on, with the value that stands', async () => {
    const letter = await accepted('complaint', '2026-08-27', '20/08/2026')
    const page = await (await as(people.minh)).get(`/letters/${letter._id}/deadlines`).expect(200)
    expect(page.text).to.include('cách hiểu CNT-6: lùi sang ngày làm việc tiếp theo (mặc định)')
    expect(page.text).to.include('cách hiểu letter.processing: 10 ngày làm việc (mặc định)')
  })

  it('shows forms and the ledger with its authors', async () => {
    const minh = await as(people.minh)
    const letter = await accepted('complaint', '2026-08-27', '20/08/2026')
    const path = `/letters/${letter._id}/contents/1/qualifications`
    for (const kind of ['complex', 'remote', 'obstacle', 'dismissal']) await minh.get(`${path}/${kind}/new`).expect(200)
    await minh.get(`${path}/severalPlaces/new`).expect(404)
    await (await as(people.lan)).get(`${path}/complex/new`).expect(403)
    const kept = await minh.post(`${path}/complex`, { version: letter.version, on: '14/09/2026', documentNo: 'VB 9' })
    expect(kept.status).to.equal(422)
    expect(kept.text).to.include('VB 9')
    const typed = { version: letter.version, on: '14/09/2026', documentNo: 'VB 9', ground: 'g' }
    await minh.post(`${path}/complex`, typed).expect(303)
    const page = await minh.get(`/letters/${letter._id}/deadlines`).expect(200)
    expect(page.text).to.include('g) Tài liệu, chứng cứ mâu thuẫn').and.include('VB 9').and.include(people.minh.name)
    expect(page.text).to.include('Vụ việc phức tạp…')
  })
})
