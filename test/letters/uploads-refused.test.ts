import { expect } from 'chai'
import { LetterModel } from '../../src/letters/index.ts'
import { StagedFileModel } from '../../src/letters/staged-file.ts'
import { ReceptionModel } from '../../src/receptions/index.ts'
import { asTyped } from '../as-typed.ts'
import { aLetter, letterForm } from '../factories/letters.ts'
import { typedVisit } from '../factories/receptions.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, as } from '../people.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const mebibyte = 1024 * 1024
const tooLarge = Buffer.concat([pdf, Buffer.alloc(26 * mebibyte)])

/** A multipart form as a browser sends it: the files stand before the last fields. */
function filled(browser: SignedIn, path: string, typed: Record<string, unknown>, files: [Buffer, string][]) {
  const form = browser.multipart(path)
  const names = flat(typed)
  for (const [name, value] of names.slice(0, 3)) form.field(name, value)
  for (const [bytes, name] of files) form.attach('uploads', bytes, name)
  for (const [name, value] of names.slice(3)) form.field(name, value)
  return form
}

function flat(values: object, under = ''): [string, string][] {
  return Object.entries(values).flatMap(([key, value]): [string, string][] => {
    const name = under ? `${under}[${key}]` : key
    return typeof value === 'object' && value !== null ? flat(value, name) : [[name, String(value)]]
  })
}

describe('files that cannot be kept', function () {
  this.timeout(60_000)
  let people: People
  let lan: SignedIn
  before(async () => {
    people = await anOffice()
    lan = await as(people.lan)
  })

  it('too large for a new letter: the form comes back as typed, the other files kept, nothing in the register', async () => {
    const page = await filled(lan, '/letters', asTyped(letterForm()), [
      [tooLarge, 'quét lớn.pdf'],
      [pdf, 'đơn.pdf'],
    ]).expect(422)
    expect(page.text).to.include('tệp quét lớn.pdf lớn hơn 20 MB').and.include('href="#uploads"')
    expect(page.text).to.include('Võ Thị Lành').and.include('2046/QĐ-UBND').and.include('thu hồi 320 m²')
    expect(page.text).to.include('đơn.pdf')
    expect(await LetterModel.countDocuments({ office: people.office })).to.equal(0)
    expect(await StagedFileModel.countDocuments({ office: people.office })).to.equal(1)
  })

  it('too large for a visit: the form comes back as typed', async () => {
    const page = await filled(lan, '/receptions', typedVisit(), [[tooLarge, 'ảnh.pdf']]).expect(422)
    expect(page.text).to.include('tệp ảnh.pdf lớn hơn 20 MB').and.include('Phạm Thị Hồng Nhung')
    expect(await ReceptionModel.countDocuments({ office: people.office })).to.equal(0)
  })

  it('too large, empty or disguised among those for a letter of the register: the good ones are kept, each bad one is named', async () => {
    const letter = await aLetter(people.lan)
    const page = await filled(lan, `/letters/${letter._id}/files`, {}, [
      [tooLarge, 'lớn.pdf'],
      [Buffer.alloc(0), 'rỗng.pdf'],
      [pdf, 'giả.jpg'],
      [Buffer.from('#!/bin/sh\nrm -rf /\n'), 'lệnh.pdf'],
      [Buffer.from('<script>alert(1)</script>'), 'trang.html'],
      [pdf, 'thật.pdf'],
    ]).expect(422)
    for (const words of [
      'tệp lớn.pdf lớn hơn',
      'tệp rỗng.pdf rỗng',
      'tệp giả.jpg thật ra là pdf',
      'tệp lệnh.pdf',
      'tệp trang.html',
    ])
      expect(page.text).to.include(words)
    const files = (await LetterModel.findById(letter._id).lean())?.files ?? []
    expect(files.map((file) => file.name)).to.deep.equal(['thật.pdf'])
  })

  it('one too many: the twenty before it are kept', async () => {
    const letter = await aLetter(people.lan)
    const many = Array.from({ length: 21 }, (_, index): [Buffer, string] => [pdf, `tờ ${index + 1}.pdf`])
    const page = await filled(lan, `/letters/${letter._id}/files`, {}, many).expect(422)
    expect(page.text).to.include('tệp tờ 21.pdf chưa nhận, mỗi lần nhiều nhất 20 tệp')
    expect((await LetterModel.findById(letter._id).lean())?.files).to.have.length(20)
  })

  it('too large for an import: the page names it beside the field', async () => {
    const ha = await as(people.ha)
    const page = await filled(ha, '/admin/imports', { kind: 'letters' }, [[tooLarge, 'sổ.xlsx']]).expect(422)
    expect(page.text).to.include('tệp sổ.xlsx lớn hơn 20 MB')
  })
})
