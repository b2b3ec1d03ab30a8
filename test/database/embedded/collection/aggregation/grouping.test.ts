import { expect } from 'chai'
import { Decimal128, Double, Int32, Long } from 'mongodb'
import { runningDatabase } from '../../running.ts'
import { tryingStages } from './trying-stages.ts'

const books = [
  { _id: 8751, title: 'The Banquet', author: 'Dante', copies: 2 },
  { _id: 8752, title: 'Divine Comedy', author: 'Dante', copies: 1 },
  { _id: 8645, title: 'Eclogues', author: 'Dante', copies: 2 },
  { _id: 7000, title: 'The Odyssey', author: 'Homer', copies: 10 },
  { _id: 7020, title: 'Iliad', author: 'Homer', copies: 10 },
]
const gamescores = [
  { _id: 1, playerId: 'PlayerA', gameId: 'G1', score: 31 },
  { _id: 2, playerId: 'PlayerB', gameId: 'G1', score: 33 },
  { _id: 3, playerId: 'PlayerC', gameId: 'G1', score: 99 },
  { _id: 4, playerId: 'PlayerD', gameId: 'G1', score: 1 },
]

describe('groups', () => {
  const running = runningDatabase()
  const { gives, refuses, results } = tryingStages(running)

  gives('group', { books }, 'books', [
    [
      'titles by author',
      [{ $group: { _id: '$author', books: { $push: '$title' } } }, { $sort: { _id: 1 } }],
      [
        { _id: 'Dante', books: ['The Banquet', 'Divine Comedy', 'Eclogues'] },
        { _id: 'Homer', books: ['The Odyssey', 'Iliad'] },
      ],
    ],
    [
      'whole documents by author',
      [
        { $group: { _id: '$author', books: { $push: '$$ROOT' } } },
        { $addFields: { totalCopies: { $sum: '$books.copies' } } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: 'Dante', books: books.slice(0, 3), totalCopies: 5 },
        { _id: 'Homer', books: books.slice(3), totalCopies: 20 },
      ],
    ],
    ['a constant', [{ $group: { _id: null, count: { $sum: 1 } } }], [{ _id: null, count: 5 }]],
    [
      'documents as keys, without what is missing',
      [{ $group: { _id: { a: '$author', none: '$none' } } }, { $sort: { _id: 1 } }],
      [{ _id: { a: 'Dante' } }, { _id: { a: 'Homer' } }],
    ],
    [
      'counts',
      [{ $group: { _id: '$author', n: { $count: {} } } }, { $sort: { _id: 1 } }],
      [
        { _id: 'Dante', n: 3 },
        { _id: 'Homer', n: 2 },
      ],
    ],
    [
      '$sortByCount',
      [{ $sortByCount: '$author' }],
      [
        { _id: 'Dante', count: 3 },
        { _id: 'Homer', count: 2 },
      ],
    ],
  ])

  const group = (accumulator: object) => [{ $group: { _id: '$gameId', it: accumulator } }]
  gives('top', { gamescores }, 'gamescores', [
    [
      '$top',
      group({ $top: { output: ['$playerId', '$score'], sortBy: { score: -1 } } }),
      [{ _id: 'G1', it: ['PlayerC', 99] }],
    ],
    [
      '$bottom',
      group({ $bottom: { output: ['$playerId', '$score'], sortBy: { score: -1 } } }),
      [{ _id: 'G1', it: ['PlayerD', 1] }],
    ],
    [
      '$topN',
      group({ $topN: { output: '$playerId', sortBy: { score: -1 }, n: 3 } }),
      [{ _id: 'G1', it: ['PlayerC', 'PlayerB', 'PlayerA'] }],
    ],
    [
      '$bottomN',
      group({ $bottomN: { output: '$playerId', sortBy: { score: -1 }, n: 3 } }),
      [{ _id: 'G1', it: ['PlayerB', 'PlayerA', 'PlayerD'] }],
    ],
    ['$firstN', group({ $firstN: { input: '$score', n: 2 } }), [{ _id: 'G1', it: [31, 33] }]],
    ['$lastN', group({ $lastN: { input: '$score', n: 2 } }), [{ _id: 'G1', it: [99, 1] }]],
    ['$maxN', group({ $maxN: { input: ['$score', '$playerId'], n: 1 } }), [{ _id: 'G1', it: [[99, 'PlayerC']] }]],
    ['$minN', group({ $minN: { input: '$score', n: 2 } }), [{ _id: 'G1', it: [1, 31] }]],
    ['$first and $last', group({ $first: '$score' }), [{ _id: 'G1', it: 31 }]],
    ['$min', group({ $min: '$score' }), [{ _id: 'G1', it: 1 }]],
    ['$max', group({ $max: '$score' }), [{ _id: 'G1', it: 99 }]],
    ['$avg', group({ $avg: '$score' }), [{ _id: 'G1', it: 41 }]],
    ['$stdDevPop', [{ $limit: 2 }, ...group({ $stdDevPop: '$score' })], [{ _id: 'G1', it: 1 }]],
    ['$stdDevSamp of one', [{ $limit: 1 }, ...group({ $stdDevSamp: '$score' })], [{ _id: 'G1', it: null }]],
    ['$median', group({ $median: { input: '$score', method: 'approximate' } }), [{ _id: 'G1', it: 31 }]],
    [
      '$percentile',
      group({ $percentile: { input: '$score', p: [0.25, 0.5, 1], method: 'approximate' } }),
      [{ _id: 'G1', it: [1, 31, 99] }],
    ],
    ['$mergeObjects', group({ $mergeObjects: { last: '$playerId' } }), [{ _id: 'G1', it: { last: 'PlayerD' } }]],
  ])

  it('keep the types of numbers, and see the same value in each of them', async () => {
    const given = {
      numbers: [
        { _id: 1, k: new Int32(5), n: new Int32(2147483647) },
        { _id: 2, k: Long.fromNumber(5), n: new Int32(1) },
        { _id: 3, k: Decimal128.fromString('5.0'), n: Long.fromNumber(2) },
        { _id: 4, k: new Double(5), n: new Int32(4) },
      ],
    }
    const sums = [{ $group: { _id: '$k', n: { $sum: '$n' }, all: { $addToSet: '$k' } } }]
    expect(await results(given, 'numbers', sums, { promoteValues: false })).to.deep.equal([
      { _id: new Int32(5), n: Long.fromNumber(2147483654), all: [new Int32(5)] },
    ])
    const mixed = [{ $group: { _id: null, d: { $sum: { $toDecimal: '$n' } }, a: { $avg: '$n' } } }]
    expect(await results(given, 'numbers', mixed, { promoteValues: false })).to.deep.equal([
      { _id: null, d: Decimal128.fromString('2147483654'), a: new Double(536870913.5) },
    ])
  })

  it('hold texts for equal that the collation does', async () => {
    const given = { names: ['Đức', 'đức', 'Duc', 'An', 'AN'].map((name, _id) => ({ _id, name })) }
    const pipeline = [{ $group: { _id: '$name', n: { $sum: 1 }, all: { $addToSet: '$name' } } }, { $sort: { _id: 1 } }]
    expect(await results(given, 'names', pipeline, { collation: { locale: 'vi', strength: 2 } })).to.deep.equal([
      { _id: 'An', n: 2, all: ['An'] },
      { _id: 'Duc', n: 1, all: ['Duc'] },
      { _id: 'Đức', n: 2, all: ['Đức'] },
    ])
  })

  it('push nothing for what is missing, and give no group for no document', async () => {
    const given = { holes: [{ _id: 1, a: null }, { _id: 2 }] }
    expect(await results(given, 'holes', [{ $group: { _id: '$b', all: { $push: '$a' } } }])).to.deep.equal([
      { _id: null, all: [null] },
    ])
    expect(await results({ holes: [] }, 'holes', [{ $group: { _id: null } }])).to.deep.equal([])
  })

  refuses([
    [[{ $group: 5 }], 15947],
    [[{ $group: {} }], 15955],
    [[{ $group: { _id: 1, a: 5 } }], 40234],
    [[{ $group: { _id: 1, 'a.b': { $sum: 1 } } }], 40235],
    [[{ $group: { _id: 1, $a: { $sum: 1 } } }], 40236],
    [[{ $group: { _id: 1, a: { $sum: 1, $max: 1 } } }], 40238],
    [[{ $group: { _id: 1, a: { $push: ['$a', '$b'] } } }], 40237],
    [[{ $group: { _id: 1, a: { $nothing: 1 } } }], 15952],
    [[{ $group: { _id: 1, a: { $accumulator: {} } } }], 238],
    [[{ $group: { _id: 1, a: { $count: 1 } } }], 14],
    [[{ $group: { _id: 1, a: { $firstN: { input: '$a', n: 0 } } } }], 5787908],
    [[{ $group: { _id: { $nothing: 1 } } }], 168],
    [[{ $sortByCount: 'a' }], 40148],
    [[{ $sortByCount: 5 }], 40149],
    [[{ $sortByCount: { a: 1 } }], 40147],
  ])
})
