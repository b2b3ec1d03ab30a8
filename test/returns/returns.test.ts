import { expect } from 'chai'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel, ReceiptCodeModel } from '../../src/letters/index.ts'
import { submitPaper } from '../../src/papers/index.ts'
import { prepareReturn, unreturned } from '../../src/returns/index.ts'
import { decide, decided } from '../factories/decided.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const stored = async (letter: Letter) => (await LetterModel.findById(letter._id).lean<Letter>()) as Letter
const returnsPath = (letter: Letter) => `/letters/${letter._id}/returns`

/** A letter that ended with a guidance, signed, which its writer is to get. */
async function guided(people: People, change: Record<string, unknown> = {}, begun?: Letter): Promise<Letter> {
  const letter = begun ? await decide(people.minh, begun, 'guide') : await decided(people.minh, 'guide', change)
  return submitPaper((await world()).contextFor(people.minh), {
    letterId: letter._id,
    contentNo: 1,
    version: letter.version,
    code: 'TF-2',
  })
}

async function prepared(people: People, way: string, letter: Letter): Promise<Letter> {
  return prepareReturn((await world()).contextFor(people.minh), {
    letterId: letter._id,
    version: letter.version,
    papers: unreturned(letter).map((one) => one.key),
    way,
  })
}

function actPath(letter: Letter, act: string): string {
  return `${returnsPath(letter)}/${letter.returns?.at(-1)?.id}/${act}`
}

describe('returning a result', () => {
  let people: People
  let lan: SignedIn
  let minh: SignedIn
  before(async () => {
    people = await anOffice()
    lan = await as(people.lan)
    minh = await as(people.minh)
  })

  it('is prepared from the papers for the writer, by the way that was chosen', async () => {
    const letter = await guided(people)
    const page = await lan.get(`${returnsPath(letter)}/new`).expect(200)
    expect(page.text).to.include('Phiếu hướng dẫn số')
    const key = letter.papers[0]?.id
    await lan
      .post(returnsPath(letter), { version: letter.version, papers: [key], what: '01 giấy bản gốc', way: 'inPerson' })
      .expect(303)
    const after = await stored(letter)
    expect(after.returns?.[0]).to.include({ state: 'ready', way: 'inPerson', originals: true, on: '2026-09-15' })
    expect(after.returns?.[0]?.what).to.match(/^\d+\/HD-BTCD; 01 giấy bản gốc$/)
    expect(after.pending?.at(-1)?.action).to.equal('returns.prepare')
    const twice = await lan
      .post(returnsPath(letter), { version: after.version, papers: [key], way: 'inPerson' })
      .expect(422)
    expect(twice.text).to.include('văn bản đã được chuẩn bị trả')
  })

  it('refuses nothing at all, originals over a network, and messages that nobody agreed to', async () => {
    const letter = await guided(people)
    const send = (fields: object) => lan.post(returnsPath(letter), { version: letter.version, ...fields }).expect(422)
    expect((await send({ way: 'post' })).text).to.include('chọn ít nhất một văn bản')
    expect((await send({ way: 'electronic', what: 'bản gốc' })).text).to.include('có giấy tờ gốc')
    const papers = [letter.papers[0]?.id]
    expect((await send({ way: 'electronic', papers })).text).to.include('chưa đồng ý nhận tin')
    expect((await send({ way: 'pigeon', papers })).text).to.include('href="#way"')
    expect((await stored(letter)).returns ?? []).to.have.length(0)
  })

  it('goes electronically to who agreed to messages', async () => {
    const agreed = await guided(people)
    const contact = {
      channel: 'sms',
      consent: true,
      email: null,
      language: 'vi',
      writtenRequest: false,
      at: '',
      by: '',
    }
    await LetterModel.updateOne({ _id: agreed._id }, { $set: { 'senders.0.contact': contact } })
    const letter = await prepared(people, 'electronic', await stored(agreed))
    await lan.post(actPath(letter, 'sending'), { version: letter.version, on: '15/09/2026' }).expect(303)
    expect((await stored(letter)).returns?.[0]).to.include({ state: 'sent', consignment: null })
  })

  it('is handed to the writer whose paper was looked at', async () => {
    const letter = await prepared(people, 'inPerson', await guided(people))
    const taken = { version: letter.version, taker: 'writer', to: 'Võ Thị Lành', shown: 'idCard', on: '15/09/2026' }
    const other = await lan.post(actPath(letter, 'hand-over'), { ...taken, lastFour: '4319' }).expect(422)
    expect(other.text).to.include('không khớp số giấy tờ')
    await lan.post(actPath(letter, 'hand-over'), { ...taken, lastFour: '4318' }).expect(303)
    const after = await stored(letter)
    expect(after.returns?.[0]).to.include({ state: 'handedOver', to: 'Võ Thị Lành', checked: 'idCard 4318' })
    const page = await lan.get(returnsPath(letter)).expect(200)
    expect(page.text).to.include('Thẻ căn cước, số cuối 4318')
    const history = await lan.get(`/letters/${letter._id}/history`).expect(200)
    expect(history.text).to.include('hình thức trả: Trực tiếp')
  })

  it('is handed to somebody else only with an authorisation', async () => {
    const letter = await prepared(people, 'inPerson', await guided(people))
    const proxy = { version: letter.version, taker: 'proxy', to: 'Lê Văn Thay', shown: 'idCard', lastFour: '1234' }
    const without = await lan.post(actPath(letter, 'hand-over'), { ...proxy, on: '15/09/2026' }).expect(422)
    expect(without.text).to.include('href="#authority"')
    await lan
      .post(actPath(letter, 'hand-over'), { ...proxy, on: '15/09/2026', authority: 'Giấy ủy quyền 10/09/2026' })
      .expect(303)
    expect((await stored(letter)).returns?.[0]).to.include({ authority: 'Giấy ủy quyền 10/09/2026' })
  })

  it('is posted with its number, comes back, is posted again and arrives', async () => {
    let letter = await prepared(people, 'post', await guided(people))
    const post = async (act: string, fields: object, status = 303) => {
      const answer = await lan.post(actPath(letter, act), { version: letter.version, on: '15/09/2026', ...fields })
      expect(answer.status, answer.text.slice(0, 300)).to.equal(status)
      letter = await stored(letter)
      return answer.text
    }
    expect(await post('sending', { consignment: ' ' }, 422)).to.include('href="#consignment"')
    expect(await post('sending', { consignment: 'số 5' }, 422)).to.include('EB123456789VN')
    await post('sending', { consignment: 'eb 123 456 789 vn' })
    expect(letter.returns?.[0]).to.include({ state: 'sent', consignment: 'EB123456789VN' })
    expect(await post('sending', { consignment: 'EB999999999VN' }, 422)).to.include('đã ở bước khác')
    expect(await post('coming-back', { reason: 'Không có người nhận', on: '14/09/2026' }, 422)).to.include('#on')
    await post('coming-back', { reason: 'Không có người nhận' })
    expect((await lan.get('/returns?list=cameBack')).text).to.include(`/letters/${letter._id}/returns`)
    await post('way', { way: 'post' })
    expect(letter.returns?.[0]).to.include({ state: 'ready', consignment: null })
    await post('sending', { consignment: 'EB123456790VN' })
    await post('delivery', { to: 'Võ Thị Lành' })
    expect(letter.returns?.[0]).to.include({ state: 'handedOver', to: 'Võ Thị Lành', consignment: 'EB123456790VN' })
    expect(letter.returns).to.have.length(1)
  })

  it('is not done by two officers at once: the second sees what the first did', async () => {
    const letter = await prepared(people, 'post', await guided(people))
    const send = (who: SignedIn, consignment: string) =>
      who.post(actPath(letter, 'sending'), { version: letter.version, on: '15/09/2026', consignment })
    const answers = await Promise.all([send(lan, 'EB111111111VN'), send(minh, 'EB222222222VN')])
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 409])
    const numbers = (await stored(letter)).history.filter(({ action }) => action === 'returns.send')
    expect(numbers).to.have.length(1)
  })

  it('waits on the list of its step, and leads there from the code of the receipt', async () => {
    const ended = await guided(people, { senders: [{ name: 'Hồ Văn Đợi', address: 'xã Sơn Mỹ' }] })
    expect((await lan.get('/returns?list=unprepared').expect(200)).text).to.include('Hồ Văn Đợi')
    const letter = await prepared(people, 'post', ended)
    expect((await lan.get('/returns?list=unprepared')).text).to.not.include('Hồ Văn Đợi')
    expect((await lan.get('/returns?list=counter')).text).to.not.include('Hồ Văn Đợi')
    expect((await lan.get('/returns?list=toSend')).text).to.include('Hồ Văn Đợi')
    for (const path of ['/returns/post', '/returns/labels']) {
      const page = await lan.get(path).expect(200)
      expect(page.text).to.include('Hồ Văn Đợi').and.include('xã Sơn Mỹ')
    }
    const found = await lan.get(`/returns?code=${letter.receiptCode}`).expect(303)
    expect(found.headers.location).to.equal(returnsPath(letter))
    const byNumber = await lan.get(`/returns?code=${letter.no}/${letter.year}`).expect(303)
    expect(byNumber.headers.location).to.equal(returnsPath(letter))
    const mistyped = letter.receiptCode.slice(0, 11) + ((Number(letter.receiptCode[11]) + 1) % 10)
    expect((await lan.get(`/returns?code=${mistyped}`).expect(422)).text).to.include('mã gõ sai một chữ số')
    expect((await lan.get('/returns?code=999999/2026').expect(422)).text).to.include('không tìm thấy')
  })

  it('is found by a code that was replaced, with a word about it', async () => {
    const letter = await prepared(people, 'inPerson', await guided(people))
    const old = '730522168495'
    const code = [...'0123456789'].map((digit) => old.slice(0, 11) + digit)
    await ReceiptCodeModel.create(
      code.map((_id) => ({ _id, office: people.office, kind: 'letter' as const, record: letter._id, at: new Date() })),
    )
    const answers = await Promise.all(code.map((one) => lan.get(`/returns?code=${one}`)))
    expect(answers.filter(({ status }) => status === 303)).to.have.length(1)
    expect((await lan.get(returnsPath(letter))).text).to.include('giấy biên nhận đã được thay')
    await ReceiptCodeModel.deleteMany({ _id: { $in: code } })
  })

  it('is not offered where nobody is known', async () => {
    const anonymous = await aLetter(people.minh, { anonymous: 'on', senders: [] })
    const letter = await guided(people, {}, anonymous)
    const page = await lan.get(returnsPath(letter)).expect(200)
    expect(page.text).to.include('không có nơi trả kết quả').and.not.include('/returns/new')
  })
})

describe('returning the result of a denunciation', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  async function notice(): Promise<Letter> {
    return guided(people, {}, await aDenunciation(people.minh))
  }

  it('goes to the denouncer by hand or by post, never over a network, and keeps no name', async () => {
    const letter = await notice()
    const minh = await as(people.minh)
    const form = await minh.get(`${returnsPath(letter)}/new`).expect(200)
    expect(form.text).to.not.include('value="electronic"')
    const papers = unreturned(letter).map((one) => one.key)
    const sent = await minh
      .post(returnsPath(letter), { version: letter.version, papers, what: 'x', way: 'electronic' })
      .expect(422)
    expect(sent.text).to.include('chỉ trả trực tiếp hoặc gửi bưu điện dán kín')
    const told = await minh
      .post(returnsPath(letter), { version: letter.version, what: 'giấy của Lý Bí Mật', way: 'post' })
      .expect(422)
    expect(told.text).to.include('href="#what"')
    const ready = await prepared(people, 'inPerson', letter)
    const taken = { version: ready.version, shown: 'idCard', on: '15/09/2026' }
    await minh.post(actPath(ready, 'hand-over'), { ...taken, taker: 'proxy', to: 'Ai đó' }).expect(422)
    await minh.post(actPath(ready, 'hand-over'), { ...taken, to: 'Lý Bí Mật', lastFour: '1122' }).expect(303)
    const after = await stored(ready)
    expect(after.returns?.[0]).to.include({ state: 'handedOver', to: null, checked: 'idCard' })
    expect(JSON.stringify([after.returns, after.history])).to.not.match(/Bí Mật|1122/)
  })

  it('stands on no list of others, on no list for the post, and on no label', async () => {
    const letter = await prepared(people, 'post', await notice())
    const [minh, lan, tam] = await Promise.all([as(people.minh), as(people.lan), as(people.tam)])
    const own = await minh.get('/returns?list=toSend').expect(200)
    expect(own.text)
      .to.include(returnsPath(letter))
      .and.include('Người tố cáo (giữ bí mật)')
      .and.not.include('Bí Mật</')
    for (const other of [lan, tam]) {
      expect((await other.get('/returns?list=toSend').expect(200)).text).to.not.include(letter._id)
      expect((await other.get(`/returns?code=${letter.receiptCode}`).expect(422)).text).to.include('không tìm thấy')
      await other.get(returnsPath(letter)).expect(404)
    }
    for (const path of ['/returns/post', '/returns/labels']) {
      const page = (await minh.get(path).expect(200)).text
      expect(page).to.not.include(`${letter.no}/${letter.year}`).and.not.include('Lý Bí Mật')
    }
  })
})
