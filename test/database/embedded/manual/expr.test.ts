import { Long } from 'mongodb'
import { runningDatabase } from '../running.ts'
import { filtering } from './filtering.ts'

describe('$expr', () => {
  const { finds, refuses } = filtering(runningDatabase())
  const pair = [
    { a: 1, b: 2 },
    { a: 3, b: 2 },
  ]

  finds('reference/operator/query/expr', [
    ['two fields', pair, { $expr: { $gt: ['$a', '$b'] } }, [1]],
    ['other types in their order', [{ a: 'x' }, { a: 5 }], { $expr: { $gt: ['$a', 9] } }, [0]],
    ['arrays in their order', [{ a: [1, 3] }, { a: [1, 2] }], { $expr: { $gt: ['$a', [1, 2]] } }, [0]],
    ['longs', [{ a: Long.fromNumber(10) }, { a: Long.fromNumber(9) }], { $expr: { $gt: ['$a', 9] } }, [0]],
    ['missing is less than null', [{}, { a: null }], { $expr: { $lt: ['$a', null] } }, [0]],
    ['missing is not null', [{}, { a: null }], { $expr: { $eq: ['$a', null] } }, [1]],
    [
      'conditions',
      [
        { q: 200, p: 10 },
        { q: 50, p: 10 },
      ],
      { $expr: { $lt: [{ $cond: [{ $gte: ['$q', 100] }, { $divide: ['$p', 2] }, '$p'] }, 6] } },
      [0],
    ],
    ['what counts as true', [{ a: 0 }, { a: '' }, { a: [] }, { a: null }, {}, { a: false }], { $expr: '$a' }, [1, 2]],
    ['within $or', pair, { $or: [{ $expr: { $eq: ['$a', 1] } }, { a: 9 }] }, [0]],
  ])

  refuses([
    [{ $expr: { $nothing: 1 } }, 168],
    [{ $expr: '$$unknown' }, 17276],
    [{ $expr: { $eq: [1] } }, 16020],
  ])
})
