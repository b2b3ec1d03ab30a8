import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

describe('commands', () => {
  const running = runningDatabase({ sweepEverySeconds: 1 })

  it('greet as a standalone server', async () => {
    const hello = await running.db.command({ hello: 1 })
    expect(hello).to.include({
      isWritablePrimary: true,
      ok: 1,
      maxBsonObjectSize: 16777216,
      logicalSessionTimeoutMinutes: 30,
    })
    expect((await running.db.admin().buildInfo()).version).to.match(/^\d+\.\d+/)
  })

  it('answer unknown ones with 59', async () => {
    expect(await failureOf(running.db.command({ nothing: 1 }))).to.include({ code: 59, codeName: 'CommandNotFound' })
  })

  it('make, list and drop collections', async () => {
    await running.db.createCollection('made')
    expect((await failureOf(running.db.createCollection('made'))).code).to.equal(48)
    const names = (await running.db.listCollections().toArray()).map(({ name }) => name)
    expect(names).to.include('made')
    expect(await running.db.collection('made').drop()).to.equal(true)
    expect((await failureOf(running.db.collection('made').indexes())).code).to.equal(26)
  })

  it('make, list and drop indexes', async () => {
    const things = running.db.collection<Document>('indexed')
    expect(await things.createIndex({ a: 1, b: -1 }, { unique: true })).to.equal('a_1_b_-1')
    await things.createIndex({ a: 1, b: -1 }, { unique: true })
    expect((await failureOf(things.createIndex({ a: 1, b: -1 }))).code).to.equal(86)
    expect((await failureOf(things.createIndex({ c: 1 }, { name: 'a_1_b_-1' }))).code).to.equal(86)
    expect((await things.indexes()).map(({ name, key }) => [name, key])).to.deep.equal([
      ['_id_', { _id: 1 }],
      ['a_1_b_-1', { a: 1, b: -1 }],
    ])
    await things.dropIndex('a_1_b_-1')
    expect((await failureOf(things.dropIndex('a_1_b_-1'))).code).to.equal(27)
    await things.insertMany([{ a: 1 }, { a: 1 }])
    expect((await failureOf(things.createIndex({ a: 1 }, { unique: true }))).code).to.equal(11000)
    await things.createIndex({ a: 1 })
    expect(await things.countDocuments({ a: 1 })).to.equal(2)
  })

  it('give long results in batches', async () => {
    const things = running.db.collection<Document>('many')
    await things.insertMany(Array.from({ length: 250 }, (_, n) => ({ n })))
    expect((await things.find({}, { batchSize: 20 }).toArray()).map(({ n }) => n)).to.deep.equal(
      Array.from({ length: 250 }, (_, n) => n),
    )
    const cursor = things.find({}, { batchSize: 2 })
    await cursor.next()
    const id = cursor.id!
    await cursor.close()
    expect((await failureOf(running.db.command({ getMore: id, collection: 'many' }))).code).to.equal(43)
    expect(await things.find({}, { limit: 7, skip: 3 }).toArray()).to.have.length(7)
    expect(await things.distinct('n', { n: { $lt: 3 } })).to.deep.equal([0, 1, 2])
    expect(await things.estimatedDocumentCount()).to.equal(250)
  })

  it('do writes of many kinds at once', async () => {
    const things = running.db.collection<Document>('bulk')
    const result = await things.bulkWrite([
      { insertOne: { document: { _id: 1 as never, n: 1 } } },
      { updateOne: { filter: { _id: 2 as never }, update: { $set: { n: 2 } }, upsert: true } },
      { updateMany: { filter: {}, update: { $inc: { n: 10 } } } },
      { replaceOne: { filter: { n: 11 }, replacement: { m: 1 } } },
      { deleteOne: { filter: { n: 12 } } },
    ])
    expect(result).to.include({ insertedCount: 1, upsertedCount: 1, modifiedCount: 3, deletedCount: 1 })
    expect(await things.find({}).toArray()).to.deep.equal([{ _id: 1, m: 1 }])
  })

  it('let only one of many take a free place', async () => {
    const things = running.db.collection<Document>('places')
    await things.insertMany(Array.from({ length: 5 }, (_, n) => ({ n, taken: false })))
    const takers = Array.from({ length: 20 }, (_, by) =>
      things.findOneAndUpdate({ taken: false }, { $set: { taken: true, by } }),
    )
    const taken = (await Promise.all(takers)).filter((place) => place !== null)
    expect(new Set(taken.map(({ n }) => n)).size).to.equal(5)
    expect(taken).to.have.length(5)
  })

  it('delete what has expired', async function () {
    if (process.env.MONGODB_URI) this.skip()
    const things = running.db.collection<Document>('expiring')
    await things.createIndex({ expires: 1 }, { expireAfterSeconds: 0 })
    await things.insertMany([{ expires: new Date(Date.now() - 1000) }, { expires: new Date(Date.now() + 60_000) }, {}])
    for (let i = 0; i < 30 && (await things.countDocuments()) > 2; i++) await setTimeout(100)
    expect(await things.countDocuments()).to.equal(2)
  })

  it('refuse transactions as a standalone server does', async function () {
    if (process.env.MONGODB_URI) this.skip()
    const session = running.client.startSession()
    session.startTransaction()
    const error = await failureOf(running.db.collection('x').insertOne({}, { session }))
    expect(error.message).to.match(/[Tt]ransaction numbers|retryable writes/)
    await session.endSession()
  })
})
