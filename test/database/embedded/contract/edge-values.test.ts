import { expect } from 'chai'
import { type Document, MaxKey, MinKey } from 'mongodb'
import { runningDatabase } from '../running.ts'

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
})
