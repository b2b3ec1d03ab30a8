import { expect } from 'chai'
import { Binary, BSONRegExp, Decimal128, type Document, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'
import { filtering } from './filtering.ts'

/** https://www.mongodb.com/docs/v8.0/reference/bson-type-comparison-order/ */
describe('sort', () => {
  const running = runningDatabase()
  const { sorted } = filtering(running)

  const inOrder = [
    new MinKey(),
    [],
    undefined,
    5,
    'text',
    { x: 1 },
    new Binary(Buffer.from('x')),
    new ObjectId(),
    false,
    true,
    new Date(0),
    new Timestamp({ t: 1, i: 1 }),
    new BSONRegExp('x', ''),
    new MaxKey(),
  ]
  const places = inOrder.map((_, place) => place)

  it('goes by types', async () => {
    const reversed = inOrder.toReversed()
    expect(await sorted(reversed, 1)).to.deep.equal(places.toReversed())
    expect(await sorted(inOrder, -1)).to.deep.equal(places.toReversed())
  })

  it('takes null and missing for the same, in the order of insertion', async () => {
    expect(await sorted([undefined, 1, null], 1)).to.deep.equal([0, 2, 1])
  })

  it('takes the least of an array upwards, and the most downwards', async () => {
    const values = [[3, 9], 5, [1, 4]]
    expect(await sorted(values, 1)).to.deep.equal([2, 0, 1])
    expect(await sorted(values, -1)).to.deep.equal([0, 1, 2])
  })

  it('goes by code points, not by halves of signs', async () => {
    expect(await sorted(['\u{1f600}', '\uffff', 'a'], 1)).to.deep.equal([2, 1, 0])
  })

  it('goes by all fields, and is the same in a pipeline', async () => {
    const things = running.db.collection('several')
    await things.insertMany([
      { _id: 1 as never, a: 1, b: Long.fromNumber(2) },
      { _id: 2 as never, a: 1, b: Decimal128.fromString('1.5') },
      { _id: 3 as never, a: 0 },
    ])
    const ids = (rows: Document[]) => rows.map(({ _id }) => _id)
    expect(ids(await things.find({}).sort({ a: -1, b: 1 }).toArray())).to.deep.equal([2, 1, 3])
    const pipeline = [{ $set: { c: '$a' } }, { $sort: { c: -1, b: 1 } }]
    expect(ids(await things.aggregate(pipeline).toArray())).to.deep.equal([2, 1, 3])
  })

  it('refuses orders that are none', async () => {
    const things = running.db.collection('several')
    for (const sort of [{ a: 2 }, { a: 0 }])
      expect((await failureOf(running.db.command({ find: 'several', sort }))).code).to.equal(15975)
    expect((await failureOf(things.aggregate([{ $sort: { a: 'up' } }]).toArray())).code).to.equal(15974)
  })
})
