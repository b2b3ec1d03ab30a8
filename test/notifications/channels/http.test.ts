import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { smsGateway } from '../../../src/notifications/channels/sms.ts'
import { zaloGateway } from '../../../src/notifications/channels/zalo.ts'
import { internationalNumber, isMobile } from '../../../src/text/phone-number.ts'
import { caughtMessages } from '../../../tools/catcher/caught.ts'
import { httpCatcher } from '../../../tools/catcher/http.ts'
import type { Mood, Moods } from '../../../tools/catcher/moods.ts'

const parcel = {
  _id: 'one',
  messageId: '<one@tiepdan.vn>',
  to: '0935 120 486',
  title: '',
  text: 'Đơn "số" 1130/2026\nđã được thụ lý',
  provider: { template: '207', data: { ma: '7305 2216 8492' } },
}
const patience = 300

describe('gateways of SMS and Zalo', () => {
  const moods: Moods = { email: 'well', sms: 'well', zalo: 'well' }
  const caught = caughtMessages(undefined)
  let server: Server
  let base: string

  before(async () => {
    server = httpCatcher(moods, caught).listen(0, '127.0.0.1')
    await new Promise<void>((resolve) => server.once('listening', () => resolve()))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  const sms = (url = `${base}/sms`) =>
    smsGateway(
      {
        url,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"to":"{to}","text":"{text}","id":"{id}"}',
        idempotent: false,
      },
      patience,
    )
  const smsWhile = (mood: Mood) => {
    moods.sms = mood
    return sms().send(parcel)
  }
  const zaloWhile = (mood: Mood) => {
    moods.zalo = mood
    return zaloGateway({ url: base, accessToken: 'token' }, patience).send(parcel)
  }

  it('take a message with the number in the form that they want, and a text that cannot break out of its place', async () => {
    expect(await smsWhile('well')).to.deep.equal({ kind: 'sent', providerId: 'sms-1' })
    expect(caught.all().at(-1)).to.include({ to: '84935120486', text: parcel.text, id: 'one' })
    expect(await zaloWhile('well')).to.deep.equal({ kind: 'sent', providerId: 'zns-1' })
    expect(caught.all().at(-1)).to.include({ to: '84935120486', title: '207', id: 'one' })
  })

  it('write values into an address and a form so that they stay values', async () => {
    moods.sms = 'well'
    const gateway = smsGateway(
      { url: `${base}/messages?text={text}&to={to}`, method: 'GET', headers: {}, body: '', idempotent: false },
      patience,
    )
    expect(await gateway.send({ ...parcel, text: 'a&to=1' })).to.include({ kind: 'sent' })
  })

  it('did not take what never reached them', async () => {
    expect(await sms('http://127.0.0.1:2/sms').send(parcel)).to.deep.equal({
      kind: 'notTaken',
      why: 'ECONNREFUSED',
      isDown: true,
    })
    expect(await smsWhile('busy')).to.deep.include({ kind: 'notTaken', isDown: true })
  })

  it('refuse for good a number that they do not know', async () => {
    expect(await smsWhile('refuse')).to.deep.equal({ kind: 'refused', why: 'HTTP 400' })
    expect(await zaloWhile('refuse')).to.deep.equal({ kind: 'refused', why: 'ZNS -118' })
  })

  it('leave it unknown whether they took what they never answer, or answer too slowly', async () => {
    expect(await smsWhile('never')).to.deep.equal({ kind: 'unknown', why: 'TimeoutError' })
    expect(await zaloWhile('slow')).to.deep.equal({ kind: 'unknown', why: 'TimeoutError' })
    expect(await smsWhile('down')).to.include({ kind: 'unknown' })
  })

  it('that answer twice have taken it once', async () => {
    const before = caught.all().length
    expect(await smsWhile('twice')).to.include({ kind: 'sent' })
    expect(await smsWhile('well')).to.include({ kind: 'sent' })
    expect(caught.all().length).to.equal(before + 2)
  })

  it('of Zalo send nothing without an approved text', async () => {
    const gateway = zaloGateway({ url: base, accessToken: 'token' }, patience)
    expect(await gateway.send({ ...parcel, provider: null })).to.deep.equal({ kind: 'refused', why: 'noTemplate' })
  })

  it('know a mobile number from another', () => {
    expect(['0935120486', '+84935120486', '84 935 120 486'].map(internationalNumber)).to.deep.equal(
      Array.from({ length: 3 }, () => '84935120486'),
    )
    expect(isMobile('0935 120 486')).to.equal(true)
    expect(isMobile('0255 3700 100')).to.equal(false)
    expect(isMobile(null)).to.equal(false)
  })
})
