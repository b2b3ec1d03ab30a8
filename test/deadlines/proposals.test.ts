import { expect } from 'chai'
import mongoose from 'mongoose'
import { AuditEventModel } from '../../src/audit/index.ts'
import { approveOldChanges } from '../../src/database/migrations/0002-changes-of-the-calendar-are-approved.ts'
import { approveChange, changeCalendar, figuresOf, forgetChanges, ProposalModel } from '../../src/deadlines/index.ts'
import { newId } from '../../src/id.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { OfficeModel } from '../../src/offices/index.ts'
import { aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'
import { approvedCalendar, inOwnProvince, storm } from './own-province.ts'

describe('a proposed change of dates', () => {
  let people: People
  beforeEach(async () => {
    people = await inOwnProvince()
  })

  const proposed = async () => changeCalendar((await world()).contextFor(people.ha), storm)
  const stored = async (id: string) => ProposalModel.findById(id).lean()
  const isOff = async () => !(await (await world()).parts.lawOf(people.office)).calendar.isWorkingDay('2026-09-17')

  it('is proposed by the administrator, waits, and is in force when the manager has approved it', async () => {
    const letter = await aLetter(people.lan)
    const [ha, hoa] = [await as(people.ha), await as(people.hoa)]
    const sent = await ha.post('/calendar/changes', storm).expect(303)
    const path = String(sent.headers.location)
    expect((await ha.get(path).expect(200)).text)
      .to.include('Đã gửi đề nghị')
      .and.include('Bão số 7')
      .and.not.include('Duyệt, đổi')
    expect(await isOff()).to.equal(false)
    expect(await stored(path.split('/').at(-1) ?? '')).to.include({ status: 'proposed', version: null })
    expect((await hoa.get('/calendar').expect(200)).text)
      .to.include('Chờ duyệt')
      .and.include(path)
    const page = await hoa.get(path).expect(200)
    const seen = /name="seen" value="([^"]+)"/.exec(page.text)?.[1]
    expect(page.text).to.include('Duyệt, đổi 1 hạn')
    await hoa.post(`${path}/approval`, { seen }).expect(303)
    expect(await isOff()).to.equal(true)
    expect(await stored(path.split('/').at(-1) ?? '')).to.include({ status: 'approved', version: 1 })
    expect((await hoa.get(path).expect(200)).text)
      .to.include('Lần sửa 1')
      .and.include('Tính lại hạn')
    await settled(path)
    expect((await LetterModel.findById(letter._id).lean())?.nextDue).to.equal('2026-09-30')
    const events = await AuditEventModel.find({ office: people.office }, { action: 1 }).lean()
    expect(events.map((one) => one.action))
      .to.include('deadlines.changeCalendar')
      .and.include('deadlines.approveChange')
  })

  async function settled(path: string): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await stored(path.split('/').at(-1) ?? ''))?.recomputed?.finished) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('not finished')
  }

  it('is approved by nobody but a manager of the office, and never by who proposed it', async () => {
    const proposal = await proposed()
    const path = `/calendar/changes/${proposal._id}`
    for (const name of ['lan', 'minh', 'thu', 'son', 'ha'] as const) {
      await (await as(people[name])).post(`${path}/approval`, { seen: '0-0-0-0' }).expect(403)
      await (await as(people[name])).post(`${path}/refusal`, { reason: 'x' }).expect(403)
    }
    for (const name of ['lan', 'minh', 'hoa', 'thu', 'son'] as const)
      await (await as(people[name])).post('/calendar/changes', storm).expect(403)
    const elsewhere = await anOffice()
    await (await as(elsewhere.hoa)).post(`${path}/approval`, { seen: '0-0-0-0' }).expect(404)
    await ProposalModel.updateOne({ _id: proposal._id }, { $set: { by: people.hoa.id } })
    const own = await (await as(people.hoa)).post(`${path}/approval`, { seen: '0-0-0-0' }).expect(422)
    expect(own.text).to.include('Người đề nghị không tự duyệt được').and.not.include('Duyệt, đổi')
    expect(await stored(proposal._id)).to.include({ status: 'proposed' })
  })

  it('whose figures are no longer those that were seen is shown with both, and asked once more', async () => {
    const proposal = await proposed()
    await aLetter(people.lan)
    const hoa = await as(people.hoa)
    const path = `/calendar/changes/${proposal._id}`
    const again = await hoa.post(`${path}/approval`, { seen: '0-0-0-0' }).expect(409)
    expect(again.text).to.include('số hạn đổi đã khác').and.include('Lúc đề nghị').and.include('Bây giờ')
    expect(await stored(proposal._id)).to.include({ status: 'proposed' })
    const seen = /name="seen" value="([^"]+)"/.exec(again.text)?.[1]
    expect(seen).to.equal('1-0-0-0')
    await hoa.post(`${path}/approval`, { seen }).expect(303)
    expect(await stored(proposal._id)).to.include({ status: 'approved' })
  })

  it('is refused with a reason, and changes nothing', async () => {
    const proposal = await proposed()
    const hoa = await as(people.hoa)
    const path = `/calendar/changes/${proposal._id}`
    expect((await hoa.post(`${path}/refusal`, { reason: ' ' }).expect(422)).text).to.include('chưa nhập')
    await hoa.post(`${path}/refusal`, { reason: 'Bão không vào tỉnh' }).expect(303)
    const page = await (await as(people.ha)).get(path).expect(200)
    expect(page.text).to.include('đã bị từ chối').and.include('Bão không vào tỉnh')
    expect(await isOff()).to.equal(false)
    const late = await hoa.post(`${path}/approval`, { seen: '0-0-0-0' }).expect(303)
    expect(late.headers.location).to.equal(path)
    expect(await stored(proposal._id)).to.include({ status: 'refused', version: null })
  })

  it('keeps its day: a second proposal for it is refused with words until the first is decided', async () => {
    const proposal = await proposed()
    const ha = await as(people.ha)
    const second = await ha.post('/calendar/previews', { ...storm, from: '18/09/2026', to: '21/09/2026' }).expect(422)
    expect(second.text).to.include('ngày 18/09/2026 đã có đề nghị của Đặng Thu Hà chờ duyệt')
    await ha.post('/calendar/changes', { ...storm, from: '18/09/2026', to: '21/09/2026' }).expect(422)
    await (await as(people.hoa)).post(`/calendar/changes/${proposal._id}/refusal`, { reason: 'gộp lại' }).expect(303)
    await ha.post('/calendar/changes', { ...storm, from: '18/09/2026', to: '21/09/2026' }).expect(303)
  })

  it('gets the next number, also when several are approved at once', async () => {
    const { contextFor } = await world()
    const proposals = []
    for (const from of ['16/09/2026', '17/09/2026', '18/09/2026'])
      proposals.push(await changeCalendar(contextFor(people.ha), { ...storm, from, to: '' }))
    const approved = await Promise.all(
      proposals.map((one) =>
        approveChange(contextFor(people.hoa), {
          id: one._id,
          seen: one.foreseen ? figuresOf(one.foreseen) : '',
        }),
      ),
    )
    expect(approved.map((one) => one.version).sort()).to.deep.equal([1, 2, 3])
  })

  it('of another office of the province moves the dates of this one too, and is only read here', async () => {
    const neighbours = await anOffice()
    const { province } = (await OfficeModel.findById(people.office).lean()) ?? {}
    await OfficeModel.updateOne({ _id: neighbours.office }, { $set: { province } })
    const letter = await aLetter(neighbours.lan)
    const change = await approvedCalendar(people, storm)
    expect((await LetterModel.findById(letter._id).lean())?.nextDue).to.equal('2026-09-30')
    await (await as(neighbours.hoa)).get(`/calendar/changes/${change._id}`).expect(200)
  })

  it('made before approval was asked for counts as approved', async () => {
    const { province } = await proposed()
    const old = {
      province,
      version: 3,
      days: [{ date: '2026-09-22', kind: 'holiday', name: 'Nghỉ' }],
      citation: 'CV 1',
    }
    const who = {
      by: people.ha.id,
      byName: 'Đặng Thu Hà',
      at: new Date(),
      recomputed: { total: 0, done: 0, moved: 0, at: new Date(), finished: true },
    }
    await mongoose.connection.collection('calendarChanges').insertOne({ _id: newId() as never, ...old, ...who })
    await approveOldChanges.run(new Date())
    await approveOldChanges.run(new Date())
    forgetChanges(province)
    const { calendar } = await (await world()).parts.lawOf(people.office)
    expect(calendar.isWorkingDay('2026-09-22')).to.equal(false)
    const page = await (await as(people.ha)).get('/calendar').expect(200)
    expect(page.text).to.include('Lần 3').and.include('CV 1')
  })
})
