import { expect } from 'chai'
import written from '../../src/reading/data/letter-patterns.json' with { type: 'json' }
import type { LetterPatterns } from '../../src/reading/letter-patterns.ts'
import { patternProblems } from '../../src/reading/pattern-problems.ts'
import { usable } from '../../src/reading/patterns.ts'
import { unsafety } from '../../src/reading/safe-pattern.ts'

const good = written as unknown as LetterPatterns
const withKind = (change: object) => ({
  ...good,
  kinds: [...good.kinds, { ...good.kinds[0]!, id: 'kind.new', ...change }],
})

describe('the patterns for reading letters', () => {
  it('are all usable', () => {
    expect(patternProblems(good)).to.deep.equal([])
  })

  it('are refused with the id of the bad rule', () => {
    expect(patternProblems(withKind({ pattern: '(khiếu' }))[0]).to.match(/^kind\.new: .*[Uu]nterminated/)
    expect(patternProblems(withKind({ pattern: '(?:a{1,9}){1,9}' }))[0]).to.match(/^kind\.new: .*repeats a repetition/)
    expect(patternProblems(withKind({ pattern: 'a?' }))[0]).to.match(/^kind\.new: .*matches nothing/)
    expect(patternProblems(withKind({ kind: 'feedback' }))[0]).to.equal('kind.new: unknown kind feedback')
    expect(patternProblems(withKind({ why: '' }))[0]).to.equal('kind.new: no why')
    expect(patternProblems(withKind({ id: 'kind.complaint.act' }))[0]).to.equal('kind.complaint.act: twice')
    const field = { ...good.fields[0]!, id: 'field.new', subject: 'land.moon' }
    expect(patternProblems({ ...good, fields: [...good.fields, field] })).to.deep.equal([
      'field.new: unknown subject land.moon',
    ])
    const subject = { ...good.subjects[0]!, id: 'subject.new', subject: 'moon' }
    expect(patternProblems({ ...good, subjects: [...good.subjects, subject] })[0]).to.match(
      /^subject\.new: unknown value moon/,
    )
    expect(() => usable(withKind({ pattern: '.*' }))).to.throw(/kind\.new/)
  })

  it('are unsafe when they repeat without end, or repeat what repeats', () => {
    for (const pattern of [
      'a*',
      'a+',
      'a{2,}',
      '(?:a{1,3}b){2}',
      '(a|b{1,4}){1,9}',
      '.{0,200}',
      '(a)\\1',
      '.{0,60}b.{0,60}c.{0,60}',
    ])
      expect(unsafety(pattern), pattern).to.be.a('string')
    for (const pattern of [
      'a?b{1,5}',
      '(?:a|b){0,2}',
      '[*+]{1,3}',
      '\\*\\+',
      '(?:a{1,3})?',
      '(?<n>a{2})b',
      '[^.;]{0,40}? c',
    ])
      expect(unsafety(pattern), pattern).to.equal(null)
  })
})
