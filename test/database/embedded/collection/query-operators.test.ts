import { expect } from 'chai'
import { Binary, Decimal128, type Document, Double, Long } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

/** Operands and their limits. Each group cites its page of the manual; the codes are those of 8.0. */
describe('query operators', () => {
  const running = runningDatabase()

  async function found(values: unknown[], condition: unknown): Promise<number[]> {
    const things = running.db.collection<Document>('operators')
    await things.deleteMany({})
    await things.insertMany(values.map((a, number) => ({ _id: number as never, a })))
    return (await things.find({ a: condition }).sort({ _id: 1 }).toArray()).map(({ _id }) => Number(_id))
  }

  const cases: [string, [string, unknown[], unknown, number[]][]][] = [
    [
      'mod',
      [
        ['cuts fractions off', [4.9, 5, -4.9], { $mod: [4, 0] }, [0, 2]],
        ['keeps the sign of the value', [-5, 5], { $mod: [4, -1] }, [0]],
        [
          'takes operands of any type',
          [Long.fromNumber(9), Decimal128.fromString('9.7'), '9'],
          { $mod: [4.9, 1] },
          [0, 1],
        ],
        ['passes over what no long can hold', [Number.NaN, 1e300, Number.POSITIVE_INFINITY, 0], { $mod: [1, 0] }, [3]],
        ['counts decimals exactly', [Decimal128.fromString('9007199254740993')], { $mod: [2, 1] }, [0]],
      ],
    ],
    [
      'bitsAllSet',
      [
        ['places', [54, 20, 20.5, 'x'], { $bitsAllSet: [1, 5] }, [0]],
        ['a mask', [54, 20], { $bitsAllSet: 50 }, [0]],
        [
          'a mask of bytes',
          [54, 20, new Binary(Buffer.from('Zw==', 'base64'))],
          { $bitsAllSet: new Binary(Buffer.from([0x36])) },
          [0],
        ],
        ['the sign goes on for ever', [-1, 1], { $bitsAllSet: [0, 200] }, [0]],
        ['bytes end', [new Binary(Buffer.from([1]))], { $bitsAllClear: [1, 2_000_000_000] }, [0]],
        ['any set', [54, 20, new Double(20)], { $bitsAnySet: [0, 2, 3] }, [0, 1, 2]],
        ['any clear', [54, -1], { $bitsAnyClear: [0, 1] }, [0]],
        ['all clear', [20, 54], { $bitsAllClear: [1, 5] }, [0]],
      ],
    ],
    [
      'type',
      [
        [
          'number for all kinds',
          [1, 1.5, Long.fromNumber(1), Decimal128.fromString('1'), '1'],
          { $type: 'number' },
          [0, 1, 2, 3],
        ],
        ['several', ['x', null, 1], { $type: ['string', 10] }, [0, 1]],
        ['arrays themselves', [[], 1], { $type: 'array' }, [0]],
      ],
    ],
    [
      'not',
      [
        ['a pattern', ['abc', 'x', 5], { $not: /^a/ }, [1, 2]],
        ['a pattern in words', ['abc', 'ABC', 'x'], { $not: { $regex: '^a', $options: 'i' } }, [2]],
      ],
    ],
    ['in', [['patterns and null', ['abc', null, 'x'], { $in: [/^a/, null] }, [0, 1]]]],
    ['all', [['patterns', [['abc', 'xyz'], ['abc']], { $all: [/^a/, /z$/] }, [0]]]],
  ]
  for (const [page, ofPage] of cases)
    describe(`https://www.mongodb.com/docs/v8.0/reference/operator/query/${page}/`, () => {
      for (const [what, values, condition, ids] of ofPage)
        it(what, async () => {
          expect(await found(values, condition)).to.deep.equal(ids)
        })
    })

  const refusals: [Document, number, RegExp][] = [
    [{ a: { $mod: 4 } }, 2, /malformed mod, needs to be an array/],
    [{ a: { $mod: [4] } }, 2, /not enough elements/],
    [{ a: { $mod: [4, 1, 1] } }, 2, /too many elements/],
    [{ a: { $mod: ['4', 1] } }, 2, /divisor not a number/],
    [{ a: { $mod: [4, 'x'] } }, 2, /remainder not a number/],
    [{ a: { $mod: [0.5, 1] } }, 2, /divisor cannot be 0/],
    [{ a: { $mod: [Number.NaN, 1] } }, 2, /divisor value is invalid :: caused by :: Unable to coerce NaN\/Inf/],
    [{ a: { $mod: [4, 1e300] } }, 2, /remainder value is invalid :: caused by :: Out of bounds/],
    [{ a: { $bitsAllSet: 'x' } }, 2, /takes an Array, a number, or a BinData but received/],
    [{ a: { $bitsAllSet: -1 } }, 9, /Expected a non-negative number/],
    [{ a: { $bitsAllSet: 1.5 } }, 9, /Expected an integer/],
    [{ a: { $bitsAnySet: [-1] } }, 2, /bit positions must be >= 0/],
    [{ a: { $bitsAnySet: ['x'] } }, 2, /bit positions must be an integer/],
    [{ a: { $size: -1 } }, 2, /Failed to parse \$size\. Expected a non-negative number/],
    [{ a: { $size: 1.5 } }, 2, /Failed to parse \$size\. Expected an integer/],
    [{ a: { $size: 'x' } }, 2, /Failed to parse \$size\. Expected a number/],
    [{ a: { $type: 'nothing' } }, 2, /Unknown type name alias: nothing/],
    [{ a: { $type: 99 } }, 2, /Invalid numerical type code: 99/],
    [{ a: { $type: 0 } }, 2, /Instead use {\$exists:false}/],
    [{ a: { $type: true } }, 14, /must be represented as a number or a string/],
    [{ a: { $type: [] } }, 9, /must match at least one type/],
    [{ a: { $in: [{ $gt: 1 }] } }, 2, /cannot nest \$ under \$in/],
    [{ a: { $nin: 5 } }, 2, /\$nin needs an array/],
    [{ a: { $ne: /x/ } }, 2, /Can't have regex as arg to \$ne/],
    [{ a: { $gt: /x/ } }, 2, /Can't have RegEx as arg to predicate over field 'a'/],
    [{ a: { $options: 'i' } }, 2, /\$options needs a \$regex/],
    [{ a: { $regex: 5 } }, 2, /\$regex has to be a string/],
    [{ a: { $regex: /x/i, $options: 's' } }, 51075, /options set in both \$regex and \$options/],
    [{ a: { $regex: 'x', $options: 'q' } }, 51108, /invalid flag in regex options: q/],
    [{ a: { $regex: '(' } }, 51091, /Regular expression is invalid/],
    [{ a: { $not: 5 } }, 2, /\$not needs a regex or a document/],
    [{ a: { $not: {} } }, 2, /\$not cannot be empty/],
    [{ a: { $all: [{ $gt: 1 }] } }, 2, /no \$ expressions in \$all/],
    [{ a: { $all: [{ $elemMatch: {} }, 5] } }, 2, /\$all\/\$elemMatch has to be consistent/],
    [{ a: { $gt: 1, b: 2 } }, 2, /unknown operator: b/],
    [{ $nothing: 1 }, 2, /unknown top level operator: \$nothing\. If you have a field name that starts with a '\$'/],
    [{ $not: { a: 1 } }, 2, /If you are trying to negate an entire expression, use \$nor/],
    [{ $nor: [] }, 2, /must be a nonempty array/],
    [{ $sampleRate: 'x' }, 2, /argument to \$sampleRate must be a numeric type/],
    [{ $sampleRate: 1.5 }, 2, /numeric argument to \$sampleRate must be in \[0, 1\]/],
  ]
  for (const [filter, code, message] of refusals)
    it(`refuse ${JSON.stringify(filter)}`, async () => {
      const error = await failureOf(running.db.collection('operators').findOne(filter))
      expect(error.code).to.equal(code)
      expect(error.message).to.match(message)
    })

  it('find all or nothing by chance at the ends, and pass over comments', async () => {
    const things = running.db.collection<Document>('chances')
    await things.insertMany([{ a: 1 }, { a: 2 }])
    expect(await things.countDocuments({ $sampleRate: 1, $comment: 'all' })).to.equal(2)
    expect(await things.countDocuments({ $sampleRate: 0 })).to.equal(0)
    expect(await things.countDocuments({ $expr: { $lt: [{ $rand: {} }, 1] } })).to.equal(2)
    expect(await things.countDocuments({ a: { $gt: 1, $comment: 'large ones' } })).to.equal(1)
  })
})
