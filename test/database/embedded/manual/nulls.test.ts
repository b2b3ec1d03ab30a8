import { runningDatabase } from '../running.ts'
import { filtering } from './filtering.ts'

describe('null and missing', () => {
  const { finds } = filtering(runningDatabase())

  finds('tutorial/query-for-null-fields', [
    ['null finds what is missing', [{}, { a: null }, { a: 1 }, { a: [null] }], { a: null }, [0, 1, 3]],
    ['$ne null', [{}, { a: null }, { a: 1 }], { a: { $ne: null } }, [2]],
    ['$gte and $lte null', [{}, { a: null }, { a: 1 }], { a: { $gte: null } }, [0, 1]],
    ['$gt null finds nothing', [{}, { a: null }, { a: 1 }], { a: { $gt: null } }, []],
    ['$in with null', [{}, { a: null }, { a: 1 }], { a: { $in: [null, 5] } }, [0, 1]],
    [
      'elements without the field',
      [{ a: [{ b: 1 }, {}] }, { a: [{ b: 1 }] }, { a: [] }, { a: 5 }],
      { 'a.b': null },
      [0, 3],
    ],
    ['$exists', [{}, { a: null }], { a: { $exists: true } }, [1]],
    ['$type null', [{}, { a: null }], { a: { $type: 'null' } }, [1]],
    ['$all with null', [{}, { a: null }, { a: [1, null] }, { a: 1 }], { a: { $all: [null] } }, [0, 1, 2]],
    ['expressions tell them apart', [{}, { a: null }], { $expr: { $eq: ['$a', null] } }, [1]],
  ])
})
