import { expect } from 'chai'
import { Decimal128, type Document, Double, Int32, Long, ObjectId, Timestamp } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

describe('updates', () => {
  const running = runningDatabase()

  /** The document after one update of it. */
  async function updated(
    before: Document,
    update: Document | Document[],
    options: Document = {},
    filter: Document = {},
  ) {
    const things = running.db.collection('updated')
    await things.deleteMany({})
    await things.insertOne({ _id: 1 as never, ...before })
    await things.updateOne({ _id: 1 as never, ...filter }, update, options)
    const { _id, ...after } = (await things.findOne({}))!
    return after
  }

  it('set, unset and rename fields, also within others', async () => {
    expect(await updated({ a: 1, b: { c: 2 } }, { $set: { 'b.d': 3, e: null }, $unset: { a: '' } })).to.deep.equal({
      b: { c: 2, d: 3 },
      e: null,
    })
    expect(await updated({ a: { b: 1 } }, { $rename: { 'a.b': 'c' } })).to.deep.equal({ a: {}, c: 1 })
    expect(await updated({ list: [1, 2] }, { $set: { 'list.3': 9 } })).to.deep.equal({ list: [1, 2, null, 9] })
    expect(await updated({ list: [1, 2] }, { $unset: { 'list.0': '' } })).to.deep.equal({ list: [null, 2] })
  })

  it('add new fields by name, whatever the order of the update', async () => {
    expect(Object.keys(await updated({ z: 1 }, { $set: { c: 1, a: 1, b: 1 } }))).to.deep.equal(['z', 'a', 'b', 'c'])
  })

  it('reckon with numbers and keep their types', async () => {
    expect(await updated({ n: 1 }, { $inc: { n: 2, m: 5 }, $mul: { k: 3 } })).to.deep.equal({ n: 3, m: 5, k: 0 })
    expect(await updated({ n: 1.5 }, { $mul: { n: 2 } })).to.deep.equal({ n: 3 })
    expect(await updated({ n: 5 }, { $min: { n: 3 }, $max: { m: 1 } })).to.deep.equal({ n: 3, m: 1 })
    expect(await updated({ n: 13 }, { $bit: { n: { and: 10 } } })).to.deep.equal({ n: 8 })
    const things = running.db.collection('types')
    await things.insertOne({
      i: new Int32(5),
      d: new Double(5),
      l: Long.fromNumber(5),
      m: Decimal128.fromString('5.00'),
    })
    await things.updateOne({}, { $inc: { i: 1, d: 1, l: 1, m: 1 }, $set: { other: true } })
    const raw = (await things.findOne({}, { promoteValues: false }))!
    expect([raw.i._bsontype, raw.d._bsontype, raw.l._bsontype, raw.m.toString()]).to.deep.equal([
      'Int32',
      'Double',
      'Long',
      '6.00',
    ])
    await things.updateOne({}, { $set: { i: new Int32(2147483647) } })
    await things.updateOne({}, { $inc: { i: 1 } })
    expect((await things.findOne({}, { promoteValues: false }))!.i).to.deep.equal(Long.fromNumber(2147483648))
  })

  it('change arrays', async () => {
    const list = [3, 1, 2]
    expect(await updated({ list }, { $push: { list: 4 } })).to.deep.equal({ list: [3, 1, 2, 4] })
    expect(await updated({ list }, { $push: { list: { $each: [5, 0], $sort: 1, $slice: -3 } } })).to.deep.equal({
      list: [2, 3, 5],
    })
    expect(await updated({ list }, { $push: { list: { $each: [9], $position: 1 } } })).to.deep.equal({
      list: [3, 9, 1, 2],
    })
    expect(await updated({ list }, { $addToSet: { list: { $each: [1, 7] } } })).to.deep.equal({ list: [3, 1, 2, 7] })
    expect(await updated({ list }, { $pull: { list: { $gte: 2 } } })).to.deep.equal({ list: [1] })
    expect(await updated({ list }, { $pullAll: { list: [3, 9] } })).to.deep.equal({ list: [1, 2] })
    expect(await updated({ list }, { $pop: { list: -1 } })).to.deep.equal({ list: [1, 2] })
    expect(await updated({ list: [{ a: 1, b: 2 }, { a: 2 }] }, { $pull: { list: { a: 1 } } })).to.deep.equal({
      list: [{ a: 2 }],
    })
    expect(await updated({ list: [{ x: 1, y: 2 }] }, { $addToSet: { list: { y: 2, x: 1 } } }))
      .to.have.property('list')
      .with.length(2)
  })

  it('find the place of an element', async () => {
    const items = [
      { k: 'a', v: 1 },
      { k: 'b', v: 2 },
    ]
    expect(await updated({ items }, { $set: { 'items.$.v': 9 } }, {}, { 'items.k': 'b' })).to.deep.equal({
      items: [
        { k: 'a', v: 1 },
        { k: 'b', v: 9 },
      ],
    })
    expect(
      await updated({ items }, { $inc: { 'items.$.v': 1 } }, {}, { items: { $elemMatch: { k: 'b', v: 2 } } }),
    ).to.deep.equal({
      items: [
        { k: 'a', v: 1 },
        { k: 'b', v: 3 },
      ],
    })
    expect(await updated({ items }, { $inc: { 'items.$[].v': 1 } })).to.deep.equal({
      items: [
        { k: 'a', v: 2 },
        { k: 'b', v: 3 },
      ],
    })
    const arrayFilters = [{ 'one.v': { $gt: 1 } }]
    expect(await updated({ items }, { $set: { 'items.$[one].k': 'z' } }, { arrayFilters })).to.deep.equal({
      items: [
        { k: 'a', v: 1 },
        { k: 'z', v: 2 },
      ],
    })
  })

  it('run as pipelines', async () => {
    const pipeline = [{ $set: { sum: { $add: ['$a', '$b'] } } }, { $unset: 'a' }]
    expect(await updated({ a: 1, b: 2 }, pipeline)).to.deep.equal({ b: 2, sum: 3 })
  })

  it('insert what an upsert describes', async () => {
    const things = running.db.collection('upserts')
    const { upsertedId } = await things.updateOne(
      { a: 1, b: { $gt: 2 }, 'c.d': 3 },
      { $set: { e: 4 }, $setOnInsert: { f: 5 } },
      { upsert: true },
    )
    expect(upsertedId).to.be.instanceOf(ObjectId)
    const { _id, ...made } = (await things.findOne({}))!
    expect(made).to.deep.equal({ a: 1, c: { d: 3 }, e: 4, f: 5 })
    await things.updateOne({ a: 1 }, { $setOnInsert: { f: 6 } }, { upsert: true })
    expect(await things.countDocuments({ f: 5 })).to.equal(1)
    const replaced = await things.findOneAndReplace(
      { _id: 'x' as never },
      { g: 1 },
      { upsert: true, returnDocument: 'after' },
    )
    expect(replaced).to.deep.equal({ _id: 'x', g: 1 })
    await things.updateOne({ _id: 'y' as never }, { $set: { _id: 'y', h: 1 } }, { upsert: true })
    expect(await things.findOne({ _id: 'y' as never })).to.deep.equal({ _id: 'y', h: 1 })
  })

  it('write the time of the server', async () => {
    const after = await updated({}, { $currentDate: { at: true, stamp: { $type: 'timestamp' } } })
    expect(after.at).to.be.instanceOf(Date)
    expect(after.stamp).to.be.instanceOf(Timestamp)
  })

  it('say how many were found and how many changed', async () => {
    const things = running.db.collection('counted')
    await things.insertMany([{ n: 1 }, { n: 1 }, { n: 2 }])
    expect(await things.updateMany({ n: { $lte: 2 } }, { $set: { n: 2 } })).to.include({
      matchedCount: 3,
      modifiedCount: 2,
    })
    expect(
      await things.findOneAndUpdate({ n: 2 }, { $inc: { n: 1 } }, { sort: { _id: -1 }, projection: { _id: 0 } }),
    ).to.deep.equal({ n: 2 })
    expect(await things.deleteOne({ n: 2 })).to.include({ deletedCount: 1 })
    expect(await things.findOneAndDelete({ n: 99 })).to.equal(null)
  })

  const failures: [string, Document, Document | Document[], number][] = [
    ['increments of texts', { a: 'x' }, { $inc: { a: 1 } }, 14],
    ['products with null', { a: null }, { $mul: { a: 2 } }, 14],
    ['a conflict before a later mistake', {}, { $inc: { 'b.a': 1 }, $rename: { b: 'b' } }, 40],
    ['pushes to numbers', { a: 1 }, { $push: { a: 1 } }, 2],
    ['fields within numbers', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
    ['fields within null', { a: null }, { $set: { 'a.b': 1 } }, 28],
    ['two changes of one field', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['a change of a field and of its inside', {}, { $set: { a: 1, 'a.b': 1 } }, 40],
    ['another _id', {}, { $set: { _id: 2 } }, 66],
    ['unknown operators', {}, { $nothing: { a: 1 } }, 9],
    ['a positional $ without array in the filter', { a: [1] }, { $set: { 'a.$': 1 } }, 2],
    ['filters that are not given', { a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
  ]
  for (const [what, before, update, code] of failures)
    it(`refuse ${what}`, async () => {
      expect((await failureOf(updated(before, update))).code).to.equal(code)
    })
})

describe('inserts', () => {
  const running = runningDatabase()

  it('store _id first and keep the order of the others', async () => {
    const things = running.db.collection<Document>('order')
    await things.insertOne({ b: 1, a: 2 })
    expect(Object.keys((await things.findOne({}))!)).to.deep.equal(['_id', 'b', 'a'])
  })

  it('tell what is there twice, and go on only when unordered', async () => {
    const things = running.db.collection<Document>('unique')
    await things.createIndex({ office: 1, code: 1 }, { unique: true })
    await things.insertOne({ office: 1, code: 'a' })
    const error = await failureOf(things.insertOne({ office: 1, code: 'a' }))
    expect(error).to.deep.include({
      code: 11000,
      keyPattern: { office: 1, code: 1 },
      keyValue: { office: 1, code: 'a' },
    })
    expect(error.message).to.include('index: office_1_code_1 dup key: { office: 1, code: "a" }')
    const batch = () => [
      { office: 2, code: 'a' },
      { office: 1, code: 'a' },
      { office: 3, code: 'a' },
    ]
    expect((await failureOf(things.insertMany(batch()))).result).to.include({ insertedCount: 1 })
    await things.deleteMany({ office: { $gt: 1 } })
    expect((await failureOf(things.insertMany(batch(), { ordered: false }))).result).to.include({ insertedCount: 2 })
    const update = things.findOneAndUpdate({ office: 3 }, { $set: { office: 1 } })
    expect(await failureOf(update)).to.include({ code: 11000, codeName: 'DuplicateKey' })
    await things.updateOne({ office: 3 }, { $set: { code: 'b' } })
    expect(await things.countDocuments({ office: 3, code: 'b' })).to.equal(1)
  })

  it('let a unique index pass over what a partial one leaves out', async () => {
    const things = running.db.collection<Document>('partial')
    await things.createIndex({ code: 1 }, { unique: true, partialFilterExpression: { code: { $type: 'string' } } })
    await things.insertMany([{ n: 1 }, { n: 2 }, { code: 'a' }])
    expect((await failureOf(things.insertOne({ code: 'a' }))).code).to.equal(11000)
    expect(await things.countDocuments({ code: 'a' })).to.equal(1)
  })

  it('refuse documents that are too large', async () => {
    const things = running.db.collection<Document>('large')
    await things.insertOne({ text: 'x'.repeat(15 * 1024 * 1024) })
    expect((await things.findOne({}))!.text).to.have.length(15 * 1024 * 1024)
    const error = await failureOf(things.insertOne({ text: 'x'.repeat(16 * 1024 * 1024 + 100) }))
    expect(error.message).to.match(/too large|larger/)
  }).timeout(10_000)

  it('keep values longer than a key of the index', async () => {
    const things = running.db.collection<Document>('long')
    await things.createIndex({ text: 1 }, { unique: true })
    const long = 'đ'.repeat(4000)
    await things.insertMany([{ text: `${long}a` }, { text: `${long}b` }, { text: 'short' }])
    expect(await things.countDocuments({ text: `${long}b` })).to.equal(1)
    expect(await things.countDocuments({ text: { $gt: long } })).to.equal(2)
    expect((await failureOf(things.insertOne({ text: `${long}a` }))).code).to.equal(11000)
    expect((await things.find({}, { sort: { text: -1 } }).toArray()).map(({ text }) => text.at(-1))).to.deep.equal([
      'b',
      'a',
      't',
    ])
  })
})
