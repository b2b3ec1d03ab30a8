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
})
