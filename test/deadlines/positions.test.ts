import { expect } from 'chai'
import { heldPositions } from '../../src/deadlines/index.ts'
import { positionIdsOf } from '../../src/deadlines/position-list.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { OfficeModel } from '../../src/offices/index.ts'
import { aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { as } from '../people.ts'
import { world } from '../world.ts'
import { approvedPosition, inOwnProvince } from './own-province.ts'

describe('the readings of the law that an office chooses', () => {
  let people: People
  beforeEach(async () => {
    people = await inOwnProvince()
  })

  const law = async () => (await world()).parts.lawOf(people.office)
  const asked = { value: '12', reason: 'Quy chế mới', citation: 'QĐ 5/QĐ-BTCD' }

  it('show each position with its reason, its value and the way to what rests on it', async () => {
    await aLetter(people.lan)
    const page = await (await as(people.minh)).get('/calendar/positions').expect(200)
    for (const text of ['CNT-6', 'CNT-27', 'petition.answer', 'BLDS Đ.148(5)', 'lùi sang ngày làm việc tiếp theo'])
      expect(page.text).to.include(text)
    expect(page.text).to.include('href="/rules/CNT-15?on=2026-09-15"')
    expect(page.text).to.not.include('(đổi…)')
    expect((await (await as(people.ha)).get('/calendar/positions').expect(200)).text).to.include('(đổi…)')
  })

  it('move dates when the manager has approved, with a line of history, and back', async () => {
    const letter = await aLetter(people.lan)
    const [ha, hoa] = [await as(people.ha), await as(people.hoa)]
    const preview = await ha.post('/calendar/positions/letterProcessingDays/previews', asked).expect(200)
    expect(preview.text).to.include('1 hạn đổi trong 1 hồ sơ').and.include('30/09/2026')
    const sent = await ha.post('/calendar/positions/letterProcessingDays/changes', asked).expect(303)
    const path = String(sent.headers.location)
    expect((await (await as(people.thu)).get('/calendar/positions').expect(200)).text).to.include(path)
    expect((await law()).settings.letterProcessingDays).to.equal(10)
    await hoa.post(`${path}/approval`, { seen: '1-0-0-0' }).expect(303)
    expect((await law()).settings.letterProcessingDays).to.equal(12)
    const page = (await ha.get('/calendar/positions').expect(200)).text
    expect(page).to.include('12 ngày làm việc').and.include('Đặng Thu Hà đề nghị, Phạm Hoà duyệt ngày 15/09/2026')
    await approvedPosition(people, 'letterProcessingDays', 10)
    const after = await LetterModel.findById(letter._id).lean()
    expect(after?.nextDue).to.equal('2026-09-28')
    expect(after?.history.slice(1).map((one) => one.details.change)).to.deep.equal([1, 2])
  })

  it('of a last day off: switched off, the date stays on the holiday; switched on again, it moves back', async () => {
    const letter = await aLetter(people.lan)
    const legal = (await law()).deadline('petition.answer', '2026-08-14')
    expect([legal.nominal, legal.due]).to.deep.equal(['2026-09-13', '2026-09-14'])
    await LetterModel.updateOne(
      { _id: letter._id },
      {
        $set: {
          'contents.0.clocks.0.clock': 'petition.answer',
          'contents.0.clocks.0.start': '2026-08-14',
          'contents.0.clocks.0.legal': legal,
        },
      },
    )
    const due = async () => (await LetterModel.findById(letter._id).lean())?.contents[0]?.clocks[0]?.legal.due
    await approvedPosition(people, 'rollOverHoliday', false)
    expect(await due()).to.equal('2026-09-13')
    const page = (await (await as(people.minh)).get('/calendar/positions').expect(200)).text
    expect(page).to.include('giữ ngày cuối, dù là ngày nghỉ')
    const off = (await law()).deadline('petition.answer', '2026-08-14')
    expect(positionIdsOf(off)).to.include('CNT-6')
    const resting = (await heldPositions(people.office)).find((one) => one.id === 'CNT-6')
    expect(resting).to.deep.include({ setting: 'rollOverHoliday', value: false, ours: true })
    expect(resting?.chosen).to.include({ byName: 'Đặng Thu Hà', approvedByName: 'Phạm Hoà', on: '2026-09-15' })
    await approvedPosition(people, 'rollOverHoliday', true)
    expect(await due()).to.equal('2026-09-14')
  })

  it('stand beside a date with the value, and without an author while our own reading stands', async () => {
    const legal = (await law()).deadline('petition.answer', '2026-08-14')
    const held = (await heldPositions(people.office)).filter(({ id }) => positionIdsOf(legal).includes(id))
    expect(held.map(({ id, value }) => [id, value])).to.deep.include.members([
      ['CNT-6', true],
      ['petition.answer', 30],
    ])
    expect(held.every((one) => one.chosen === null)).to.equal(true)
    expect((await heldPositions(people.office)).find((one) => one.id === 'CNT-13')?.setting).to.equal(null)
  })

  it('belong to one office: another of the province counts as before', async () => {
    const neighbours = await inOwnProvince()
    const { province } = (await OfficeModel.findById(people.office).lean()) ?? {}
    await OfficeModel.updateOne({ _id: neighbours.office }, { $set: { province } })
    await approvedPosition(people, 'petitionAnswerDays', 20)
    expect((await law()).settings.petitionAnswerDays).to.equal(20)
    expect((await (await world()).parts.lawOf(neighbours.office)).settings.petitionAnswerDays).to.equal(30)
    expect((await law()).version).to.not.equal((await (await world()).parts.lawOf(neighbours.office)).version)
  })

  it('are refused where nothing would change, or the value makes no sense, at the field', async () => {
    const ha = await as(people.ha)
    const wrong = async (setting: string, change: object) =>
      (await ha.post(`/calendar/positions/${setting}/previews`, { ...asked, ...change }).expect(422)).text
    expect(await wrong('letterProcessingDays', { value: '10' })).to.include('đang áp dụng đúng cách này')
    expect(await wrong('letterProcessingDays', { value: '0' })).to.include('ít nhất 1')
    expect(await wrong('letterProcessingDays', { value: '999' })).to.include('nhiều nhất 365')
    expect(await wrong('letterProcessingDays', { value: 'mười' })).to.include('cần một số nguyên')
    expect(await wrong('rollOverHoliday', { value: 'có' })).to.include('chưa chọn')
    expect(await wrong('rollOverHoliday', { value: 'false', reason: '' })).to.include('chưa nhập')
    await ha.get('/calendar/positions/noSuchSwitch').expect(404)
    await ha.post('/calendar/positions/noSuchSwitch/previews', asked).expect(404)
    await ha.post('/calendar/positions/letterProcessingDays/changes', asked).expect(303)
    expect(await wrong('letterProcessingDays', { value: '15' })).to.include('đã có đề nghị của Đặng Thu Hà chờ duyệt')
    await (await as(people.hoa)).get('/calendar/positions/letterProcessingDays').expect(403)
  })
})
