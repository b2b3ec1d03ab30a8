import { expect } from 'chai'
import mongoose from 'mongoose'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

async function fileOf(letter: Letter) {
  return (await LetterModel.findById(letter._id).lean())?.files.at(-1)
}

describe('the files of a letter', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('come back as they were, with their name and type', async () => {
    const letter = await aLetter(people.lan)
    const lan = await as(people.lan)
    await lan.multipart(`/letters/${letter._id}/files`).attach('uploads', pdf, 'Đơn khiếu nại.pdf').expect(303)
    const file = await fileOf(letter)
    const answer = await (await as(people.minh)).get(`/letters/${letter._id}/files/${file?.id}`).expect(200)
    expect(answer.headers['content-type']).to.equal('application/pdf')
    expect(answer.headers['x-content-type-options']).to.equal('nosniff')
    expect(answer.headers['content-disposition']).to.include("filename*=UTF-8''%C4%90%C6%A1n")
    expect(Buffer.compare(answer.body as Buffer, pdf)).to.equal(0)
    expect((await lan.get(`/letters/${letter._id}/files`)).text).to.include('Đơn khiếu nại.pdf')
  })

  it('are refused with the page kept when their bytes are no document', async () => {
    const letter = await aLetter(people.lan)
    const lan = await as(people.lan)
    const answer = await lan
      .multipart(`/letters/${letter._id}/files`)
      .attach('uploads', Buffer.from('MZ nothing'), 'đơn.pdf')
      .expect(422)
    expect(answer.text).to.include('không thuộc loại nhận được')
    await lan.multipart(`/letters/${letter._id}/files`).expect(422)
  })

  it('of a denunciation stay sealed and nameless, and open only for a purpose that is logged', async () => {
    const letter = await aDenunciation(people.lan)
    await (await as(people.lan))
      .multipart(`/letters/${letter._id}/files`)
      .attach('uploads', pdf, 'Đơn của Lý Bí Mật.pdf')
      .expect(303)
    await LetterModel.updateOne(
      { _id: letter._id },
      { $set: { assignee: people.minh.id, assigneeName: people.minh.name } },
    )
    const file = await fileOf(letter)
    expect(file).to.deep.include({ sealed: true })
    expect(file?.name).to.not.include('Lý')
    const staged = await mongoose.connection.collection('stagedFiles').find({}).toArray()
    expect(JSON.stringify(staged)).to.not.include('Bí Mật.pdf')
    const minh = await as(people.minh)
    const path = `/letters/${letter._id}/files/${file?.id}`
    expect((await minh.get(path).expect(303)).headers.location).to.include('#original')
    await minh.post(`/letters/${letter._id}/vault-openings`, { what: 'identity', purpose: 'protect' }).expect(303)
    await minh.get(path).expect(303)
    await minh
      .post(`/letters/${letter._id}/vault-openings`, { what: 'original', purpose: 'checkConditions' })
      .expect(303)
    const answer = await minh.get(path).expect(200)
    expect(answer.headers['cache-control']).to.equal('no-store')
    expect(Buffer.compare(answer.body as Buffer, pdf)).to.equal(0)
    expect((await (await as(people.hoa)).get(`/letters/${letter._id}`)).text).to.include('Bản gốc')
    for (const name of ['tam', 'nam', 'son', 'thu', 'ha'] as const) await (await as(people[name])).get(path).expect(404)
  })
})
