import { expect } from 'chai'
import { Binary, Decimal128, type Document, Double, Int32, Long, ObjectId, UUID } from 'mongodb'
import { failureOf, runningDatabase } from '../../running.ts'

const int = (value: number) => new Int32(value)
const double = (value: number) => new Double(value)
const long = (value: number | string) => Long.fromString(String(value))
const decimal = (value: string) => Decimal128.fromString(value)
const date = (text: string) => new Date(text)
/** An object with a field `then`, which must not be taken for a promise. */
const chosen = (others: Document, then: unknown) => Object.fromEntries([...Object.entries(others), ['then', then]])
const hanoi = 'Asia/Ho_Chi_Minh'

/** Expressions with what they give on `document`, types of numbers included. Each group cites its page of the manual. */
describe('expressions', () => {
  const running = runningDatabase()

  const document: Document = {
    _id: 1,
    int: int(7),
    long: long('9007199254740993'),
    double: double(2.5),
    decimal: decimal('1.10'),
    nothing: null,
    text: 'Đơn khiếu nại',
    emoji: 'a😀b',
    list: [int(3), int(1), int(2)],
    people: [
      { name: 'Bình', age: int(40) },
      { name: 'An', age: int(30) },
    ],
    at: date('2026-02-13T18:30:15.250Z'),
    id: new ObjectId('650000000000000000000001'),
    bytes: new Binary(Buffer.from('xin chào'), 0),
  }

  before(async () => {
    await running.db.collection<Document>('expressions').insertOne(document)
  })

  async function evaluate(expression: unknown): Promise<unknown> {
    const pipeline = [{ $replaceWith: { result: expression } }]
    const [found] = await running.db
      .collection('expressions')
      .aggregate(pipeline, { promoteValues: false, promoteLongs: false, bsonRegExp: true })
      .toArray()
    return found.result
  }

  function holds(page: string, cases: [unknown, unknown][]) {
    describe(`https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/${page}`, () => {
      for (const [expression, expected] of cases)
        it(JSON.stringify(expression), async () => {
          expect(await evaluate(expression)).to.deep.equal(expected)
        })
    })
  }

  function refuses(cases: [unknown, number][]) {
    for (const [expression, code] of cases)
      it(`refuses ${JSON.stringify(expression)}`, async () => {
        expect(Number((await failureOf(evaluate(expression))).code)).to.equal(code)
      })
  }

  holds('add/', [
    [{ $add: ['$int', 1] }, int(8)],
    [{ $add: [2147483647, 1] }, long(2147483648)],
    [{ $add: ['$long', 2] }, long('9007199254740995')],
    [{ $add: ['$int', '$double'] }, double(9.5)],
    [{ $add: ['$decimal', '$int'] }, decimal('8.10')],
    [{ $add: ['$int', '$nothing'] }, null],
    [{ $add: ['$int', '$missing'] }, null],
    [{ $add: ['$at', 1000] }, date('2026-02-13T18:30:16.250Z')],
    [{ $subtract: ['$int', 9] }, int(-2)],
    [{ $subtract: ['$at', '$at'] }, long(0)],
    [{ $multiply: ['$int', '$int'] }, int(49)],
    [{ $multiply: [2147483647, 2] }, long(4294967294)],
    [{ $multiply: ['$decimal', 2] }, decimal('2.20')],
    [{ $divide: ['$int', 2] }, double(3.5)],
    [{ $divide: [decimal('10'), 4] }, decimal('2.5')],
    [{ $mod: ['$int', 4] }, int(3)],
    [{ $mod: [double(7.5), 2] }, double(1.5)],
    [{ $mod: [-7, 3] }, int(-1)],
  ])
  holds('round/', [
    [{ $round: [double(2.5)] }, double(2)],
    [{ $round: [double(3.5)] }, double(4)],
    [{ $round: [double(10.256), 2] }, double(10.26)],
    [{ $round: [int(1234), -2] }, int(1200)],
    [{ $round: ['$int'] }, int(7)],
    [{ $round: [decimal('2.345'), 2] }, decimal('2.34')],
    [{ $trunc: [double(-7.8)] }, double(-7)],
    [{ $trunc: [double(7.86), 1] }, double(7.8)],
    [{ $trunc: ['$long'] }, long('9007199254740993')],
    [{ $ceil: [double(7.2)] }, double(8)],
    [{ $floor: [decimal('-7.2')] }, decimal('-8')],
    [{ $abs: ['$long'] }, long('9007199254740993')],
    [{ $abs: [int(-3)] }, int(3)],
    [{ $pow: [2, 10] }, int(1024)],
    [{ $pow: [2, 40] }, long(2 ** 40)],
    [{ $pow: [2, -1] }, double(0.5)],
    [{ $sqrt: [16] }, double(4)],
    [{ $exp: [0] }, double(1)],
    [{ $ln: [1] }, double(0)],
    [{ $log: [100, 10] }, double(2)],
    [{ $log10: [1000] }, double(3)],
    [{ $bitAnd: [6, 3] }, int(2)],
    [{ $bitOr: [6, long(1)] }, long(7)],
    [{ $bitXor: [6, 3] }, int(5)],
    [{ $bitNot: 6 }, int(-7)],
  ])
  holds('sin/', [
    [{ $sin: 0 }, double(0)],
    [{ $cos: '$nothing' }, null],
    [{ $atan2: [1, 1] }, double(Math.PI / 4)],
    [{ $acosh: 1 }, double(0)],
    [{ $degreesToRadians: 180 }, double(Math.PI)],
    [{ $radiansToDegrees: Math.PI }, double(180)],
  ])
  holds('sum/', [
    [{ $sum: '$list' }, int(6)],
    [{ $sum: ['$int', '$long', 'text'] }, long('9007199254741000')],
    [{ $sum: '$people.age' }, int(70)],
    [{ $avg: '$list' }, double(2)],
    [{ $avg: '$missing' }, null],
    [{ $min: '$list' }, int(1)],
    [{ $max: ['$list', 2] }, [int(3), int(1), int(2)]],
    [{ $stdDevPop: '$list' }, double(0.816496580927726)],
    [{ $firstN: { n: 2, input: '$list' } }, [int(3), int(1)]],
    [{ $maxN: { n: 2, input: '$list' } }, [int(3), int(2)]],
    [{ $minN: { n: 2, input: '$list' } }, [int(1), int(2)]],
    [{ $median: { input: '$list', method: 'approximate' } }, double(2)],
    [{ $percentile: { input: '$list', p: [0.5], method: 'approximate' } }, [double(2)]],
  ])
  holds('eq/', [
    [{ $eq: ['$missing', null] }, false],
    [{ $eq: ['$nothing', null] }, true],
    [{ $gt: [null, '$missing'] }, true],
    [{ $eq: [int(5), long(5)] }, true],
    [{ $eq: [decimal('5.00'), 5] }, true],
    [{ $gt: [long(10), long(9)] }, true],
    [{ $lt: [5, 'a'] }, true],
    [
      {
        $gt: [
          [1, 3],
          [1, 2],
        ],
      },
      true,
    ],
    [
      {
        $eq: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
      false,
    ],
    [{ $cmp: ['$int', 7] }, int(0)],
    [{ $cmp: ['b', 'a'] }, int(1)],
    [{ $and: [] }, true],
    [{ $or: [] }, false],
    [{ $and: [1, '$missing'] }, false],
    [{ $not: [0] }, true],
    [{ $not: '$text' }, false],
    [{ $cond: [{ $gt: ['$int', 5] }, 'more', 'less'] }, 'more'],
    [{ $cond: chosen({ if: null, else: int(2) }, 1) }, int(2)],
    [{ $ifNull: ['$missing', '$nothing', 'x'] }, 'x'],
    [{ $switch: { branches: [chosen({ case: false }, 1)], default: 'd' } }, 'd'],
    [{ $literal: '$int' }, '$int'],
  ])
  holds('type/', [
    [{ $type: '$id' }, 'objectId'],
    [{ $type: '$missing' }, 'missing'],
    [{ $type: '$long' }, 'long'],
    [{ $type: '$decimal' }, 'decimal'],
    [{ $type: '$double' }, 'double'],
    [{ $type: '$bytes' }, 'binData'],
    [{ $type: [['$int']] }, 'array'],
    [{ $isNumber: '$decimal' }, true],
    [{ $isArray: ['$list'] }, true],
  ])
  holds('convert/', [
    [{ $toString: '$id' }, '650000000000000000000001'],
    [{ $toString: '$at' }, '2026-02-13T18:30:15.250Z'],
    [{ $toString: '$double' }, '2.5'],
    [{ $toString: '$long' }, '9007199254740993'],
    [{ $toString: true }, 'true'],
    [{ $toObjectId: '650000000000000000000001' }, new ObjectId('650000000000000000000001')],
    [{ $toDate: '$id' }, date('2023-09-12T06:06:56.000Z')],
    [{ $toDate: '2026-02-13' }, date('2026-02-13T00:00:00.000Z')],
    [{ $toDate: long('1700000000000') }, date('2023-11-14T22:13:20.000Z')],
    [{ $toInt: '12' }, int(12)],
    [{ $toInt: double(5.9) }, int(5)],
    [{ $toLong: '9007199254740993' }, long('9007199254740993')],
    [{ $toLong: '$at' }, long(1771007415250)],
    [{ $toDouble: '5.5' }, double(5.5)],
    [{ $toDecimal: '5.50' }, decimal('5.50')],
    [{ $toDecimal: '$int' }, decimal('7')],
    [{ $toBool: 'false' }, true],
    [{ $toBool: 0 }, false],
    [{ $toInt: '$missing' }, null],
    [{ $convert: { input: 'x', to: 'int', onError: 'e', onNull: 'n' } }, 'e'],
    [{ $convert: { input: null, to: 'int', onError: 'e', onNull: 'n' } }, 'n'],
    [{ $convert: { input: '5', to: { type: 'double' } } }, double(5)],
    [{ $toUUID: '0e3b9063-8abd-4eb3-9f9f-f4c59fd30a60' }, new UUID('0e3b9063-8abd-4eb3-9f9f-f4c59fd30a60').toBinary()],
  ])
  holds('dateToString/', [
    [{ $dateToString: { date: '$at', format: '%d/%m/%Y %H:%M:%S.%L', timezone: hanoi } }, '14/02/2026 01:30:15.250'],
    [{ $dateToString: { date: '$at' } }, '2026-02-13T18:30:15.250Z'],
    [{ $dateToString: { date: '$at', timezone: '+07:00' } }, '2026-02-14T01:30:15.250'],
    [
      { $dateToString: { date: '$at', format: '%G-W%V-%u %j %w %z %Z', timezone: hanoi } },
      '2026-W07-6 045 7 +0700 420',
    ],
    [{ $dateToString: { date: '$at', format: '%b %B %% %U' } }, 'Feb February % 06'],
    [{ $dateToString: { date: '$nothing', onNull: 'không' } }, 'không'],
    [{ $dateToString: { date: '$missing' } }, null],
    [{ $year: '$at' }, int(2026)],
    [{ $dayOfMonth: { date: '$at', timezone: hanoi } }, int(14)],
    [{ $dayOfWeek: '$at' }, int(6)],
    [{ $dayOfYear: '$at' }, int(44)],
    [{ $week: '$at' }, int(6)],
    [{ $isoWeek: '$at' }, int(7)],
    [{ $isoWeekYear: '$at' }, long(2026)],
    [{ $isoDayOfWeek: '$at' }, int(5)],
    [{ $hour: { date: '$at', timezone: hanoi } }, int(1)],
    [{ $minute: '$at' }, int(30)],
    [{ $second: '$at' }, int(15)],
    [{ $millisecond: '$at' }, int(250)],
    [{ $month: '$id' }, int(9)],
  ])
  holds('dateAdd/', [
    [{ $dateAdd: { startDate: '$at', unit: 'month', amount: 1 } }, date('2026-03-13T18:30:15.250Z')],
    [{ $dateAdd: { startDate: date('2026-01-31'), unit: 'month', amount: 1 } }, date('2026-02-28')],
    [
      { $dateSubtract: { startDate: '$at', unit: 'day', amount: 14, timezone: hanoi } },
      date('2026-01-30T18:30:15.250Z'),
    ],
    [{ $dateAdd: { startDate: '$nothing', unit: 'day', amount: 1 } }, null],
    [{ $dateDiff: { startDate: date('2026-01-01'), endDate: '$at', unit: 'day' } }, long(43)],
    [{ $dateDiff: { startDate: date('2026-01-01'), endDate: '$at', unit: 'day', timezone: hanoi } }, long(44)],
    [
      {
        $dateDiff: { startDate: date('2026-02-08'), endDate: date('2026-02-09'), unit: 'week', startOfWeek: 'monday' },
      },
      long(1),
    ],
    [{ $dateDiff: { startDate: date('2025-12-31'), endDate: '$at', unit: 'quarter' } }, long(1)],
    [{ $dateTrunc: { date: '$at', unit: 'month', timezone: hanoi } }, date('2026-01-31T17:00:00.000Z')],
    [{ $dateTrunc: { date: '$at', unit: 'hour', binSize: 6 } }, date('2026-02-13T18:00:00.000Z')],
    [{ $dateTrunc: { date: '$at', unit: 'week', startOfWeek: 'monday' } }, date('2026-02-09')],
    [
      { $dateToParts: { date: '$at', timezone: hanoi } },
      {
        year: int(2026),
        month: int(2),
        day: int(14),
        hour: int(1),
        minute: int(30),
        second: int(15),
        millisecond: int(250),
      },
    ],
    [
      { $dateToParts: { date: '$at', iso8601: true } },
      {
        isoWeekYear: int(2026),
        isoWeek: int(7),
        isoDayOfWeek: int(5),
        hour: int(18),
        minute: int(30),
        second: int(15),
        millisecond: int(250),
      },
    ],
    [{ $dateFromParts: { year: 2026, month: 2, day: 14, hour: 1, timezone: hanoi } }, date('2026-02-13T18:00:00.000Z')],
    [{ $dateFromParts: { year: 2026, month: 14, day: 1 } }, date('2027-02-01')],
    [{ $dateFromParts: { isoWeekYear: 2026, isoWeek: 7, isoDayOfWeek: 5 } }, date('2026-02-13')],
    [
      { $dateFromString: { dateString: '13/02/2026', format: '%d/%m/%Y', timezone: hanoi } },
      date('2026-02-12T17:00:00.000Z'),
    ],
    [{ $dateFromString: { dateString: '2026-02-13T08:00:00Z' } }, date('2026-02-13T08:00:00.000Z')],
    [{ $dateFromString: { dateString: 'x', onError: 'sai' } }, 'sai'],
    [{ $dateFromString: { dateString: '$nothing', onNull: 'không' } }, 'không'],
  ])
  holds('substrCP/', [
    [{ $toUpper: 'abc' }, 'ABC'],
    [{ $toLower: '$nothing' }, ''],
    [{ $concat: ['a', '$nothing'] }, null],
    [{ $strLenCP: '$emoji' }, int(3)],
    [{ $strLenBytes: '$emoji' }, int(6)],
    [{ $substrCP: ['$emoji', 1, 2] }, '😀b'],
    [{ $substrBytes: ['$text', 0, 2] }, 'Đ'],
    [{ $indexOfCP: ['$emoji', 'b'] }, int(2)],
    [{ $indexOfBytes: ['$emoji', 'b'] }, int(5)],
    [{ $split: ['a-b-c', '-'] }, ['a', 'b', 'c']],
    [{ $trim: { input: '  a ' } }, 'a'],
    [{ $ltrim: { input: 'xxa', chars: 'x' } }, 'a'],
    [{ $replaceOne: { input: 'aa', find: 'a', replacement: 'b' } }, 'ba'],
    [{ $replaceAll: { input: 'a.a', find: '.', replacement: { $literal: '$&' } } }, 'a$&a'],
    [{ $strcasecmp: ['A', 'a'] }, int(0)],
    [{ $regexMatch: { input: '$text', regex: '^đơn', options: 'i' } }, true],
    [{ $regexMatch: { input: '$nothing', regex: 'a' } }, false],
    [{ $regexMatch: { input: 'ABC', regex: '(?i)abc' } }, true],
    [{ $regexFind: { input: '$text', regex: 'k(h)i' } }, { match: 'khi', idx: int(4), captures: ['h'] }],
    [{ $regexFind: { input: '$text', regex: 'z' } }, null],
    [
      { $regexFindAll: { input: 'a1😀b2', regex: '[a-z](\\d)' } },
      [
        { match: 'a1', idx: int(0), captures: ['1'] },
        { match: 'b2', idx: int(3), captures: ['2'] },
      ],
    ],
  ])
  holds('filter/', [
    [{ $size: '$list' }, int(3)],
    [{ $arrayElemAt: ['$list', -1] }, int(2)],
    [{ $first: '$list' }, int(3)],
    [{ $last: '$list' }, int(2)],
    [{ $slice: ['$list', 1, 2] }, [int(1), int(2)]],
    [{ $slice: ['$list', -2] }, [int(1), int(2)]],
    [{ $concatArrays: ['$list', [4]] }, [int(3), int(1), int(2), int(4)]],
    [{ $concatArrays: ['$list', '$nothing'] }, null],
    [{ $reverseArray: '$list' }, [int(2), int(1), int(3)]],
    [{ $filter: { input: '$list', cond: { $gt: ['$$this', 1] }, limit: 1 } }, [int(3)]],
    [{ $map: { input: '$people', as: 'p', in: '$$p.name' } }, ['Bình', 'An']],
    [{ $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, int(6)],
    [{ $sortArray: { input: '$list', sortBy: 1 } }, [int(1), int(2), int(3)]],
    [
      { $sortArray: { input: '$people', sortBy: { age: 1 } } },
      [
        { name: 'An', age: int(30) },
        { name: 'Bình', age: int(40) },
      ],
    ],
    [
      { $zip: { inputs: ['$list', ['a']], useLongestLength: true, defaults: [0, 'z'] } },
      [
        [int(3), 'a'],
        [int(1), 'z'],
        [int(2), 'z'],
      ],
    ],
    [{ $range: [0, 6, 2] }, [int(0), int(2), int(4)]],
    [{ $indexOfArray: ['$list', 2] }, int(2)],
    [{ $in: [long(3), '$list'] }, true],
    [{ $arrayToObject: [[['a', 1]]] }, { a: int(1) }],
    [{ $objectToArray: { a: 1 } }, [{ k: 'a', v: int(1) }]],
    [{ $setUnion: ['$list', [long(3), 9]] }, [int(1), int(2), int(3), int(9)]],
    [{ $setIntersection: ['$list', [3, 9]] }, [int(3)]],
    [{ $setDifference: ['$list', [3]] }, [int(1), int(2)]],
    [
      {
        $setEquals: [
          [1, 2, 2],
          [2, 1],
        ],
      },
      true,
    ],
    [{ $setIsSubset: [[1], '$list'] }, true],
    [{ $anyElementTrue: [[0, null, 1]] }, true],
    [{ $allElementsTrue: [[1, 'x']] }, true],
  ])
  holds('setField/', [
    [{ $mergeObjects: [{ a: 1 }, '$nothing', { b: 2 }] }, { a: int(1), b: int(2) }],
    [{ $getField: { field: 'a.b', input: { $literal: { 'a.b': 1 } } } }, int(1)],
    [{ $getField: 'text' }, 'Đơn khiếu nại'],
    [{ $setField: { field: 'x', input: { y: 1 }, value: 2 } }, { y: int(1), x: int(2) }],
    [{ $setField: { field: 'x', input: { y: long(5) }, value: '$$REMOVE' } }, { y: long(5) }],
    [{ $setField: { field: 'x', input: '$nothing', value: 1 } }, null],
    [{ $unsetField: { field: 'y', input: { y: 1, z: 2 } } }, { z: int(2) }],
    [{ $let: { vars: { a: 1, b: '$int' }, in: { $add: ['$$a', '$$b'] } } }, int(8)],
    [{ a: '$missing', b: '$$REMOVE', c: 1 }, { c: int(1) }],
    [{ $binarySize: '$bytes' }, int(9)],
    [{ $binarySize: '$text' }, int(19)],
    [{ $bsonSize: { a: 1 } }, int(12)],
    [{ $tsSecond: { $literal: null } }, null],
    ['$people.name', ['Bình', 'An']],
    ['$list.0', []],
  ])

  describe('what cannot be right', () => {
    refuses([
      [{ $add: ['$text', 1] }, 14],
      [{ $divide: [1, 0] }, 2],
      [{ $mod: [1, 0] }, 16610],
      [{ $subtract: [1] }, 16020],
      [{ $cond: [1, 2] }, 16020],
      [{ $unknown: 1 }, 168],
      [{ $add: [1], $subtract: [1, 2] }, 15983],
      [{ $switch: { branches: [chosen({ case: false }, 1)] } }, 40066],
      [{ $switch: { branches: [] } }, 40068],
      [{ $toInt: 'x' }, 241],
      [{ $toInt: long('9007199254740993') }, 241],
      [{ $toObjectId: 'x' }, 241],
      [{ $toDate: 'x' }, 241],
      [{ $dateToString: { date: 'x' } }, 16006],
      [{ $year: 'x' }, 16006],
      [{ $year: { date: '$at', timezone: 'Nowhere/Else' } }, 40485],
      [{ $dateFromString: { dateString: 'x' } }, 241],
      [{ $size: '$int' }, 17124],
      [{ $arrayElemAt: ['$int', 0] }, 28689],
      [{ $in: [1, 2] }, 40081],
      [{ $concat: ['a', 1] }, 16702],
      [{ $strLenCP: 5 }, 34471],
      [{ $substrCP: ['abc', -1, 1] }, 34451],
      [{ $split: ['a', ''] }, 40087],
      [{ $regexMatch: { input: 5, regex: 'a' } }, 51104],
      [{ $filter: { input: 5, cond: true } }, 28651],
      [{ $map: { input: 5, in: 1 } }, 16883],
      [{ $reduce: { input: 5, initialValue: 0, in: 1 } }, 40080],
      [{ $range: [0, 5, 0] }, 34449],
      [{ $mergeObjects: [5] }, 40400],
      [{ $sqrt: -1 }, 28714],
      [{ $ln: 0 }, 28766],
      [{ $pow: [0, -1] }, 28764],
      [{ $acos: 2 }, 50989],
      [{ $setField: { field: 5, input: {}, value: 1 } }, 4161107],
      [{ $anyElementTrue: [5] }, 17041],
      [{ $function: { body: 'x', args: [], lang: 'js' } }, 238],
      [{ $meta: 'nothing' }, 17308],
      ['$$nobody', 17276],
      ['$a..b', 15998],
      ['$', 16872],
      ['$a.', 40353],
      [{ x: { 'a.b': 1 } }, 16412],
      [{ x: 1, $add: [1] }, 16410],
      [{ $map: { input: '$list', as: 'one', in: '$$this' } }, 17276],
    ])
  })
})
