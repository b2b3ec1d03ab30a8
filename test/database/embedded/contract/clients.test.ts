import { expect } from 'chai'
import MongoStore from 'connect-mongo'
import mongoose, { type Connection, Schema } from 'mongoose'
import { failureOf, runningDatabase } from '../running.ts'

describe('mongoose', () => {
  const running = runningDatabase()
  let connection: Connection

  before(async () => {
    connection = await mongoose.createConnection(running.uri, { dbName: running.db.databaseName }).asPromise()
  })
  after(() => connection.close())

  it('keeps versions of documents', async () => {
    const schema = new Schema(
      { code: { type: String, unique: true }, tags: [String], lines: [{ text: String }] },
      { optimisticConcurrency: true },
    )
    const Thing = connection.model('Thing', schema)
    await Thing.init()
    const one = await Thing.create({ code: 'a', tags: ['x'], lines: [{ text: '1' }, { text: '2' }] })
    const other = (await Thing.findById(one._id))!
    one.tags.push('y')
    one.lines[1].text = 'two'
    await one.save()
    other.code = 'b'
    expect((await failureOf(other.save())).name).to.equal('VersionError')
    expect((await Thing.findById(one._id).lean())!.tags).to.deep.equal(['x', 'y'])
    expect((await failureOf(Thing.create({ code: 'a' }))).keyValue).to.deep.equal({ code: 'a' })
    await Thing.syncIndexes()
    const seen: string[] = []
    for await (const thing of Thing.find().cursor({ batchSize: 1 })) seen.push(String(thing.code))
    expect(seen).to.deep.equal(['a'])
  })

  it('populates', async () => {
    const Office = connection.model('Office', new Schema({ name: String }))
    const Clerk = connection.model(
      'Clerk',
      new Schema({ name: String, office: { type: Schema.Types.ObjectId, ref: 'Office' } }),
    )
    const office = await Office.create({ name: 'A' })
    await Clerk.create({ name: 'Lan', office: office._id })
    const clerk = await Clerk.findOne({ name: 'Lan' }).populate<{ office: { name: string } }>('office')
    expect(clerk?.office.name).to.equal('A')
  })
})

describe('connect-mongo', () => {
  const running = runningDatabase()

  it('keeps sessions', async () => {
    const store = MongoStore.create({
      clientPromise: Promise.resolve(running.client as never),
      dbName: running.db.databaseName,
    })
    const call = <Result>(work: (done: (error: unknown, result?: Result) => void) => void) =>
      new Promise<Result | undefined>((resolve, reject) =>
        work((error, result) => (error ? reject(error) : resolve(result))),
      )
    const session = { cookie: { originalMaxAge: 60_000 }, user: 'Lan' } as never
    await call((done) => store.set('one', session, done))
    expect(await call((done) => store.get('one', done as never))).to.deep.include({ user: 'Lan' })
    await call((done) => store.touch('one', session, done))
    expect(await call((done) => store.length(done as never))).to.equal(1)
    await call((done) => store.destroy('one', done))
    expect(await call((done) => store.get('one', done as never))).to.be.oneOf([null, undefined])
  })
})
