import { expect } from 'chai'
import { failureOf, runningDatabase } from './running.ts'

/** What a real MongoDB does and this server does not. Each is refused with a clear error, or stated here as it is. */
describe('known differences to MongoDB', () => {
  const running = runningDatabase()

  before(function () {
    if (process.env.MONGODB_URI) this.skip()
  })

  const refusals: [string, () => Promise<unknown>, number][] = [
    [
      'cursors that wait for data',
      async () => {
        const capped = await running.db.createCollection('capped', { capped: true, size: 1000 })
        await capped.insertOne({})
        await capped.find({}, { tailable: true, awaitData: true }).next()
      },
      238,
    ],
    ['validators by $jsonSchema', () => running.db.createCollection('a', { validator: { $jsonSchema: {} } }), 238],
    ['text indexes', () => running.db.collection('a').createIndex({ t: 'text' }), 238],
    ['geographic indexes', () => running.db.collection('a').createIndex({ t: '2dsphere' }), 238],
    ['hashed indexes', () => running.db.collection('a').createIndex({ t: 'hashed' }), 238],
    ['wildcard indexes', () => running.db.collection('a').createIndex({ '$**': 1 }), 238],
    ['$text', () => running.db.collection('a').findOne({ $text: { $search: 'x' } }), 238],
    ['$where', () => running.db.collection('a').findOne({ $where: 'true' }), 238],
    ['$jsonSchema', () => running.db.collection('a').findOne({ $jsonSchema: {} }), 238],
    ['$meta', () => running.db.collection('a').findOne({}, { projection: { score: { $meta: 'textScore' } } }), 238],
    [
      '$accumulator',
      () =>
        running.db
          .collection('a')
          .aggregate([{ $group: { _id: 1, x: { $accumulator: {} } } }])
          .toArray(),
      238,
    ],
    [
      '$function',
      () =>
        running.db
          .collection('a')
          .aggregate([{ $set: { x: { $function: {} } } }])
          .toArray(),
      238,
    ],
  ]
  for (const [what, attempt, code] of refusals)
    it(`refuses ${what}`, async () => {
      await running.db.collection('filled').insertOne({})
      expect((await failureOf(attempt())).code).to.equal(code)
    })

  it('counts no uses of indexes, and knows of no operation but the one that asks', async () => {
    await running.db.collection('filled').insertOne({})
    await running.db.collection('filled').findOne({ _id: 1 as never })
    const [index] = await running.db
      .collection('filled')
      .aggregate([{ $indexStats: {} }])
      .toArray()
    expect(Number(index.accesses.ops)).to.equal(0)
    const operations = await running.client
      .db('admin')
      .aggregate([{ $currentOp: { allUsers: true, idleConnections: true } }])
      .toArray()
    expect(operations).to.have.length(1)
  })

  it('stores time series as ordinary documents, and shows no buckets', async () => {
    const times = await running.db.createCollection('times', { timeseries: { timeField: 'at' } })
    await times.insertOne({ _id: 1 as never, at: new Date(0) })
    await times.insertOne({ _id: 1 as never, at: new Date(1) })
    expect(await times.countDocuments()).to.equal(2)
    const names = (await running.db.listCollections().toArray()).map(({ name }) => name)
    expect(names).not.to.include('system.buckets.times')
  })

  it('sorts texts of a collation in memory, not by an index', async () => {
    const names = running.db.collection('names')
    await names.createIndex({ name: 1 }, { collation: { locale: 'vi' } })
    const plan = await names
      .find({}, { collation: { locale: 'vi' } })
      .sort({ name: 1 })
      .explain('queryPlanner')
    expect(plan.queryPlanner.winningPlan.stage).to.equal('SORT')
  })
})
