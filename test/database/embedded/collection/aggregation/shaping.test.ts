import { expect } from 'chai'
import { type Document, Long } from 'mongodb'
import { failureOf, runningDatabase } from '../../running.ts'
import { tryingStages } from './trying-stages.ts'

const scores = [
  { _id: 1, student: 'Maya', homework: [10, 5, 10], quiz: [10, 8], extraCredit: 0 },
  { _id: 2, student: 'Ryan', homework: [5, 6, 5], quiz: [8, 8], extraCredit: 8 },
]
const books = [
  {
    _id: 1,
    title: 'abc123',
    isbn: '0001122223334',
    author: { last: 'zzz', first: 'aaa' },
    copies: 5,
    lastModified: '2016-07-28',
  },
  {
    _id: 2,
    title: 'Baked Goods',
    isbn: '9999999999999',
    author: { last: 'xyz', first: 'abc', middle: '' },
    copies: 2,
  },
]
const clothing = [
  { _id: 1, item: 'Shirt', sizes: ['S', 'M', 'L'] },
  { _id: 2, item: 'Shorts', sizes: [] },
  { _id: 3, item: 'Hat', sizes: 'M' },
  { _id: 4, item: 'Gloves' },
  { _id: 5, item: 'Scarf', sizes: null },
]
const people = [
  { _id: 1, name: 'Arlene', age: 34, pets: { dogs: 2, cats: 1 } },
  { _id: 2, name: 'Sam', age: 41, pets: { cats: 1, fish: 3 } },
  { _id: 3, name: 'Maria', age: 25 },
]
const forecasts = [
  {
    _id: 1,
    title: '123 Department Report',
    tags: ['G', 'STLW'],
    year: 2014,
    subsections: [
      { subtitle: 'Section 1: Overview', tags: ['SI', 'G'], content: 'one' },
      { subtitle: 'Section 2: Analysis', tags: ['STLW'], content: 'two' },
      { subtitle: 'Section 3: Budgeting', tags: ['TK'], content: { text: 'three', tags: ['HCS'] } },
    ],
  },
]

describe('shapes', () => {
  const running = runningDatabase()
  const { gives, refuses, results } = tryingStages(running)

  gives('addFields', { scores }, 'scores', [
    [
      'sums, one after the other',
      [
        { $addFields: { totalHomework: { $sum: '$homework' }, totalQuiz: { $sum: '$quiz' } } },
        { $addFields: { totalScore: { $add: ['$totalHomework', '$totalQuiz', '$extraCredit'] } } },
        { $project: { totalHomework: 1, totalQuiz: 1, totalScore: 1 } },
      ],
      [
        { _id: 1, totalHomework: 25, totalQuiz: 18, totalScore: 43 },
        { _id: 2, totalHomework: 16, totalQuiz: 16, totalScore: 40 },
      ],
    ],
    [
      'an element at the end of an array, and a field that was there',
      [
        { $match: { _id: 1 } },
        { $set: { homework: { $concatArrays: ['$homework', [7]] }, student: '$quiz', extraCredit: '$$REMOVE' } },
      ],
      [{ _id: 1, student: [10, 8], homework: [10, 5, 10, 7], quiz: [10, 8] }],
    ],
    [
      'within documents, also of arrays',
      [
        { $match: { _id: 1 } },
        { $project: { a: [{ x: 1 }, 5], b: '$student' } },
        { $set: { 'a.y': 2, 'b.c': 3, d: { e: 4 } } },
      ],
      [{ _id: 1, a: [{ x: 1, y: 2 }, { y: 2 }], b: { c: 3 }, d: { e: 4 } }],
    ],
  ])
  gives('project', { books }, 'books', [
    [
      'fields in the order of the document, _id first',
      [{ $match: { _id: 1 } }, { $project: { copies: 1, title: 1 } }],
      [{ _id: 1, title: 'abc123', copies: 5 }],
    ],
    [
      'fields of documents',
      [{ $match: { _id: 1 } }, { $project: { _id: 0, author: { last: 1 } } }],
      [{ author: { last: 'zzz' } }],
    ],
    [
      'all but some',
      [{ $match: { _id: 1 } }, { $project: { 'author.first': 0, lastModified: 0, isbn: 0 } }],
      [{ _id: 1, title: 'abc123', author: { last: 'zzz' }, copies: 5 }],
    ],
    [
      'fields left out by a condition',
      [
        {
          $project: {
            title: 1,
            'author.middle': { $cond: [{ $eq: ['', '$author.middle'] }, '$$REMOVE', '$author.middle'] },
          },
        },
      ],
      [
        { _id: 1, title: 'abc123', author: {} },
        { _id: 2, title: 'Baked Goods', author: {} },
      ],
    ],
    [
      'parts of a text',
      [
        { $match: { _id: 1 } },
        {
          $project: {
            _id: 0,
            isbn: { prefix: { $substrBytes: ['$isbn', 0, 3] }, check: { $substrBytes: ['$isbn', 12, 1] } },
            n: '$copies',
          },
        },
      ],
      [{ isbn: { prefix: '000', check: '4' }, n: 5 }],
    ],
    [
      'new arrays with null for what is missing',
      [{ $match: { _id: 1 } }, { $project: { it: ['$copies', '$none'] } }],
      [{ _id: 1, it: [5, null] }],
    ],
    ['literals', [{ $match: { _id: 1 } }, { $project: { it: { $literal: 1 } } }], [{ _id: 1, it: 1 }]],
    [
      'no _id alone',
      [{ $match: { _id: 2 } }, { $project: { _id: 0 } }, { $unset: ['isbn', 'author', 'title'] }],
      [{ copies: 2 }],
    ],
  ])
  gives('unwind', { clothing }, 'clothing', [
    [
      'elements, values that are no array, and nothing else',
      [{ $unwind: '$sizes' }],
      [
        { _id: 1, item: 'Shirt', sizes: 'S' },
        { _id: 1, item: 'Shirt', sizes: 'M' },
        { _id: 1, item: 'Shirt', sizes: 'L' },
        { _id: 3, item: 'Hat', sizes: 'M' },
      ],
    ],
    [
      'all that is empty too',
      [{ $match: { _id: { $gt: 1 } } }, { $unwind: { path: '$sizes', preserveNullAndEmptyArrays: true } }],
      [
        { _id: 2, item: 'Shorts' },
        { _id: 3, item: 'Hat', sizes: 'M' },
        { _id: 4, item: 'Gloves' },
        { _id: 5, item: 'Scarf', sizes: null },
      ],
    ],
    [
      'places',
      [{ $match: { _id: { $in: [1, 3] } } }, { $unwind: { path: '$sizes', includeArrayIndex: 'at' } }, { $skip: 2 }],
      [
        { _id: 1, item: 'Shirt', sizes: 'L', at: 2 },
        { _id: 3, item: 'Hat', sizes: 'M', at: null },
      ],
    ],
  ])
  gives('replaceRoot', { people }, 'people', [
    [
      'with a document merged onto a default',
      [{ $replaceRoot: { newRoot: { $mergeObjects: [{ dogs: 0, cats: 0 }, '$pets'] } } }],
      [
        { dogs: 2, cats: 1 },
        { dogs: 0, cats: 1, fish: 3 },
        { dogs: 0, cats: 0 },
      ],
    ],
    ['$replaceWith', [{ $match: { _id: 1 } }, { $replaceWith: '$pets' }], [{ dogs: 2, cats: 1 }]],
  ])
  const access = { $gt: [{ $size: { $setIntersection: ['$tags', ['STLW', 'G']] } }, 0] }
  gives('redact', { forecasts }, 'forecasts', [
    [
      'each level by its own tags',
      [
        {
          $redact: {
            $cond: [
              { $gt: [{ $size: { $setIntersection: [{ $ifNull: ['$tags', []] }, ['STLW', 'G']] } }, 0] },
              '$$DESCEND',
              '$$PRUNE',
            ],
          },
        },
      ],
      [{ ...forecasts[0], subsections: forecasts[0].subsections.slice(0, 2) }],
    ],
    ['nothing', [{ $redact: { $cond: [access, '$$PRUNE', '$$KEEP'] } }], []],
    ['all', [{ $redact: '$$KEEP' }], forecasts],
  ])

  it('refuse to unwind into no document, and roots that are none', async () => {
    const given = { people }
    expect((await failureOf(results(given, 'people', [{ $replaceRoot: { newRoot: '$pets' } }]))).code).to.equal(40228)
    expect((await failureOf(results(given, 'people', [{ $redact: 'x' }]))).code).to.equal(17053)
    const bucket = [{ $bucket: { groupBy: '$age', boundaries: [0, 30] } }]
    expect((await failureOf(results(given, 'people', bucket))).code).to.equal(40066)
  })

  it('count places as longs', async () => {
    const pipeline = [{ $unwind: { path: '$sizes', includeArrayIndex: 'at' } }, { $limit: 1 }]
    const [first] = await results({ clothing }, 'clothing', pipeline, { promoteValues: false })
    expect(first.at).to.deep.equal(Long.fromNumber(0))
  })

  it('take samples without repetition', async () => {
    const found = await results({ people }, 'people', [{ $sample: { size: 2 } }])
    expect(new Set(found.map(({ _id }) => _id)).size).to.equal(2)
    expect(await results({ people }, 'people', [{ $sample: { size: 9 } }])).to.have.length(3)
  })

  it('tell what they know of indexes and collections', async () => {
    await results({ people }, 'people', [])
    await running.db.collection('people').createIndex({ age: 1 })
    const indexes = await running.db
      .collection('people')
      .aggregate([{ $indexStats: {} }])
      .toArray()
    expect(indexes.map(({ name, key }) => ({ name, key }))).to.deep.equal([
      { name: '_id_', key: { _id: 1 } },
      { name: 'age_1', key: { age: 1 } },
    ])
    const [statistics] = await running.db
      .collection('people')
      .aggregate([{ $collStats: { count: {}, storageStats: {} } }])
      .toArray()
    expect(statistics).to.deep.include({ ns: `${running.db.databaseName}.people`, count: 3 })
    expect(statistics.storageStats).to.include({ count: 3, nindexes: 2 })
    const operations = await running.client
      .db('admin')
      .aggregate([{ $currentOp: {} }])
      .toArray()
    expect(operations[0]).to.include({ op: 'command', ns: 'admin.$cmd.aggregate' })
  })

  it('begin with documents that are given', async () => {
    const documents = [{ x: 10 }, { x: 2 }, { x: 5 }]
    const pipeline: Document[] = [{ $documents: documents }, { $match: { x: { $gt: 2 } } }]
    expect(await running.db.aggregate(pipeline).toArray()).to.deep.equal([{ x: 10 }, { x: 5 }])
    expect((await failureOf(running.db.aggregate([{ $documents: 5 }]).toArray())).code).to.equal(5858203)
    expect((await failureOf(running.db.aggregate([{ $match: {} }]).toArray())).code).to.equal(73)
  })

  refuses([
    [[{ $nothing: 1 }], 40324],
    [[{}], 40323],
    [[{ $match: {}, $limit: 1 }], 40323],
    [[{ $match: 5 }], 15959],
    [[{ $match: { a: { $nothing: 1 } } }], 2],
    [[{ $project: 5 }], 15969],
    [[{ $project: {} }], 51272],
    [[{ $project: { a: 1, b: 0 } }], 31254],
    [[{ $project: { a: 0, b: 1 } }], 31253],
    [[{ $project: { a: 1, 'a.b': 1 } }], 31249],
    [[{ $project: { 'a.b': 1, a: 1 } }], 31250],
    [[{ $project: { a: { $nothing: 1 } } }], 31325],
    [[{ $addFields: 5 }], 40272],
    [[{ $addFields: { a: { $nothing: 1 } } }], 168],
    [[{ $unset: 5 }], 31002],
    [[{ $unset: [] }], 31119],
    [[{ $replaceRoot: 5 }], 40229],
    [[{ $replaceRoot: { other: 1 } }], 40230],
    [[{ $replaceRoot: {} }], 40231],
    [[{ $unwind: 5 }], 15981],
    [[{ $unwind: 'a' }], 28818],
    [[{ $unwind: { path: 5 } }], 28808],
    [[{ $unwind: { path: '$a', other: 1 } }], 28811],
    [[{ $unwind: { path: '$a', preserveNullAndEmptyArrays: 5 } }], 28809],
    [[{ $unwind: { path: '$a', includeArrayIndex: 5 } }], 28810],
    [[{ $unwind: { path: '$a', includeArrayIndex: '$b' } }], 28822],
    [[{ $unwind: {} }], 28812],
    [[{ $sort: 5 }], 15973],
    [[{ $sort: {} }], 15976],
    [[{ $sort: { a: 2 } }], 15975],
    [[{ $sort: { a: 'x' } }], 15974],
    [[{ $limit: 0 }], 15958],
    [[{ $limit: -1 }], 5107201],
    [[{ $limit: 'a' }], 5107201],
    [[{ $skip: -1 }], 5107200],
    [[{ $skip: 'a' }], 5107200],
    [[{ $count: 5 }], 40156],
    [[{ $count: '' }], 40157],
    [[{ $count: '$a' }], 40158],
    [[{ $count: 'a.b' }], 40160],
    [[{ $sample: 5 }], 28745],
    [[{ $sample: { size: 'a' } }], 28746],
    [[{ $sample: { size: 0 } }], 28747],
    [[{ $sample: { other: 1 } }], 28748],
    [[{ $sample: {} }], 28749],
    [[{ $match: {} }, { $indexStats: {} }], 40602],
    [[{ $match: {} }, { $collStats: {} }], 40602],
    [[{ $match: {} }, { $documents: [] }], 40602],
    [[{ $indexStats: { a: 1 } }], 28803],
    [[{ $changeStream: {} }], 40573],
    [[{ $documents: [] }], 73],
    [[{ $currentOp: {} }], 73],
  ])
})
