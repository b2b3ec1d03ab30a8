import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { contentsInSight, LetterModel } from '../../src/letters/index.ts'
import { submitPaper } from '../../src/papers/index.ts'
import { returnTransfer, transferContent } from '../../src/routing/index.ts'
import { decide, decided, transferred } from '../factories/decided.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const stored = async (letter: Letter) => (await LetterModel.findById(letter._id).lean<Letter>()) as Letter
const at = (letter: Letter, rest: string) => `/letters/${letter._id}/contents/1/${rest}`
const petition = { contents: [{ kind: 'petition', field: 'environment', summary: 'Kiến nghị xử lý bãi rác' }] }

describe('transferring a content', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    await loadAgencies()
  })
  const contextOf = async (who: People['minh']) => (await world()).contextFor(who)

  it('proposes the body of the field with its ground, of the day', async () => {
    const letter = await decided(people.minh, 'transfer', petition)
    const page = await (await as(people.minh)).get(at(letter, 'transfers/new')).expect(200)
    expect(page.text)
      .to.include('Hệ thống đề xuất Sở Nông nghiệp và Môi trường')
      .and.to.match(/Theo [^.]*Đ\./)
    expect(page.text).to.match(/<option value="so-nnmt" selected>/)
    expect(page.text).not.to.include('value="so-tnmt"')
  })

  it('adds a leg with the number of the slip; the office’s own clock ends and the body’s begins', async () => {
    const letter = await decided(people.minh, 'transfer', petition)
    await (await as(people.minh))
      .post(at(letter, 'transfers'), {
        version: letter.version,
        agency: 'so-nnmt',
        on: '15/09/2026',
        note: 'Trả lời dân',
      })
      .expect(303)
    const after = await stored(letter)
    const [leg] = after.contents[0].transfers
    expect(leg).to.include({ agency: 'so-nnmt', on: '2026-09-15', reason: null })
    expect(leg.documentNo).to.match(/^\d+\/PC-BTCD$/)
    expect(after).to.include({ state: 'withAgency', agency: 'so-nnmt' })
    const running = after.contents[0].clocks.filter((clock) => !clock.stopped)
    expect(running.map((clock) => [clock.clock, clock.start])).to.deep.equal([['petition.answer', '2026-09-15']])
    expect(after.history.at(-1)).to.deep.include({ action: 'routing.transfer', contentNo: 1 })
  })

  it('refuses a body that has ended, nobody, and a content decided otherwise', async () => {
    const letter = await decided(people.minh, 'transfer', petition)
    const minh = await as(people.minh)
    const ended = await minh.post(at(letter, 'transfers'), { version: letter.version, agency: 'so-tnmt' }).expect(422)
    expect(ended.text).to.include('không còn hoạt động')
    await minh.post(at(letter, 'transfers'), { version: letter.version, agency: '' }).expect(422)
    await minh.post(at(letter, 'transfers'), { version: letter.version - 1, agency: 'so-nnmt' }).expect(409)
    const guided = await decided(people.minh, 'guide')
    await minh.post(at(guided, 'transfers'), { version: guided.version, agency: 'so-nnmt' }).expect(303)
    expect((await stored(guided)).contents[0].transfers).to.deep.equal([])
  })

  it('sends it back to an agency that had it only with a reason, after a stop of its own', async () => {
    const letter = await transferred(people.minh)
    const returned = await returnTransfer(await contextOf(people.son), {
      letterId: letter._id,
      contentNo: 1,
      transferNo: 1,
      reason: 'Thuộc UBND xã',
    })
    expect(returned.state).to.equal('decided')
    expect(returned.contents[0].clocks.at(-1)).to.include({
      clock: 'letter.processing',
      start: '2026-09-15',
      startEvent: 'transferReturned',
      stopped: null,
    })
    const minh = await as(people.minh)
    const stop = await minh
      .post(at(letter, 'transfers'), { version: returned.version, agency: 'so-nnmt', note: 'Xem lại' })
      .expect(422)
    expect(stop.text)
      .to.include('Chuyển lại cho Sở Nông nghiệp và Môi trường?')
      .and.to.include('Thuộc UBND xã')
      .and.to.include('value="Xem lại"')
    await minh
      .post(at(letter, 'transfers'), { version: returned.version, agency: 'so-nnmt', reason: 'Bãi rác do Sở cấp phép' })
      .expect(303)
    const after = await stored(letter)
    expect(after.contents[0].transfers.map((leg) => leg.reason)).to.deep.equal([null, 'Bãi rác do Sở cấp phép'])
  })

  it('refuses a second transfer while a body holds the content', async () => {
    const letter = await transferred(people.minh)
    const second = await transferContent(await contextOf(people.minh), {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      agency: 'so-xd',
    }).catch((error: unknown) => error)
    expect(second).to.have.nested.property('fields.code.key', 'errors.content.withAgency')
  })

  it('is for handlers and managers only', async () => {
    const letter = await decided(people.minh, 'transfer', petition)
    for (const person of [people.lan, people.thu, people.son, people.ha]) {
      await (await as(person)).get(at(letter, 'transfers/new')).expect(403)
      await (await as(person)).post(at(letter, 'transfers'), { version: letter.version, agency: 'so-nnmt' }).expect(403)
    }
  })
})

describe('the officer of the receiving body', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    await loadAgencies()
  })

  it('sees the body’s own items and no others', async () => {
    const own = await transferred(people.minh)
    const foreign = await transferred(people.minh, 'so-xd')
    const unsent = await aLetter(people.lan)
    const son = await as(people.son)
    const queue = await son.get('/queue').expect(200)
    expect(queue.text).to.include(`/letters/${own._id}`)
    expect(queue.text).not.to.include(foreign._id).and.not.to.include(unsent._id)
    expect((await son.get(at(own, 'transfers/1')).expect(200)).text).to.include('Kiến nghị xử lý bãi rác')
    for (const letter of [foreign, unsent]) {
      await son.get(at(letter, 'transfers/1')).expect(404)
      await son.post(at(letter, 'transfers/1/result'), { text: 'xong' }).expect(404)
    }
  })

  it('comes from the letter to what was passed to the body, and to no page of the office’s record', async () => {
    const letter = await transferred(people.minh)
    const son = await as(people.son)
    const opened = await son.get(`/letters/${letter._id}`).expect(303)
    expect(opened.headers.location).to.equal(at(letter, 'transfers/1'))
    for (const tab of ['contents', 'papers', 'history', 'files'])
      await son.get(`/letters/${letter._id}/${tab}`).expect(404)
    await son.get(at(letter, 'classification')).expect(404)
  })

  it('acknowledges, reports progress and answers; the answer closes the content', async () => {
    const letter = await transferred(people.minh)
    const son = await as(people.son)
    await son.post(at(letter, 'transfers/1/acknowledgement')).expect(303)
    await son.post(at(letter, 'transfers/1/progress'), { text: 'Đã kiểm tra thực địa' }).expect(303)
    await son.post(at(letter, 'transfers/1/result'), { act: 'result', text: ' ' }).expect(422)
    await son
      .post(at(letter, 'transfers/1/result'), { text: 'Đã đóng bãi rác', documentNo: '88/SNNMT', on: '15/09/2026' })
      .expect(303)
    const after = await stored(letter)
    const [leg] = after.contents[0].transfers
    expect(leg.acknowledgedOn).to.equal('2026-09-15')
    expect(leg.progress[0]).to.include({ text: 'Đã kiểm tra thực địa', byName: people.son.name })
    expect(leg.result).to.include({ text: 'Đã đóng bãi rác', documentNo: '88/SNNMT' })
    expect(after.contents[0].closed?.why).to.equal('answered')
    await son.post(at(letter, 'transfers/1/progress'), { text: 'thêm' }).expect(422)
  })

  it('gives a content back with a reason', async () => {
    const letter = await transferred(people.minh)
    const son = await as(people.son)
    await son.post(at(letter, 'transfers/1/return'), { act: 'return', reason: '' }).expect(422)
    await son.post(at(letter, 'transfers/1/return'), { reason: 'Không thuộc thẩm quyền' }).expect(303)
    expect((await stored(letter)).contents[0].transfers[0].returned?.reason).to.equal('Không thuộc thẩm quyền')
    await son.post(at(letter, 'transfers/1/acknowledgement')).expect(422)
  })

  it('reads of a denunciation the extract only, and never who wrote it', async () => {
    const letter = await decide(people.minh, await aDenunciation(people.minh), 'transfer')
    await transferContent((await world()).contextFor(people.minh), {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      agency: 'so-nnmt',
    })
    const page = await (await as(people.son)).get(at(letter, 'transfers/1')).expect(200)
    expect(page.text).to.include('Cán bộ địa chính xã nhận tiền').and.to.include('Người tố cáo (giữ bí mật)')
    for (const secret of ['Lý Bí Mật', 'thôn Kín', '0901234567', '051099001122'])
      expect(page.text).not.to.include(secret)
  })

  it('sees of a letter with several contents only what was passed to the body', async () => {
    const two = {
      contents: [
        ...petition.contents,
        { kind: 'denunciation', summary: 'Tố cáo lãnh đạo Sở nhận tiền', person: 'Phó Giám đốc' },
      ],
      assignee: undefined,
    }
    const letter = await transferred(people.minh, 'so-nnmt', two)
    expect(contentsInSight(people.son, letter).map((content) => content.no)).to.deep.equal([1])
    expect(contentsInSight(people.minh, letter)).to.have.length(2)
    const son = await as(people.son)
    const queue = await son.get('/queue').expect(200)
    expect(queue.text).to.include('Kiến nghị xử lý bãi rác').and.not.to.include('Tố cáo lãnh đạo Sở')
    await son.get(`/letters/${letter._id}/contents/2/transfers/1`).expect(404)
  })
})

describe('urging', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    await loadAgencies()
  })

  it('asks once how many, then urges each with a numbered letter and tells row by row', async () => {
    const letters = [await transferred(people.minh), await transferred(people.minh, 'so-xd')]
    const unsent = await aLetter(people.lan)
    const selected = [...letters, unsent].map((letter) => letter._id)
    const hoa = await as(people.hoa)
    const ask = await hoa.post('/letters/urgings/new', { selected }).expect(200)
    expect(ask.text).to.include('Đôn đốc 3 đơn?').and.to.include('Sở Xây dựng')
    const done = await hoa.post('/letters/urgings', { selected, note: 'Trả lời trước 20/9' }).expect(200)
    expect(done.text).to.include('Đã đôn đốc 2 trong 3 đơn').and.to.include('không còn ở cơ quan nào')
    const after = await stored(letters[0])
    expect(after.urgedCount).to.equal(1)
    expect(after.contents[0].transfers[0].urgings[0]).to.include({
      note: 'Trả lời trước 20/9',
      byName: people.hoa.name,
    })
    expect(after.contents[0].transfers[0].urgings[0].documentNo).to.match(/^\d+\/CV-BTCD$/)
    expect(after.state).to.equal('withAgency')
  })

  it('refuses an empty choice, and whoever may not urge', async () => {
    await (await as(people.hoa)).post('/letters/urgings/new', {}).expect(422)
    for (const person of [people.son, people.thu, people.lan])
      await (await as(person)).post('/letters/urgings', { selected: ['x'] }).expect(403)
  })

  it('passes over a denunciation that the handler may only know to exist', async () => {
    const letter = await decide(people.minh, await aDenunciation(people.minh), 'transfer')
    await transferContent((await world()).contextFor(people.minh), {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      agency: 'so-xd',
    })
    await (await as(people.tam)).post('/letters/urgings/new', { selected: [letter._id] }).expect(422)
  })
})

describe('settling an accepted content', () => {
  it('closes it with number, date and result, and only after the acceptance', async () => {
    const people = await anOffice()
    const decidedLetter = await decided(people.minh, 'proposeAcceptance')
    const minh = await as(people.minh)
    const fields = { documentNo: '918/QĐ-UBND', on: '15/09/2026', result: 'Bác khiếu nại' }
    await minh.post(at(decidedLetter, 'settlement'), { ...fields, version: decidedLetter.version }).expect(422)
    const accepted = await submitPaper((await world()).contextFor(people.minh), {
      letterId: decidedLetter._id,
      contentNo: 1,
      version: decidedLetter.version,
      code: 'CF-2',
    })
    await minh.get(at(accepted, 'settlement')).expect(200)
    await minh.post(at(accepted, 'settlement'), { ...fields, version: accepted.version, on: '14/09/2026' }).expect(422)
    await minh.post(at(accepted, 'settlement'), { ...fields, version: accepted.version }).expect(303)
    const after = await stored(accepted)
    expect(after.contents[0].settlement).to.include({ documentNo: '918/QĐ-UBND', result: 'Bác khiếu nại' })
    expect(after.contents[0].closed?.why).to.equal('settled')
  })
})
