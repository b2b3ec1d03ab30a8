import { expect } from 'chai'
import { InvalidInput } from '../../src/errors.ts'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { registerReception } from '../../src/receptions/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import { receptionForm } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { testNow, world } from '../world.ts'

describe('asking how somebody wants to be told', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })
  const refused = async (act: Promise<unknown>) => {
    const error = await act.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).to.be.instanceOf(InvalidInput)
    return Object.entries((error as InvalidInput).fields).map(([path, { key }]) => `${path} ${key}`)
  }

  it('is offered at both counters, with the post and "wants no messages" where there is no gateway', async () => {
    const lan = await as(people.lan)
    for (const path of ['/letters/new', '/receptions/new']) {
      const { text } = await lan.get(path).expect(200)
      const offered = [...text.matchAll(/name="contact\[channel\]" value="(\w*)"/g)].map((match) => match[1])
      expect(offered, path).to.deep.equal(['', 'post', 'none'])
    }
  })

  it('keeps the answer with who wrote it down and when, at both counters', async () => {
    const letter = await aLetter(people.lan, { contact: { channel: 'sms', language: 'en' } })
    const answer = { email: null, writtenRequest: false, at: new Date(testNow).toISOString(), by: people.lan.id }
    expect(letter.senders[0].contact).to.deep.equal({ ...answer, channel: 'sms', language: 'en', consent: true })
    const visit = await registerReception(
      (await world()).contextFor(people.lan),
      receptionForm({ contact: { channel: 'none', language: 'vi' } }),
    )
    expect(visit.people[0].contact).to.deep.equal({ ...answer, channel: 'none', language: 'vi', consent: false })
  })

  it('keeps nothing where nobody was asked', async () => {
    const letter = await aLetter(people.lan, { contact: { channel: '', email: '' } })
    expect(letter.senders[0]).not.to.have.property('contact')
  })

  it('needs the address of the way that was chosen', async () => {
    const sender = { name: 'Võ Thị Lành', address: '', phone: '0255 3700 100', idNumber: '' }
    const entered = (contact: object) => refused(aLetter(people.lan, { senders: [sender], contact }))
    expect(await entered({ channel: 'email' })).to.deep.equal(['contact.email errors.contact.email'])
    expect(await entered({ channel: 'sms' })).to.deep.equal(['contact.channel errors.contact.mobile'])
    expect(await entered({ channel: 'post' })).to.deep.equal(['contact.channel errors.contact.address'])
    expect(await refused(aLetter(people.lan, { contact: { channel: 'email', email: 'lành@' } }))).to.deep.equal([
      'contact.email errors.email',
    ])
  })

  it('of a denunciation needs a request in writing, and keeps the answer in the vault only', async () => {
    const unasked = aDenunciation(people.lan, { contact: { channel: 'sms' } })
    expect(await refused(unasked)).to.deep.equal(['contact.writtenRequest errors.contact.writtenRequest'])
    const post = aDenunciation(people.lan, { contact: { channel: 'post', writtenRequest: 'on' } })
    expect(await refused(post)).to.deep.equal(['contact.channel errors.contact.secretPost'])
    const letter = await aDenunciation(people.lan, {
      contact: { channel: 'email', email: 'kin@example.vn', writtenRequest: 'on' },
    })
    expect(JSON.stringify(await LetterModel.findById(letter._id).lean())).not.to.contain('kin@example.vn')
    const [identity] = await (await world()).parts.vault.read(letter.vaultId ?? '')
    expect(identity.contact).to.include({ channel: 'email', email: 'kin@example.vn', writtenRequest: true })
  })

  it('can be corrected; another correction leaves the answer and its date as they are', async () => {
    const letter = await aLetter(people.lan, { contact: { channel: 'sms' } })
    const lan = await as(people.lan)
    const fields = (change: object) => ({
      receivedOn: '14/09/2026',
      writtenOn: '10/09/2026',
      channel: 'post',
      signatories: '1',
      name: 'Võ Thị Lành',
      address: 'thôn La Hà 2',
      phone: '0935120486',
      idNumber: '051172004318',
      'contents[0][no]': '1',
      'contents[0][summary]': letter.contents[0].summary,
      'contents[0][agencyName]': '',
      ...change,
    })
    const corrected = async (change: object): Promise<Letter> => {
      const { version } = (await LetterModel.findById(letter._id).lean()) as Letter
      await lan.post(`/letters/${letter._id}/correction`, fields({ version, ...change })).expect(303)
      return (await LetterModel.findById(letter._id).lean()) as Letter
    }
    const { text } = await lan.get(`/letters/${letter._id}/correction`).expect(200)
    expect(text).to.match(/name="contact\[channel\]" value="sms" checked/)
    const kept = await corrected({ contact: { channel: 'sms', email: '', language: 'vi' } })
    expect(kept.senders[0].contact).to.deep.equal(letter.senders[0].contact)
    const changed = await corrected({ contact: { channel: 'email', email: 'lanh@example.vn', language: 'vi' } })
    expect(changed.senders[0].contact).to.include({ channel: 'email', email: 'lanh@example.vn' })
    expect(changed.history.at(-1)?.details).to.include({ contact: 'sms → email' })
    expect((await corrected({})).senders[0].contact).to.deep.equal(changed.senders[0].contact)
  })
})
