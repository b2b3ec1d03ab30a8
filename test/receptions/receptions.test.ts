import { expect } from 'chai'
import mongoose from 'mongoose'
import { InvalidInput } from '../../src/errors.ts'
import { countReceptions, ReceptionModel, receptionPage, registerReception } from '../../src/receptions/index.ts'
import { aReception, aSecretReception, denouncer, receptionForm, typedVisit } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

/** The fields that a form refuses. */
async function refused(people: People, change: Record<string, unknown>): Promise<string[]> {
  try {
    await aReception(people.lan, change)
  } catch (error) {
    if (error instanceof InvalidInput) return Object.keys(error.fields)
    throw error
  }
  return []
}

describe('receiving a citizen', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('takes the next number of the office and year, without gap', async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => aReception(people.lan)))
    expect(made.map((one) => one.no).sort()).to.deep.equal([1, 2, 3, 4])
  })

  it('starts the ten working days of the answer only when one is owed', async () => {
    const owed = await aReception(people.lan)
    expect([owed.clock?.clock, owed.nextDue, owed.open]).to.deep.equal(['reception.answer', '2026-09-29', true])
    const answered = await aReception(people.lan, { outcome: 'answered' })
    expect([answered.clock, answered.open, answered.dueOrder]).to.deep.equal([null, false, '9999'])
  })

  it('makes one visit of one form that is posted twice', async () => {
    const lan = await as(people.lan)
    const form = typedVisit({ submissionKey: 'visit-twice-0001' })
    const first = await lan.post('/receptions', form).expect(303)
    const second = await lan.post('/receptions', form).expect(303)
    expect(second.headers.location).to.equal(first.headers.location)
    expect(await ReceptionModel.countDocuments({ submissionKey: 'visit-twice-0001' })).to.equal(1)
  })

  it('refuses bad input by field', async () => {
    expect(await refused(people, { on: '16/09/2026' })).to.deep.equal(['on'])
    expect(await refused(people, { on: '31/02/2026' })).to.deep.equal(['on'])
    expect(await refused(people, { at: '25:00' })).to.deep.equal(['at'])
    expect(await refused(people, { contents: [] })).to.deep.equal(['contents.0.summary'])
    expect(await refused(people, { people: [] })).to.deep.equal(['people.0.name'])
    expect(await refused(people, { people: [{ name: 'A B', idNumber: '123', phone: '12' }] })).to.have.members([
      'people.0.idNumber',
      'people.0.phone',
    ])
    expect(await refused(people, { people: [{ name: 'A' }, { name: 'B' }], headcount: '1' })).to.deep.equal([
      'headcount',
    ])
    expect(await refused(people, { kind: 'periodic' })).to.deep.equal(['host'])
    expect(await refused(people, { kind: 'online', on: '10/06/2026' })).to.deep.equal(['kind'])
    expect(await refused(people, { unknown: 'x' })).to.deep.equal(['unknown'])
  })

  it('asks of the visitor what the rule of the day asks', async () => {
    const lan = await as(people.lan)
    expect((await lan.get('/receptions/new').expect(200)).text).to.include('quy tắc person.identify.2@1')
    const old = await lan.post('/receptions', typedVisit({ on: '30/06/2026', addPerson: 'yes' })).expect(200)
    expect(old.text).to.include('giấy tờ tùy thân').and.to.include('quy tắc person.identify.1@2')
  })

  it('shows the form again with what was typed', async () => {
    const lan = await as(people.lan)
    const page = await lan.post('/receptions', typedVisit({ on: '32/13/2026', place: 'Quầy số chín' })).expect(422)
    expect(page.text).to.include('Quầy số chín').and.include('Phạm Thị Hồng Nhung').and.include('<title>Lỗi:')
  })

  it('adds a row, or looks for the person, without saving and without JavaScript', async () => {
    const lan = await as(people.lan)
    const before = await ReceptionModel.countDocuments({ office: people.office })
    const page = await lan.post('/receptions', typedVisit({ addPerson: 'yes' })).expect(200)
    expect(page.text).to.include('people[1][name]')
    expect(page.text).to.include('trùng số định danh')
    expect(await ReceptionModel.countDocuments({ office: people.office })).to.equal(before)
  })
})

describe('a delegation', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })
  const representatives = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `Người Đại Diện ${index}` }))

  it('sends no more representatives than the law allows', async () => {
    expect(await refused(people, { headcount: '14', representatives: representatives(6) })).to.deep.equal([
      'representatives.0.name',
    ])
    expect(await refused(people, { headcount: '8', representatives: representatives(3) })).to.deep.equal([
      'representatives.0.name',
    ])
    const made = await aReception(people.lan, { headcount: '14', representatives: representatives(5) })
    expect([made.crowd, made.headcount, made.delegation?.representatives.length]).to.deep.equal([true, 14, 5])
  })

  it('begins at five people', async () => {
    expect((await aReception(people.lan, { headcount: '4' })).crowd).to.equal(false)
    const five = await aReception(people.lan, { headcount: '5' })
    expect([five.crowd, five.delegation?.representatives[0]?.name]).to.deep.equal([true, 'Phạm Thị Hồng Nhung'])
    expect(await refused(people, { headcount: '3', representatives: representatives(1) })).to.deep.equal(['headcount'])
  })

  it('is told its lawful number as soon as the number of people is known', async () => {
    const lan = await as(people.lan)
    const part = await lan.get('/receptions/crowd?headcount=14&on=15/09/2026').expect(200)
    expect(part.text).to.include('không quá 5 người').and.include('LTCD Đ.29-31').and.include('quy tắc rep.11up@3')
    expect((await lan.get('/receptions/crowd?headcount=4').expect(200)).text.trim()).to.equal('')
  })

  it('keeps a log of the bodies that were called to help', async () => {
    const lan = await as(people.lan)
    const { _id, version } = await aReception(people.lan, { headcount: '9' })
    await lan
      .post(`/receptions/${_id}/coordination`, { version, on: '15/09/2026', text: 'Công an phường giữ trật tự' })
      .expect(303)
    expect((await lan.get(`/receptions/${_id}`).expect(200)).text).to.include('Công an phường giữ trật tự')
    await lan.post(`/receptions/${_id}/coordination`, { version: version + 1, on: '', text: 'x' }).expect(422)
  })
})

describe('the register of receptions', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    for (let day = 1; day <= 14; day += 1)
      for (let visit = 0; visit < 4; visit += 1)
        await aReception(people.lan, { on: `${day}/09/2026`, kind: visit ? 'regular' : 'adHoc' })
  })

  it('pages through every visit once, newest first, and back', async () => {
    const first = await receptionPage(people.lan, {}, null, 20)
    const second = await receptionPage(people.lan, {}, first.after, 20)
    const third = await receptionPage(people.lan, {}, second.after, 20)
    const seen = [...first.rows, ...second.rows, ...third.rows].map((row) => row._id)
    expect([seen.length, new Set(seen).size, third.after]).to.deep.equal([56, 56, null])
    const back = await receptionPage(people.lan, {}, second.before, 20)
    expect(back.rows.map((row) => row._id)).to.deep.equal(first.rows.map((row) => row._id))
  })

  it('counts what it lists', async () => {
    expect(await countReceptions(people.lan, { kind: 'adHoc', from: '2026-09-03', to: '2026-09-05' })).to.equal(3)
    const page = await (await as(people.lan)).get('/receptions?kind=adHoc&from=3/9/2026&to=5/9/2026').expect(200)
    expect(page.text).to.include('3 lượt tiếp')
  })
})

describe('concluding and refusing', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('stops the clock with the answer, once', async () => {
    const lan = await as(people.lan)
    const { _id, version } = await aReception(people.lan)
    await lan.post(`/receptions/${_id}/conclusion`, { version, on: '14/09/2026', text: 'Sớm quá' }).expect(422)
    await lan
      .post(`/receptions/${_id}/conclusion`, { version, on: '15/09/2026', text: 'Đã trả lời', documentNo: '12/TB' })
      .expect(303)
    const after = await ReceptionModel.findById(_id).lean()
    expect([after?.open, after?.clock?.stopped?.on, after?.answer?.documentNo]).to.deep.equal([
      false,
      '2026-09-15',
      '12/TB',
    ])
    await lan.post(`/receptions/${_id}/conclusion`, { version, on: '15/09/2026', text: 'Lần nữa' }).expect(409)
  })

  it('owes the written notice within 3 working days since 2026-07-01, without a term before', async () => {
    const lan = await as(people.lan)
    const form = { ...typedVisit(), outcome: undefined, note: 'Đã giải thích', ground: 'refuse.3' }
    const refusal = async (on: string) => {
      const made = await lan
        .post('/receptions/refusals', { ...form, on, submissionKey: `refuse-three-${on.slice(0, 2)}` })
        .expect(303)
      const stored = await ReceptionModel.findById(made.headers.location.split('/').at(-1)).lean()
      return [stored?.refusal?.citation, stored?.clock?.clock]
    }
    expect(await refusal('30/06/2026')).to.deep.equal(['LTCD Đ.9(3); TT 04/2021', undefined])
    expect(await refusal('01/07/2026')).to.deep.equal(['LTCD Đ.9(3); NĐ 154/2026 Đ.4(3)', 'reception.refusal-notice'])
    await lan.post('/receptions/refusals', { ...form, ground: 'refuse.4', on: '01/07/2026' }).expect(422)
  })

  it('refuses a reception only on a ground in force that day', async () => {
    const lan = await as(people.lan)
    const form = { ...typedVisit(), outcome: undefined, note: 'Đã giải thích và mời quay lại', ground: 'refuse.a' }
    const made = await lan.post('/receptions/refusals', form).expect(303)
    const stored = await ReceptionModel.findById(made.headers.location.split('/').at(-1)).lean()
    expect([stored?.outcome, stored?.refusal?.citation, stored?.clock]).to.deep.equal([
      'refused',
      'NĐ 154/2026 Đ.4(1)(a)',
      null,
    ])
    await lan.post('/receptions/refusals', { ...form, on: '10/06/2026' }).expect(422)
    await lan.post('/receptions/refusals', { ...form, ground: 'refuse.zz' }).expect(422)
    await lan.post('/receptions/refusals', { ...form, note: '' }).expect(422)
  })

  it('owes a written notice within three working days where the law asks for one', async () => {
    const lan = await as(people.lan)
    const form = { ...typedVisit(), outcome: undefined, note: 'Đã giải thích', ground: 'refuse.h' }
    const made = await lan.post('/receptions/refusals', form).expect(303)
    const path = made.headers.location
    const id = path.split('/').at(-1)
    const stored = await ReceptionModel.findById(id).lean()
    expect([stored?.clock?.clock, stored?.nextDue]).to.deep.equal(['reception.refusal-notice', '2026-09-18'])
    await lan.post(`${path}/conclusion`, { version: stored?.version, on: '15/09/2026', text: 'Thông báo' }).expect(422)
    await lan
      .post(`${path}/conclusion`, {
        version: stored?.version,
        on: '15/09/2026',
        text: 'Thông báo',
        documentNo: '01/TB-BTCD',
      })
      .expect(303)
    expect((await ReceptionModel.findById(id).lean())?.refusal?.notice?.no).to.equal('01/TB-BTCD')
  })

  it('carries what was typed from the form of the visit to that of the refusal', async () => {
    const lan = await as(people.lan)
    const page = await lan.post('/receptions/refusals/new', typedVisit({ after: 'refusal' })).expect(200)
    expect(page.text).to.include('Phạm Thị Hồng Nhung').and.include('không chấp hành kiểm tra an ninh')
  })
})

describe('a visit with a denunciation', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('leaves the name, number and telephone of the denouncer in no collection', async () => {
    const lan = await as(people.lan)
    await lan
      .post(
        '/drafts/reception',
        typedVisit({ people: [denouncer], contents: [{ kind: 'denunciation', summary: 'x' }] }),
      )
      .expect(204)
    await aSecretReception(people.lan, {
      headcount: '6',
      representatives: [{ name: denouncer.name, idNumber: denouncer.idNumber }],
    })
    const collections = await mongoose.connection.db?.listCollections().toArray()
    for (const { name } of collections ?? []) {
      const records = await mongoose.connection.collection(name).find({ office: people.office }).toArray()
      const text = JSON.stringify(records).toLowerCase()
      for (const secret of ['lý bí mật', 'ly bi mat', '0901234567', '051099001122', 'thôn kín'])
        expect(text, name).not.to.include(secret)
    }
  })

  it('refuses a gist that tells who came', async () => {
    expect(
      await refused(people, {
        people: [denouncer],
        contents: [{ kind: 'denunciation', summary: 'Ông LÝ BÍ MẬT tố cáo cán bộ' }],
      }),
    ).to.deep.equal(['contents.0.summary'])
    expect(
      await refused(people, { people: [denouncer], contents: [{ kind: 'denunciation', summary: 'Gọi 0901 234 567' }] }),
    ).to.deep.equal(['contents.0.summary'])
  })

  it('is seen by who took it and the manager, and does not exist for the others', async () => {
    const { _id } = await aSecretReception(people.lan)
    const statuses: Record<string, number> = {}
    for (const name of ['lan', 'nam', 'minh', 'hoa', 'thu', 'son', 'ha'] as const)
      statuses[name] = (await (await as(people[name])).get(`/receptions/${_id}`)).status
    expect(statuses).to.deep.equal({ lan: 200, nam: 404, minh: 404, hoa: 200, thu: 200, son: 403, ha: 404 })
    expect((await (await as(people.nam)).get('/receptions')).text).not.to.include(`/receptions/${_id}`)
    expect((await (await as(people.lan)).get('/receptions')).text)
      .to.include('Người tố cáo (giữ bí mật)')
      .and.not.include(denouncer.name)
    expect((await (await as(people.thu)).get(`/receptions/${_id}`)).text).not.to.include('nhận tiền')
  })

  it('opens the name to the manager for a stated purpose only', async () => {
    const { _id } = await aSecretReception(people.lan)
    const hoa = await as(people.hoa)
    expect((await hoa.get(`/receptions/${_id}`)).text).not.to.include(denouncer.name)
    await hoa.post(`/receptions/${_id}/vault-openings`, { purpose: '' }).expect(422)
    await hoa.post(`/receptions/${_id}/vault-openings`, { purpose: 'contactDenouncer' }).expect(303)
    expect((await hoa.get(`/receptions/${_id}`)).text).to.include(denouncer.name)
  })

  it('has a receipt without name, address, subject, QR, or the word for it', async () => {
    const { _id } = await aSecretReception(people.lan)
    const page = await (await as(people.lan)).get(`/receptions/${_id}/receipt`).expect(200)
    for (const absent of [denouncer.name, 'thôn Kín', 'nhận tiền', 'qr-code', 'NGƯỜI GỬI'])
      expect(page.text).not.to.include(absent)
    expect(page.text.toLowerCase()).not.to.include('tố cáo')
  })
})

describe('who may receive', () => {
  it('lets intake roles write, auditors and administrators read', async () => {
    const people = await anOffice()
    const { _id } = await aReception(people.lan)
    for (const name of ['lan', 'minh', 'hoa'] as const)
      await (await as(people[name])).get('/receptions/new').expect(200)
    for (const name of ['thu', 'son', 'ha'] as const) {
      const browser = await as(people[name])
      await browser.get('/receptions/new').expect(403)
      await browser.post('/receptions', typedVisit()).expect(403)
      await browser.get('/people/history?name=Nhung').expect(403)
      await browser.get(`/receptions/${_id}/receipt`).expect(403)
    }
    await (await as(people.thu)).get('/receptions').expect(200)
    await (await as(people.son)).get('/receptions').expect(403)
    const other = await anOffice()
    await (await as(other.lan)).get(`/receptions/${_id}`).expect(404)
    await registerReception((await world()).contextFor(people.minh), receptionForm())
  })
})
