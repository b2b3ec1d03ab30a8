import { expect } from 'chai'
import { runningDatabase } from '../running.ts'
import { filtering } from './filtering.ts'

describe('embedded documents', () => {
  const running = runningDatabase()
  const { finds } = filtering(running)
  const xy = { x: 1, y: 2 }
  const yx = { y: 2, x: 1 }

  finds('tutorial/query-embedded-documents', [
    ['the order of fields counts', [{ a: xy }, { a: yx }, { a: { ...xy, z: 3 } }], { a: xy }, [0]],
    ['fields within', [{ a: xy }, { a: yx }, { a: { x: 2 } }], { 'a.x': 1 }, [0, 1]],
    [
      'in their order: by types, names, values',
      [{ a: { b: 1 } }, { a: { c: 1 } }, { a: { b: 'x' } }],
      { a: { $gt: { b: 1 } } },
      [1, 2],
    ],
    ['among others', [{ a: xy }, { a: yx }], { a: { $in: [yx] } }, [1]],
  ])

  it('keep names that look like numbers in their place', async () => {
    const things = running.db.collection('names')
    await things.insertOne({ _id: 1 as never, b: 1 })
    await things.updateOne({}, [
      {
        $set: {
          a: {
            $arrayToObject: [
              [
                ['z', 1],
                ['2', 2],
                ['1', 3],
              ],
            ],
          },
        },
      },
    ])
    const keys = await things
      .aggregate([{ $project: { k: { $map: { input: { $objectToArray: '$a' }, in: '$$this.k' } } } }])
      .next()
    expect(keys?.k).to.deep.equal(['z', '2', '1'])
  })

  it('are different values of a group and of a set when their order differs', async () => {
    const things = running.db.collection('orders')
    await things.insertMany([{ a: xy }, { a: yx }, { a: xy }])
    const groups = await things.aggregate([{ $group: { _id: '$a', n: { $sum: 1 } } }, { $sort: { n: -1 } }]).toArray()
    expect(groups).to.deep.equal([
      { _id: xy, n: 2 },
      { _id: yx, n: 1 },
    ])
    expect(Object.keys(groups[1]._id)).to.deep.equal(['y', 'x'])
    const [sets] = await things.aggregate([{ $group: { _id: null, all: { $addToSet: '$a' } } }]).toArray()
    expect(sets.all).to.have.length(2)
  })
})
