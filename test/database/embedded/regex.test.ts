import { BSONRegExp } from 'bson'
import { expect } from 'chai'
import fc from 'fast-check'
import { caseless } from '../../../src/database/embedded/collection/matching/caseless.ts'
import { literalPrefix, textTest } from '../../../src/database/embedded/collection/matching/regex.ts'
import { failureOf, runningDatabase } from './running.ts'

describe('patterns', () => {
  it('without regard to case are written out and find the same', () => {
    const sources = [
      'ab',
      '^[a-c]+x',
      '[^a]b',
      'đơn|thư',
      '\\bA\\w',
      'a{2}',
      '(?:aB)?c',
      '[\\dA-F]',
      'x(?=Y)',
      '[a\\-z]',
      '(?<n>a)B',
    ]
    const text = fc.string({ unit: fc.constantFrom(...'aAbBcCxXyYđĐƠơnN1-z '), maxLength: 8 })
    const property = fc.property(fc.constantFrom(...sources), text, (source, sample) => {
      expect(new RegExp(caseless(source)).test(sample)).to.equal(new RegExp(source, 'i').test(sample))
    })
    fc.assert(property, { numRuns: 4000, seed: 29 })
  })

  it('tell the text that all their matches begin with', () => {
    const prefix = (pattern: string, options = '') => literalPrefix(new BSONRegExp(pattern, options))
    expect(prefix('^abc')).to.deep.equal({ text: 'abc', isAll: true })
    expect(prefix('^ab\\.c+')).to.deep.equal({ text: 'ab.c', isAll: false })
    expect(prefix('^abc*')).to.deep.equal({ text: 'ab', isAll: false })
    for (const pattern of ['abc', '^a|b', '^.a']) expect(prefix(pattern)).to.equal(undefined)
    expect(prefix('^abc', 'i')).to.equal(undefined)
  })

  it('may span lines and hold comments', () => {
    const test = (pattern: string, options: string) => textTest(new BSONRegExp(pattern, options))
    expect(test('a . c # any', 'sx')('a\nc')).to.equal(true)
    expect(test('^b$', 'm')('a\nb')).to.equal(true)
    expect(test('\\p{Lu}', '')('Đ')).to.equal(true)
  })
})

describe('patterns that step back without end', () => {
  const running = runningDatabase()

  before(function () {
    if (process.env.MONGODB_URI) this.skip()
  })

  it('do not hold the server', async () => {
    const texts = running.db.collection('texts')
    await texts.insertOne({ text: `${'a'.repeat(40)}!` })
    expect(await texts.countDocuments({ text: /^(a+)+$/ })).to.equal(0)
    expect(await texts.countDocuments({ text: /^(A+)+$/i })).to.equal(0)
    expect((await failureOf(texts.countDocuments({ text: /^(a+)+(?=b)$/ }))).code).to.equal(51091)
  }).timeout(5000)
})
