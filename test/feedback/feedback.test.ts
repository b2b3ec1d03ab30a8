import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import type { Feedback } from '../../src/feedback/index.ts'
import { FeedbackModel } from '../../src/feedback/index.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, as } from '../people.ts'

const form = {
  receivedOn: '14/09/2026',
  channel: 'hotline',
  name: 'Võ Thị Lành',
  phone: '0935 120 486',
  content: 'Phản ánh phải nộp thêm giấy tờ khi làm thủ tục cấp đổi',
}

describe('feedback on procedures', () => {
  let people: People
  let lan: SignedIn
  beforeEach(async () => {
    people = await anOffice()
    lan = await as(people.lan)
    await loadAgencies()
  })

  const register = async (change = {}) =>
    String((await lan.post('/feedback/new', { ...form, ...change }).expect(303)).headers.location)
  const stored = async (path: string) => {
    const feedback = await FeedbackModel.findById(path.split('/').at(-1)).lean<Feedback>()
    if (!feedback) throw new Error('no such feedback')
    return feedback
  }

  it('gets the next code of its year and five working days to be passed on', async () => {
    const first = await stored(await register())
    const second = await stored(await register({ receivedOn: '15/09/2026' }))
    expect([first.code, second.code]).to.deep.equal(['PAKN-2026-00001', 'PAKN-2026-00002'])
    expect(first).to.include({ state: 'registered', nextClock: 'feedback.transfer', dueOrder: '2026-09-21' })
  })

  it('posted twice makes one record', async () => {
    const submissionKey = 'mot-khoa-cho-mot-bieu-mau'
    expect(await register({ submissionKey })).to.equal(await register({ submissionKey }))
  })

  it('is passed to a body and answered; each step ends its term', async () => {
    const path = await register()
    await lan
      .post(`${path}/passings`, { version: 1, agency: 'so-nnmt', on: '15/09/2026', documentNo: '12/VPUB' })
      .expect(303)
    const passed = await stored(path)
    expect(passed).to.include({
      state: 'passed',
      agency: 'so-nnmt',
      passedOn: '2026-09-15',
      nextClock: 'feedback.answer',
    })
    expect(passed.clocks[0].stopped).to.equal('2026-09-15')
    await lan
      .post(`${path}/answer`, { version: 2, on: '15/09/2026', text: 'Không phải nộp thêm; đã nhắc bộ phận một cửa.' })
      .expect(303)
    expect(await stored(path)).to.include({ state: 'answered', open: false, closedOn: '2026-09-15', dueOrder: '9999' })
    const page = (await lan.get(path).expect(200)).text
    expect(page)
      .to.include('Sở Nông nghiệp và Môi trường')
      .and.include('đã nhắc bộ phận một cửa')
      .and.not.include('Ghi trả lời</h2>')
  })

  it('keeps what was typed when something is wrong', async () => {
    const page = await lan.post('/feedback/new', { ...form, receivedOn: '31/02/2026', content: '' }).expect(422)
    expect(page.text)
      .to.include('ngày này không có trong lịch')
      .and.include('value="31/02/2026"')
      .and.include('Võ Thị Lành')
    const path = await register()
    expect(
      (await lan.post(`${path}/passings`, { version: 1, agency: '', on: '15/09/2026' }).expect(422)).text,
    ).to.include('Lỗi:')
    await lan.post(`${path}/answer`, { version: 1, on: '01/09/2026', text: 'Sớm quá' }).expect(422)
    await lan.post(`${path}/answer`, { version: 7, on: '15/09/2026', text: 'Bản cũ' }).expect(409)
  })

  it('is listed by state, channel and words, newest first', async () => {
    await register()
    await register({ channel: 'letter', content: 'Kiến nghị trả kết quả qua bưu chính' })
    const page = (await lan.get('/feedback?channel=letter').expect(200)).text
    expect(page).to.include('PAKN-2026-00002').and.not.include('PAKN-2026-00001')
    expect((await lan.get('/feedback?words=buu+chinh')).text)
      .to.include('PAKN-2026-00002')
      .and.not.include('PAKN-2026-00001')
    expect((await lan.get('/feedback?state=answered')).text).to.include('Không có PAKN nào khớp bộ lọc')
  })

  it('is read by the office, written by intake, and hidden from bodies and other offices', async () => {
    const path = await register()
    await (await as(people.thu)).get(path).expect(200)
    await (await as(people.thu)).post('/feedback/new', form).expect(403)
    await (await as(people.ha)).get('/feedback/new').expect(403)
    await (await as(people.son)).get(path).expect(403)
    await (await as((await anOffice()).lan)).get(path).expect(404)
  })
})
