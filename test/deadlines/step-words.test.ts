import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { stepWords } from '../../src/deadlines/web/step-words.ts'
import { translator } from '../../src/language/translate.ts'
import type { ClockId, ClockOptions } from '../../src/law/index.ts'
import { createLaw } from '../../src/law/index.ts'

interface Case {
  id: string
  clock: ClockId
  start: string
  options?: ClockOptions
}

const cases = JSON.parse(readFileSync('test/law/cases/due-dates.json', 'utf8')) as { cases: Case[] } | Case[]
const law = createLaw()

describe('the words of a due date', () => {
  for (const language of ['vi', 'en'] as const)
    it(`say every step of every worked date (${language})`, () => {
      const t = translator(language)
      for (const one of Array.isArray(cases) ? cases : cases.cases) {
        const { steps } = law.deadline(one.clock, one.start, one.options ?? {})
        for (const step of steps) {
          const words = stepWords(step, t, language, 'start')
          const text = [words.strong, words.text, ...(words.lines ?? [])].join(' ')
          expect(text, `${one.clock} ${one.start} ${step.kind}`).to.match(/\S/)
          expect(text, `${one.clock} ${one.start} ${step.kind}`).to.not.match(/\{\w+\}|undefined/)
        }
      }
    })

  it('name the days that were left out, and the worked Saturday that counts', () => {
    const t = translator('vi')
    const { steps, due } = law.deadline('letter.processing', '2026-08-20')
    const counted = steps.find((step) => step.kind === 'countWorkingDays')
    const words = counted && stepWords(counted, t, 'vi', '')
    expect(due).to.equal('2026-09-07')
    expect(words?.lines?.join(' ').replaceAll('\u00a0', ' '))
      .to.include('CN 23/08')
      .and.include('T7 22/08')
      .and.include('Quốc khánh')
  })

  const wordsOf = (language: 'vi' | 'en', clock: ClockId, start: string, options: ClockOptions = {}) =>
    law
      .deadline(clock, start, options)
      .steps.map((step) => stepWords(step, translator(language), language, 'start'))
      .map(({ strong, text, lines = [] }) => [strong, text, ...lines].filter(Boolean).join(' · '))
      .join('\n')
      .replaceAll('\u00a0', ' ')

  it('name the days off in English for an English page', () => {
    expect(wordsOf('en', 'letter.processing', '2026-08-20'))
      .to.include('National Day')
      .and.include('Swapped day off (worked on 22/08/2026)')
      .and.not.match(/Quốc khánh|Nghỉ/)
    expect(wordsOf('vi', 'letter.processing', '2026-08-20'))
      .to.include('Quốc khánh')
      .and.not.include('National Day')
  })

  it('say by which version, and why not by the new one', () => {
    expect(wordsOf('vi', 'complaint.acceptance', '2026-06-30')).to.include(
      'Theo bản 2 của quy định về thời hạn này: luật thay đổi trong khi thời hạn chạy, thời hạn thụ lý theo ngày nhận đơn',
    )
    expect(wordsOf('en', 'complaint.acceptance', '2026-07-01')).to.match(/^start · By version 3 .* term$/m)
  })

  it('say how far a suspension reaches back, and that a second extension came too late', () => {
    const suspensions = [{ from: '2026-07-06', to: '2026-07-13' }]
    expect(wordsOf('vi', 'complaint.first-settlement', '2026-06-29', { suspensions })).to.include(
      'Khiếu nại thụ lý trước ngày 01/07/2026',
    )
    const extensions = [
      { kind: 'especiallyComplex', on: '2026-03-30' },
      { kind: 'especiallyComplex', on: '2026-05-05' },
    ] as const
    expect(wordsOf('vi', 'denunciation.settlement', '2026-03-02', { extensions }))
      .to.include('quyết định ngày 05/05/2026: sau khi đã hết hạn')
      .and.include('Cộng 30 ngày gia hạn')
      .and.include('Quyết định gia hạn ngày 30/03/2026')
    expect(wordsOf('en', 'reception.answer', '2026-03-02', { extensions })).to.include('no extension of this term')
  })

  it('name both units where a variant has another one, and end with the result', () => {
    const listed = { voterList: true, namedOn: '2026-03-15' }
    expect(wordsOf('en', 'complaint.court-window', '2026-03-02', listed))
      .to.match(/5 days.*1 year,/)
      .and.include('Day of the election: 15/03/2026')
    expect(wordsOf('vi', 'complaint.court-window', '2026-03-02', { voterList: true })).to.include(
      'chưa ghi ngày bầu cử',
    )
    expect(wordsOf('vi', 'complaint.court-window', '2026-03-02', { dismissal: true })).to.match(/12 tháng.*1 năm/)
    expect(wordsOf('vi', 'denunciation.prevent-damage', '2026-09-13')).to.include('kể cả ngày nghỉ')
    expect(wordsOf('vi', 'complaint.first-settlement', '2026-08-14')).to.match(
      /Hết hạn · vào cuối ngày; .* 13\/09\/2026$/,
    )
    expect(wordsOf('vi', 'complaint.first-settlement', '2026-08-17')).to.match(/Hết hạn · vào cuối ngày$/)
  })
})
