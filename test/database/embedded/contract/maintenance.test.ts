import { expect } from 'chai'
import { failureOf, runningDatabase } from '../running.ts'

describe('validate and compact', function () {
  this.timeout(20_000)
  const { MONGODB_URI } = process.env
  const running = runningDatabase()
  const documents = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ n, list: [n, n + 1], text: 'x'.repeat(300) }))

  it('answers counts of documents and of the keys of every index', async () => {
    const things = running.db.collection('things')
    await things.createIndex({ n: 1 }, { unique: true })
    await things.createIndex({ list: 1 })
    await things.createIndex({ text: 1 }, { partialFilterExpression: { n: { $lt: 100 } } })
    await things.insertMany(documents(1500))
    const reply = await running.db.command({ validate: 'things', full: true })
    expect(reply).to.deep.include({
      ns: `${running.db.databaseName}.things`,
      nInvalidDocuments: 0,
      nrecords: 1500,
      nIndexes: 4,
      keysPerIndex: { _id_: 1500, n_1: 1500, list_1: 3000, text_1: 100 },
      valid: true,
      errors: [],
      warnings: [],
      ok: 1,
    })
    expect(reply.indexDetails.n_1.valid).to.equal(true)
  })

  it('refuses a collection that is not there', async () => {
    expect(await failureOf(running.db.command({ validate: 'nothing' }))).to.include({ code: 26 })
    expect(await failureOf(running.db.command({ compact: 'nothing' }))).to.include({ code: 26 })
  })

  it('lets others be answered meanwhile', async () => {
    await running.db.collection('long').insertMany(documents(10_000))
    let isDone = false
    const validating = running.db.command({ validate: 'long' }).finally(() => {
      isDone = true
    })
    await running.db.command({ hello: 1 })
    expect(isDone).to.equal(false)
    expect((await validating).valid).to.equal(true)
  })

  it('gives space back while others read and write', async function () {
    if (MONGODB_URI) this.skip()
    const things = running.db.collection('shrinking')
    await things.insertMany(documents(4000))
    await things.deleteMany({ n: { $gte: 100 } })
    const size = async () => (await running.client.db('admin').command({ storeStats: 1 })).bytes as number
    const before = await size()
    const cursor = things.find({}, { batchSize: 10 })
    await cursor.next()
    const compacting = running.db.command({ compact: 'shrinking' })
    const written = Array.from({ length: 20 }, (_, n) => things.insertOne({ n: -1 - n }))
    expect((await things.find({ n: { $gte: 0 } }).toArray()).length).to.equal(100)
    expect((await compacting).bytesFreed).to.be.greaterThan(0)
    await Promise.all(written)
    expect((await cursor.toArray()).length).to.be.within(99, 119)
    expect(await size()).to.be.lessThan(before)
    expect(await running.db.command({ validate: 'shrinking' })).to.include({ valid: true, nrecords: 120 })
  })
})
