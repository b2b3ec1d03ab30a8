import { expect } from 'chai'
import { failureOf, runningDatabase } from '../running.ts'
import { filtering } from './filtering.ts'

/** https://www.mongodb.com/docs/v8.0/reference/collation/ */
describe('collation', () => {
  const running = runningDatabase()
  const { found, sorted } = filtering(running)
  const vi = { locale: 'vi' }
  const caseless = { locale: 'vi', strength: 2 }
  const markless = { locale: 'vi', strength: 1 }
  const names = ['Đức', 'đức', 'Duc', 'duc'].map((a) => ({ a }))

  it('counts for equality, lists and ranges', async () => {
    expect(await found(names, { a: 'đức' }, { collation: caseless })).to.deep.equal([0, 1])
    expect(await found(names, { a: { $in: ['DUC'] } }, { collation: caseless })).to.deep.equal([2, 3])
    expect(await found(names, { a: { $ne: 'DUC' } }, { collation: caseless })).to.deep.equal([0, 1])
    expect(await found(names, { a: { $gt: 'duc' } }, { collation: caseless })).to.deep.equal([0, 1])
    expect(await found(names, { $expr: { $eq: ['$a', 'ĐỨC'] } }, { collation: caseless })).to.deep.equal([0, 1])
    expect(await found(names, { a: 'đức' })).to.deep.equal([1])
  })

  it('counts within arrays and documents too', async () => {
    const nested = [{ a: ['An'] }, { a: { b: 'An' } }, { a: [{ b: 'AN' }] }]
    expect(await found(nested, { a: 'AN' }, { collation: caseless })).to.deep.equal([0])
    expect(await found(nested, { a: { b: 'an' } }, { collation: caseless })).to.deep.equal([1, 2])
    expect(await found(nested, { a: { $elemMatch: { b: 'an' } } }, { collation: caseless })).to.deep.equal([2])
  })

  it('tells case apart at strength 1 and 2 when it has a level for it', async () => {
    const words = ['an', 'An', 'ăn', 'Ăn'].map((a) => ({ a }))
    const levels = (strength: number) => ({ collation: { locale: 'vi', strength, caseLevel: true } })
    expect(await found(words, { a: 'An' }, { collation: caseless })).to.deep.equal([0, 1])
    expect(await found(words, { a: 'An' }, levels(2))).to.deep.equal([1])
    expect(await found([{ a: 'an' }, { a: 'An' }, { a: 'Àn' }], { a: 'An' }, levels(1))).to.deep.equal([1, 2])
  })

  it('does not count for patterns', async () => {
    expect(await found(names, { a: /^đức/ }, { collation: caseless })).to.deep.equal([1])
  })

  it('sorts as the Vietnamese do', async () => {
    const words = ['ăn', 'Đức', 'an', 'Bình', 'ân', 'Dũng']
    expect((await sorted(words, 1, { collation: vi })).map((at) => words[at])).to.deep.equal([
      'an',
      'ăn',
      'ân',
      'Bình',
      'Dũng',
      'Đức',
    ])
    expect(await sorted(['10', '9', '1'], 1, { collation: { ...vi, numericOrdering: true } })).to.deep.equal([2, 1, 0])
  })

  it('compares letters alone by strength 1', async () => {
    expect(
      await found([{ a: 'ấn' }, { a: 'AN' }, { a: 'in' }], { a: 'an' }, { collation: { locale: 'en', strength: 1 } }),
    ).to.deep.equal([0, 1])
    expect(await found([{ a: 'hoà' }, { a: 'HÓA' }], { a: 'hoa' }, { collation: markless })).to.deep.equal([0, 1])
  })

  it('counts for updates, distinct values and the default of a collection', async () => {
    const people = await running.db.createCollection('people', { collation: caseless })
    await people.insertMany([{ name: 'Lan' }, { name: 'LAN' }])
    expect(await people.countDocuments({ name: 'lan' })).to.equal(2)
    expect(await people.distinct('name')).to.have.length(1)
    await people.updateMany({ name: 'lan' }, { $addToSet: { tags: { $each: ['x', 'X'] } } })
    expect((await people.findOne({}))?.tags).to.deep.equal(['x'])
    expect(await people.countDocuments({ name: 'lan' }, { collation: { locale: 'simple' } })).to.equal(0)
    const error = await failureOf(people.findOne({}, { collation: { locale: 'no such language' } }))
    expect(error.code).to.equal(2)
  })
})
