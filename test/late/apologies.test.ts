import { expect } from 'chai'
import { programActor } from '../../src/access/actor.ts'
import { contextOf } from '../../src/context.ts'
import { newId } from '../../src/id.ts'
import type { Apology } from '../../src/late/apology.ts'
import { ApologyModel } from '../../src/late/apology.ts'
import { approveApology } from '../../src/late/decide-apology.ts'
import { draftApologies } from '../../src/late/draft-apologies.ts'
import { lateWorker } from '../../src/late/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { LookupModel } from '../../src/lookup/lookup.ts'
import { cancelPaper } from '../../src/papers/index.ts'
import { fixedClock } from '../../src/time/clock.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, anybody, as } from '../people.ts'
import { world } from '../world.ts'

/** Ten working days later, LTCD Đ.28(1), have passed by 15/09/2026. */
const late = { receivedOn: '20/08/2026', writtenOn: '18/08/2026' }

const ofLetter = (letter: Letter) => ApologyModel.find({ letter: letter._id }).sort({ due: 1 }).lean<Apology[]>()
const stored = async (letter: Letter) => (await LetterModel.findById(letter._id).lean<Letter>()) as Letter

async function look(people: People): Promise<number> {
  const { parts } = await world()
  return draftApologies(contextOf(parts, programActor(people.office), 'test'), {})
}

/** A letter whose promise has lapsed, and the draft that was made of it. */
async function drafted(people: People): Promise<{ letter: Letter; apology: Apology }> {
  const letter = await aLetter(people.lan, late)
  await look(people)
  const [apology] = await ofLetter(letter)
  if (!apology) throw new Error('nothing was drafted')
  return { letter, apology }
}

describe('a date that is not kept', function () {
  this.timeout(60_000)
  let people: People
  let hoa: SignedIn
  before(async () => {
    people = await anOffice()
    hoa = await as(people.hoa)
  })

  it('is drafted once on its last day, by however many look, and not before', async () => {
    const letter = await aLetter(people.lan, late)
    const soon = await aLetter(people.lan)
    const made = await Promise.all([look(people), look(people), look(people)])
    expect(made.reduce((sum, one) => sum + one, 0)).to.equal(1)
    expect(await look(people)).to.equal(0)
    const [apology] = await ofLetter(letter)
    expect(apology).to.include({ state: 'draft', clock: 'letter.processing', again: false, contentNo: 1 })
    expect(apology?.due).to.equal('2026-09-07')
    expect(await ofLetter(soon)).to.deep.equal([])
  })

  it('is looked for from seven on, on working days', async () => {
    const own = await anOffice()
    const letter = await aLetter(own.lan, late)
    const { parts } = await world()
    const at = async (instant: string) => {
      await lateWorker().run({ ...parts, clock: fixedClock(instant) }, new AbortController().signal)
      return (await ofLetter(letter)).length
    }
    expect(await at('2026-09-12T03:00:00Z'), 'a Saturday').to.equal(0)
    expect(await at('2026-09-14T23:30:00Z'), 'half past six').to.equal(0)
    expect(await at('2026-09-15T00:00:00Z'), 'seven').to.equal(1)
  })

  it('is never drafted for a denunciation, and goes when a letter turns into one', async () => {
    const secret = await aDenunciation(people.lan, late)
    await look(people)
    expect(await ofLetter(secret)).to.deep.equal([])
    const { letter } = await drafted(people)
    await LetterModel.updateOne({ _id: letter._id }, { $set: { secret: true, hasPending: true } })
    await (await world()).runEvents(people.office)
    expect(await ofLetter(letter)).to.deep.equal([])
  })

  it('is apologised for with a numbered paper and a new date; the legal one stays', async () => {
    const { letter, apology } = await drafted(people)
    const page = await hoa.get(`/late/${apology._id}`).expect(200)
    expect(page.text).to.include('value="29/09/2026"')
    await hoa
      .post(`/late/${apology._id}/approval`, {
        newDue: '29/09/2026',
        reason: 'Chờ kết quả đo đạc của cơ quan chuyên môn',
      })
      .expect(303)
    const after = await stored(letter)
    expect(after.papers.at(-1)).to.include({ code: 'OF-4', status: 'signed' })
    expect(after.papers.at(-1)?.no).to.be.a('number')
    expect(after.contents[0]?.promises?.[0]).to.include({ was: apology.due, due: '2026-09-29' })
    const due = (one: Letter) => one.contents[0]?.clocks.find(({ clock }) => clock === apology.clock)?.legal.due
    expect(due(after)).to.equal(due(letter))
    expect((await ofLetter(letter))[0]).to.include({ state: 'issued', newDue: '2026-09-29', on: '2026-09-15' })
    await (await world()).runEvents(people.office)
    const lookup = await LookupModel.findById(letter.receiptCode).lean()
    expect(JSON.stringify(lookup)).to.include('2026-09-29')
  })

  it('is refused for a day of rest, a day that has passed and without a reason, beside the field', async () => {
    const { apology } = await drafted(people)
    const refused = async (newDue: string, reason = 'Lý do') =>
      (await hoa.post(`/late/${apology._id}/approval`, { newDue, reason }).expect(422)).text
    expect(await refused('26/09/2026')).to.include('ngày hẹn phải là ngày làm việc')
    expect(await refused('15/09/2026')).to.include('ngày hẹn mới phải sau')
    expect(await refused('30/09/2026', ' ')).to.include('id="reason"')
    expect((await ofLetter({ _id: apology.letter } as Letter))[0]?.state).to.equal('draft')
  })

  it('is approved once by two managers at the same time', async () => {
    const { letter, apology } = await drafted(people)
    const { contextFor } = await world()
    const input = { id: apology._id, newDue: '30/09/2026', reason: 'Vụ việc phức tạp' }
    const both = await Promise.allSettled([1, 2].map(() => approveApology(contextFor(people.hoa), input)))
    expect(both.filter((one) => one.status === 'fulfilled')).to.have.length(1)
    expect((await stored(letter)).papers.filter(({ code }) => code === 'OF-4')).to.have.length(1)
  })

  it('comes back when its paper is cancelled, and goes when the matter ends', async () => {
    const { letter, apology } = await drafted(people)
    const { contextFor, runEvents } = await world()
    await approveApology(contextFor(people.hoa), { id: apology._id, newDue: '30/09/2026', reason: 'Vụ việc phức tạp' })
    const issued = await stored(letter)
    await cancelPaper(contextFor(people.hoa), {
      kind: 'letter',
      id: letter._id,
      paperId: issued.papers.at(-1)?.id,
      version: issued.version,
      reason: 'Ghi sai ngày',
    })
    await runEvents(people.office)
    expect((await ofLetter(letter))[0]?.state).to.equal('draft')
    await LetterModel.updateOne(
      { _id: letter._id },
      {
        $set: { 'contents.0.closed': { on: '2026-09-15', why: 'withdrawn' }, hasPending: true },
        $push: { pending: { id: newId(), action: 'letters.withdraw', at: new Date(), contentNo: 1, details: {} } },
      },
    )
    await runEvents(people.office)
    expect((await ofLetter(letter))[0]?.state).to.equal('done')
  })

  it('is left without apology only with a reason', async () => {
    const { apology } = await drafted(people)
    await hoa.post(`/late/${apology._id}/dismissal`, { why: '' }).expect(422)
    await hoa.post(`/late/${apology._id}/dismissal`, { why: 'Đã trả lời bằng điện thoại' }).expect(303)
    expect((await hoa.get('/late')).text).to.not.include(`/late/${apology._id}`)
    expect((await hoa.get(`/late/${apology._id}`)).text).to.include('Đã trả lời bằng điện thoại')
  })

  it('is published without name, number, code or subject', async () => {
    const { letter, apology } = await drafted(people)
    await approveApology((await world()).contextFor(people.hoa), {
      id: apology._id,
      newDue: '30/09/2026',
      reason: 'Chờ người được mời đến làm việc',
    })
    const page = await (await anybody()).get('/xin-loi?thang=2026-09')
    expect(page.status).to.equal(200)
    expect(page.headers['x-robots-tag']).to.include('noindex')
    expect(page.headers).to.not.have.property('set-cookie')
    expect(page.text).to.include('30/09/2026')
    for (const personal of ['Võ Thị Lành', '0935', apology.number, letter.receiptCode, 'thu hồi', 'được mời'])
      expect(page.text).to.not.include(personal)
    expect((await (await anybody()).get('/xin-loi?thang=2026-13')).status).to.equal(200)
    expect((await (await anybody()).get('/xin-loi?lang=en')).text).to.include('Apologies')
  })
})
