import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import type { SMTPServer } from 'smtp-server'
import { emailGateway } from '../../../src/notifications/channels/email.ts'
import { caughtMessages } from '../../../tools/catcher/caught.ts'
import type { Mood, Moods } from '../../../tools/catcher/moods.ts'
import { mailCatcher } from '../../../tools/catcher/smtp.ts'

const parcel = {
  _id: 'one',
  messageId: '<one@tiepdan.vn>',
  to: 'lanh@example.vn',
  title: 'Đơn số 1130/2026 đã được thụ lý',
  text: 'Kính gửi ông/bà,\nĐơn của ông/bà đã được thụ lý.',
  provider: null,
}

describe('e-mail', () => {
  const moods: Moods = { email: 'well', sms: 'well', zalo: 'well' }
  const caught = caughtMessages(undefined)
  let server: SMTPServer
  let url: string

  before(async () => {
    server = mailCatcher(moods, caught)
    const listening = server.listen(0, '127.0.0.1')
    await new Promise<void>((resolve) => listening.once('listening', () => resolve()))
    url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`
  })
  after(() => new Promise<void>((resolve) => void server.close(() => resolve())))

  async function sentWhile(mood: Mood, to = url, from = 'tiepdan@example.vn') {
    moods.email = mood
    const gateway = emailGateway({ url: to, from }, { greeting: 500, silence: 300 })
    try {
      return await gateway.send(parcel)
    } finally {
      gateway.close()
    }
  }

  it('arrives with its Vietnamese subject, its text and its own Message-ID', async () => {
    expect(await sentWhile('well')).to.deep.equal({ kind: 'sent', providerId: null })
    expect(caught.all().at(-1)).to.include({ id: parcel.messageId, title: parcel.title, to: parcel.to })
    expect(caught.all().at(-1)?.text.replaceAll('\r\n', '\n').trim()).to.equal(parcel.text)
  })

  it('was not taken where nobody listens, and where the server says so before the text', async () => {
    expect(await sentWhile('well', 'smtp://127.0.0.1:1')).to.deep.include({ kind: 'notTaken', isDown: true })
    expect(await sentWhile('down')).to.deep.include({ kind: 'notTaken', isDown: true })
    expect(await sentWhile('busy')).to.deep.equal({ kind: 'notTaken', why: 'SMTP 451', isDown: false })
  })

  it('is refused for good for an address that the server does not know', async () => {
    expect(await sentWhile('refuse')).to.deep.equal({ kind: 'refused', why: 'SMTP 550' })
  })

  it('is unknown once the server has all of it and does not answer', async () => {
    const before = caught.all().length
    expect(await sentWhile('never')).to.include({ kind: 'unknown' })
    expect(caught.all().length).to.equal(before + 1)
  })
})
