import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

describe('kinds of collections', () => {
  const running = runningDatabase()

  it('reads a view as the pipeline that it is', async () => {
    const { db } = running
    await db.collection('letters').insertMany([
      { _id: 1 as never, kind: 'complaint', year: 2025 },
      { _id: 2 as never, kind: 'petition', year: 2026 },
      { _id: 3 as never, kind: 'complaint', year: 2026 },
    ])
    await db.createCollection('complaints', { viewOn: 'letters', pipeline: [{ $match: { kind: 'complaint' } }] })
    await db.createCollection('recent', { viewOn: 'complaints', pipeline: [{ $match: { year: 2026 } }] })
    const recent = db.collection('recent')
    expect(await recent.find().toArray()).to.deep.equal([{ _id: 3, kind: 'complaint', year: 2026 }])
    expect(
      await db
        .collection('complaints')
        .find({}, { sort: { year: -1 }, limit: 1 })
        .toArray(),
    ).to.have.length(1)
    expect(await recent.countDocuments()).to.equal(1)
    expect(await db.collection('complaints').estimatedDocumentCount()).to.equal(2)
    expect(await db.collection('complaints').distinct('year')).to.deep.equal([2025, 2026])
    const joined = await db
      .collection('letters')
      .aggregate([{ $limit: 1 }, { $lookup: { from: 'recent', pipeline: [], as: 'recent' } }])
      .toArray()
    expect(joined[0].recent).to.have.length(1)
    const told = await db.listCollections({ name: 'recent' }).toArray()
    expect(told[0]).to.include({ type: 'view' })
  })

  it('refuses to write to a view, and views in a circle', async () => {
    const { db } = running
    await db.createCollection('seen', { viewOn: 'base', pipeline: [] })
    const seen = db.collection('seen')
    for (const attempt of [
      () => seen.insertOne({}),
      () => seen.updateOne({}, { $set: { a: 1 } }),
      () => seen.deleteOne({}),
      () => seen.findOneAndDelete({}),
      () => seen.createIndex({ a: 1 }),
    ])
      expect((await failureOf(attempt())).code).to.equal(166)
    await db.createCollection('left', { viewOn: 'right', pipeline: [] })
    await db.createCollection('right', { viewOn: 'left', pipeline: [] })
    expect((await failureOf(db.collection('left').findOne())).code).to.equal(165)
  })

  it('keeps a capped collection within its bounds and lets readers wait at its end', async () => {
    const { db } = running
    const log = await db.createCollection('log', { capped: true, size: 4096, max: 3 })
    await log.insertMany([1, 2, 3, 4].map((n) => ({ _id: n as never })))
    expect((await log.find().toArray()).map(({ _id }) => _id)).to.deep.equal([2, 3, 4])
    const cursor = log.find({}, { tailable: true, batchSize: 10 })
    for (const expected of [2, 3, 4]) expect((await cursor.next())?._id).to.equal(expected)
    await log.insertOne({ _id: 5 as never })
    expect((await cursor.next())?._id).to.equal(5)
    await cursor.close()
    await log.insertMany([6, 7].map((n) => ({ _id: n as never, text: 'x'.repeat(3000) })))
    expect((await log.find().toArray()).map(({ _id }) => _id)).to.deep.equal([7])
  })

  it('checks documents by the validator of their collection', async () => {
    const { db } = running
    const strict = await db.createCollection('strict', { validator: { year: { $gte: 2000 } } })
    const failure = await failureOf(strict.insertOne({ _id: 1 as never, year: 1999 }))
    expect(failure.code).to.equal(121)
    expect(failure).to.have.nested.property('errInfo.failingDocumentId', 1)
    await strict.insertOne({ year: 1999 }, { bypassDocumentValidation: true })
    await strict.insertOne({ _id: 2 as never, year: 2026 })
    expect((await failureOf(strict.updateOne({ _id: 2 as never }, { $set: { year: 1 } }))).code).to.equal(121)
    const upsert = strict.updateOne({ _id: 3 as never }, { $set: { year: 1 } }, { upsert: true })
    expect((await failureOf(upsert)).code).to.equal(121)
    await db.command({ collMod: 'strict', validationLevel: 'moderate' })
    await strict.updateOne({ year: 1999 }, { $set: { note: 'old' } })
    expect(await strict.countDocuments({ note: 'old' })).to.equal(1)
    const merged = strict.aggregate([{ $set: { year: 2 } }, { $merge: { into: 'strict' } }]).toArray()
    expect((await failureOf(merged)).code).to.equal(121)
    const unclear = strict.aggregate([{ $merge: { into: 'strict', on: 'year' } }]).toArray()
    expect((await failureOf(unclear)).code).to.equal(51183)
  })

  it('renames a collection with its documents and indexes', async () => {
    const { db } = running
    const old = db.collection('old')
    await old.insertOne({ _id: 1 as never, name: 'Lê' })
    await old.createIndex({ name: 1 }, { unique: true })
    await old.rename('new')
    expect(await db.collection('new').find().toArray()).to.deep.equal([{ _id: 1, name: 'Lê' }])
    expect((await failureOf(db.collection('new').insertOne({ name: 'Lê' }))).code).to.equal(11000)
    expect(await old.countDocuments()).to.equal(0)
    await old.insertOne({})
    expect((await failureOf(old.rename('new'))).code).to.equal(48)
    await old.rename('new', { dropTarget: true })
    expect(await db.collection('new').countDocuments()).to.equal(1)
  })

  it('refuses what only a replica set can do', async () => {
    const { db } = running
    expect((await failureOf(db.collection('a').watch().next())).code).to.equal(40573)
    const snapshot = db.command({ find: 'a', readConcern: { level: 'snapshot' } })
    expect((await failureOf(snapshot)).code).to.equal(123)
  })
})

describe('time series', () => {
  const running = runningDatabase({ sweepEverySeconds: 1 })

  it('need their time and expire by it', async function () {
    if (process.env.MONGODB_URI) this.skip()
    const options = { timeseries: { timeField: 'at' }, expireAfterSeconds: 3600 }
    const times = await running.db.createCollection('times', options)
    expect((await failureOf(times.insertOne({ text: 'x' }))).code).to.equal(2)
    await times.insertMany([{ at: new Date(0) }, { at: new Date() }])
    const listed = await running.db.listCollections({ name: 'times' }).toArray()
    expect(listed[0].type).to.equal('timeseries')
    for (let tries = 0; tries < 40 && (await times.countDocuments()) > 1; tries++) await setTimeout(100)
    expect(await times.countDocuments()).to.equal(1)
  })
})

describe('bulkWrite of a client', () => {
  const running = runningDatabase()

  it('works on several collections and tells each error', async () => {
    const [one, other] = ['one', 'other'].map((name) => `${running.db.databaseName}.${name}`)
    const reply = await running.client.db('admin').command({
      bulkWrite: 1,
      ordered: false,
      nsInfo: [{ ns: one }, { ns: other }],
      ops: [
        { insert: 0, document: { _id: 1 } },
        { insert: 1, document: { _id: 1, n: 1 } },
        { insert: 0, document: { _id: 1 } },
        { update: 1, filter: { _id: 1 }, updateMods: { $inc: { n: 1 } } },
        { update: 1, filter: { _id: 7 }, updateMods: { $set: { n: 7 } }, upsert: true },
        { delete: 0, filter: {}, multi: true },
      ],
    })
    expect(reply).to.include({ nErrors: 1, nInserted: 2, nMatched: 1, nModified: 1, nUpserted: 1, nDeleted: 1 })
    const { firstBatch } = reply.cursor
    expect(firstBatch.map(({ ok, idx, n }: Document) => [ok, idx, n])).to.deep.equal([
      [1, 0, 1],
      [1, 1, 1],
      [0, 2, 0],
      [1, 3, 1],
      [1, 4, 1],
      [1, 5, 1],
    ])
    expect(firstBatch[2]).to.deep.include({ code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 1 } })
    expect(firstBatch[4].upserted).to.deep.equal({ _id: 7 })
  })

  it('is refused outside of admin and with namespaces that are not there', async () => {
    const command = { bulkWrite: 1, ops: [{ insert: 3, document: {} }], nsInfo: [{ ns: 'a.b' }] }
    expect((await failureOf(running.db.command(command))).code).to.equal(13)
    expect((await failureOf(running.client.db('admin').command(command))).code).to.equal(2)
  })
})

describe('fail points', () => {
  const running = runningDatabase()

  it('are not there unless the server was started for tests', async function () {
    if (process.env.MONGODB_URI) this.skip()
    const command = {
      configureFailPoint: 'failCommand',
      mode: 'alwaysOn',
      data: { failCommands: ['ping'], errorCode: 8 },
    }
    expect((await failureOf(running.client.db('admin').command(command))).code).to.equal(59)
  })
})
