import { expect } from 'chai'
import { LetterModel, numberOf } from '../../src/letters/index.ts'
import { answerAll, ours } from '../factories/answers.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'

/** The fields of the correction form as the page of an ordinary letter sends them. */
const fields = (change: Record<string, unknown> = {}) => ({
  version: 1,
  receivedOn: '14/09/2026',
  writtenOn: '10/09/2026',
  channel: 'post',
  signatories: '1',
  name: 'Võ Thị Lành',
  address: 'thôn La Hà 2, xã Tư Nghĩa',
  phone: '0935120486',
  idNumber: '051172004318',
  'contents[0][no]': '1',
  'contents[0][summary]': 'Khiếu nại việc thu hồi đất',
  'contents[0][agencyName]': 'Chủ tịch UBND xã Tư Nghĩa',
  ...change,
})

describe('correcting a letter', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('keeps old and new values in the history', async () => {
    const letter = await aLetter(people.lan)
    const lan = await as(people.lan)
    await lan.get(`/letters/${letter._id}/correction`).expect(200)
    await lan
      .post(`/letters/${letter._id}/correction`, fields({ phone: '0935 120 999', channel: 'portal' }))
      .expect(303)
    const history = await lan.get(`/letters/${letter._id}/history`).expect(200)
    expect(history.text).to.include('0935120486 → 0935120999').and.include('Sửa thông tin đơn')
  })

  it('moves the due date with a corrected day of receipt', async () => {
    const letter = await aLetter(people.lan)
    const lan = await as(people.lan)
    await lan.post(`/letters/${letter._id}/correction`, fields({ receivedOn: '11/09/2026' })).expect(303)
    const after = await LetterModel.findById(letter._id).lean()
    expect(letter.nextDue).to.equal('2026-09-28')
    expect(after?.nextDue).to.equal('2026-09-25')
  })

  it('shows the differences field by field when somebody else was faster, and saves what is chosen', async () => {
    const letter = await aLetter(people.lan)
    const [lan, minh] = [await as(people.lan), await as(people.minh)]
    await lan
      .post(`/letters/${letter._id}/correction`, fields({ name: 'Võ Thị Lanh', address: 'xã Tư Nghĩa' }))
      .expect(303)
    const late = await minh.post(`/letters/${letter._id}/correction`, fields({ phone: '0935120999' })).expect(409)
    expect(late.text)
      .to.include('Nguyễn Thị Lan')
      .and.include('Giữ bản đang lưu: Võ Thị Lanh')
      .and.include('Lấy của tôi: 0935120999')
    await minh
      .post(
        `/letters/${letter._id}/correction`,
        fields({
          version: 2,
          phone: '0935120999',
          'take[name]': 'theirs',
          'take[address]': 'theirs',
          'take[phone]': 'yours',
        }),
      )
      .expect(303)
    const after = await LetterModel.findById(letter._id).lean()
    expect(after?.senders[0]).to.deep.include({ name: 'Võ Thị Lanh', address: 'xã Tư Nghĩa', phone: '0935120999' })
  })

  it('corrects a denouncer only while the vault is open, and tells the history no value', async () => {
    const letter = await aDenunciation(people.lan)
    const lan = await as(people.lan)
    const form = fields({
      writtenOn: '',
      name: 'Lý Bí Mật',
      address: 'thôn Kín Hơn',
      phone: '0901234567',
      idNumber: '',
      'contents[0][summary]': 'Trích lược mới',
      'contents[0][agencyName]': '',
    })
    await lan.post(`/letters/${letter._id}/correction`, form).expect(303)
    expect((await lan.get(`/letters/${letter._id}`)).text).to.include('thôn Kín Hơn')
    const history = await (await as(people.hoa)).get(`/letters/${letter._id}/history`).expect(200)
    expect(history.text)
      .to.include('có sửa danh tính')
      .and.not.include('thôn Kín')
      .and.not.include('Cán bộ địa chính xã nhận tiền')
    const stored = JSON.stringify(await LetterModel.findById(letter._id).lean())
    expect(stored).to.not.include('Kín Hơn').and.not.include('Lý Bí Mật')
  })

  it('keeps what was typed when a value is refused', async () => {
    const letter = await aLetter(people.lan)
    const again = await (await as(people.lan))
      .post(`/letters/${letter._id}/correction`, fields({ phone: '12', name: 'Tên Vừa Gõ' }))
      .expect(422)
    expect(again.text).to.include('Tên Vừa Gõ').and.include('số điện thoại cần')
  })
})

describe('linking letters', () => {
  it('shows the link on both sides, until it is undone', async () => {
    const people = await anOffice()
    const [first, second] = [await aLetter(people.lan), await aLetter(people.lan)]
    const lan = await as(people.lan)
    await lan
      .post(`/letters/${second._id}/links`, { kind: 'duplicateOf', number: numberOf(first), reason: 'cùng nội dung' })
      .expect(303)
    expect((await lan.get(`/letters/${second._id}`)).text).to.include('Trùng với đơn')
    expect((await lan.get(`/letters/${first._id}`)).text).to.include('Có đơn trùng')
    const stored = await LetterModel.findById(second._id).lean()
    await lan.post(`/letters/${second._id}/links/${stored?.links[0]?.id}/removal`).expect(303)
    expect((await lan.get(`/letters/${first._id}`)).text).to.not.include('Có đơn trùng')
    expect((await lan.get(`/letters/${second._id}/links`)).text).to.include('gỡ, ')
  })

  it('refuses a number that does not exist, and a denunciation that the officer may not know, in the same words', async () => {
    const people = await anOffice()
    const [letter, secret] = [await aLetter(people.nam), await aDenunciation(people.lan)]
    const nam = await as(people.nam)
    const answers = await Promise.all(
      [numberOf(secret), '999/2026'].map((number) =>
        nam.post(`/letters/${letter._id}/links`, { kind: 'follows', number, reason: 'x' }).expect(422),
      ),
    )
    for (const answer of answers) expect(answer.text).to.include('không có đơn số này')
  })
})

describe('withdrawing a content', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('ends it and stops its clock when all of it is withdrawn', async () => {
    const letter = await answerAll(people.minh, await aLetter(people.lan), ours)
    const minh = await as(people.minh)
    const path = `/letters/${letter._id}/contents/1/withdrawal`
    await minh.get(path).expect(200)
    await minh
      .post(path, { version: letter.version, extent: 'all', on: '15/09/2026', what: 'đơn rút ngày 15/9' })
      .expect(303)
    const after = await LetterModel.findById(letter._id).lean()
    expect(after?.state).to.equal('closed')
    const running = after?.contents[0]?.clocks.filter((clock) => !clock.stopped).map(({ clock }) => clock)
    expect(running).to.deep.equal(['complaint.suspension-send'])
  })

  it('goes on when only a part is withdrawn, or a denunciation was withdrawn under threat', async () => {
    const [letter, secret] = [await aLetter(people.lan), await aDenunciation(people.lan)]
    const hoa = await as(people.hoa)
    await hoa
      .post(`/letters/${letter._id}/contents/1/withdrawal`, {
        version: 1,
        extent: 'part',
        on: '15/09/2026',
        what: 'phần bồi thường',
      })
      .expect(303)
    await hoa
      .post(`/letters/${secret._id}/contents/1/withdrawal`, {
        version: 1,
        extent: 'all',
        on: '15/09/2026',
        what: 'rút',
        tainted: 'on',
      })
      .expect(303)
    for (const id of [letter._id, secret._id]) expect((await LetterModel.findById(id).lean())?.open).to.equal(true)
  })
})
