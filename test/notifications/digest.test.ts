import { expect } from 'chai'
import type { Actor } from '../../src/access/actor.ts'
import { AccountModel } from '../../src/accounts/index.ts'
import type { Parts } from '../../src/context.ts'
import { runWorker } from '../../src/jobs/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import type { Parcel } from '../../src/notifications/channels/gateway.ts'
import { digestWorker } from '../../src/notifications/index.ts'
import type { Message } from '../../src/notifications/message.ts'
import { MessageModel } from '../../src/notifications/message.ts'
import { outboxWorker } from '../../src/notifications/outbox.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { testNow, world } from '../world.ts'

describe('the digest of a morning', () => {
  let people: People
  let parts: Parts
  before(async () => {
    people = await anOffice()
    parts = (await world()).parts
    await AccountModel.updateMany({ office: { $ne: people.office } }, { $set: { email: null } })
    for (const actor of [people.minh, people.tam, people.hoa, people.ha])
      await AccountModel.updateOne({ _id: actor.id }, { $set: { email: `${actor.username}@example.vn` } })
    for (const [due, assignee] of [
      ['2026-09-10', people.minh.id],
      ['2026-09-15', people.minh.id],
      ['2026-09-15', null],
      ['2026-12-31', people.tam.id],
    ] as const) {
      const letter = await aLetter(people.lan)
      await LetterModel.updateOne(
        { _id: letter._id },
        { $set: { dueOrder: due, nextDue: due, soonFrom: due, assignee } },
      )
    }
  })
  beforeEach(() => MessageModel.deleteMany({ event: 'digest' }))
  after(async () => {
    ;(await world()).clock.set(testNow)
    await AccountModel.updateMany({ office: people.office }, { $set: { email: null } })
  })

  /** Who was written to at an instant, by a worker that begins then. */
  async function writtenAt(at: string, worker = digestWorker()): Promise<Message[]> {
    const { clock } = await world()
    clock.set(at)
    await runWorker(worker, parts)
    return MessageModel.find({ event: 'digest' }).lean<Message[]>()
  }
  const readers = (messages: Message[]) => messages.map((one) => one.person).sort()
  const ids = (...actors: Actor[]) => actors.map((one) => one.id).sort()

  it('tells a handler of his own letters, a manager of all, and nobody who has nothing due', async () => {
    const messages = await writtenAt('2026-09-15T00:00:00Z') // 07:00
    expect(readers(messages)).to.deep.equal(ids(people.minh, people.hoa))
    const text = (actor: Actor) => messages.find((one) => one.person === actor.id)?.text ?? ''
    expect(text(people.minh)).to.match(/Quá hạn: 1 đơn\n {2}\d+\/2026 {2}T5.10\/09\/2026\n {2}http.*\/queue\?due=over/)
    expect(text(people.minh)).to.contain('Hết hạn hôm nay: 1 đơn')
    expect(text(people.hoa)).to.contain('Hết hạn hôm nay: 2 đơn')
    expect(text(people.hoa)).not.to.match(/Lành|thu hồi/)
  })

  it('comes once, also from two processes, and when the program starts at nine', async () => {
    const [one, other] = [digestWorker(), digestWorker()]
    await Promise.all([writtenAt('2026-09-15T02:00:00Z', one), writtenAt('2026-09-15T02:00:00Z', other)])
    expect((await writtenAt('2026-09-15T03:30:00Z', one)).length).to.equal(2)
  })

  it('does not come before seven, nor after noon', async () => {
    expect(await writtenAt('2026-09-14T23:59:00Z')).to.deep.equal([])
    expect(await writtenAt('2026-09-15T05:00:00Z')).to.deep.equal([])
  })

  it('rests on weekends and holidays, and comes on a Saturday that is worked', async () => {
    expect(await writtenAt('2026-09-19T01:00:00Z')).to.deep.equal([])
    expect(await writtenAt('2026-09-02T01:00:00Z')).to.deep.equal([])
    const calendar = (await parts.lawOf(people.office)).calendar
    const worked = daysOf(2026).find((day) => calendar.isMakeUp(day)) ?? ''
    expect(worked).to.match(/^2026-/)
    const ofTam = { office: people.office, assignee: people.tam.id }
    await LetterModel.updateMany(ofTam, { $set: { soonFrom: worked } })
    expect(readers(await writtenAt(`${worked}T01:00:00Z`))).to.include(people.tam.id)
    await LetterModel.updateMany(ofTam, { $set: { soonFrom: '2026-12-31' } })
  })

  it('is dropped where the mail server comes back after noon', async () => {
    const [message] = await writtenAt('2026-09-15T01:00:00Z')
    const { clock } = await world()
    clock.set('2026-09-15T06:00:00Z')
    const sent: Parcel[] = []
    const send = async (parcel: Parcel) => {
      sent.push(parcel)
      return { kind: 'sent' as const, providerId: null }
    }
    const gateway = { channel: 'email' as const, connections: 3, mayRepeat: true, close: () => {}, send }
    await runWorker(
      outboxWorker('email', () => gateway),
      parts,
    )
    expect(sent.map((parcel) => parcel._id)).not.to.include(message._id)
    expect((await MessageModel.findById(message._id).lean())?.state).to.equal('cancelled')
  })

  it('does not come to who has turned it off', async () => {
    await AccountModel.updateOne({ _id: people.hoa.id }, { $set: { digest: false } })
    expect(readers(await writtenAt('2026-09-15T01:00:00Z'))).to.deep.equal(ids(people.minh))
    await AccountModel.updateOne({ _id: people.hoa.id }, { $set: { digest: true } })
  })

  it('names a denunciation by its number like any other letter', async () => {
    const letter = await aDenunciation(people.lan)
    const change = { dueOrder: '2026-09-14', nextDue: '2026-09-14', soonFrom: '2026-09-14', assignee: people.minh.id }
    await LetterModel.updateOne({ _id: letter._id }, { $set: change })
    const text = (await writtenAt('2026-09-15T01:00:00Z')).find((one) => one.person === people.minh.id)?.text ?? ''
    expect(text).to.contain(`${letter.no}/2026`)
    expect(text).not.to.match(/tố cáo|mật|Bí Mật|nhận tiền/i)
    await LetterModel.updateOne({ _id: letter._id }, { $set: { assignee: null } })
  })
})

function daysOf(year: number): string[] {
  const first = Date.UTC(year, 0, 1)
  return Array.from({ length: 365 }, (_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10))
}
