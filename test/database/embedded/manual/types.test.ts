import { Binary, BSONRegExp, Code, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'mongodb'
import { runningDatabase } from '../running.ts'
import { filtering } from './filtering.ts'

const one = [
  { a: new Double(5) },
  { a: 'x' },
  { a: { b: 1 } },
  { a: [1] },
  { a: new Binary(Buffer.from('x')) },
  { a: new ObjectId() },
  { a: true },
  { a: new Date(0) },
  { a: null },
  { a: new BSONRegExp('x', '') },
  { a: 5 },
  { a: new Timestamp({ t: 1, i: 1 }) },
  { a: Long.fromNumber(5) },
  { a: Decimal128.fromString('5') },
  { a: new MinKey() },
  { a: new MaxKey() },
  { a: new Code('x') },
]

describe('types', () => {
  const { finds, refuses } = filtering(runningDatabase())

  finds('reference/operator/query/type', [
    ['double', one, { a: { $type: 'double' } }, [0]],
    ['string', one, { a: { $type: 2 } }, [1]],
    ['object', one, { a: { $type: 'object' } }, [2]],
    ['array', one, { a: { $type: 'array' } }, [3]],
    ['binData', one, { a: { $type: 'binData' } }, [4]],
    ['objectId', one, { a: { $type: 7 } }, [5]],
    ['bool', one, { a: { $type: 'bool' } }, [6]],
    ['date', one, { a: { $type: 'date' } }, [7]],
    ['null', one, { a: { $type: 'null' } }, [8]],
    ['regex', one, { a: { $type: 'regex' } }, [9]],
    ['int, also of elements', one, { a: { $type: 'int' } }, [3, 10]],
    ['timestamp', one, { a: { $type: 'timestamp' } }, [11]],
    ['long', one, { a: { $type: 18 } }, [12]],
    ['decimal', one, { a: { $type: 'decimal' } }, [13]],
    ['number', one, { a: { $type: 'number' } }, [0, 3, 10, 12, 13]],
    ['minKey', one, { a: { $type: 'minKey' } }, [14]],
    ['maxKey', one, { a: { $type: 127 } }, [15]],
    ['javascript', one, { a: { $type: 'javascript' } }, [16]],
    ['several', one, { a: { $type: ['string', 'bool'] } }, [1, 6]],
  ])
  const bytes = (text: string, subtype = 0) => ({ a: new Binary(Buffer.from(text), subtype) })
  finds('reference/bson-type-comparison-order', [
    [
      'binary by length, subtype and bytes',
      [bytes('zz'), bytes('aaa'), bytes('zz', 5)],
      { a: { $gt: bytes('zz').a } },
      [1, 2],
    ],
    ['binary of the same subtype', [bytes('x'), bytes('x', 5)], { a: bytes('x').a }, [0]],
    [
      'above the least and below the most',
      one,
      { a: { $gt: new MinKey(), $lt: new MaxKey() } },
      one.map((_, at) => at).filter((at) => at !== 14 && at !== 15),
    ],
    ['ranges stay within a type', [{ a: 1 }, { a: 'b' }, { a: null }], { a: { $lt: 'c' } }, [1]],
    [
      'timestamps are no dates',
      [{ a: new Timestamp({ t: 9, i: 1 }) }, { a: new Date(9000) }],
      { a: { $gt: new Date(0) } },
      [1],
    ],
  ])

  refuses([
    [{ a: { $type: 'nothing' } }, 2],
    [{ a: { $type: 99 } }, 2],
    [{ a: { $type: [] } }, 9],
  ])
})
