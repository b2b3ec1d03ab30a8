import { expect } from 'chai'
import { calendarWarnings, forgetChanges, ProposalModel } from '../../src/deadlines/index.ts'
import { FeedbackModel, registerFeedback } from '../../src/feedback/index.ts'
import { changeLetter, LetterModel } from '../../src/letters/index.ts'
import { ReceptionModel } from '../../src/receptions/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import { aReception, aSecretReception } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { as } from '../people.ts'
import { world } from '../world.ts'
import { approvedCalendar, inOwnProvince, storm } from './own-province.ts'

const storedLetter = async (id: string) => LetterModel.findById(id).lean()

/** A letter of which everything is done, though nobody stopped its clock. */
async function closed(people: People) {
  const letter = await aLetter(people.lan)
  const context = (await world()).contextFor(people.hoa)
  return changeLetter(context, { id: letter._id, version: null, action: 'letters.correct' }, ({ contents }) => {
    for (const content of contents) content.closed = { on: '2026-09-15', why: 'filed' }
    return {}
  })
}

async function aFeedback(people: People, receivedOn = '14/09/2026') {
  return registerFeedback((await world()).contextFor(people.lan), {
    receivedOn,
    channel: 'hotline',
    name: 'Võ Thị Lành',
    phone: '',
    content: 'Phản ánh phải nộp thêm giấy tờ khi làm thủ tục cấp đổi',
  })
}

describe('the working calendar of a province', () => {
  it('shows which dates a change would move, by kind of record, and changes nothing yet', async () => {
    const people = await inOwnProvince()
    const letter = await aLetter(people.lan)
    const visit = await aReception(people.lan)
    await aFeedback(people)
    const preview = await (await as(people.ha)).post('/calendar/previews', storm).expect(200)
    expect(preview.text).to.include('3 hạn đổi trong 3 hồ sơ chưa xong')
    expect(preview.text).to.include('1 hạn của đơn · 1 hạn của lượt tiếp · 1 hạn của phản ánh')
    expect(preview.text).to.include('28/09/2026').and.include('30/09/2026').and.include('Nghỉ tránh bão')
    expect(preview.text).to.include(`Lượt tiếp ${visit.no}/2026`).and.include('PAKN-2026-00001')
    expect((await storedLetter(letter._id))?.nextDue).to.equal('2026-09-28')
  })

  it('moves the dates of letters, visits and feedback with one line of history each, and leaves what is closed', async () => {
    const people = await inOwnProvince()
    const [open, secret, done] = [await aLetter(people.lan), await aDenunciation(people.lan), await closed(people)]
    const [visit, secretVisit, feedback] = [
      await aReception(people.lan),
      await aSecretReception(people.nam),
      await aFeedback(people),
    ]
    const change = await approvedCalendar(people, storm)
    expect((await storedLetter(open._id))?.nextDue).to.equal('2026-09-30')
    expect((await storedLetter(open._id))?.history.at(-1)?.details).to.deep.equal({
      clock: 'letter.processing',
      before: '2026-09-28',
      after: '2026-09-30',
      change: 1,
    })
    expect((await storedLetter(secret._id))?.history.at(-1)?.action).to.equal('deadlines.recompute')
    expect((await storedLetter(done._id))?.contents[0]?.clocks[0]?.legal.due).to.equal('2026-09-28')
    for (const one of [visit, secretVisit]) {
      const after = await ReceptionModel.findById(one._id).lean()
      expect(after?.nextDue).to.equal('2026-10-01')
      expect(after?.history.at(-1)).to.deep.include({ action: 'deadlines.recompute', byName: 'Phạm Hoà' })
      expect(after?.history.at(-1)?.details).to.include({ before: '2026-09-29', after: '2026-10-01', change: 1 })
    }
    const passed = await FeedbackModel.findById(feedback._id).lean()
    expect(passed).to.include({ nextClock: 'feedback.transfer', dueOrder: '2026-09-23' })
    expect(passed?.history.length).to.equal(2)
    const stored = await ProposalModel.findById(change._id).lean()
    const moved = stored?.foreseen?.moved
    expect(stored?.recomputed).to.include({ finished: true, failed: 0, total: 5, done: 5, moved })
    const page = await (await as(people.minh)).get(`/letters/${open._id}/deadlines`).expect(200)
    expect(page.text).to.include('Nghỉ tránh bão')
    const calendar = await (await as(people.ha)).get('/calendar').expect(200)
    expect(calendar.text).to.include('Công điện 12/CĐ-UBND').and.include('Nghỉ tránh bão').and.include('Phạm Hoà')
    const history = await (await as(people.minh)).get(`/letters/${open._id}/history`).expect(200)
    expect(history.text).to.include('theo lần sửa 1')
  })

  it('moves the date of a denunciation too when the new day bears the name of its writer', async () => {
    const people = await inOwnProvince()
    const name = 'Nguyễn Quốc Khánh'
    const senders = [{ name, address: 'xã Ba Tơ', phone: '', idNumber: '' }]
    const letter = await aDenunciation(people.lan, { senders })
    const change = await approvedCalendar(people, { ...storm, name: `Quốc tang ông ${name}` })
    expect((await storedLetter(letter._id))?.nextDue).to.equal('2026-09-25')
    expect((await ProposalModel.findById(change._id).lean())?.recomputed).to.include({ finished: true, moved: 1 })
  })

  it('moves several dates of one letter in one write, a line for each', async () => {
    const people = await inOwnProvince()
    const [first] = [await aLetter(people.lan)]
    const two = await aLetter(people.lan, {
      contents: ['Khiếu nại việc thu hồi đất vườn', 'Khiếu nại mức bồi thường'].map((summary) => ({
        kind: 'complaint',
        field: 'land.recovery-decision',
        summary,
        agencyName: 'Chủ tịch UBND xã Tư Nghĩa',
      })),
    })
    const change = await approvedCalendar(people, storm)
    const after = await storedLetter(two._id)
    expect(after?.version).to.equal(2)
    expect(after?.history.slice(1).map((one) => one.contentNo)).to.deep.equal([1, 2])
    expect((await storedLetter(first._id))?.version).to.equal(2)
    expect((await ProposalModel.findById(change._id).lean())?.recomputed?.moved).to.equal(3)
  })

  it('takes up an interrupted recomputation, and counts what was written before', async () => {
    const people = await inOwnProvince()
    const letters = [await aLetter(people.lan), await aLetter(people.lan)]
    const change = await approvedCalendar(people, storm)
    await ProposalModel.updateOne(
      { _id: change._id },
      { $set: { 'recomputed.finished': false, 'recomputed.moved': 0 } },
    )
    const ha = await as(people.ha)
    expect((await ha.get(`/calendar/changes/${change._id}`)).text).to.include('Tính tiếp phần còn lại')
    await ha.post(`/calendar/changes/${change._id}/recomputation`).expect(303)
    expect((await ProposalModel.findById(change._id).lean())?.recomputed).to.include({ finished: true, moved: 2 })
    for (const { _id } of letters) expect((await storedLetter(_id))?.history.length).to.equal(2)
  })

  it('refuses a calendar that could not be trusted, at the field that is wrong', async () => {
    const people = await inOwnProvince()
    const ha = await as(people.ha)
    const wrong = async (change: object) =>
      (await ha.post('/calendar/previews', { ...storm, ...change }).expect(422)).text
    expect(await wrong({ kind: 'makeUp', from: '16/09/2026', to: '' })).to.include('vốn là ngày làm việc')
    expect(await wrong({ to: '01/09/2026' })).to.include('ngày cuối trước ngày đầu')
    expect(await wrong({ name: '' })).to.include('chưa nhập')
    expect(await wrong({ reason: '' })).to.include('chưa nhập')
    expect(await wrong({ from: '' })).to.include('chưa nhập')
    expect(await wrong({ from: '02/01/2052', to: '' })).to.include('chưa có năm 2052')
    expect(await wrong({ makeUpOn: '26/09/2026' })).to.include('chỉ nghỉ hoán đổi mới có ngày làm bù')
  })

  it('takes a swap as one entry: the day off and the day worked for it, both cited', async () => {
    const people = await inOwnProvince()
    const ha = await as(people.ha)
    const swap = { ...storm, kind: 'swap-off', from: '17/09/2026', to: '', citation: 'CV 8/VPCP' }
    const wrong = async (change: object) =>
      (await ha.post('/calendar/previews', { ...swap, ...change }).expect(422)).text
    expect(await wrong({})).to.include('nghỉ hoán đổi cần có ngày làm bù')
    expect(await wrong({ to: '18/09/2026', makeUpOn: '26/09/2026' })).to.include('mỗi lần hoán đổi ghi một ngày nghỉ')
    expect(await wrong({ from: '19/09/2026', makeUpOn: '26/09/2026' })).to.include('vốn đã nghỉ')
    expect(await wrong({ makeUpOn: '25/09/2026' })).to.include('vốn là ngày làm việc')
    const letter = await aLetter(people.lan)
    await approvedCalendar(people, { ...swap, makeUpOn: '26/09/2026' })
    const { calendar } = await (await world()).parts.lawOf(people.office)
    expect([calendar.isWorkingDay('2026-09-17'), calendar.isWorkingDay('2026-09-26')]).to.deep.equal([false, true])
    expect((await storedLetter(letter._id))?.nextDue).to.equal('2026-09-28')
    const page = (await ha.get('/calendar').expect(200)).text
    expect(page.split('CV 8/VPCP').length - 1).to.be.at.least(3)
  })

  it('announces a provisional year: its dates say no longer that they are provisional, and stay', async () => {
    const people = await inOwnProvince()
    const ha = await as(people.ha)
    const lawOf = async () => (await world()).parts.lawOf(people.office)
    const letter = await aLetter(people.lan)
    const legal = (await lawOf()).deadline('letter.processing', '2026-12-28')
    expect(legal.provisional).to.equal(true)
    await LetterModel.updateOne(
      { _id: letter._id },
      { $set: { 'contents.0.clocks.0.start': '2026-12-28', 'contents.0.clocks.0.legal': legal } },
    )
    const notice = { kind: 'announce', year: '2027', citation: 'Thông báo 99/TB-BNV', reason: 'Đã có thông báo' }
    expect((await ha.get('/calendar?year=2027').expect(200)).text).to.include('Công bố lịch năm 2027')
    const preview = await ha.post('/calendar/previews', notice).expect(200)
    expect(preview.text).to.include('0 hạn đổi').and.include('1 hạn thôi ghi')
    expect((await ha.post('/calendar/previews', { ...notice, year: '2026' }).expect(422)).text).to.include(
      'năm 2026 không phải lịch dự kiến',
    )
    await approvedCalendar(people, notice)
    const after = await storedLetter(letter._id)
    expect(after?.contents[0]?.clocks[0]?.legal).to.include({ provisional: false, due: legal.due })
    expect(after?.history.length).to.equal(1)
    expect((await ha.get('/calendar?year=2027').expect(200)).text).to.include('Thông báo 99/TB-BNV')
    expect((await ha.post('/calendar/previews', notice).expect(422)).text).to.include('không phải lịch dự kiến')
  })

  it('that no longer fits the built-in years is not used, and the administrator reads why', async () => {
    const people = await inOwnProvince()
    const change = await approvedCalendar(people, storm)
    await ProposalModel.updateOne(
      { _id: change._id },
      { $set: { days: [{ date: '2026-09-16', kind: 'makeUp', name: 'Làm bù' }] } },
    )
    const province = change.province
    await ProposalModel.updateOne({ _id: change._id }, { $set: { version: 7 } })
    forgetChanges(province)
    const ha = await as(people.ha)
    const page = await ha.get('/calendar').expect(200)
    expect(page.text).to.include('đang dùng lịch có sẵn').and.include('2026-09-16')
    expect((await (await world()).parts.lawOf(people.office)).calendar.isWorkingDay('2026-09-17')).to.equal(true)
    expect((await calendarWarnings()).join('\n'))
      .to.include(province)
      .and.include('2026-09-16')
    await approvedCalendar(people, { ...storm, kind: 'ordinary', from: '16/09/2026', to: '', name: '' })
    expect((await ha.get('/calendar').expect(200)).text).to.not.include('đang dùng lịch có sẵn')
  })
})
