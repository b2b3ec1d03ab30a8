import { expect } from 'chai'
import { readConfig } from '../src/config.ts'

describe('the settings of a start', () => {
  it('turn a channel on once all that it needs is set', () => {
    const none = { mail: null, sms: null, zalo: null }
    expect(readConfig({}).gateways).to.deep.equal(none)
    expect(readConfig({ SMTP_URL: 'smtp://mail:25' }).gateways).to.deep.equal(none)
    expect(readConfig({ ZALO_URL: 'https://zalo.noibo' }).gateways).to.deep.equal(none)
    const all = readConfig({
      SMTP_URL: 'smtps://mail:465',
      MAIL_FROM: 'tiepdan@quangngai.gov.vn',
      SMS_GATEWAY_URL: 'http://sms.noibo/send',
      SMS_GATEWAY_HEADERS: '{"authorization":"Bearer a"}',
      SMS_GATEWAY_IDEMPOTENT: 'true',
      ZALO_URL: 'https://zalo.noibo',
      ZALO_ACCESS_TOKEN: 'token',
    }).gateways
    expect(all.mail).to.deep.equal({ url: 'smtps://mail:465', from: 'tiepdan@quangngai.gov.vn' })
    expect(all.sms).to.deep.include({ method: 'POST', headers: { authorization: 'Bearer a' }, idempotent: true })
    expect(all.zalo).to.deep.equal({ url: 'https://zalo.noibo', accessToken: 'token' })
  })

  it('name the variable that is wrong', () => {
    const wrong = (name: string, value: string) => () => readConfig({ [name]: value })
    expect(wrong('SMTP_URL', 'http://mail')).to.throw('SMTP_URL')
    expect(wrong('SMS_GATEWAY_URL', 'file:///etc/passwd')).to.throw('SMS_GATEWAY_URL')
    expect(wrong('SMS_GATEWAY_HEADERS', '{not json')).to.throw('SMS_GATEWAY_HEADERS')
    expect(wrong('MAIL_FROM', 'nobody')).to.throw('MAIL_FROM')
  })

  it('send nothing out while the system is only tried', () => {
    const settings = { SMTP_URL: 'smtp://mail:25', MAIL_FROM: 'a@b.vn', SMS_GATEWAY_URL: 'http://sms.noibo' }
    expect(readConfig(settings, { demo: true }).gateways).to.deep.equal({ mail: null, sms: null, zalo: null })
  })

  it('know whether the address that citizens reach was given', () => {
    expect(readConfig({}).publicUrlKnown).to.equal(false)
    expect(readConfig({ PUBLIC_URL: 'https://tiepdan.quangngai.gov.vn' }).publicUrlKnown).to.equal(true)
  })
})
