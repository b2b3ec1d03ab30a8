import { expect } from 'chai'
import ExcelJS from 'exceljs'
import type { Letter } from '../../src/letters/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'

const words = (html: string) => html.replaceAll('\u00a0', ' ')

describe('the register of letters', () => {
  let people: People
  let secret: Letter
  before(async () => {
    people = await anOffice()
    await aLetter(people.lan, {
      receivedOn: '01/09/2026',
      writtenOn: '',
      contents: [{ kind: 'petition', field: 'transport', summary: 'Đề nghị sửa cầu' }],
    })
    await aLetter(people.lan, { channel: 'portal' })
    await aLetter(people.lan, { signatories: '18' })
    secret = await aDenunciation(people.lan)
  })

  it('shows exactly the letters of an address, with their count', async () => {
    const hoa = await as(people.hoa)
    expect((await hoa.get('/letters').expect(200)).text).to.include('4 đơn, mới nhận trước')
    for (const [query, count] of [
      ['kind=complaint', 2],
      ['kind=complaint&kind=petition', 3],
      ['channel=portal', 1],
      ['receivedFrom=2026-09-10', 3],
      ['receivedTo=10/09/2026', 1],
      ['manySignatories=yes', 1],
      ['field=transport', 1],
      ['secret=yes', 1],
      ['state=closed', 0],
      ['state=unheard-of', 4],
    ] as const)
      expect(words((await hoa.get(`/letters?${query}`).expect(200)).text), query).to.include(
        `${count} đơn, mới nhận trước`,
      )
  })

  it('does not tell another reception officer of a denunciation, not even in the count', async () => {
    const page = await (await as(people.nam)).get('/letters').expect(200)
    expect(page.text).to.include('3 đơn, mới nhận trước').and.not.include(`>${secret.no}/2026<`)
  })

  it('finds the letters of one person and against one decision', async () => {
    const hoa = await as(people.hoa)
    expect((await hoa.get(`/letters?${new URLSearchParams({ person: 'phone:0935120486' })}`)).text).to.include('3 đơn')
    expect((await hoa.get(`/letters?${new URLSearchParams({ decision: '2046/qd-ubnd|2026-08-12' })}`)).text).to.include(
      '2 đơn',
    )
  })

  it('exports the same choice as CSV with its filters, count and time, the denouncer by a pseudonym', async () => {
    const hoa = await as(people.hoa)
    const file = await hoa.get('/letters/export?kind=denunciation&format=csv').expect(200)
    expect(file.headers['content-disposition']).to.include('.csv')
    expect(file.text.charCodeAt(0)).to.equal(0xfeff)
    expect(words(file.text))
      .to.include('Loại nội dung: Tố cáo')
      .and.include('Số đơn: 1')
      .and.include('15/09/2026 09:12')
    expect(file.text).to.include(`Người tố cáo #TC-${secret.no}/2026`).and.not.include('Lý Bí Mật')
  })

  it('withholds from an export what the row may not show', async () => {
    const file = await (await as(people.tam)).get('/letters/export?format=csv').expect(200)
    expect(file.text).to.include('Võ Thị Lành').and.not.include('Cán bộ địa chính xã nhận tiền')
    await (await as(people.lan)).get('/letters/export').expect(403)
  })

  it('exports a workbook that a spreadsheet reads', async () => {
    const hoa = await as(people.hoa)
    const file = await hoa
      .get('/letters/export?format=xlsx')
      .buffer(true)
      .parse((res, done) => {
        const parts: Buffer[] = []
        res.on('data', (part: Buffer) => parts.push(part))
        res.on('end', () => done(null, Buffer.concat(parts)))
      })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(file.body)
    const sheet = workbook.worksheets[0]
    expect(sheet?.rowCount).to.equal(4 + 1 + 4)
    expect(sheet?.getRow(5).getCell(1).value).to.equal('Số đơn')
  })
})

describe('giving letters to a handler', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('says how many, asks once, and tells for each row what came of it', async () => {
    const hoa = await as(people.hoa)
    const [one, two] = [await aLetter(people.lan), await aDenunciation(people.lan)]
    const page = await hoa.post('/letters/assignments/new', { selected: [one._id, two._id] }).expect(200)
    expect(page.text).to.include('Giao 2 đơn cho ai?').and.include('quyền mở danh tính')
    const nobody = await hoa.post('/letters/assignments', { selected: [one._id, two._id], assignee: '' }).expect(422)
    expect(nobody.text).to.include('Giao 2 đơn cho ai?')
    const result = await hoa
      .post('/letters/assignments', {
        selected: [one._id, two._id, '0123456789abcdef01234567'],
        assignee: people.minh.id,
      })
      .expect(200)
    expect(result.text).to.include('Đã giao 2 trong 3 đơn').and.include('Chưa giao')
    await (await as(people.minh)).get(`/letters/${two._id}`).expect(200)
  })

  it('lets a handler take a letter that nobody has, and no other', async () => {
    const letter = await aLetter(people.lan)
    const minh = await as(people.minh)
    const taken = await minh
      .post('/letters/assignments', { selected: [letter._id], assignee: people.minh.id })
      .expect(200)
    expect(taken.text).to.include('Đã giao 1 trong 1 đơn')
    const tam = await (await as(people.tam)).post('/letters/assignments', {
      selected: [letter._id],
      assignee: people.tam.id,
    })
    expect(tam.text).to.include('Đã giao 0 trong 1 đơn').and.include('người khác xử lý')
  })

  it('takes the letter and the identity from its officer’s free hand when a handler has it', async () => {
    const letter = await aDenunciation(people.lan)
    const lan = await as(people.lan)
    expect((await lan.get(`/letters/${letter._id}`)).text).to.include('Lý Bí Mật')
    await (await as(people.hoa))
      .post('/letters/assignments', { selected: [letter._id], assignee: people.minh.id })
      .expect(200)
    expect((await lan.get(`/letters/${letter._id}`)).text).to.include('Mở danh tính trong 10 phút')
  })
})
