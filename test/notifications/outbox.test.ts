import { expect } from 'chai'
import type { Contact } from '../../src/contact.ts'
import type { Parts } from '../../src/context.ts'
import { runWorker } from '../../src/jobs/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import type { Gateway, Parcel } from '../../src/notifications/channels/gateway.ts'
import { tellCitizens } from '../../src/notifications/index.ts'
import type { Message } from '../../src/notifications/message.ts'
import { MessageModel } from '../../src/notifications/message.ts'
import { outboxWorker } from '../../src/notifications/outbox.ts'
import type { Outcome } from '../../src/notifications/outcome.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { runEvents } from '../run-events.ts'
import { testNow, world } from '../world.ts'

const agreed: Contact = {
  channel: 'sms',
  email: null,
  language: 'vi',
  consent: true,
  writtenRequest: false,
  at: testNow,
  by: 'lan',
}

describe('the outbox', () => {
  let people: People
  let parts: Parts
  beforeEach(async () => {
    people = await anOffice()
    const { clock, parts: given } = await world()
    clock.set(testNow)
    parts = given
    await MessageModel.deleteMany({})
  })

  /** A registered letter whose writer answered so, and what was written to him of it. */
  async function told(contact: Contact | null, sender: Record<string, unknown> = {}): Promise<Message[]> {
    const letter = await aLetter(people.lan)
    await LetterModel.updateOne(
      { _id: letter._id },
      { $set: { senders: [{ ...letter.senders[0], contact, ...sender }] } },
    )
    await runEvents(parts, people.office, [tellCitizens])
    return MessageModel.find({ office: people.office, 'subject.id': letter._id }).lean()
  }

  /** A way out that answers as it is told and remembers what it was given. */
  function gateway(channel: Gateway['channel'], answer: (parcel: Parcel) => Outcome, mayRepeat = false) {
    const sent: Parcel[] = []
    const worker = outboxWorker(channel, () => ({
      channel,
      connections: 3,
      mayRepeat,
      close: () => {},
      async send(parcel) {
        sent.push(parcel)
        return answer(parcel)
      },
    }))
    return { sent, run: () => runWorker(worker, parts) }
  }
  const takes = (): Outcome => ({ kind: 'sent', providerId: '7' })
  const stored = async (id: string) => (await MessageModel.findById(id).lean<Message>()) as Message

  it('holds one message for a letter that was registered, with number, code, link and telephone', async () => {
    const [message, ...others] = await told(agreed)
    expect(others).to.deep.equal([])
    expect(message).to.include({ event: 'letter.registered', channel: 'sms', state: 'queued', to: '0935120486' })
    expect(message.text).to.match(
      /^Ban Tiếp công dân.*: Đơn số \d+\/2026 .* mã tra cứu (\d{4} ){2}\d{4}\. Xem tại http.*\/tra-cuu\?ma=\d{12} hoặc gọi/,
    )
    expect(message.text).not.to.contain('Lành')
    expect(message.text).not.to.contain('thu hồi')
    await runEvents(parts, people.office, [tellCitizens])
    expect(await MessageModel.countDocuments({ office: people.office })).to.equal(1)
  })

  it('sends it once, and keeps the number that the gateway gave it', async () => {
    const [message] = await told(agreed)
    const sms = gateway('sms', takes)
    await sms.run()
    await sms.run()
    expect(sms.sent.map((parcel) => parcel._id)).to.deep.equal([message._id])
    expect(await stored(message._id)).to.include({ state: 'sent', providerId: '7', tries: 1 })
  })

  it('says that nobody could be reached where nobody was asked, and nothing to who wants no messages', async () => {
    expect((await told(null)).map((one) => one.state)).to.deep.equal(['noContact'])
    expect(await told({ ...agreed, channel: 'none', consent: false })).to.deep.equal([])
  })

  it('prints a letter for who chose the post, or has a telephone that takes no SMS', async () => {
    const [post] = await told({ ...agreed, channel: 'post' })
    expect(post).to.include({ state: 'toPrint', to: 'Võ Thị Lành\nthôn La Hà 2, xã Tư Nghĩa' })
    const [landline] = await told(agreed, { phone: '02553700100' })
    expect(landline).to.include({ channel: 'post', state: 'toPrint' })
    const [nothing] = await told(agreed, { phone: null, address: null })
    expect(nothing).to.include({ state: 'noContact', to: null })
  })

  it('goes over the next way that was agreed to when one refuses for good, at last by post', async () => {
    const [message] = await told({ ...agreed, channel: 'zalo', email: 'lanh@example.vn' })
    expect(message.channel).to.equal('zalo')
    const refuses = (): Outcome => ({ kind: 'refused', why: 'no' })
    const seen: string[] = []
    for (const channel of ['zalo', 'sms', 'email'] as const) {
      await gateway(channel, refuses).run()
      seen.push((await stored(message._id)).channel)
    }
    expect(seen).to.deep.equal(['sms', 'email', 'post'])
    const last = await stored(message._id)
    expect(last.state).to.equal('toPrint')
    expect(last.text).to.match(/^Kính gửi ông\/bà/)
    expect(last.log.map((line) => line.what)).to.deep.equal(['queued', 'fallback', 'fallback', 'fallback'])
  })

  it('holds an SMS in the evening until the morning, and lets an e-mail go', async () => {
    const { clock } = await world()
    clock.set('2026-09-15T14:00:00Z') // 21:00
    const [sms] = await told(agreed)
    const [mail] = await told({ ...agreed, channel: 'email', email: 'lanh@example.vn' })
    expect(sms).to.deep.include({ state: 'held', nextAt: new Date('2026-09-16T00:00:00Z') })
    expect(mail.state).to.equal('queued')
    const gate = gateway('sms', takes)
    await gate.run()
    expect(gate.sent).to.deep.equal([])
    clock.set('2026-09-16T00:00:00Z')
    await gate.run()
    expect((await stored(sms._id)).state).to.equal('sent')
  })

  it('goes at once also where the clock moves on while it is written', async () => {
    let milliseconds = Date.parse(testNow)
    const now = () => {
      milliseconds += 5
      return new Date(milliseconds)
    }
    const moving = { ...parts, clock: { now } }
    const letter = await aLetter(people.lan)
    await LetterModel.updateOne({ _id: letter._id }, { $set: { 'senders.0.contact': agreed } })
    await runEvents(moving, people.office, [tellCitizens])
    const sent: Parcel[] = []
    const send = async (parcel: Parcel) => {
      sent.push(parcel)
      return takes()
    }
    const gate = { channel: 'sms' as const, connections: 3, mayRepeat: false, close: () => {}, send }
    await runWorker(
      outboxWorker('sms', () => gate),
      moving,
    )
    expect(sent.length).to.equal(1)
  })

  it('is not asked five hundred times while a server is down', async () => {
    for (let count = 0; count < 8; count += 1) await told(agreed)
    const sms = gateway('sms', () => ({ kind: 'notTaken', why: 'ECONNREFUSED', isDown: true }))
    await sms.run()
    expect(sms.sent.length).to.be.within(1, 3)
    expect(await MessageModel.countDocuments({ office: people.office, state: 'queued', tries: 0 })).to.equal(8)
  })

  it('sends again, once and marked, an e-mail whose process ended while it was on its way; an SMS waits for a person', async () => {
    const [mail] = await told({ ...agreed, channel: 'email', email: 'lanh@example.vn' })
    const [sms] = await told(agreed)
    const lease = { owner: 'gone', until: new Date(Date.now() - 1000) }
    await MessageModel.updateMany(
      { _id: { $in: [mail._id, sms._id] } },
      { $set: { state: 'sending', tries: 1, lease } },
    )
    const mails = gateway('email', takes, true)
    await mails.run()
    await gateway('sms', takes).run()
    expect(mails.sent[0]).to.include({ messageId: mail.messageId })
    expect(await stored(mail._id)).to.include({ state: 'sent', again: true })
    expect(await stored(sms._id)).to.include({ state: 'unknown', again: false })
  })

  it('leaves alone what another process has on its way', async () => {
    const [sms] = await told(agreed)
    const lease = { owner: 'alive', until: new Date(Date.now() + 60_000) }
    await MessageModel.updateOne({ _id: sms._id }, { $set: { state: 'sending', lease } })
    const gate = gateway('sms', takes)
    await gate.run()
    expect(gate.sent).to.deep.equal([])
  })

  it('lets two workers send each message once', async () => {
    for (let count = 0; count < 6; count += 1) await told(agreed)
    const [one, other] = [gateway('sms', takes), gateway('sms', takes)]
    await Promise.all([one.run(), other.run()])
    const ids = [...one.sent, ...other.sent].map((parcel) => parcel._id)
    expect(ids.length).to.equal(6)
    expect(new Set(ids).size).to.equal(6)
  })

  it('keeps nothing of a letter that turns out to be a denunciation', async () => {
    const letter = await aLetter(people.lan)
    await LetterModel.updateOne(
      { _id: letter._id },
      { $set: { 'senders.0.contact': { ...agreed, email: 'lanh@example.vn' } } },
    )
    await runEvents(parts, people.office, [tellCitizens])
    await LetterModel.updateOne({ _id: letter._id }, { $set: { secret: true } })
    const gate = gateway('sms', takes)
    await gate.run()
    expect(gate.sent).to.deep.equal([])
    const subject = {
      kind: 'letter' as const,
      record: (await LetterModel.findById(letter._id).lean()) as typeof letter,
    }
    const event = { id: 'e', action: 'letters.correct', at: new Date(testNow), contentNo: null, details: {} }
    await tellCitizens.handle(parts, subject, event)
    const dump = JSON.stringify(await MessageModel.find({ office: people.office }).lean())
    expect(dump).not.to.match(/0935120486|Lành|lanh@|Tư Nghĩa|mã tra cứu/)
    expect(await MessageModel.distinct('state', { office: people.office })).to.deep.equal(['cancelled'])
  })

  describe('of a denunciation', () => {
    async function denounced(contact: Contact | null) {
      const letter = await aDenunciation(people.lan)
      const identities = await parts.vault.read(letter.vaultId ?? '')
      const vaultId = await parts.vault.keep(people.office, [{ ...identities[0], contact }], new Date(testNow))
      await LetterModel.updateOne({ _id: letter._id }, { $set: { vaultId } })
      await runEvents(parts, people.office, [tellCitizens])
      return MessageModel.find({ office: people.office }).lean()
    }

    it('holds nothing without a written request', async () => {
      expect(await denounced(null)).to.deep.equal([])
      expect(await denounced(agreed)).to.deep.equal([])
      expect(await denounced({ ...agreed, channel: 'post', writtenRequest: true })).to.deep.equal([])
    })

    it('holds one neutral sentence without a link on a written request, whose address stands in the vault only', async () => {
      const [message] = await denounced({ ...agreed, writtenRequest: true })
      expect(message).to.include({ event: 'record.news', to: null, state: 'queued' })
      expect(message.text).to.equal(
        'Ban Tiếp công dân tỉnh Quảng Ngãi: Hồ sơ của ông/bà đã có bước mới, xin ông/bà liên hệ chúng tôi. Điện thoại 02553700100.',
      )
      const sms = gateway('sms', takes)
      await sms.run()
      expect(sms.sent[0]).to.include({ to: '0901234567' })
      const dump = JSON.stringify(await MessageModel.find({}).lean())
      expect(dump).not.to.match(/0901234567|84901234567|Bí Mật|Ba Tơ|051099001122|tố cáo|denunciation|tra-cuu/i)
    })
  })
})
