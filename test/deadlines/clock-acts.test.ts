import { expect } from 'chai'
import { extendClock, resumeClock, suspendClock } from '../../src/deadlines/index.ts'
import { InvalidInput } from '../../src/errors.ts'
import type { Letter } from '../../src/letters/index.ts'
import { changeLetter, startClock } from '../../src/letters/index.ts'
import { aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

/** A complaint that our office has accepted on 27/08/2026: 30 days to settle it. */
async function accepted(people: People): Promise<Letter> {
  const letter = await aLetter(people.lan, {
    receivedOn: '20/08/2026',
    writtenOn: '',
    contents: [
      {
        kind: 'complaint',
        summary: 'Khiếu nại quyết định thu hồi đất',
        decisionNo: '12/QĐ-UBND',
        decisionOn: '01/07/2026',
      },
    ],
  })
  const context = (await world()).contextFor(people.minh)
  const law = await context.lawOf(people.office)
  return changeLetter(context, { id: letter._id, version: null, action: 'papers.submit' }, (one) => {
    const content = one.contents[0]
    if (content)
      startClock(content, law, { clock: 'complaint.first-settlement', start: '2026-08-27', startEvent: 'accepted' })
    return { contentNo: 1 }
  })
}

const refused = async (act: Promise<unknown>) => {
  try {
    await act
  } catch (error) {
    if (error instanceof InvalidInput) return error.fields
    throw error
  }
  throw new Error('was not refused')
}

describe('suspending, resuming and extending a clock', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  const act = (letter: Letter, change: Record<string, unknown>) => ({
    letterId: letter._id,
    version: letter.version,
    contentNo: 1,
    clock: 'complaint.first-settlement',
    documentNo: '2410/QĐ-UBND',
    ...change,
  })

  it('adds the days of the suspension to the settlement of a complaint', async () => {
    const context = (await world()).contextFor(people.minh)
    const letter = await accepted(people)
    const suspended = await suspendClock(context, act(letter, { on: '07/09/2026', ground: 'awaitsOther' }))
    expect(suspended.state).to.equal('suspended')
    const resumed = await resumeClock(context, act(suspended, { on: '14/09/2026' }))
    const clock = resumed.contents[0]?.clocks.find((one) => one.clock === 'complaint.first-settlement')
    expect(clock?.legal.due).to.equal('2026-10-05')
    expect(resumed.history.at(-1)?.details).to.include({ after: '2026-10-05' })
  })

  it('refuses to suspend the processing of a letter, which no law suspends', async () => {
    const context = (await world()).contextFor(people.minh)
    const letter = await accepted(people)
    const fields = await refused(
      suspendClock(context, act(letter, { clock: 'letter.processing', on: '07/09/2026', ground: 'awaitsOther' })),
    )
    expect(fields.on?.key).to.equal('errors.deadline.notSuspendable')
  })

  it('refuses a decision of tomorrow, and to resume what runs', async () => {
    const context = (await world()).contextFor(people.minh)
    const letter = await accepted(people)
    expect(
      (await refused(suspendClock(context, act(letter, { on: '16/09/2026', ground: 'awaitsOther' })))).on?.key,
    ).to.equal('errors.deadline.future')
    expect((await refused(resumeClock(context, act(letter, { on: '14/09/2026' })))).on?.key).to.equal(
      'errors.deadline.notSuspended',
    )
  })

  it('extends the settlement of a complaint to the figure of a complex case, once', async () => {
    const context = (await world()).contextFor(people.minh)
    const letter = await accepted(people)
    const input = { kind: 'complex', on: '14/09/2026', ground: 'nhiều nơi phải xác minh' }
    const extended = await extendClock(context, act(letter, input))
    expect(extended.contents[0]?.clocks.at(-1)?.legal.length).to.equal(45)
    expect((await refused(extendClock(context, act(extended, input)))).kind?.key).to.equal(
      'errors.deadline.notExtendable',
    )
  })

  it('explains the date on a page, on paper and as data', async () => {
    const minh = await as(people.minh)
    const letter = await accepted(people)
    const page = await minh.get(`/letters/${letter._id}/deadlines`).expect(200)
    expect(page.text).to.include('Vì sao hạn là').and.include('Giải quyết khiếu nại').and.include('Cộng 30 ngày')
    const paper = await minh.get(`/letters/${letter._id}/deadlines/print`).expect(200)
    expect(paper.text).to.include('Cộng 30 ngày').and.not.include('calendar-proof__table')
    const data = await minh.get(`/letters/${letter._id}/deadlines.json`).expect(200)
    expect(data.body.clocks.map((one: { clock: string }) => one.clock)).to.include('complaint.first-settlement')
  })

  it('keeps what was typed when the act is refused', async () => {
    const minh = await as(people.minh)
    const letter = await accepted(people)
    const path = `/letters/${letter._id}/contents/1/clocks/complaint.first-settlement/suspensions`
    await minh.get(`${path}/new`).expect(200)
    const again = await minh
      .post(path, { version: letter.version, on: '31/02/2026', documentNo: 'QĐ 77', ground: 'awaitsOther' })
      .expect(422)
    expect(again.text).to.include('QĐ 77').and.include('ngày này không có trong lịch')
    await minh
      .post(path, { version: letter.version, on: '14/09/2026', documentNo: 'QĐ 77', ground: 'awaitsOther' })
      .expect(303)
    await (await as(people.lan)).get(`${path}/new`).expect(403)
  })
})
