import { expect } from 'chai'
import type { Contact } from '../../src/contact.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { tellCitizens } from '../../src/notifications/index.ts'
import { MessageModel } from '../../src/notifications/message.ts'
import { citizenEvents } from '../../src/notifications/message-events.ts'
import { smsLength } from '../../src/notifications/sms-length.ts'
import { builtInText } from '../../src/notifications/texts/built-in.ts'
import { hasLooseBrace, unknownFields } from '../../src/notifications/texts/fields.ts'
import { MessageTextModel, textChannels } from '../../src/notifications/texts/message-text.ts'
import { filledParts } from '../../src/notifications/texts/rendered-text.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { runEvents } from '../run-events.ts'
import { testNow, world } from '../world.ts'

const office = { office: 'Ban Tiếp công dân tỉnh Quảng Ngãi', phone: '0255 3700 100' }
const example = {
  ...office,
  number: '11130/2026',
  code: '7305 2216 8492',
  link: 'https://tiepdan.quangngai.gov.vn/tra-cuu?ma=730522168492',
  due: 'Chủ nhật 21/09/2026',
}

describe('the texts that citizens are sent', () => {
  const choices = citizenEvents.flatMap((event) =>
    textChannels.flatMap((channel) => (['vi', 'en'] as const).map((language) => ({ event, channel, language }))),
  )

  it('are there for every event, channel and language, and name only what is known', () => {
    for (const choice of choices) {
      const { text, title } = builtInText(choice)
      const where = Object.values(choice).join(' ')
      expect(text, where).not.to.equal('')
      expect(unknownFields(text + title, choice.event), where).to.deep.equal([])
      expect(hasLooseBrace(text + title), where).to.equal(false)
    }
  })

  it('fit as SMS into what an office pays for, with a long name and a long address', () => {
    for (const { event, channel, language } of choices)
      if (channel === 'sms') {
        const { text } = filledParts(builtInText({ event, channel, language }), 'sms', example)
        expect(smsLength(text).segments, `${event} ${language}: ${text}`).to.be.at.most(3)
      }
  })

  it('never say what a denunciation is', () => {
    for (const language of ['vi', 'en'] as const)
      for (const channel of textChannels) {
        const { title, text } = builtInText({ event: 'record.news', channel, language })
        expect(`${title} ${text}`).not.to.match(/tố cáo|denunc|link|code|number/i)
      }
  })
})

describe('the pages of messages', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })
  const agreed: Contact = {
    channel: 'sms',
    email: null,
    language: 'vi',
    consent: true,
    writtenRequest: false,
    at: testNow,
    by: 'lan',
  }
  async function told(contact: Contact | null) {
    const letter = await aLetter(people.lan)
    await LetterModel.updateOne({ _id: letter._id }, { $set: { 'senders.0.contact': contact } })
    await runEvents((await world()).parts, people.office, [tellCitizens])
    const message = await MessageModel.findOne({ 'subject.id': letter._id }).lean()
    return { letter, message: message as NonNullable<typeof message> }
  }

  it('show the manager what was sent, without a whole number, and open on its words and its log', async () => {
    const { message } = await told(agreed)
    const hoa = await as(people.hoa)
    const list = (await hoa.get('/admin/messages').expect(200)).text
    expect(list).to.contain('0935 ••• 486')
    expect(list).not.to.contain('0935120486')
    const page = (await hoa.get(`/admin/messages/${message._id}`).expect(200)).text
    expect(page).to.contain('đã vào sổ')
    expect(page).not.to.contain('0935120486')
  })

  it('show on the record what its writer was told, to its readers and not to other bodies', async () => {
    const { letter } = await told(agreed)
    for (const reader of [people.lan, people.minh, people.thu]) {
      const { text } = await (await as(reader)).get(`/letters/${letter._id}/messages`).expect(200)
      expect(text).to.contain('Vào sổ đơn')
    }
    await (await as(people.son)).get(`/letters/${letter._id}/messages`).expect(404)
  })

  it('of a denunciation show nothing of whom and where to', async () => {
    const letter = await aDenunciation(people.lan)
    const { parts } = await world()
    const [identity] = await parts.vault.read(letter.vaultId ?? '')
    const contact = { ...agreed, writtenRequest: true }
    const vaultId = await parts.vault.keep(people.office, [{ ...identity, contact }], new Date(testNow))
    await LetterModel.updateOne({ _id: letter._id }, { $set: { vaultId } })
    await runEvents(parts, people.office, [tellCitizens])
    const { text } = await (await as(people.lan)).get(`/letters/${letter._id}/messages`).expect(200)
    expect(text).to.contain('Có bước mới')
    expect(text).not.to.match(/Bí Mật|0901234567|0901 •/)
    await (await as(people.nam)).get(`/letters/${letter._id}/messages`).expect(404)
    const list = (await (await as(people.ha)).get('/admin/messages').expect(200)).text
    expect(list).not.to.contain(`/letters/${letter._id}`)
  })

  it('send again what was given up, to the address that was corrected meanwhile', async () => {
    const { letter, message } = await told({ ...agreed, channel: 'email', email: 'sai@example.vn' })
    await MessageModel.updateOne({ _id: message._id }, { $set: { state: 'dead', tries: 12 } })
    const hoa = await as(people.hoa)
    await LetterModel.updateOne({ _id: letter._id }, { $set: { 'senders.0.contact.email': 'dung@example.vn' } })
    await hoa.post(`/admin/messages/${message._id}/resending`).expect(303)
    expect(await MessageModel.findById(message._id).lean()).to.include({
      state: 'queued',
      tries: 0,
      to: 'dung@example.vn',
      again: false,
    })
    await hoa.post(`/admin/messages/${message._id}/resending`).expect(422)
  })

  it('say that there is still nobody where the record has no way to reach anybody', async () => {
    const { message } = await told(null)
    const answer = await (await as(people.hoa)).post(`/admin/messages/${message._id}/resending`).expect(422)
    expect(answer.text).to.contain('vẫn chưa có cách liên lạc')
  })

  it('print what waits for the post, and note that it went', async () => {
    const { message } = await told({ ...agreed, channel: 'post' })
    const lan = await as(people.lan)
    expect((await lan.get('/messages/post').expect(200)).text).to.contain('thôn La Hà 2')
    expect((await lan.get('/messages/post/letters').expect(200)).text).to.contain('Kính gửi ông/bà')
    await lan.post('/messages/post', {}).expect(422)
    await lan.post('/messages/post', { selected: message._id }).expect(303)
    expect(await MessageModel.findById(message._id).lean()).to.include({ state: 'printed' })
  })

  it('try a channel by a message to oneself', async () => {
    const ha = await as(people.ha)
    await ha.post('/admin/message-channels', { channel: 'email', email: '' }).expect(422)
    const { headers } = await ha.post('/admin/message-channels', { channel: 'sms', phone: '0935 120 486' }).expect(303)
    expect((await ha.get(headers.location).expect(200)).text).to.contain('Tin thử')
  })

  describe('with texts of the office', () => {
    const path = '/admin/message-texts/letter.accepted/sms/vi'

    it('count characters and messages while a text is written, with and without marks', async () => {
      const hoa = await as(people.hoa)
      const preview = async (withoutMarks: string) =>
        (await hoa.post(path, { text: 'Đã nhận đơn {number}', withoutMarks, preview: 'yes' }).expect(200)).text
      expect(await preview('')).to.match(/Đã nhận đơn 11130\/2026[\s\S]*UCS-2/)
      expect(await preview('on')).to.match(/Da nhan don 11130\/2026[\s\S]*GSM-7/)
      expect(await MessageTextModel.countDocuments({ office: people.office })).to.equal(0)
    })

    it('refuse a place that the event does not have, a loose brace and a text that is too long', async () => {
      const hoa = await as(people.hoa)
      const refused = async (text: string) => (await hoa.post(path, { text }).expect(422)).text
      expect(await refused('Người bị kiện: {nguoi_bi_kien}')).to.contain('{nguoi_bi_kien} không dùng được')
      expect(await refused('Hạn {due}')).to.contain('{due} không dùng được')
      expect(await refused('Đơn {number')).to.contain('thừa')
      expect(await refused('ạ'.repeat(202))).to.contain('202 ký tự, thành 4 tin nhắn')
      const secret = await hoa.post('/admin/message-texts/record.news/sms/vi', { text: 'Xem {link}' }).expect(422)
      expect(secret.text).to.contain('{link} không dùng được')
    })

    it('keep every version, and write new messages by the last one', async () => {
      const hoa = await as(people.hoa)
      const registered = '/admin/message-texts/letter.registered/sms/vi'
      await hoa.post(registered, { text: 'Bản một {number}' }).expect(303)
      await hoa.post(registered, { text: 'Bản hai {number}' }).expect(303)
      const { message, letter } = await told(agreed)
      expect(message).to.include({ text: `Bản hai ${letter.no}/2026`, textVersion: 2 })
      expect(await MessageTextModel.countDocuments({ office: people.office })).to.equal(2)
    })

    it('take values for an approved text of Zalo, a line each', async () => {
      const hoa = await as(people.hoa)
      const zalo = '/admin/message-texts/letter.registered/zalo/vi'
      await hoa.post(zalo, { text: 'không phải giá trị', providerId: '207' }).expect(422)
      await hoa.post(zalo, { text: 'so={number}\nma={code}', providerId: '207' }).expect(303)
      const { message } = await told({ ...agreed, channel: 'zalo' })
      expect(message.provider?.template).to.equal('207')
      expect(Object.keys(message.provider?.data ?? {})).to.deep.equal(['so', 'ma'])
    })
  })
})
