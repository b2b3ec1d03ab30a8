import { expect } from 'chai'
import { Decimal128, Double, Int32, Long } from 'mongodb'
import { runningDatabase } from '../running.ts'
import { filtering } from './filtering.ts'

const long = (text: string) => Long.fromString(text)
const decimal = (text: string) => Decimal128.fromString(text)

describe('numbers', () => {
  const running = runningDatabase()
  const { finds, sorted } = filtering(running)

  const five = [{ a: 5 }, { a: new Double(5) }, { a: long('5') }, { a: decimal('5.00') }, { a: '5' }, { a: [5] }]
  finds('reference/bson-type-comparison-order/#numeric-types', [
    ['equal whatever their type', five, { a: 5 }, [0, 1, 2, 3, 5]],
    ['by a long', five, { a: long('5') }, [0, 1, 2, 3, 5]],
    ['by a decimal', five, { a: { $in: [decimal('5')] } }, [0, 1, 2, 3, 5]],
    ['longs by their value', [{ a: long('10') }, { a: long('9') }], { a: { $gt: long('9') } }, [0]],
    [
      'longs that no double tells apart',
      [{ a: long('9007199254740993') }, { a: long('9007199254740992') }],
      { a: long('9007199254740993') },
      [0],
    ],
    ['decimals that no double tells apart', [{ a: decimal('0.1') }, { a: 0.1 }], { a: decimal('0.1') }, [0]],
    ['NaN is itself', [{ a: Number.NaN }, { a: 1 }], { a: Number.NaN }, [0]],
    ['0 is -0', [{ a: new Double(-0) }, { a: 0 }], { a: 0 }, [0, 1]],
    ['infinity', [{ a: Number.POSITIVE_INFINITY }, { a: 1 }], { a: { $gt: 1e308 } }, [0]],
  ])
  finds('reference/operator/query/mod', [
    ['without the fraction', [{ a: 4.9 }, { a: 5 }, { a: -4 }, { a: 'x' }], { a: { $mod: [4, 0] } }, [0, 2]],
    ['of longs', [{ a: long('9007199254740993') }], { a: { $mod: [10, 3] } }, [0]],
  ])

  it('sort by their value', async () => {
    expect(await sorted([long('10'), 100, decimal('9.5'), 9.25, Number.NaN], 1)).to.deep.equal([4, 3, 2, 0, 1])
  })

  it('keep their types from insert to find', async () => {
    const things = running.db.collection('types')
    const document = { d: new Double(5), big: new Double(2 ** 40), i: new Int32(5), l: long('5'), m: decimal('5.00') }
    await things.insertOne({ _id: 1 as never, ...document })
    expect(await things.findOne({}, { promoteValues: false, projection: { _id: 0 } })).to.deep.equal(document)
    const types = { $map: { input: ['$d', '$big', '$i', '$l', '$m'], in: { $type: '$$this' } } }
    expect((await things.aggregate([{ $project: { types } }]).next())?.types).to.deep.equal([
      'double',
      'double',
      'int',
      'long',
      'decimal',
    ])
  })

  it('grow as the manual says', async () => {
    const results: [object, unknown][] = [
      [{ $add: [new Int32(2147483647), new Int32(1)] }, long('2147483648')],
      [{ $multiply: [new Int32(65536), new Int32(65536)] }, long('4294967296')],
      [{ $subtract: [long('-9223372036854775808'), 1] }, new Double(-(2 ** 63))],
      [{ $add: [long('1'), new Double(1.5)] }, new Double(2.5)],
      [{ $add: [decimal('0.1'), decimal('0.2')] }, decimal('0.3')],
      [{ $add: [new Double(0.1), new Double(0.2)] }, new Double(0.30000000000000004)],
      [{ $mod: [decimal('7.5'), 2] }, decimal('1.5')],
      [{ $mod: [long('9007199254740993'), new Int32(10)] }, long('3')],
      [{ $avg: [[1, 2]] }, new Double(1.5)],
      [{ $avg: [[decimal('1'), 2]] }, decimal('1.5')],
      [{ $sum: [[long('1'), 'x', null, 2]] }, long('3')],
      [{ $divide: [6, 2] }, new Double(3)],
    ]
    for (const [expression, expected] of results) {
      const pipeline = [{ $documents: [{}] }, { $project: { it: expression } }]
      const row = await running.db.aggregate(pipeline, { promoteValues: false }).next()
      expect(row?.it, JSON.stringify(expression)).to.deep.equal(expected)
    }
  })
})
