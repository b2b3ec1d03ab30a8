import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import { answerQuestion, classificationOf, decideContent } from '../../src/eligibility/index.ts'
import { caseDefaults } from '../../src/law/index.ts'
import type { Content, Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { answerAll, notOurs } from '../factories/answers.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const stored = async (letter: Letter) => (await LetterModel.findById(letter._id).lean<Letter>()) as Letter
const pathOf = (letter: Letter, rest = 'classification') => `/letters/${letter._id}/contents/1/${rest}`

describe('a question that nobody can answer', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    await loadAgencies()
  })

  const because = 'đơn không kèm tờ đầu của quyết định'

  it('is stored with reason and person, and its fact stays unknown', async () => {
    const letter = await answerAll(people.minh, await aLetter(people.lan), { ...notOurs, competence: 'subordinate' })
    const minh = await as(people.minh)
    await minh.post(pathOf(letter, 'answers'), { fact: 'competence', value: 'unknown', because }).expect(303)
    const [content] = (await stored(letter)).contents
    expect(content?.facts.some((fact) => fact.name === 'competence')).to.equal(false)
    expect(content?.unanswered?.[0]).to.include({ name: 'competence', because, by: people.minh.id })
  })

  it('needs the reason', async () => {
    const letter = await aLetter(people.lan)
    const minh = await as(people.minh)
    const page = await minh.post(pathOf(letter, 'answers'), { fact: 'subject', value: 'unknown', because: ' ' })
    expect(page.status).to.equal(422)
    expect((await stored(letter)).contents[0]?.unanswered).to.equal(undefined)
  })

  it('shows on the card what is missing because of it, and what each answer would have led to', async () => {
    const letter = await answerAll(people.minh, await aLetter(people.lan), notOurs)
    const minh = await as(people.minh)
    await minh.post(pathOf(letter, 'answers'), { fact: 'competence', value: 'unknown', because }).expect(303)
    let page = await minh.get(pathOf(letter)).expect(200)
    expect(page.text).to.include(`Thẩm quyền: không rõ, vì ${because}.`).and.include('Nếu cơ quan cấp dưới')
    expect(page.text).not.to.include('Nhận đề xuất')
    // Once nothing is left that anybody can answer, the officer decides otherwise, with that reason.
    for (let asked = 0; asked < 60; asked += 1) {
      const fact = /name="fact" value="(?!group:)(\w+)"/.exec(page.text)?.[1]
      const group = /name="fact" value="(group:\w+)"/.exec(page.text)?.[1]
      if (group) await minh.post(pathOf(letter, 'answers'), { fact: group, value: 'all' }).expect(303)
      else if (fact) await minh.post(pathOf(letter, 'answers'), { fact, value: 'unknown', because: 'x' }).expect(303)
      else break
      page = await minh.get(pathOf(letter)).expect(200)
    }
    expect(page.text)
      .to.include('không ai trả lời được')
      .and.to.match(/<details[^>]* open>/)
    const now = await stored(letter)
    await minh
      .post(pathOf(letter, 'decision'), { version: now.version, handling: 'guide', reason: because })
      .expect(303)
    expect((await stored(letter)).contents[0]?.decision?.override?.reason).to.equal(because)
  })

  it('can be answered later', async () => {
    const letter = await aLetter(people.lan)
    const context = (await world()).contextFor(people.minh)
    const asked = { letterId: letter._id, contentNo: 1, fact: 'subject' }
    await answerQuestion(context, { ...asked, value: 'unknown', because })
    const page = await (await as(people.minh)).get(`${pathOf(letter)}?edit=subject`).expect(200)
    expect(page.text).to.include('name="fact" value="subject"')
    const after = await answerQuestion(context, { ...asked, value: 'administrative' })
    expect(after.contents[0]?.unanswered).to.deep.equal([])
  })
})

describe('what happened after the receipt', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('keeps its day, and the decision keeps the day whose law decided', async () => {
    const letter = await aLetter(people.lan, {
      receivedOn: '20/06/2026',
      writtenOn: '',
      contents: [{ kind: 'complaint', summary: 'Khiếu nại thu hồi đất', agencyName: 'UBND tỉnh' }],
    })
    const context = (await world()).contextFor(people.minh)
    const minh = await as(people.minh)
    await answerAll(people.minh, letter, {
      subject: 'administrative',
      'group:form': 'all',
      hasDate: 'true',
      competence: 'own',
    })
    const form = await minh.get(`${pathOf(letter)}?each=acceptance`).expect(200)
    expect(form.text).to.include('name="fact"')
    await answerQuestion(context, {
      letterId: letter._id,
      contentNo: 1,
      fact: 'withdrawn',
      value: 'all',
      on: '30/06/2026',
    })
    const asked = await minh.get(`${pathOf(letter)}?edit=withdrawn`).expect(200)
    expect(asked.text).to.include('Ngày việc đó xảy ra').and.include('30/06/2026')
    const future = await minh.post(pathOf(letter, 'answers'), { fact: 'withdrawn', value: 'all', on: '16/09/2026' })
    expect(future.status).to.equal(422)
    const now = await answerAll(people.minh, letter, { sentTo: 'onlyUs', 'group:history': 'all' })
    const decided = await decideContent(context, { letterId: letter._id, contentNo: 1, version: now.version })
    expect(decided.contents[0]?.decision).to.include({ ruleId: 'C-01', lawOn: '2026-06-30', transition: 'tr.act' })
    const page = await minh.get(pathOf(letter)).expect(200)
    expect(page.text).to.include('Quy tắc C-01, phiên bản').and.include('theo luật ngày 30/06/2026')
    expect(page.text).to.include('href="/rules/C-01?on=2026-06-30"')
  })

  it('of a denunciation older than the table is left to the officer, in words', async () => {
    const letter = await aDenunciation(people.minh, { receivedOn: '20/06/2018', writtenOn: '' })
    const law = await (await world()).parts.lawOf(people.office)
    let now = letter
    const open = () => classificationOf(now, now.contents[0] as Content, law).open
    for (let [fact] = open(); fact; [fact] = open())
      now = await answerAll(people.minh, now, { [fact]: String(caseDefaults[fact]) })
    const page = await (await as(people.minh)).get(pathOf(letter)).expect(200)
    expect(page.text).to.include('Đơn nhận trước ngày 01/01/2019: bảng quyết định không có luật của ngày đó')
  })

  it('starts the clocks of what must be done at once, until it is known that it need not', async () => {
    const letter = await aDenunciation(people.minh)
    const context = (await world()).contextFor(people.minh)
    const harm = { letterId: letter._id, contentNo: 1, fact: 'imminentHarm' }
    const clockOf = (one: Letter) =>
      one.contents[0]?.clocks.find(({ clock }) => clock === 'denunciation.prevent-damage')
    const seen = await answerQuestion(context, { ...harm, value: 'true' })
    expect(clockOf(seen)).to.include({ start: '2026-09-15', startEvent: 'harmSeen', stopped: null })
    expect(clockOf(seen)?.legal.due).to.equal('2026-09-15')
    const corrected = await answerQuestion(context, { ...harm, value: 'false' })
    expect(clockOf(corrected)?.stopped?.why).to.equal('decidedAnew')
  })
})
