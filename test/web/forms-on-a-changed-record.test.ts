import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { answerAll, ours } from '../factories/answers.ts'
import { decided } from '../factories/decided.ts'
import { aLetter } from '../factories/letters.ts'
import { aReception } from '../factories/receptions.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, as } from '../people.ts'

/** Product rule 13: whoever was slower finds what they typed, upon the record as it is now. */
describe('a form whose record somebody changed meanwhile', () => {
  let people: People
  let minh: SignedIn
  before(async () => {
    people = await anOffice()
    await loadAgencies()
    minh = await as(people.minh)
  })

  /** Every form of a letter that asks for the version, with words that must come back. */
  const forms: [name: string, handling: string | null, path: string, typed: Record<string, string>][] = [
    ['transfer', 'transfer', 'contents/1/transfers', { agency: 'so-nnmt', note: 'Ghi chú còn đây' }],
    ['paper', 'guide', 'contents/1/papers', { code: 'CL-2', note: 'Ghi chú còn đây' }],
    ['withdrawal', null, 'contents/1/withdrawal', { extent: 'all', on: '15/09/2026', what: 'Ghi chú còn đây' }],
    [
      'suspension',
      null,
      'contents/1/clocks/letter.processing/suspensions',
      { ground: 'awaitsOther', on: '15/09/2026', documentNo: '7/QĐ', note: 'Ghi chú còn đây' },
    ],
    ['decision', null, 'contents/1/decision', { handling: 'guide', reason: 'Ghi chú còn đây' }],
  ]
  for (const [name, handling, path, typed] of forms)
    it(`${name}: comes back with what was typed and the version of now, and stores nothing`, async () => {
      const letter = handling ? await decided(people.minh, handling) : await aLetter(people.lan)
      await LetterModel.updateOne({ _id: letter._id }, { $inc: { version: 1 } })
      const page = await minh.post(`/letters/${letter._id}/${path}`, { ...typed, version: letter.version })
      expect(page.status).to.equal(409)
      expect(page.text).to.include('người khác vừa sửa hồ sơ này').and.include('Ghi chú còn đây')
      expect(page.text)
        .to.include(`name="version" value="${letter.version + 1}"`)
        .and.include('<title>Lỗi:')
      const stored = await LetterModel.findById(letter._id).lean()
      expect(stored?.history).to.have.length(letter.history.length)
    })

  it('answer of a visit: comes back with what was typed', async () => {
    const visit = await aReception(people.lan)
    const lan = await as(people.lan)
    const answer = { version: String(visit.version + 7), on: '15/09/2026', text: 'Đã trả lời bằng văn bản' }
    const page = await lan.post(`/receptions/${visit._id}/conclusion`, answer).expect(409)
    expect(page.text).to.include('người khác vừa sửa hồ sơ này').and.include('Đã trả lời bằng văn bản')
    expect(page.text).to.include(`name="version" value="${visit.version}"`)
  })

  it('that cannot be shown any more: says that somebody was faster', async () => {
    const letter = await answerAll(people.minh, await aLetter(people.lan), ours)
    const withdrawal = { version: letter.version, extent: 'all', on: '15/09/2026', what: 'tự nguyện' }
    await minh.post(`/letters/${letter._id}/contents/1/withdrawal`, withdrawal).expect(303)
    const page = await minh.post(`/letters/${letter._id}/contents/1/withdrawal`, withdrawal).expect(409)
    expect(page.text).to.include('Hồ sơ vừa được người khác sửa')
  })
})
