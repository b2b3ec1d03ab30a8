import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

describe('an index built over documents that are there', () => {
  const running = runningDatabase({ sweepEverySeconds: 0.02 })
  const filled = async (name: string) => {
    const collection = running.db.collection<Document>(name)
    await collection.insertMany(Array.from({ length: 3000 }, (_, at) => ({ _id: at as never, at, same: 1 })))
    return collection
  }

  it('has all of them, and what is written meanwhile', async () => {
    const collection = await filled('growing')
    const built = collection.createIndex({ at: 1 })
    for (let more = 0; more < 20; more++) {
      await collection.insertOne({ _id: (10_000 + more) as never, at: 10_000 + more })
      await collection.updateOne({ _id: more as never }, { $set: { at: -1 - more } })
      await collection.deleteOne({ _id: (2999 - more) as never })
    }
    await built
    const ids = async (hint: Document) =>
      (await collection.find({}, { hint, projection: { _id: 1 } }).toArray())
        .map(({ _id }) => Number(_id))
        .sort((a, b) => a - b)
    expect(await ids({ at: 1 })).to.deep.equal(await ids({ $natural: 1 }))
    expect(await collection.countDocuments({ at: { $lt: 0 } })).to.equal(20)
  })

  it('leaves nothing behind when two documents have the same value', async () => {
    const collection = await filled('twice')
    const failure = await failureOf(collection.createIndex({ same: 1 }, { unique: true }))
    expect(failure).to.include({ code: 11000 })
    expect((await collection.indexes()).map(({ name }) => name)).to.deep.equal(['_id_'])
    await collection.insertOne({ same: 1 })
  })
})

describe('long work of the database itself', function () {
  this.timeout(30_000)
  const running = runningDatabase({ sweepEverySeconds: 0.02 })

  /** How often others were answered until it was done. */
  async function answersUntil(isDone: () => boolean): Promise<number> {
    let answers = 0
    for (; !isDone(); answers++) {
      await running.db.command({ ping: 1 })
      await running.db.collection('other').insertOne({ answers })
    }
    return answers
  }

  it('lets others read and write while an index of 20,000 is built and what has expired goes', async function () {
    if (process.env.MONGODB_URI) this.skip()
    const collection = running.db.collection<Document>('long')
    const past = new Date(Date.now() - 60_000)
    const documents = Array.from({ length: 20_000 }, (_, at) => ({ at, until: at < 19_000 ? past : new Date(2 ** 42) }))
    await collection.insertMany(documents)
    let isBuilt = false
    const building = collection.createIndex({ until: 1 }, { expireAfterSeconds: 0 }).finally(() => {
      isBuilt = true
    })
    expect(await answersUntil(() => isBuilt)).to.be.greaterThan(2)
    await building
    let left = 20_000
    const watching = (async () => {
      while (left > 1000) left = await collection.countDocuments()
    })()
    expect(await answersUntil(() => left <= 1000)).to.be.greaterThan(2)
    await watching
    expect(await collection.countDocuments()).to.equal(1000)
    expect(await collection.countDocuments({ at: { $gte: 19_000 } })).to.equal(1000)
    expect((await running.db.command({ validate: 'long', full: true })).valid).to.equal(true)
  })
})

describe('a collection dropped while an index is built', () => {
  const running = runningDatabase()

  it('stays dropped', async () => {
    const collection = running.db.collection<Document>('dropped')
    await collection.insertMany(Array.from({ length: 3000 }, (_, at) => ({ at })))
    const built = failureOf(collection.createIndex({ at: 1 }))
    await collection.drop()
    expect((await built).code).to.equal(276)
    expect(await running.db.listCollections().toArray()).to.deep.equal([])
  })
})

describe('scans that are worth a line in the log', () => {
  const running = runningDatabase()

  it('are told of by writes too, without what was looked for', async function () {
    if (process.env.MONGODB_URI) this.skip()
    const collection = running.db.collection<Document>('scanned')
    await collection.insertMany(Array.from({ length: 1100 }, (_, number) => ({ number })))
    running.lines.length = 0
    await collection.updateOne({ name: 'secret' }, { $set: { x: 'secret' } })
    await collection.deleteOne({ name: 'secret' })
    await collection.findOneAndDelete({ name: 'secret' })
    await collection.aggregate([{ $match: { name: 'secret' } }]).toArray()
    await collection.find({ name: 'secret' }).toArray()
    const lines = running.lines.filter(({ event }) => event === 'database.scan')
    expect(lines.map(({ command }) => command)).to.deep.equal([
      'update',
      'delete',
      'findAndModify',
      'aggregate',
      'find',
    ])
    expect(JSON.stringify(lines)).not.to.include('secret')
    expect(lines[0]).to.include({ plan: 'COLLSCAN', documentsExamined: 1100 })
  })

  it('add up over the inner scans of a $lookup and over the statements of a bulk', async function () {
    if (process.env.MONGODB_URI) this.skip()
    const letters = running.db.collection<Document>('letters')
    const agencies = running.db.collection<Document>('agencies')
    await letters.insertMany(Array.from({ length: 60 }, (_, at) => ({ agency: at })))
    await agencies.insertMany(Array.from({ length: 100 }, (_, at) => ({ code: at })))
    running.lines.length = 0
    const $lookup = { from: 'agencies', localField: 'agency', foreignField: 'code', as: 'found' }
    await letters.aggregate([{ $lookup }]).toArray()
    await agencies.bulkWrite(
      Array.from({ length: 30 }, (_, at) => ({ updateMany: { filter: { none: at }, update: { $set: { x: 1 } } } })),
    )
    await agencies.createIndex({ code: 1 })
    await letters.aggregate([{ $lookup }]).toArray()
    const lines = running.lines.filter(({ event }) => event === 'database.scan')
    expect(lines.map(({ command, collection }) => [command, String(collection).split('.')[1]])).to.deep.equal([
      ['aggregate', 'agencies'],
      ['update', 'agencies'],
    ])
  })
})
