import { expect } from 'chai'
import { Decimal128, type Document, Long, ObjectId } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

describe('filters', () => {
  const running = runningDatabase()

  /** Ids of the documents, numbered from 0, that the filter finds. */
  async function found(documents: Document[], filter: Document, options: Document = {}) {
    const things = running.db.collection<Document>('filtered')
    await things.deleteMany({})
    await things.insertMany(documents.map((document, number) => ({ _id: number as never, ...document })))
    return (await things.find(filter, options).sort({ _id: 1 }).toArray()).map(({ _id }) => Number(_id))
  }

  const cases: [string, Document[], Document, number[]][] = [
    ['null for missing fields', [{}, { a: null }, { a: 1 }], { a: null }, [0, 1]],
    ['null in elements', [{ a: [{ b: 1 }, {}] }, { a: [{ b: 1 }] }, { a: [] }], { 'a.b': null }, [0]],
    ['missing fields by $gte null', [{}, { a: 1 }], { a: { $gte: null } }, [0]],
    ['elements and whole arrays', [{ a: [1, 2] }, { a: 1 }, { a: [[1, 2]] }], { a: [1, 2] }, [0, 2]],
    ['any element', [{ a: [1, 5] }, { a: [7] }], { a: { $gt: 4, $lt: 2 } }, [0]],
    ['one element by $elemMatch', [{ a: [1, 5] }, { a: [3] }], { a: { $elemMatch: { $gt: 2, $lt: 4 } } }, [1]],
    [
      'fields of one element',
      [{ a: [{ x: 1, y: 2 }] }, { a: [{ x: 1 }, { y: 2 }] }],
      { a: { $elemMatch: { x: 1, y: 2 } } },
      [0],
    ],
    ['places in arrays', [{ a: [1, 2] }, { a: [2, 1] }], { 'a.0': 2 }, [1]],
    ['arrays at a place in arrays only as a whole', [{ a: [[1, 2]] }, { a: [1] }], { 'a.0': 1 }, [1]],
    ['nothing behind a plain value at a place', [{ a: [5] }, { a: [{}] }, {}], { 'a.0.b': null }, [1, 2]],
    ['arrays in order', [{ a: [1, 3] }, { a: [0, 9] }], { a: { $gt: [1, 2] } }, [0]],
    ['objects with their order of fields', [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }], { a: { x: 1, y: 2 } }, [0]],
    [
      'numbers of all types',
      [{ a: 5 }, { a: Long.fromNumber(5) }, { a: Decimal128.fromString('5.0') }, { a: '5' }],
      { a: 5 },
      [0, 1, 2],
    ],
    ['longs in their order', [{ a: Long.fromNumber(10) }, { a: Long.fromNumber(9) }], { a: { $gt: 9 } }, [0]],
    ['no other types by ranges', [{ a: 1 }, { a: 'b' }, { a: null }], { a: { $lt: 'c' } }, [1]],
    ['$all with a scalar', [{ a: 1 }, { a: [1, 2] }], { a: { $all: [1] } }, [0, 1]],
    ['$size', [{ a: [1] }, { a: 1 }, { a: [] }], { a: { $size: 1 } }, [0]],
    ['$type of elements', [{ a: ['x'] }, { a: 1 }], { a: { $type: 'string' } }, [0]],
    ['$mod without the fraction', [{ a: 4.9 }, { a: 5 }], { a: { $mod: [4, 0] } }, [0]],
    ['$not with missing fields', [{}, { a: 1 }, { a: 9 }], { a: { $not: { $gt: 5 } } }, [0, 1]],
    ['$nin with arrays', [{ a: [1, 2] }, { a: 3 }, {}], { a: { $nin: [1, null] } }, [1]],
    ['$nor', [{ a: 1 }, { b: 1 }, {}], { $nor: [{ a: 1 }, { b: 1 }] }, [2]],
    ['$in with patterns', [{ a: 'abc' }, { a: 'x' }, { a: 'y' }], { a: { $in: [/^a/, 'x'] } }, [0, 1]],
    [
      'patterns with signs of other letters',
      [{ a: 'Đơn' }, { a: 'đơn' }],
      { a: { $regex: '^đ', $options: 'i' } },
      [0, 1],
    ],
    ['patterns with inline options', [{ a: 'ABC' }], { a: { $regex: '(?i)^abc' } }, [0]],
    [
      '$expr between fields',
      [
        { a: 1, b: 2 },
        { a: 3, b: 2 },
      ],
      { $expr: { $gt: ['$a', '$b'] } },
      [1],
    ],
    ['$expr on missing fields', [{}, { a: 1 }], { $expr: { $eq: [{ $ifNull: ['$a', 'none'] }, 'none'] } }, [0]],
    ['bits', [{ a: 6 }, { a: 4 }], { a: { $bitsAllSet: 2 } }, [0]],
    ['$exists', [{ a: null }, {}], { a: { $exists: true } }, [0]],
    ['texts as UTF-8', [{ a: '\u{1f600}' }, { a: '\uffff' }], { a: { $gt: '\uffff' } }, [0]],
  ]
  for (const [what, documents, filter, ids] of cases)
    it(`find ${what}`, async () => {
      expect(await found(documents, filter)).to.deep.equal(ids)
    })

  it('compare texts by a collation', async () => {
    const names = [{ name: 'Đức' }, { name: 'đức' }, { name: 'Duc' }]
    expect(await found(names, { name: 'đức' }, { collation: { locale: 'vi', strength: 2 } })).to.deep.equal([0, 1])
    const things = running.db.collection<Document>('filtered')
    await things.deleteMany({})
    await things.insertMany(['ăn', 'Đức', 'an', 'Bình'].map((name) => ({ name })))
    const sorted = await things.find({}).collation({ locale: 'vi' }).sort({ name: 1 }).toArray()
    expect(sorted.map(({ name }) => name)).to.deep.equal(['an', 'ăn', 'Bình', 'Đức'])
  })

  it('use an index with a collation', async () => {
    const people = running.db.collection<Document>('people')
    await people.createIndex({ name: 1 }, { unique: true, collation: { locale: 'vi', strength: 2 } })
    await people.insertMany([{ name: 'Lan' }, { name: 'Hoà' }])
    expect((await failureOf(people.insertOne({ name: 'LAN' }))).code).to.equal(11000)
    expect(await people.findOne({ name: 'lan' }, { collation: { locale: 'vi', strength: 2 } })).to.include({
      name: 'Lan',
    })
    expect(await people.findOne({ name: 'lan' })).to.equal(null)
  })

  it('nest $elemMatch deeply without more work for each level', async () => {
    const repeated = <T>(start: T, levels: number, wrap: (inner: T) => T) =>
      Array.from({ length: levels }).reduce<T>((inner) => wrap(inner), start)
    const array = repeated<unknown>(5, 60, (inner) => [inner])
    const operators = repeated<Document>({ $gt: 4 }, 59, (inner) => ({ $elemMatch: inner }))
    expect(await found([{ a: array }, { a: [5] }], { a: { $elemMatch: operators } })).to.deep.equal([0])
  })

  it('refuse what they do not know', async () => {
    for (const filter of [{ a: { $nothing: 1 } }, { $nothing: [] }, { $and: [] }, { a: { $in: 5 } }])
      expect((await failureOf(found([{}], filter as Document))).code).to.equal(2)
  })

  it('sort all types, arrays by their ends', async () => {
    const things = running.db.collection<Document>('sorted')
    const values = [new Date(0), true, new ObjectId(), { x: 1 }, 'text', 5, null, [], [3, 9]]
    await things.insertMany(values.map((a, number) => ({ _id: number as never, a })))
    const ids = async (sort: 1 | -1) =>
      (await things.find({}).sort({ a: sort }).toArray()).map(({ _id }) => Number(_id))
    expect(await ids(1)).to.deep.equal([7, 6, 8, 5, 4, 3, 2, 1, 0])
    expect(await ids(-1)).to.deep.equal([0, 1, 2, 3, 4, 8, 5, 6, 7])
  })

  it('project fields', async () => {
    const things = running.db.collection<Document>('projected')
    const document = { _id: 1 as never, b: { c: 1, d: 2 }, a: [{ x: 1, y: 2 }, { x: 3 }, 4], list: [1, 2, 3] }
    await things.insertOne(document)
    const of = (projection: Document) => things.findOne({}, { projection })
    expect(await of({ 'b.c': 1 })).to.deep.equal({ _id: 1, b: { c: 1 } })
    expect(await of({ 'a.x': 1, _id: 0 })).to.deep.equal({ a: [{ x: 1 }, { x: 3 }] })
    expect(await of({ 'b.c': 0, a: 0, list: 0 })).to.deep.equal({ _id: 1, b: { d: 2 } })
    expect(await of({ list: { $slice: -2 }, a: 0, b: 0 })).to.deep.equal({ _id: 1, list: [2, 3] })
    expect(await of({ a: { $elemMatch: { x: 3 } } })).to.deep.equal({ _id: 1, a: [{ x: 3 }] })
    expect(await of({ sum: { $add: ['$b.c', '$b.d'] }, _id: 0 })).to.deep.equal({ sum: 3 })
    expect((await failureOf(of({ a: 1, b: 0 }))).code).to.be.oneOf([31253, 31254])
  })
})

describe('aggregations', () => {
  const running = runningDatabase()

  async function results(documents: Document[], pipeline: Document[]) {
    const things = running.db.collection<Document>('aggregated')
    await things.deleteMany({})
    if (documents.length > 0)
      await things.insertMany(documents.map((document, number) => ({ _id: number as never, ...document })))
    return things.aggregate(pipeline).toArray()
  }

  it('group and gather', async () => {
    const documents = [{ k: 'a', n: 1 }, { k: 'b', n: 2 }, { k: 'a', n: Long.fromNumber(3) }, { n: 4 }]
    const group = {
      _id: '$k',
      n: { $sum: '$n' },
      all: { $push: '$n' },
      most: { $max: '$n' },
      mean: { $avg: '$n' },
      count: { $sum: 1 },
    }
    expect(await results(documents, [{ $group: group }, { $sort: { _id: 1 } }])).to.deep.equal([
      { _id: null, n: 4, all: [4], most: 4, mean: 4, count: 1 },
      { _id: 'a', n: 4, all: [1, 3], most: 3, mean: 2, count: 2 },
      { _id: 'b', n: 2, all: [2], most: 2, mean: 2, count: 1 },
    ])
  })

  it('count nothing as nothing', async () => {
    expect(await results([], [{ $count: 'n' }])).to.deep.equal([])
    expect(await results([{}], [{ $match: { a: 1 } }, { $group: { _id: null, n: { $sum: 1 } } }])).to.deep.equal([])
  })

  it('unwind, project and sort', async () => {
    const documents = [{ list: [{ x: 2 }, { x: 1 }] }, { list: [] }, {}]
    const pipeline = [
      { $unwind: { path: '$list', includeArrayIndex: 'at' } },
      { $project: { x: '$list.x', at: 1, _id: 0 } },
      { $sort: { x: 1 } },
    ]
    expect(await results(documents, pipeline)).to.deep.equal([
      { at: 1, x: 1 },
      { at: 0, x: 2 },
    ])
    expect(
      await results(documents, [{ $unwind: { path: '$list', preserveNullAndEmptyArrays: true } }, { $count: 'n' }]),
    ).to.deep.equal([{ n: 4 }])
  })

  it('look up by fields, by a pipeline, and by both', async () => {
    const offices = running.db.collection<Document>('offices')
    await offices.deleteMany({})
    await offices.insertMany([
      { _id: 1 as never, name: 'A', open: true },
      { _id: 2 as never, name: 'B', open: false },
    ])
    const documents = [{ office: 1 }, { office: [1, 2] }, { office: 9 }]
    const base = { from: 'offices', localField: 'office', foreignField: '_id', as: 'found' }
    const names = (rows: Document[]) => rows.map(({ found }) => found.map((one: Document) => one.name))
    expect(names(await results(documents, [{ $lookup: base }]))).to.deep.equal([['A'], ['A', 'B'], []])
    const open = { ...base, pipeline: [{ $match: { open: true } }] }
    expect(names(await results(documents, [{ $lookup: open }]))).to.deep.equal([['A'], ['A'], []])
    const byLet = {
      from: 'offices',
      let: { o: '$office' },
      pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$o'] } } }],
      as: 'found',
    }
    expect(names(await results(documents, [{ $lookup: byLet }]))).to.deep.equal([['A'], [], []])
  })

  it('split into facets and buckets', async () => {
    const documents = [1, 2, 3, 4].map((n) => ({ n }))
    const facet = { total: [{ $count: 'n' }], big: [{ $match: { n: { $gt: 2 } } }, { $project: { _id: 0, n: 1 } }] }
    expect(await results(documents, [{ $facet: facet }])).to.deep.equal([
      { total: [{ n: 4 }], big: [{ n: 3 }, { n: 4 }] },
    ])
    const bucket = { groupBy: '$n', boundaries: [0, 3], default: 'rest' }
    expect(await results(documents, [{ $bucket: bucket }])).to.deep.equal([
      { _id: 0, count: 2 },
      { _id: 'rest', count: 2 },
    ])
  })

  it('evaluate expressions', async () => {
    const at = new Date('2026-03-01T20:00:00Z')
    const fields = {
      day: { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Ho_Chi_Minh' } },
      month: { $month: '$at' },
      // biome-ignore lint/suspicious/noThenProperty: the name is MongoDB's
      state: { $switch: { branches: [{ case: { $gt: ['$n', 3] }, then: 'big' }], default: 'small' } },
      names: { $map: { input: '$list', as: 'one', in: { $concat: ['$$one', '!'] } } },
      some: { $filter: { input: '$list', cond: { $ne: ['$$this', 'b'] } } },
      total: { $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } },
      first: { $arrayElemAt: ['$list', 0] },
      nothing: '$missing',
      type: { $type: '$missing' },
      days: { $dateDiff: { startDate: new Date('2026-02-28T00:00:00Z'), endDate: '$at', unit: 'day' } },
      upper: { $toUpper: 'đơn' },
      id: { $toString: new ObjectId('00000000000000000000000a') },
      _id: 0,
    }
    expect(await results([{ at, n: 5, list: ['a', 'b'] }], [{ $project: fields }])).to.deep.equal([
      {
        day: '2026-03-02',
        month: 3,
        state: 'big',
        names: ['a!', 'b!'],
        some: ['a'],
        total: 6,
        first: 'a',
        type: 'missing',
        days: 1,
        upper: 'ĐƠN',
        id: '00000000000000000000000a',
      },
    ])
  })

  it('reckon along a window', async () => {
    const output = { running: { $sum: '$n', window: { documents: ['unbounded', 'current'] } } }
    const pipeline = [{ $setWindowFields: { sortBy: { n: 1 }, output } }, { $project: { _id: 0, n: 1, running: 1 } }]
    const rows = await results([{ n: 2 }, { n: 1 }, { n: 3 }], pipeline)
    expect(rows.map(({ running: sum }) => sum)).to.deep.equal([1, 3, 6])
  })

  it('write into collections', async () => {
    await results([{ n: 1 }, { n: 2 }], [{ $out: 'written' }])
    await results([{ n: 10 }, { n: 2 }, { n: 3 }], [{ $merge: { into: 'written', whenMatched: 'replace' } }])
    expect(await running.db.collection('written').find({}).sort({ _id: 1 }).toArray()).to.deep.equal([
      { _id: 0, n: 10 },
      { _id: 1, n: 2 },
      { _id: 2, n: 3 },
    ])
  })

  it('refuse stages and operators that they do not know', async () => {
    expect((await failureOf(results([], [{ $nothing: {} }]))).code).to.equal(40324)
    expect((await failureOf(results([{}], [{ $group: { _id: 1, n: { $nothing: 1 } } }]))).code).to.equal(15952)
  })
})
