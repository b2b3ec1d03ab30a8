import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

/** https://www.mongodb.com/docs/v8.0/reference/command/createIndexes/ */
describe('an index asked for again', () => {
  const running = runningDatabase()
  const things = () => running.db.collection<Document>('things')
  const names = async () => (await things().indexes()).map(({ name }) => name)
  afterEach(() => things().drop())

  it('is there already, however its options are put', async () => {
    await things().createIndex({ a: 1 })
    await things().createIndex({ a: 1 }, { unique: false, sparse: false, background: true })
    await things().createIndex({ a: 1 }, { collation: { locale: 'simple' } })
    await things().createIndex({ _id: 1 })
    expect(await names()).to.deep.equal(['_id_', 'a_1'])
    const reply = await running.db.command({ createIndexes: 'things', indexes: [{ key: { a: 1 }, name: 'a_1' }] })
    expect(reply).to.include({ numIndexesBefore: 2, numIndexesAfter: 2, note: 'all indexes already exist' })
  })

  it('is refused under another name, or with other options that do not tell it apart', async () => {
    await things().createIndex({ a: 1 })
    const renamed = await failureOf(things().createIndex({ a: 1 }, { name: 'other' }))
    expect(renamed).to.include({ code: 85, codeName: 'IndexOptionsConflict' })
    expect(renamed.message).to.equal('Index already exists with a different name: a_1')
    const expiring = await failureOf(things().createIndex({ a: 1 }, { expireAfterSeconds: 10 }))
    expect(expiring.code).to.equal(85)
    expect(expiring.message).to.match(/^An equivalent index already exists with the same name but different options\./)
    const both = await failureOf(things().createIndex({ a: 1 }, { name: 'other', expireAfterSeconds: 10 }))
    expect(both.message).to.match(/^An equivalent index already exists with a different name and options\./)
  })

  it('stands beside the first when unique, sparse, a filter or a collation tells it apart', async () => {
    await things().createIndex({ a: 1 })
    const clash = await failureOf(things().createIndex({ a: 1 }, { unique: true }))
    expect(clash).to.include({ code: 86, codeName: 'IndexKeySpecsConflict' })
    expect(clash.message).to.include('existing index: { v: 2, key: { a: 1 }, name: "a_1" }')
    await things().createIndex({ a: 1 }, { name: 'unique', unique: true })
    await things().createIndex({ a: 1 }, { name: 'sparse', sparse: true })
    await things().createIndex({ a: 1 }, { name: 'partial', partialFilterExpression: { a: { $gt: 5 } } })
    await things().createIndex({ a: 1 }, { name: 'vi', collation: { locale: 'vi' } })
    expect(await names()).to.deep.equal(['_id_', 'a_1', 'unique', 'sparse', 'partial', 'vi'])
    await things().insertMany([{ a: 1 }, { a: 9 }, {}])
    expect((await failureOf(things().insertOne({ a: 9 }))).code).to.equal(11000)
    const ambiguous = await failureOf(running.db.command({ dropIndexes: 'things', index: { a: 1 } }))
    expect(ambiguous).to.include({ code: 181, codeName: 'AmbiguousIndexKeyPattern' })
    await things().dropIndex('unique')
    await things().insertOne({ a: 9 })
    for (const hint of ['a_1', 'sparse', 'vi'])
      expect(
        await things()
          .find({ a: { $gt: 8 } }, { hint })
          .toArray(),
        hint,
      ).to.have.length(2)
  })
})
