import { expect } from 'chai'
import { Decimal128, Long } from 'mongodb'
import { runningDatabase } from '../../running.ts'
import { tryingStages } from './trying-stages.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const cakeSales = [
  { _id: 0, type: 'chocolate', orderDate: new Date('2020-05-18T14:10:30Z'), state: 'CA', price: 13, quantity: 120 },
  { _id: 1, type: 'chocolate', orderDate: new Date('2021-03-20T11:30:05Z'), state: 'WA', price: 14, quantity: 140 },
  { _id: 2, type: 'vanilla', orderDate: new Date('2021-01-11T06:31:15Z'), state: 'CA', price: 12, quantity: 145 },
  { _id: 3, type: 'vanilla', orderDate: new Date('2020-02-08T13:13:23Z'), state: 'WA', price: 13, quantity: 104 },
  { _id: 4, type: 'strawberry', orderDate: new Date('2019-05-18T16:09:01Z'), state: 'CA', price: 41, quantity: 162 },
  { _id: 5, type: 'strawberry', orderDate: new Date('2019-01-08T06:12:03Z'), state: 'WA', price: 43, quantity: 134 },
]
const deliveryFleet = [
  { truckID: '1', timeStamp: new Date('2020-05-18T14:10:30Z'), miles: 1295.1 },
  { truckID: '1', timeStamp: new Date('2020-05-18T14:11:00Z'), miles: 1295.63 },
  { truckID: '1', timeStamp: new Date('2020-05-18T14:11:30Z'), miles: 1296.25 },
  { truckID: '1', timeStamp: new Date('2020-05-18T14:12:00Z'), miles: 1296.76 },
].map((document, _id) => ({ _id, ...document }))
const stock = [
  { time: day('2021-03-08'), price: 500 },
  { time: day('2021-03-09') },
  { time: day('2021-03-10'), price: 515 },
  { time: day('2021-03-11') },
  { time: day('2021-03-12') },
  { time: day('2021-03-13'), price: 485 },
].map((document, _id) => ({ _id, ...document }))

describe('windows', () => {
  const running = runningDatabase()
  const { gives, refuses, results } = tryingStages(running)

  /** The value of the one output field for each `_id`. */
  const column = (spec: object, output: object) => [
    { $setWindowFields: { ...spec, output: { it: output } } },
    { $project: { it: 1 } },
  ]
  const byState = { partitionBy: '$state', sortBy: { orderDate: 1 } }
  const its = (...rows: [number, unknown][]) => rows.map(([_id, it]) => ({ _id, it }))

  gives('setWindowFields', { cakeSales, deliveryFleet, stock }, 'cakeSales', [
    [
      'cumulative quantity for each state',
      column(byState, { $sum: '$quantity', window: { documents: ['unbounded', 'current'] } }),
      its([4, 162], [0, 282], [2, 427], [5, 134], [3, 238], [1, 378]),
    ],
    [
      'moving average for each year',
      column(
        { partitionBy: { $year: '$orderDate' }, sortBy: { orderDate: 1 } },
        { $avg: '$quantity', window: { documents: [-1, 0] } },
      ),
      its([5, 134], [4, 148], [3, 104], [0, 112], [2, 145], [1, 142.5]),
    ],
    [
      'total of the partition',
      column({ partitionBy: '$state' }, { $max: '$quantity' }),
      its([0, 162], [2, 162], [4, 162], [1, 140], [3, 140], [5, 140]),
    ],
    [
      'prices within a range',
      column({ partitionBy: '$state', sortBy: { price: 1 } }, { $sum: '$quantity', window: { range: [-10, 10] } }),
      its([2, 265], [0, 265], [4, 162], [3, 244], [1, 244], [5, 134]),
    ],
    [
      'orders of the ten months before',
      column(byState, { $push: '$_id', window: { range: ['unbounded', -10], unit: 'month' } }),
      its([4, []], [0, [4]], [2, [4]], [5, []], [3, [5]], [1, [5, 3]]),
    ],
    [
      'ranks',
      column({ partitionBy: '$state', sortBy: { quantity: -1 } }, { $rank: {} }),
      its([4, 1], [2, 2], [0, 3], [1, 1], [5, 2], [3, 3]),
    ],
    [
      'ranks with ties',
      column({ sortBy: { state: 1 } }, { $rank: {} }),
      its([0, 1], [2, 1], [4, 1], [1, 4], [3, 4], [5, 4]),
    ],
    [
      'ranks without gaps',
      column({ sortBy: { state: 1 } }, { $denseRank: {} }),
      its([0, 1], [2, 1], [4, 1], [1, 2], [3, 2], [5, 2]),
    ],
    [
      'numbers of documents',
      column({ sortBy: { state: 1 } }, { $documentNumber: {} }),
      its([0, 1], [2, 2], [4, 3], [1, 4], [3, 5], [5, 6]),
    ],
    [
      'the next and the one before',
      column(
        { partitionBy: '$state', sortBy: { quantity: -1 } },
        { $shift: { output: '$quantity', by: 1, default: 'Not available' } },
      ),
      its([4, 145], [2, 120], [0, 'Not available'], [1, 134], [5, 104], [3, 'Not available']),
    ],
    [
      'covariance',
      column({ sortBy: { _id: 1 } }, { $covariancePop: ['$price', '$quantity'] }).concat({ $limit: 1 } as never),
      its([0, 128.22222222222223]),
    ],
  ])
  gives('derivative', { deliveryFleet }, 'deliveryFleet', [
    [
      'miles an hour',
      [
        ...column(
          { partitionBy: '$truckID', sortBy: { timeStamp: 1 } },
          { $derivative: { input: '$miles', unit: 'hour' }, window: { range: [-30, 0], unit: 'second' } },
        ),
        { $set: { it: { $round: ['$it', 1] } } },
      ],
      its([0, null], [1, 63.6], [2, 74.4], [3, 61.2]),
    ],
    [
      'mile hours',
      [
        ...column(
          { partitionBy: '$truckID', sortBy: { timeStamp: 1 } },
          { $integral: { input: '$miles', unit: 'hour' }, window: { range: ['unbounded', 'current'], unit: 'hour' } },
        ),
        { $set: { it: { $round: ['$it', 3] } } },
      ],
      its([0, 0], [1, 10.795], [2, 21.594], [3, 32.398]),
    ],
  ])
  gives('expMovingAvg', { stock }, 'stock', [
    [
      'by N',
      column({ sortBy: { time: 1 } }, { $expMovingAvg: { input: '$price', N: 3 } }),
      its([0, 500], [1, 500], [2, 507.5], [3, 507.5], [4, 507.5], [5, 496.25]),
    ],
  ])
  gives('fill', { stock }, 'stock', [
    [
      'with a value',
      [{ $fill: { output: { price: { value: 0 } } } }, { $project: { price: 1 } }],
      [500, 0, 515, 0, 0, 485].map((price, _id) => ({ _id, price })),
    ],
    [
      'with the last value',
      [{ $fill: { sortBy: { time: 1 }, output: { price: { method: 'locf' } } } }, { $project: { price: 1 } }],
      [500, 500, 515, 515, 515, 485].map((price, _id) => ({ _id, price })),
    ],
    [
      'along a line',
      [{ $fill: { sortBy: { time: 1 }, output: { price: { method: 'linear' } } } }, { $project: { price: 1 } }],
      [500, 507.5, 515, 505, 495, 485].map((price, _id) => ({ _id, price })),
    ],
  ])
  const weather = [
    { _id: 1, at: new Date('2021-05-18T00:00:00Z'), temp: 12 },
    { _id: 2, at: new Date('2021-05-18T04:00:00Z'), temp: 11 },
  ]
  const coffee = [
    { _id: 1, altitude: 600, variety: 'Arabica' },
    { _id: 2, altitude: 750, variety: 'Arabica' },
    { _id: 3, altitude: 950, variety: 'Gesha' },
    { _id: 4, variety: 'none' },
  ]
  gives('densify', { weather, coffee }, 'weather', [
    [
      'hours between bounds',
      [
        {
          $densify: {
            field: 'at',
            range: { step: 1, unit: 'hour', bounds: [weather[0].at, new Date('2021-05-18T06:00:00Z')] },
          },
        },
      ],
      [
        weather[0],
        ...[1, 2, 3].map((hour) => ({ at: new Date(Date.UTC(2021, 4, 18, hour)) })),
        weather[1],
        { at: new Date('2021-05-18T05:00:00Z') },
      ],
    ],
  ])
  gives('densify', { coffee }, 'coffee', [
    [
      'the full range in each partition',
      [{ $densify: { field: 'altitude', partitionByFields: ['variety'], range: { bounds: 'full', step: 200 } } }],
      [
        coffee[3],
        coffee[0],
        coffee[1],
        { variety: 'Arabica', altitude: 800 },
        { variety: 'Gesha', altitude: 600 },
        { variety: 'Gesha', altitude: 800 },
        coffee[2],
      ],
    ],
    [
      'each partition by itself',
      [{ $densify: { field: 'altitude', partitionByFields: ['variety'], range: { bounds: 'partition', step: 50 } } }],
      [
        coffee[3],
        coffee[0],
        { variety: 'Arabica', altitude: 650 },
        { variety: 'Arabica', altitude: 700 },
        coffee[1],
        coffee[2],
      ],
    ],
  ])

  it('keep longs and decimals', async () => {
    const given = { wide: [{ _id: 1, n: Long.fromString('9007199254740993'), d: Decimal128.fromString('1.10') }] }
    const output = { sum: { $sum: '$n' }, most: { $max: '$d' } }
    const [row] = await results(given, 'wide', [{ $setWindowFields: { output } }], { promoteValues: false })
    expect([String(row.sum), String(row.most)]).to.deep.equal(['9007199254740993', '1.10'])
  })

  it('refuse what the field of a range is not', async () => {
    const texts = { texts: [{ _id: 1, n: 'a' }] }
    const stage = { sortBy: { n: 1 }, output: { it: { $sum: 1, window: { range: [-1, 1] } } } }
    const error = await results(texts, 'texts', [{ $setWindowFields: stage }]).catch((reason) => reason)
    expect(error.code).to.equal(5429413)
  })

  const window = (spec: object) => [{ $setWindowFields: { sortBy: { a: 1 }, ...spec } }]
  const sum = (bounds: unknown, spec: object = {}) => window({ output: { it: { $sum: 1, window: bounds } }, ...spec })
  const densify = (spec: object, range: object = {}) => [
    { $densify: { field: 'a', range: { step: 1, bounds: 'full', ...range }, ...spec } },
  ]
  refuses([
    [[{ $setWindowFields: 5 }], 9],
    [window({}), 9],
    [window({ output: { it: { $nothing: 1 } } }), 9],
    [window({ output: { it: { $rank: 5 } } }), 5371603],
    [window({ output: { it: { $rank: {} } }, sortBy: { a: 1, b: 1 } }), 5371602],
    [window({ output: { it: { $rank: {}, window: {} } } }), 9],
    [window({ output: { it: { $derivative: { input: '$a' } } } }), 9],
    [sum({ documents: [1, -1] }), 5339900],
    [sum({ documents: [0] }), 9],
    [sum({ documents: [0.5, 1] }), 9],
    [sum({ documents: [0, 1], range: [0, 1] }), 9],
    [sum({ documents: [0, 1] }, { sortBy: undefined }), 5339901],
    [sum({ range: [0, 1] }, { sortBy: { a: 1, b: 1 } }), 5339902],
    [sum({ range: [0, 1] }, { sortBy: { a: -1 } }), 8947401],
    [[{ $fill: { output: { a: { method: 'guess' } } } }], 6050201],
    [[{ $fill: { output: { a: { method: 'linear' } } } }], 605001],
    [[{ $fill: { partitionBy: '$a', partitionByFields: ['a'], output: { a: { value: 1 } } } }], 6050204],
    [densify({}, { step: 0 }), 5733401],
    [densify({}, { bounds: 'partition' }), 5733403],
    [densify({}, { bounds: [2, 1] }), 5733402],
    [densify({ field: '$a' }), 16410],
  ])
})
