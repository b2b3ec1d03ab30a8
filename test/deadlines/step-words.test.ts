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
})
