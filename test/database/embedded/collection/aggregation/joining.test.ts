import { expect } from 'chai'
import { runningDatabase } from '../../running.ts'
import { tryingStages } from './trying-stages.ts'

const orders = [
  { _id: 1, item: 'almonds', price: 12, quantity: 2 },
  { _id: 2, item: 'pecans', price: 20, quantity: 1 },
  { _id: 3 },
]
const inventory = [
  { _id: 1, sku: 'almonds', description: 'product 1', instock: 120 },
  { _id: 2, sku: 'bread', description: 'product 2', instock: 80 },
  { _id: 3, sku: 'cashews', description: 'product 3', instock: 60 },
  { _id: 4, sku: 'pecans', description: 'product 4', instock: 70 },
  { _id: 5, sku: null, description: 'Incomplete' },
  { _id: 6 },
]
const restaurants = [
  { _id: 1, name: 'American Steak House', food: ['filet', 'sirloin'], beverages: ['beer', 'wine'] },
  { _id: 2, name: 'Honest John Pizza', food: ['cheese pizza', 'pepperoni pizza'], beverages: ['soda'] },
]
const steaks = [
  { _id: 1, item: 'filet', restaurant_name: 'American Steak House' },
  { _id: 2, item: 'cheese pizza', restaurant_name: 'Honest John Pizza', drink: 'lemonade' },
  { _id: 3, item: 'cheese pizza', restaurant_name: 'Honest John Pizza', drink: 'soda' },
]
const classes = [
  { _id: 1, title: 'Reading is ...', enrollmentlist: ['giraffe2', 'pandabear', 'artie'], days: ['M', 'W', 'F'] },
  { _id: 2, title: 'But Writing ...', enrollmentlist: ['giraffe1', 'artie'], days: ['T', 'F'] },
]
const members = [
  { _id: 1, name: 'artie' },
  { _id: 2, name: 'giraffe' },
  { _id: 3, name: 'giraffe1' },
  { _id: 4, name: 'panda' },
  { _id: 5, name: 'pandabear' },
  { _id: 6, name: 'giraffe2' },
]
const employees = [
  { _id: 1, name: 'Dev' },
  { _id: 2, name: 'Eliot', reportsTo: 'Dev' },
  { _id: 3, name: 'Ron', reportsTo: 'Eliot' },
  { _id: 4, name: 'Andrew', reportsTo: 'Eliot' },
  { _id: 5, name: 'Asya', reportsTo: 'Ron' },
  { _id: 6, name: 'Dan', reportsTo: 'Andrew' },
]

describe('joins', () => {
  const running = runningDatabase()
  const { gives, refuses, results } = tryingStages(running)

  gives('lookup', { orders, inventory, restaurants, steaks, classes, members }, 'orders', [
    [
      'by one field; a missing one finds null and missing ones',
      [{ $lookup: { from: 'inventory', localField: 'item', foreignField: 'sku', as: 'docs' } }],
      [
        { ...orders[0], docs: [inventory[0]] },
        { ...orders[1], docs: [inventory[3]] },
        { ...orders[2], docs: [inventory[4], inventory[5]] },
      ],
    ],
    [
      'by a pipeline that knows nothing of the document',
      [
        { $match: { _id: 1 } },
        {
          $lookup: {
            from: 'inventory',
            pipeline: [{ $match: { instock: { $gt: 100 } } }, { $project: { _id: 0, sku: 1 } }],
            as: 'stock',
          },
        },
      ],
      [{ ...orders[0], stock: [{ sku: 'almonds' }] }],
    ],
    [
      'into a path',
      [
        { $limit: 1 },
        { $project: { a: '$price' } },
        { $lookup: { from: 'none', localField: 'a', foreignField: 'b', as: 'x.y' } },
      ],
      [{ _id: 1, a: 12, x: { y: [] } }],
    ],
    [
      'documents that are given',
      [
        { $match: { _id: 2 } },
        {
          $lookup: {
            localField: 'item',
            foreignField: 'name',
            pipeline: [
              {
                $documents: [
                  { name: 'pecans', n: 1 },
                  { name: 'bread', n: 2 },
                ],
              },
            ],
            as: 'found',
          },
        },
      ],
      [{ ...orders[1], found: [{ name: 'pecans', n: 1 }] }],
    ],
  ])
  gives('lookup', { restaurants, steaks }, 'steaks', [
    [
      'by fields and a pipeline with variables',
      [
        {
          $lookup: {
            from: 'restaurants',
            localField: 'restaurant_name',
            foreignField: 'name',
            let: { orders_drink: '$drink' },
            pipeline: [{ $match: { $expr: { $in: ['$$orders_drink', '$beverages'] } } }, { $project: { name: 1 } }],
            as: 'matches',
          },
        },
        { $project: { matches: 1 } },
      ],
      [
        { _id: 1, matches: [] },
        { _id: 2, matches: [] },
        { _id: 3, matches: [{ _id: 2, name: 'Honest John Pizza' }] },
      ],
    ],
  ])
  gives('lookup', { classes, members }, 'classes', [
    [
      'by an array',
      [
        { $lookup: { from: 'members', localField: 'enrollmentlist', foreignField: 'name', as: 'who' } },
        { $project: { who: '$who._id' } },
      ],
      [
        { _id: 1, who: [1, 5, 6] },
        { _id: 2, who: [1, 3] },
      ],
    ],
  ])
  gives('graphLookup', { employees }, 'employees', [
    [
      'all those above',
      [
        {
          $graphLookup: {
            from: 'employees',
            startWith: '$reportsTo',
            connectFromField: 'reportsTo',
            connectToField: 'name',
            depthField: 'depth',
            as: 'above',
          },
        },
        { $match: { _id: { $in: [1, 5] } } },
        { $project: { above: { $map: { input: '$above', in: ['$$this.name', '$$this.depth'] } } } },
      ],
      [
        { _id: 1, above: [] },
        {
          _id: 5,
          above: [
            ['Ron', 0],
            ['Eliot', 1],
            ['Dev', 2],
          ],
        },
      ],
    ],
    [
      'up to a depth and under a condition',
      [
        { $match: { _id: 5 } },
        {
          $graphLookup: {
            from: 'employees',
            startWith: '$reportsTo',
            connectFromField: 'reportsTo',
            connectToField: 'name',
            maxDepth: 1,
            restrictSearchWithMatch: { name: { $ne: 'Dev' } },
            as: 'above',
          },
        },
        { $project: { above: '$above.name' } },
      ],
      [{ _id: 5, above: ['Ron', 'Eliot'] }],
    ],
  ])
  gives('unionWith', { orders, members }, 'orders', [
    [
      'all of both',
      [{ $project: { _id: 1 } }, { $unionWith: { coll: 'members', pipeline: [{ $match: { _id: 6 } }] } }],
      [{ _id: 1 }, { _id: 2 }, { _id: 3 }, { _id: 6, name: 'giraffe2' }],
    ],
    [
      'documents that are given',
      [{ $match: { _id: 9 } }, { $unionWith: { pipeline: [{ $documents: [{ a: 1 }] }] } }],
      [{ a: 1 }],
    ],
  ])
  gives('facet', { orders }, 'orders', [
    [
      'several pipelines on the same documents',
      [
        {
          $facet: {
            n: [{ $count: 'n' }],
            none: [{ $match: { _id: 9 } }],
            ids: [{ $sort: { _id: -1 } }, { $project: { _id: 1 } }],
          },
        },
      ],
      [{ n: [{ n: 3 }], none: [], ids: [{ _id: 3 }, { _id: 2 }, { _id: 1 }] }],
    ],
  ])

  it('compare by the collation of the command', async () => {
    const given = { left: [{ _id: 1, k: 'đơn' }], right: [{ _id: 1, k: 'ĐƠN' }] }
    const pipeline = [{ $lookup: { from: 'right', localField: 'k', foreignField: 'k', as: 'found' } }]
    const [plain] = await results(given, 'left', pipeline)
    expect(plain.found).to.deep.equal([])
    const [caseless] = await results(given, 'left', pipeline, { collation: { locale: 'vi', strength: 2 } })
    expect(caseless.found).to.deep.equal([{ _id: 1, k: 'ĐƠN' }])
  })

  const lookup = (options: object) => [{ $lookup: { from: 'a', as: 'b', ...options } }]
  const graph = (options: object) => [
    { $graphLookup: { from: 'a', as: 'b', startWith: '$a', connectFromField: 'a', connectToField: 'b', ...options } },
  ]
  refuses([
    [[{ $lookup: 5 }], 9],
    [lookup({}), 9],
    [lookup({ localField: 'a' }), 9],
    [lookup({ pipeline: [], as: 5 }), 9],
    [lookup({ pipeline: [], other: 5 }), 9],
    [lookup({ pipeline: 5 }), 14],
    [lookup({ pipeline: [{ $nothing: 1 }] }), 40324],
    [lookup({ pipeline: [{ $out: 'x' }] }), 51047],
    [lookup({ pipeline: [{ $match: { $expr: '$$unknown' } }] }), 17276],
    [lookup({ localField: 'a', foreignField: 'b', let: {} }), 9],
    [[{ $unionWith: 5 }], 9],
    [[{ $unionWith: { coll: 'a', pipeline: [{ $merge: 'x' }] } }], 31441],
    [[{ $unionWith: { coll: 'a', pipeline: [{ $nothing: 1 }] } }], 40324],
    [[{ $facet: 5 }], 40169],
    [[{ $facet: {} }], 40169],
    [[{ $facet: { a: 5 } }], 40170],
    [[{ $facet: { a: [5] } }], 40171],
    [[{ $facet: { a: [{ $out: 'x' }] } }], 40600],
    [[{ $facet: { a: [{ $facet: { b: [] } }] } }], 40600],
    [[{ $graphLookup: 5 }], 9],
    [graph({ maxDepth: 'a' }), 40100],
    [graph({ maxDepth: -1 }), 40101],
    [graph({ from: 5 }), 40103],
    [graph({ other: 5 }), 40104],
    [[{ $graphLookup: { from: 'a' } }], 40105],
    [graph({ restrictSearchWithMatch: 5 }), 40185],
  ])
})
