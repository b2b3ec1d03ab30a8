import { expect } from 'chai'
import { runningDatabase } from '../running.ts'
import { filtering } from './filtering.ts'

describe('queries', () => {
  const running = runningDatabase()
  const { finds, found, refuses } = filtering(running)
  const ab = [{ a: 1 }, { b: 1 }, { a: 1, b: 1 }, {}]

  finds('reference/operator/query', [
    ['$and', ab, { $and: [{ a: 1 }, { b: 1 }] }, [2]],
    ['$or', ab, { $or: [{ a: 1 }, { b: 1 }] }, [0, 1, 2]],
    ['$nor', ab, { $nor: [{ a: 1 }, { b: 1 }] }, [3]],
    ['$not', [{ a: 1 }, { a: 9 }, {}], { a: { $not: { $gt: 5 } } }, [0, 2]],
    ['$comment', ab, { a: 1, $comment: 'why' }, [0, 2]],
    ['$alwaysTrue', ab, { $alwaysTrue: 1 }, [0, 1, 2, 3]],
    ['$sampleRate of all', ab, { $sampleRate: 1 }, [0, 1, 2, 3]],
    ['$in of nothing', ab, { a: { $in: [] } }, []],
    ['$nin of nothing', ab, { a: { $nin: [] } }, [0, 1, 2, 3]],
    ['bits', [{ a: 6 }, { a: 4 }], { a: { $bitsAllSet: [1] } }, [0]],
  ])

  refuses([
    [{ $and: [] }, 2],
    [{ $or: 5 }, 2],
    [{ $nor: [5] }, 2],
    [{ $nothing: 1 }, 2],
    [{ a: { $nothing: 1 } }, 2],
    [{ a: { $in: 5 } }, 2],
    [{ a: { $not: 5 } }, 2],
    [{ a: { $mod: [0, 1] } }, 2],
    [{ a: { $mod: [1] } }, 2],
    [{ $sampleRate: 'x' }, 2],
    [{ $where: 'true' }, 238],
    [{ $text: { $search: 'x' } }, 238],
  ])

  it('know the variables of let', async () => {
    const filter = { $expr: { $eq: ['$a', '$$wanted'] } }
    expect(await found(ab, filter, { let: { wanted: 1 } })).to.deep.equal([0, 2])
  })
})
