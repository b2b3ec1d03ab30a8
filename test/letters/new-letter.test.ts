import { expect } from 'chai'
import mongoose from 'mongoose'
import { LetterModel, registerLetter } from '../../src/letters/index.ts'
import { asTyped } from '../as-typed.ts'
import { aDenunciation, aLetter, letterForm } from '../factories/letters.ts'
import { aReception, aSecretReception, denouncer } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const typed = (change: Record<string, unknown> = {}) => asTyped(letterForm(change))
const idIn = (location: string) => location.split('/').at(-1) ?? ''

describe('entering a letter', () => {
  let people: People
  beforeEach(async () => {
    people = await anOffice()
  })

  it('registers it and goes to its record, or to its receipt', async () => {
    const lan = await as(people.lan)
    const made = await lan.post('/letters', typed()).expect(303)
    expect(made.headers.location).to.match(/^\/letters\/[0-9a-f]{24}$/)
    const other = {
      senders: [{ name: 'Người Khác Hẳn' }],
      contents: [{ kind: 'petition', summary: 'Sửa cầu treo đã hư hỏng' }],
    }
    const printed = await lan.post('/letters', typed({ ...other, after: 'receipt' })).expect(303)
    expect(printed.headers.location).to.match(/\/receipt$/)
  })

  it('takes the empty fields that a browser sends along', async () => {
    const empty = Object.fromEntries(
      [
        'forwarderKind',
        'forwarderName',
        'forwarderDocumentNo',
        'forwarderDocumentOn',
        'signatories',
        'representativeName',
        'representativePaper',
        'reception',
        'writtenOn',
      ].map((name) => [name, '']),
    )
    await (await as(people.lan)).post('/letters', { ...typed(), ...empty }).expect(303)
  })

  it('makes one letter of one form posted twice', async () => {
    const lan = await as(people.lan)
    const form = typed({ submissionKey: 'letter-twice-0001' })
    const first = await lan.post('/letters', form).expect(303)
    const second = await lan.post('/letters', { ...form, similarSeen: 'on', linkKind: 'none' }).expect(303)
    expect(second.headers.location).to.equal(first.headers.location)
  })

  it('adds rows without JavaScript, keeping what was typed', async () => {
    const page = await (await as(people.lan)).post('/letters', typed({ addSender: 'yes' })).expect(200)
    expect(page.text).to.include('senders[1][name]').and.include('Võ Thị Lành').and.not.include('contents[1]')
  })

  it('shows a refused form again, with files already accepted kept by id', async () => {
    const lan = await as(people.lan)
    const page = await lan
      .multipart('/letters')
      .field('receivedOn', '99/99/2026')
      .field('channel', 'post')
      .field('senders[0][name]', 'Võ Thị Lành')
      .field('contents[0][kind]', 'petition')
      .field('contents[0][summary]', 'Đề nghị sửa đường')
      .attach('uploads', png, 'ảnh hiện trường.png')
      .attach('uploads', Buffer.from('không phải ảnh'), 'giả.png')
      .expect(422)
    expect(page.text).to.include('ảnh hiện trường.png').and.include('giả.png').and.include('Đề nghị sửa đường')
    const id = /name="files" value="([0-9a-f]{24})"/.exec(page.text)?.[1]
    const form = typed({ files: [id] })
    const made = await lan.post('/letters', form).expect(303)
    const letter = await LetterModel.findById(idIn(made.headers.location)).lean()
    expect(letter?.files.map((file) => file.name)).to.deep.equal(['ảnh hiện trường.png'])
  })

  it('is for intake roles only', async () => {
    for (const name of ['thu', 'son', 'ha'] as const) {
      const browser = await as(people[name])
      await browser.get('/letters/new').expect(403)
      await browser.post('/letters', typed()).expect(403)
    }
    for (const name of ['lan', 'minh', 'hoa'] as const) await (await as(people[name])).get('/letters/new').expect(200)
  })
})

describe('a letter made from a visit', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('carries over people, contents and files, also for a colleague', async () => {
    const lan = await as(people.lan)
    const made = await lan
      .multipart('/receptions')
      .field('on', '15/09/2026')
      .field('at', '9:12')
      .field('kind', 'regular')
      .field('outcome', 'letterTaken')
      .field('makeLetter', 'on')
      .field('people[0][name]', 'Phạm Thị Hồng Nhung')
      .field('people[0][phone]', '0935120486')
      .field('contents[0][kind]', 'petition')
      .field('contents[0][summary]', 'Nước thải hồ tôm')
      .attach('uploads', png, 'ảnh.png')
      .expect(303)
    const reception = new URL(made.headers.location, 'http://x').searchParams.get('reception') ?? ''
    const minh = await as(people.minh)
    const address = /href="(\/receptions\/[0-9a-f]+\/files\/[0-9a-f]+)"/.exec(
      (await minh.get(`/receptions/${reception}`)).text,
    )?.[1]
    expect((await minh.get(address ?? '').expect(200)).headers['content-type']).to.equal('image/png')
    const page = await minh.get(made.headers.location).expect(200)
    expect(page.text).to.include('Phạm Thị Hồng Nhung').and.include('Nước thải hồ tôm').and.include('ảnh.png')
    const file = /name="files" value="([0-9a-f]{24})"/.exec(page.text)?.[1]
    const saved = await minh.post('/letters', typed({ reception, files: [file] })).expect(303)
    const letter = await LetterModel.findById(idIn(saved.headers.location)).lean()
    expect([letter?.reception, letter?.files.length]).to.deep.equal([reception, 1])
    expect((await lan.get(`/receptions/${reception}`)).text).to.include(`/letters/${letter?._id}`)
  })

  it('takes the denouncer from the vault only for who took the visit', async () => {
    const { _id } = await aSecretReception(people.lan)
    expect((await (await as(people.lan)).get(`/letters/new?reception=${_id}`).expect(200)).text).to.include(
      denouncer.name,
    )
    await (await as(people.nam)).get(`/letters/new?reception=${_id}`).expect(404)
    await (await as(people.minh)).get(`/letters/new?reception=${_id}`).expect(404)
    expect((await (await as(people.hoa)).get(`/letters/new?reception=${_id}`).expect(200)).text).not.to.include(
      denouncer.name,
    )
  })
})

describe('similar earlier letters', () => {
  let people: People
  beforeEach(async () => {
    people = await anOffice()
  })
  const count = () => LetterModel.countDocuments({ office: people.office })

  it('stop the same person before anything is saved, and nothing is chosen beforehand', async () => {
    const earlier = await aLetter(people.lan)
    const page = await (await as(people.lan)).post('/letters', typed()).expect(200)
    expect(page.text)
      .to.include('Đơn này giống 1 đơn trước')
      .and.include(`/letters/${earlier._id}`)
      .and.include('= trùng')
    expect(page.text).not.to.match(/type="radio"[^>]*checked/)
    expect(page.text).to.include('name="senders[0][name]" value="Võ Thị Lành"')
    expect(await count()).to.equal(1)
  })

  it('stop another person for the same decision, or for like words; not for another matter', async () => {
    await aLetter(people.lan)
    const lan = await as(people.lan)
    const somebody = [{ name: 'Người Khác Hẳn', phone: '0911222333' }]
    const decision = [{ kind: 'complaint', summary: 'Phản đối', decisionNo: '2046/QĐ-UBND', decisionOn: '12/8/2026' }]
    expect((await lan.post('/letters', typed({ senders: somebody, contents: decision })).expect(200)).text).to.include(
      'giống 1 đơn trước',
    )
    const words = [
      { kind: 'complaint', summary: 'Không đồng ý thu hồi 320 m² đất vườn, dự án Khu dân cư Nam sông Trà Khúc' },
    ]
    expect((await lan.post('/letters', typed({ senders: somebody, contents: words })).expect(200)).text).to.include(
      'comparison__mark',
    )
    const other = [{ kind: 'petition', summary: 'Đề nghị lắp đèn đường ở thôn Đông' }]
    await lan.post('/letters', typed({ senders: somebody, contents: other })).expect(303)
  })

  it('ask for the new circumstances in writing, then link', async () => {
    const earlier = await aLetter(people.lan)
    const lan = await as(people.lan)
    const seen = { similarSeen: 'on', linkTo: earlier._id }
    expect((await lan.post('/letters', typed(seen)).expect(422)).text).to.include('Đơn này giống')
    await lan.post('/letters', typed({ ...seen, linkKind: 'sameMatter' })).expect(422)
    const made = await lan
      .post('/letters', typed({ ...seen, linkKind: 'sameMatter', newCircumstances: 'Có quyết định mới' }))
      .expect(303)
    const letter = await LetterModel.findById(idIn(made.headers.location)).lean()
    expect(letter?.links.map((link) => [link.kind, link.to, link.reason])).to.deep.equal([
      ['sameMatter', earlier._id, 'Có quyết định mới'],
    ])
  })

  it('can be left for the form again, with everything kept', async () => {
    await aLetter(people.lan)
    const page = await (await as(people.lan)).post('/letters', typed({ similarSeen: 'on', change: 'yes' })).expect(200)
    expect(page.text).to.include('Vào sổ đơn mới').and.include('Võ Thị Lành')
  })

  it('never show a denunciation to who may not read it, nor link to it', async () => {
    const secret = await aDenunciation(people.nam)
    const lan = await as(people.lan)
    const same = {
      senders: [denouncer],
      contents: [{ kind: 'petition', summary: 'Cán bộ địa chính xã nhận tiền khi làm thủ tục cấp giấy chứng nhận' }],
    }
    await lan
      .post(
        '/letters',
        typed({ ...same, similarSeen: 'on', linkKind: 'sameMatter', linkTo: secret._id, newCircumstances: 'x' }),
      )
      .expect(404)
    await lan.post('/letters', typed(same)).expect(303)
  })

  it('tell of a denouncer only that there is an earlier letter', async () => {
    const secret = await aDenunciation(people.nam)
    const form = typed({
      senders: [denouncer],
      contents: [{ kind: 'denunciation', summary: 'Việc khác hẳn, xây nhà trái phép' }],
    })
    const page = await (await as(people.lan)).post('/letters', form).expect(200)
    expect(page.text).to.include('Người này có đơn trước').and.not.include(secret._id)
  })
})

describe('drafts and secrecy of the form', () => {
  it('bring back what was typed, sealed, until it is saved or dropped', async () => {
    const people = await anOffice()
    const lan = await as(people.lan)
    await lan.post('/drafts/letter', typed({ senders: [denouncer], submissionKey: 'draft-key-0001' })).expect(204)
    const stored = JSON.stringify(
      await mongoose.connection.collection('drafts').find({ office: people.office }).toArray(),
    )
    expect(stored).not.to.include('Bí Mật')
    const page = await lan.get('/letters/new').expect(200)
    expect(page.text).to.include(denouncer.name).and.include('Đã lưu nháp 09:12').and.include('draft-key-0001')
    expect((await (await as(people.nam)).get('/letters/new')).text).not.to.include(denouncer.name)
    await lan.post('/drafts/letter/removal').expect(303)
    expect((await lan.get('/letters/new')).text).not.to.include(denouncer.name)
    await lan.post('/drafts/letter', typed()).expect(204)
    await lan.post('/letters', typed()).expect(303)
    expect((await lan.get('/letters/new')).text).not.to.include('Võ Thị Lành')
    await lan.post('/drafts/khac', {}).expect(422)
    await (await as(people.thu)).post('/drafts/letter', {}).expect(403)
  })

  it('leave nothing of the denouncer in any collection', async () => {
    const people = await anOffice()
    const lan = await as(people.lan)
    const form = typed({
      senders: [denouncer],
      contents: [{ kind: 'denunciation', summary: 'Nhận tiền khi làm thủ tục', agencyName: 'UBND xã' }],
    })
    await lan.post('/letters', form).expect(303)
    const told = {
      ...form,
      contents: { 0: { kind: 'denunciation', summary: `Bà ${denouncer.name.toUpperCase()} trình bày` } },
    }
    await lan.post('/letters', told).expect(422)
    for (const { name } of (await mongoose.connection.db?.listCollections().toArray()) ?? []) {
      const text = JSON.stringify(
        await mongoose.connection.collection(name).find({ office: people.office }).toArray(),
      ).toLowerCase()
      for (const secret of ['bí mật', 'bi mat', denouncer.phone, denouncer.idNumber, 'thôn kín'])
        expect(text, name).not.to.include(secret)
    }
  })
})

describe('receipts', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('show the code in groups, the next date, the telephone and a QR', async () => {
    const letter = await aLetter(people.lan)
    const page = await (await as(people.lan)).get(`/letters/${letter._id}/receipt`).expect(200)
    expect(page.text)
      .to.include('GIẤY BIÊN NHẬN')
      .and.include('qr-code')
      .and.include('0255 3 700 100')
      .and.include('Võ Thị Lành')
    expect(page.text).to.include('28/09/2026')
    for (const group of letter.receiptCode.match(/\d{4}/g) ?? []) expect(page.text).to.include(`<span>${group}</span>`)
    expect((await (await as(people.lan)).get(`/letters/${letter._id}/receipt?size=80`).expect(200)).text).to.include(
      'receipt-strip',
    )
  })

  it('tell nothing of a denunciation', async () => {
    const letter = await aDenunciation(people.lan)
    const page = await (await as(people.lan)).get(`/letters/${letter._id}/receipt`).expect(200)
    for (const absent of ['Lý Bí Mật', 'Ba Tơ', 'địa chính', 'qr-code', 'NGƯỜI GỬI'])
      expect(page.text).not.to.include(absent)
    expect(page.text.toLowerCase()).not.to.include('tố cáo')
    await (await as(people.nam)).get(`/letters/${letter._id}/receipt`).expect(404)
    await (await as(people.thu)).get(`/letters/${letter._id}/receipt`).expect(403)
  })
})

describe('what the office knows of a person', () => {
  it('is found by number, telephone or folded name, and shown masked', async () => {
    const people = await anOffice()
    await aReception(people.lan)
    await registerLetter(
      (await world()).contextFor(people.lan),
      letterForm({ senders: [{ name: 'Phạm Thị Hồng Nhung', idNumber: '051172004318' }] }),
    )
    const lan = await as(people.lan)
    for (const query of [
      'idNumber=051 172 004 318',
      'phone=0935120486',
      'name=pham thi hong nhung',
      'people[0][name]=PHẠM THỊ HỒNG NHUNG',
    ])
      expect((await lan.get(`/people/history?${encodeURI(query)}`).expect(200)).text, query).to.include(
        'Lượt tiếp 1/2026',
      )
    const page = await lan.get('/people?key=id:051172004318').expect(200)
    expect(page.text).to.include('Đơn 1/2026').and.include('0511 ••• 318').and.not.include('051172004318')
    await lan.get('/people?key=id:000000000000').expect(404)
    await (await as(people.thu)).get('/people?key=id:051172004318').expect(403)
  })
})
