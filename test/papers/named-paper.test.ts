import { expect } from 'chai'
import mongoose from 'mongoose'
import { loadAgencies } from '../../src/agencies/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { submitPaper } from '../../src/papers/index.ts'
import type { Outgoing } from '../../src/papers/outgoing.ts'
import { OutgoingModel } from '../../src/papers/outgoing.ts'
import { decide } from '../factories/decided.ts'
import { aDenunciation } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const denouncer = ['Lý Bí Mật', 'thôn Kín', '0901234567', '051099001122']

describe('a paper that names the denouncer', () => {
  let people: People
  let letter: Letter
  before(async () => {
    await world()
    await loadAgencies()
  })
  beforeEach(async () => {
    people = await anOffice()
    const taken = await aDenunciation(people.lan)
    await LetterModel.updateOne(
      { _id: taken._id },
      { $set: { assignee: people.minh.id, assigneeName: people.minh.name } },
    )
    const ready = await decide(people.hoa, taken, 'proposeAcceptance')
    const context = (await world()).contextFor(people.hoa)
    letter = await submitPaper(context, { letterId: ready._id, contentNo: 1, version: ready.version, code: 'DF-4' })
  })

  const papersPath = () => `/letters/${letter._id}/contents/1/papers`
  const telling = () => ({ version: letter.version, code: 'DF-5', 'fields[matter]': 'Cán bộ địa chính nhận tiền' })
  const opened = async (name: 'hoa' | 'minh') => {
    const browser = await as(people[name])
    const purpose = { what: 'identity', purpose: 'notifyResult' }
    await browser.post(`/letters/${letter._id}/vault-openings`, purpose).expect(303)
    return browser
  }
  const issued = async () => {
    await (await opened('hoa')).post(papersPath(), telling()).expect(303)
    const line = await OutgoingModel.findOne({ office: people.office, code: 'DF-5' }).lean<Outgoing>()
    if (!line) throw new Error('nothing was issued')
    return line
  }

  it('says on its form that the vault comes first, and is refused without it', async () => {
    const hoa = await as(people.hoa)
    const form = await hoa.get(`${papersPath()}/new?code=DF-5`).expect(200)
    expect(form.text).to.include('Mở danh tính ở hồ sơ trước')
    const refused = await hoa.post(papersPath(), telling()).expect(422)
    expect(refused.text).to.include('mở danh tính với mục đích').and.include('Mở danh tính ở hồ sơ trước')
    await hoa.post(`${papersPath()}/preview?as=pdf`, telling()).expect(422)
    expect(await OutgoingModel.countDocuments({ office: people.office, code: 'DF-5' })).to.equal(0)
  })

  it('is issued with an opening, and no stored document says the name', async () => {
    const line = await issued()
    expect(line).to.include({ status: 'issued', secret: true, identity: 'named', sheet: null, no: 2 })
    expect(line.files).to.have.nested.property('pdf.sealed', true)
    expect(line.files).to.have.nested.property('docx.sealed', true)
    for (const text of await storedTexts()) for (const word of denouncer) expect(text).to.not.include(word)
    const { files } = (await world()).parts
    const bytes = await files.get(line.files.pdf?.stored ?? '')
    expect(bytes.subarray(0, 5).toString()).to.not.equal('%PDF-')
  })

  /** Every stored document; what is sealed is bytes, which say nothing here. */
  const storedTexts = async () => {
    const { db } = mongoose.connection
    const collections = (await db?.listCollections({}, { nameOnly: true }).toArray()) ?? []
    const told = await Promise.all(
      collections.map(({ name }) => db?.collection(name).find({ office: people.office }).toArray()),
    )
    return told.flatMap((documents) => (documents ?? []).map((one) => JSON.stringify(one)))
  }

  it('gives its copies only to whom the vault is open now', async () => {
    const line = await issued()
    const file = `/letters/${letter._id}/papers/${line.paperId}/files/pdf`
    const minh = await as(people.minh)
    const led = await minh.get(file).expect(303)
    expect(led.headers.location).to.include(`/letters/${letter._id}`)
    const copy = await (await opened('minh')).get(file).responseType('blob').expect(200)
    expect((copy.body as Buffer).subarray(0, 5).toString()).to.equal('%PDF-')
    expect(copy.headers['cache-control']).to.equal('no-store')
    for (const name of ['tam', 'nam', 'son', 'thu', 'ha'] as const) {
      const answer = await (await as(people[name])).get(file)
      expect([403, 404], name).to.include(answer.status)
    }
  })
})
