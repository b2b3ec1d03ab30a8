import { runningDatabase } from '../running.ts'
import { filtering } from './filtering.ts'

describe('arrays', () => {
  const { finds, refuses } = filtering(runningDatabase())

  finds('tutorial/query-arrays', [
    ['the whole or one element', [{ a: [1, 2] }, { a: [2, 1] }, { a: [[1, 2]] }], { a: [1, 2] }, [0, 2]],
    ['in their order', [{ a: [1, 3] }, { a: [0, 9] }, { a: [1, 2] }], { a: { $gt: [1, 2] } }, [0]],
    ['an empty one is the least', [{ a: [] }, { a: [1] }], { a: { $lt: [1] } }, [0]],
    ['conditions by different elements', [{ a: [1, 9] }, { a: [4] }], { a: { $gt: 5, $lt: 3 } }, [0]],
    ['by place', [{ a: [1, 2] }, { a: [2, 1] }], { 'a.0': 1 }, [0]],
    ['a place is a name too', [{ a: [{ 0: 5 }] }, { a: [5] }, { a: { 0: 5 } }], { 'a.0': 5 }, [0, 1, 2]],
    ['$size', [{ a: [1, 2] }, { a: [1] }, { a: 2 }], { a: { $size: 2 } }, [0]],
    ['$ne is for all elements', [{ a: [1, 2] }, { a: [2] }], { a: { $ne: 1 } }, [1]],
  ])
  finds('reference/operator/query/all', [
    ['a scalar', [{ a: 1 }, { a: [1, 2] }, { a: 2 }], { a: { $all: [1] } }, [0, 1]],
    ['an array within', [{ a: [[1, 2]] }, { a: [1, 2] }, { a: [2, 1] }], { a: { $all: [[1, 2]] } }, [0, 1]],
    ['several', [{ a: ['x', 'y'] }, { a: ['x'] }], { a: { $all: ['y', 'x'] } }, [0]],
    ['nothing', [{ a: [] }, {}], { a: { $all: [] } }, []],
    [
      'with $elemMatch',
      [
        {
          q: [
            { s: 'M', n: 100 },
            { s: 'S', n: 9 },
          ],
        },
        { q: [{ s: 'M', n: 1 }] },
      ],
      { q: { $all: [{ $elemMatch: { s: 'M', n: { $gt: 50 } } }, { $elemMatch: { n: 9 } }] } },
      [0],
    ],
  ])
  finds('reference/operator/query/elemMatch', [
    ['values', [{ a: [82, 85, 88] }, { a: [75, 88, 89] }], { a: { $elemMatch: { $gte: 80, $lt: 85 } } }, [0]],
    ['documents', [{ a: [{ x: 1, y: 1 }] }, { a: [{ x: 1 }, { y: 1 }] }], { a: { $elemMatch: { x: 1, y: 1 } } }, [0]],
    ['no scalar', [{ a: 1 }, { a: [1] }], { a: { $elemMatch: { $eq: 1 } } }, [1]],
  ])

  refuses([
    [{ a: { $size: 'x' } }, 2],
    [{ a: { $all: 5 } }, 2],
    [{ a: { $elemMatch: 5 } }, 2],
    [{ a: { $in: 5 } }, 2],
  ])
})
