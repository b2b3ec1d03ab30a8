import { expect } from 'chai'
import { type Document, MaxKey, MinKey } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

describe('values at the edge', () => {
  const running = runningDatabase()

  /** An empty collection of this name with the documents, numbered from 0. */
  async function things(name: string, documents: Document[]) {
    const collection = running.db.collection<Document>(name)
    await collection.insertMany(documents.map((document, number) => ({ _id: number as never, ...document })))
    return collection
  }

  it('take a missing field for less than MaxKey and more than MinKey', async () => {
    const collection = await things('keys', [{}, { a: new MinKey() }, { a: new MaxKey() }, { a: 1 }])
    const found = async (filter: Document) =>
      (await collection.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => Number(_id))
    for (const way of ['without an index', 'with one']) {
      expect(await found({ a: { $lt: new MaxKey() } }), way).to.deep.equal([0, 1, 3])
      expect(await found({ a: { $gte: new MinKey() } }), way).to.deep.equal([0, 1, 2, 3])
      expect(await found({ a: { $not: { $gt: new MinKey() } } }), way).to.deep.equal([1])
      await collection.createIndex({ a: 1 })
    }
  })

  it('tell what is there twice before arrays that no later index can take', async () => {
    const collection = await things('both', [{}])
    await collection.createIndex({ a: 1, b: 1 })
    const insert = (_id: number) => collection.insertOne({ _id: _id as never, a: [], b: [] })
    expect((await failureOf(insert(0))).code).to.equal(11000)
    expect((await failureOf(insert(1))).code).to.equal(171)
  })

  it('keep texts with zeros in order, also downwards', async () => {
    const texts = ['a', 'a\0', 'a\0\0', 'a\0b', 'a\u0001', 'ab', 'b']
    const collection = await things(
      'zeros',
      texts.map((text) => ({ text, other: 1 })),
    )
    const sorted = async (order: Document) => (await collection.find().sort(order).toArray()).map(({ text }) => text)
    for (const way of ['without an index', 'with one']) {
      expect(await sorted({ text: 1 }), way).to.deep.equal(texts)
      expect(await sorted({ text: -1 }), way).to.deep.equal(texts.toReversed())
      expect(await sorted({ other: 1, text: -1 }), way).to.deep.equal(texts.toReversed())
      const below = await collection
        .find({ other: 1, text: { $lt: 'a\0b' } }, { projection: { _id: 0, text: 1 } })
        .toArray()
      expect(below.map(({ text }) => text).toSorted(), way).to.deep.equal(texts.slice(0, 3))
      await collection.createIndex({ other: 1, text: -1 })
      await collection.createIndex({ text: -1 })
    }
  })

  describe('with the collation of Vietnamese', () => {
    const words = [
      'Hòa',
      'Hoà',
      'hoa',
      'Đức',
      'đức',
      'Duc',
      'ấ',
      'a',
      'Á',
      'ă',
      'đ',
      'D',
      'ab',
      'ab\u200b',
      'a10',
      'a9',
    ]
    for (const strength of [1, 2, 3])
      for (const numericOrdering of [false, true])
        it(`of strength ${strength}${numericOrdering ? ' and numbers' : ''} answer as Intl.Collator`, async () => {
          const collation = { locale: 'vi', strength, numericOrdering }
          const sensitivity = ({ 1: 'base', 2: 'accent', 3: 'variant' } as const)[strength as 1]
          const { compare } = new Intl.Collator('vi', { sensitivity, numeric: numericOrdering })
          const collection = await things(
            `words${strength}${numericOrdering}`,
            words.map((word) => ({ word, in: { word } })),
          )
          const found = async (filter: Document) => {
            const documents = await collection.find(filter, { collation }).sort({ word: 1, _id: 1 }).toArray()
            return documents.map(({ word }) => word as string)
          }
          const wanted = (test: (word: string) => boolean) => words.filter(test).toSorted(compare)
          for (const way of ['without an index', 'with an index']) {
            for (const word of words) {
              const about = `${way}: ${word}`
              expect(await found({ word }), about).to.deep.equal(wanted((one) => compare(one, word) === 0))
              expect(await found({ in: { word } }), about).to.deep.equal(wanted((one) => compare(one, word) === 0))
              expect(await found({ word: { $gt: word } }), about).to.deep.equal(wanted((one) => compare(one, word) > 0))
              expect(await found({ word: { $ne: word, $lte: 'Đ' } }), about).to.deep.equal(
                wanted((one) => compare(one, word) !== 0 && compare(one, 'Đ') <= 0),
              )
            }
            const distinct = (await collection.distinct('word', {}, { collation })).toSorted(compare)
            const sorted = words.toSorted(compare)
            const groups = sorted.filter((word, i) => i === 0 || compare(sorted[i - 1], word) !== 0)
            expect(distinct.length, way).to.equal(groups.length)
            groups.forEach((word, i) => {
              expect(compare(distinct[i], word)).to.equal(0)
            })
            await collection.createIndex({ word: 1 }, { collation })
            await collection.createIndex({ in: -1 }, { collation })
          }
          const unique = running.db.collection(`unique${strength}${numericOrdering}`)
          await unique.createIndex({ word: 1 }, { collation, unique: true })
          const inserted: string[] = []
          for (const word of words)
            await unique.insertOne({ word }).then(
              () => inserted.push(word),
              (error) => expect(error.code).to.equal(11000),
            )
          expect(inserted).to.deep.equal(
            words.filter((word, i) => words.findIndex((one) => compare(one, word) === 0) === i),
          )
        })
  })
})
