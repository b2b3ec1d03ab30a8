import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import { answerQuestion, decideContent } from '../../src/eligibility/index.ts'
import { InvalidInput, Stale } from '../../src/errors.ts'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { answerAll, notOurs } from '../factories/answers.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const stored = async (letter: Letter) => (await LetterModel.findById(letter._id).lean<Letter>()) as Letter

describe('classifying a content', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    await loadAgencies()
  })

  const pathOf = (letter: Letter, rest = 'classification') => `/letters/${letter._id}/contents/1/${rest}`

  it('asks only what the register does not know, and says where an answer comes from', async () => {
    const letter = await aLetter(people.lan)
    const page = await (await as(people.minh)).get(pathOf(letter)).expect(200)
    expect(page.text).to.include('Sổ đơn đã ghi những gì?').and.to.include('Có chữ ký, điểm chỉ: có')
    const apart = await (await as(people.minh)).get(`${pathOf(letter)}?apart=register`).expect(200)
    expect(apart.text).to.include('Đơn có chữ ký hoặc điểm chỉ gốc?').and.to.include('Đã biết khi vào sổ')
    expect(page.text).to.include('Việc thuộc chế độ giải quyết nào?').and.to.include('Chưa đủ để đề xuất')
  })

  it('saves each answer and comes back to the next question', async () => {
    const letter = await aLetter(people.lan)
    const minh = await as(people.minh)
    const answer = await minh.post(pathOf(letter, 'answers'), { fact: 'subject', value: 'administrative' }).expect(303)
    expect(answer.headers.location).to.match(/classification#cau-\d+$/)
    const fact = (await stored(letter)).contents[0].facts.find((one) => one.name === 'subject')
    expect(fact).to.include({ value: 'administrative', source: 'officer', by: people.minh.id })
  })

  it('keeps the question open and answers 422 when no answer is chosen', async () => {
    const letter = await aLetter(people.lan)
    const page = await (await as(people.minh)).post(pathOf(letter, 'answers'), { fact: 'subject' }).expect(422)
    expect(page.text).to.include('Có lỗi cần sửa')
  })

  it('refuses an answer that the fact cannot have', async () => {
    const letter = await aLetter(people.lan)
    const minh = await as(people.minh)
    await minh.post(pathOf(letter, 'answers'), { fact: 'competence', value: 'nobody' }).expect(422)
    await minh.post(pathOf(letter, 'answers'), { fact: 'kind', value: 'denunciation' }).expect(422)
    await minh.post(pathOf(letter, 'answers'), { fact: 'noSuchFact', value: 'true' }).expect(422)
  })

  it('stores the usual statements each as an answer of its own, or takes them one by one', async () => {
    const letter = await aLetter(people.lan)
    const minh = await as(people.minh)
    await minh.post(pathOf(letter, 'answers'), { fact: 'subject', value: 'administrative' }).expect(303)
    expect((await minh.get(pathOf(letter))).text).to.include('Đơn đúng hình thức?')
    const each = await minh.post(pathOf(letter, 'answers'), { fact: 'group:form', value: 'each' }).expect(303)
    expect(each.headers.location).to.include('?each=form')
    expect((await minh.get(`${pathOf(letter)}?each=form`)).text).to.include('Đơn viết bằng tiếng Việt?')
    await minh.post(pathOf(letter, 'answers'), { fact: 'group:form', value: 'all' }).expect(303)
    const { facts } = (await stored(letter)).contents[0]
    expect(facts.filter((fact) => fact.source === 'officer').map((fact) => fact.name)).to.have.members([
      'subject',
      'language',
      'legible',
      'nameFalse',
      'statesContent',
      'abusive',
    ])
  })

  it('proposes who is competent, with rule and article, from the body complained of', async () => {
    const letter = await aLetter(people.lan)
    await answerAll(people.minh, letter, { subject: 'administrative', 'group:form': 'all' })
    const page = await (await as(people.minh)).get(pathOf(letter)).expect(200)
    expect(page.text).to.include('Hệ thống đề xuất: cơ quan cấp dưới').and.to.include('LK Đ.17')
    expect((await stored(letter)).contents[0].facts.some((fact) => fact.name === 'competence')).to.equal(false)
  })

  it('names outcome, rule, article, papers and dates, and lets the proposal be taken', async () => {
    const letter = await aLetter(people.lan)
    const ready = await answerAll(people.minh, letter, notOurs)
    const minh = await as(people.minh)
    const page = await minh.get(pathOf(letter)).expect(200)
    expect(page.text).to.include('Nhận đề xuất').and.to.include('N-07').and.to.include('Phiếu hướng dẫn')
    expect(page.text).to.include('UBND xã Tư Nghĩa')
    await minh.post(pathOf(letter, 'decision'), { version: ready.version }).expect(303)
    const [content] = (await stored(letter)).contents
    expect(content.decision).to.include({
      ruleId: 'N-07',
      ruleVersion: 2,
      transition: 'tr.act',
      handling: 'guide',
      outcome: 'eligibleNotOurs',
      byName: people.minh.name,
    })
    expect(content.decision?.facts).to.include({ competence: 'subordinate', kind: 'complaint' })
    expect(content.decision?.lawVersion).to.be.a('string').that.is.not.empty
    expect((await minh.get(pathOf(letter))).text).to.include('Xử lý lại nội dung này')
  })

  it('does not take a proposal that open questions can change', async () => {
    const letter = await aLetter(people.lan)
    const page = await (await as(people.minh)).post(pathOf(letter, 'decision'), { version: letter.version }).expect(422)
    expect(page.text).to.include('câu có thể đổi kết quả')
  })

  it('decides otherwise only with a reason, and keeps what was proposed', async () => {
    const letter = await answerAll(people.minh, await aLetter(people.lan), notOurs)
    const minh = await as(people.minh)
    const refused = await minh
      .post(pathOf(letter, 'decision'), { version: letter.version, handling: 'transfer', reason: ' ' })
      .expect(422)
    expect(refused.text).to.match(/<details[^>]* open>/)
    const made = await minh.post(pathOf(letter, 'decision'), {
      version: letter.version,
      handling: 'proposeAcceptance',
      reason: 'Chủ tịch tỉnh giao xem xét',
    })
    expect(made.status).to.equal(303)
    const [content] = (await stored(letter)).contents
    expect(content.decision?.override).to.deep.equal({
      proposed: { outcome: 'eligibleNotOurs', handling: 'guide' },
      reason: 'Chủ tịch tỉnh giao xem xét',
    })
    expect(content.decision?.papers).to.include('CF-2')
    expect(content.clocks.map((clock) => clock.clock)).to.include('complaint.acceptance')
  })

  it('starts the clocks of the row on the day of receipt, and ends those of a decision that is taken anew', async () => {
    const letter = await answerAll(people.minh, await aLetter(people.lan), notOurs)
    const context = (await world()).contextFor(people.minh)
    const first = await decideContent(context, {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      handling: 'proposeAcceptance',
      reason: 'thử',
    })
    const acceptance = first.contents[0].clocks.find((clock) => clock.clock === 'complaint.acceptance')
    expect(acceptance).to.include({ start: '2026-09-14', stopped: null })
    const second = await decideContent(context, { letterId: letter._id, contentNo: 1, version: first.version })
    expect(second.contents[0].clocks.find((clock) => clock.clock === 'complaint.acceptance')?.stopped?.why).to.equal(
      'decidedAnew',
    )
    expect(second.history.filter((entry) => entry.action === 'eligibility.decide')).to.have.length(2)
  })

  it('refuses a decision on a page that somebody has overtaken', async () => {
    const letter = await answerAll(people.minh, await aLetter(people.lan), notOurs)
    const context = (await world()).contextFor(people.tam)
    await answerQuestion(context, { letterId: letter._id, contentNo: 1, fact: 'originals', value: 'true' })
    await (await as(people.minh)).post(pathOf(letter, 'decision'), { version: letter.version }).expect(409)
    const stale = await decideContent(context, { letterId: letter._id, contentNo: 1, version: letter.version }).catch(
      (error: unknown) => error,
    )
    expect(stale).to.be.instanceOf(Stale)
  })

  it('takes contents that were entered apart as split already, and still says to write separate letters', async () => {
    const letter = await aLetter(people.lan, {
      contents: [
        { kind: 'complaint', summary: 'Khiếu nại thu hồi đất', agencyName: 'UBND xã Tư Nghĩa' },
        { kind: 'petition', summary: 'Kiến nghị sửa đường' },
      ],
    })
    for (const content of letter.contents)
      expect(content.facts.find((fact) => fact.name === 'contentsKinds')?.value).to.equal(1)
    const page = await (await as(people.minh)).get(pathOf(letter)).expect(200)
    expect(page.text).to.include('hướng dẫn viết thành đơn riêng')
  })

  it('adds duties beside the handling without changing it', async () => {
    const letter = await aDenunciation(people.minh)
    await answerAll(people.minh, letter, { imminentHarm: 'true' })
    const page = await (await as(people.minh)).get(pathOf(letter)).expect(200)
    expect(page.text).to.include('Báo cáo người đứng đầu')
    expect(page.text).not.to.include('Lý Bí Mật')
  })

  it('is not found for whoever may only know that a denunciation exists', async () => {
    const letter = await aDenunciation(people.minh)
    for (const person of [people.tam, people.nam, people.son, people.ha])
      await (await as(person)).get(pathOf(letter)).expect(404)
    await (await as(people.tam))
      .post(pathOf(letter, 'answers'), { fact: 'subject', value: 'administrative' })
      .expect(404)
  })

  it('lets nobody but handlers and managers answer', async () => {
    const letter = await aLetter(people.lan)
    for (const person of [people.lan, people.thu, people.ha, people.son])
      await (await as(person)).post(pathOf(letter, 'answers'), { fact: 'subject', value: 'administrative' }).expect(403)
    const shown = await (await as(people.thu)).get(pathOf(letter)).expect(200)
    expect(shown.text).not.to.include('Trả lời và tiếp')
  })

  it('answers nothing of a content that the letter does not have', async () => {
    const letter = await aLetter(people.lan)
    await (await as(people.minh)).get(`/letters/${letter._id}/contents/9/classification`).expect(404)
    await (await as(people.minh)).get('/letters/khong-co/contents/1/classification').expect(404)
    const refused = await answerQuestion((await world()).contextFor(people.minh), {
      letterId: letter._id,
      contentNo: 1,
      fact: 'signatories',
      value: 'nhiều',
    }).catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(InvalidInput)
  })
})
