import { expect } from 'chai'
import { type Document, MongoClient } from 'mongodb'
import { runningDatabase } from '../running.ts'

describe('many clients at once', () => {
  const running = runningDatabase()
  const clients: MongoClient[] = []

  before(async () => {
    for (let i = 0; i < 32; i++) clients.push(await MongoClient.connect(running.uri, { maxPoolSize: 1 }))
  })
  after(() => Promise.all(clients.map((client) => client.close())))

  const each = <Result>(work: (things: ReturnType<typeof collection>, by: number) => Promise<Result>, name: string) =>
    Promise.all(clients.map((client, by) => work(collection(client, name), by)))
  const collection = (client: MongoClient, name: string) =>
    client.db(running.db.databaseName).collection<Document>(name)

  it('lose no increment of one document', async () => {
    const things = running.db.collection<Document>('counter')
    await things.insertOne({ n: 0 })
    await each(async (mine) => {
      for (let i = 0; i < 10; i++) await mine.updateOne({}, { $inc: { n: 1 } })
    }, 'counter')
    expect((await things.findOne())?.n).to.equal(320)
  }).timeout(10_000)

  it('take each entry of a queue once', async () => {
    await running.db
      .collection<Document>('queue')
      .insertMany(Array.from({ length: 150 }, (_, n) => ({ n, state: 'new' })))
    const taken = await each(async (mine, by) => {
      const own: number[] = []
      const next = () =>
        by % 2 === 0
          ? mine.findOneAndUpdate({ state: 'new' }, { $set: { state: 'taken', by } }, { sort: { n: 1 } })
          : mine.findOneAndDelete({ state: 'new' }, { sort: { n: 1 } })
      for (let entry = await next(); entry; entry = await next()) own.push(entry.n)
      return own
    }, 'queue')
    const all = taken.flat().sort((a, b) => a - b)
    expect(all).to.deep.equal(Array.from({ length: 150 }, (_, n) => n))
  }).timeout(10_000)

  it('let one of them have a unique value', async () => {
    await running.db.collection('unique').createIndex({ key: 1 }, { unique: true })
    const results = await each(
      (mine) =>
        Promise.all(
          ['a', 'b', 'c'].map((key) =>
            mine.insertOne({ key }).then(
              () => 0,
              (error) => error.code,
            ),
          ),
        ),
      'unique',
    )
    const codes = results.flat()
    expect(codes.filter((code) => code === 0)).to.have.length(3)
    expect(codes.filter((code) => code === 11000)).to.have.length(codes.length - 3)
    expect(await running.db.collection('unique').countDocuments()).to.equal(3)
  })

  it('upsert one document, and the others change it', async () => {
    const things = running.db.collection<Document>('upserts')
    await things.createIndex({ key: 1 }, { unique: true })
    await each(async (mine) => {
      await mine.updateOne({ key: 'k' }, { $inc: { n: 1 } }, { upsert: true })
      await mine.findOneAndUpdate({ key: 'k' }, { $inc: { n: 1 } }, { upsert: true })
    }, 'upserts')
    expect(await things.find({}, { projection: { _id: 0 } }).toArray()).to.deep.equal([{ key: 'k', n: 64 }])
  })

  it('read while others write', async () => {
    const things = running.db.collection<Document>('pairs')
    await things.insertOne({ a: 0, b: 0 })
    const torn = await each(async (mine, by) => {
      let seen = 0
      for (let i = 0; i < 10; i++) {
        if (by % 4 === 0) await mine.updateOne({}, { $inc: { a: 1, b: 1 } })
        else {
          const found = await mine.findOne()
          if (found?.a !== found?.b) seen++
        }
      }
      return seen
    }, 'pairs')
    expect(torn.every((seen) => seen === 0)).to.equal(true)
  })
})
