import { expect } from 'chai'
import { Decimal128, type Document, Double, Int32, Long } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

const page = (name: string) => `https://www.mongodb.com/docs/v8.0/reference/operator/update/${name}/`
type Update = Document | Document[]

describe('update operators', () => {
  const running = runningDatabase()

  /** The document after one update of it, numbers with their types when asked for. */
  async function updated(before: Document, update: Update, options: Document = {}, filter: Document = {}) {
    const things = running.db.collection<Document>('updated')
    await things.deleteMany({})
    await things.insertOne({ _id: 1 as never, ...before })
    await things.updateOne({ _id: 1 as never, ...filter }, update, options)
    const { _id, ...after } = (await things.findOne({}, { promoteValues: options.promoteValues ?? true }))!
    return after
  }

  function gives(name: string, cases: [string, Document, Update, Document, Document?, Document?][]) {
    describe(page(name), () => {
      for (const [what, before, update, after, options, filter] of cases)
        it(what, async () => {
          expect(await updated(before, update, options, filter)).to.deep.equal(after)
        })
    })
  }

  const grades = [80, 85, 90]
  const items = [
    { k: 'a', v: 1, in: [{ n: 1 }, { n: 5 }] },
    { k: 'b', v: 2, in: [{ n: 7 }] },
  ]

  gives('positional', [
    ['the first that matches', { grades }, { $set: { 'grades.$': 82 } }, { grades: [82, 85, 90] }, {}, { grades: 80 }],
    [
      'by $elemMatch',
      { items },
      { $set: { 'items.$.v': 9 } },
      { items: [items[0], { ...items[1], v: 9 }] },
      {},
      { items: { $elemMatch: { k: 'b', v: { $lt: 5 } } } },
    ],
    [
      'within $and, beside other conditions',
      { grades, n: 1 },
      { $inc: { 'grades.$': 1 } },
      { grades: [80, 86, 90], n: 1 },
      {},
      { $and: [{ grades: { $elemMatch: { $gt: 80, $lt: 90 } } }, { n: 1 }] },
    ],
    ['removal leaves null', { grades }, { $unset: { 'grades.$': 1 } }, { grades: [80, null, 90] }, {}, { grades: 85 }],
  ])
  gives('positional-all', [
    ['all elements', { grades }, { $inc: { 'grades.$[]': 10 } }, { grades: [90, 95, 100] }],
    [
      'arrays of arrays',
      { items },
      { $set: { 'items.$[].in.$[].n': 0 } },
      {
        items: [
          { k: 'a', v: 1, in: [{ n: 0 }, { n: 0 }] },
          { k: 'b', v: 2, in: [{ n: 0 }] },
        ],
      },
    ],
    ['an empty array', { grades: [] }, { $inc: { 'grades.$[]': 10 } }, { grades: [] }],
  ])
  gives('positional-filtered', [
    [
      'those that a filter wants',
      { grades: [95, 102, 90, 150] },
      { $set: { 'grades.$[element]': 100 } },
      { grades: [95, 100, 90, 100] },
      { arrayFilters: [{ element: { $gte: 100 } }] },
    ],
    [
      'two filters, one within the other',
      { items },
      { $set: { 'items.$[i].in.$[j].n': 0 } },
      {
        items: [{ k: 'a', v: 1, in: [{ n: 1 }, { n: 0 }] }, items[1]],
      },
      { arrayFilters: [{ 'i.k': 'a' }, { 'j.n': { $gt: 4 } }] },
    ],
    [
      'filters with $or, and $[] beside them',
      { items },
      { $set: { 'items.$[].in.$[j].n': 0 } },
      {
        items: [
          { k: 'a', v: 1, in: [{ n: 0 }, { n: 5 }] },
          { k: 'b', v: 2, in: [{ n: 0 }] },
        ],
      },
      { arrayFilters: [{ $or: [{ 'j.n': 1 }, { 'j.n': 7 }] }] },
    ],
  ])
  gives('push', [
    ['a value', { scores: [1] }, { $push: { scores: 2 } }, { scores: [1, 2] }],
    ['an array as one element', { scores: [1] }, { $push: { scores: [2, 3] } }, { scores: [1, [2, 3]] }],
    ['into what is not there', {}, { $push: { 'a.b': 2 } }, { a: { b: [2] } }],
    ['several', { scores: [89] }, { $push: { scores: { $each: [90, 92, 85] } } }, { scores: [89, 90, 92, 85] }],
    [
      'the last five',
      { s: [40, 50, 60] },
      { $push: { s: { $each: [80, 78, 86], $slice: -5 } } },
      { s: [50, 60, 80, 78, 86] },
    ],
    ['the first three', { s: [89, 90] }, { $push: { s: { $each: [100, 20], $slice: 3 } } }, { s: [89, 90, 100] }],
    ['nothing is left', { s: [1] }, { $push: { s: { $each: [2], $slice: 0 } } }, { s: [] }],
    ['at a place', { s: [100] }, { $push: { s: { $each: [50, 60, 70], $position: 0 } } }, { s: [50, 60, 70, 100] }],
    ['at a place from the end', { s: [1, 2] }, { $push: { s: { $each: [9], $position: -1 } } }, { s: [1, 9, 2] }],
    ['in order', { s: [89, 70, 100] }, { $push: { s: { $each: [40, 60], $sort: -1 } } }, { s: [100, 89, 70, 60, 40] }],
    [
      'all modifiers',
      {
        quizzes: [
          { wk: 1, score: 10 },
          { wk: 2, score: 8 },
          { wk: 3, score: 5 },
          { wk: 4, score: 6 },
        ],
      },
      {
        $push: {
          quizzes: {
            $each: [
              { wk: 5, score: 8 },
              { wk: 6, score: 7 },
              { wk: 7, score: 6 },
            ],
            $sort: { score: -1 },
            $slice: 3,
          },
        },
      },
      {
        quizzes: [
          { wk: 1, score: 10 },
          { wk: 2, score: 8 },
          { wk: 5, score: 8 },
        ],
      },
    ],
  ])
  gives('addToSet', [
    ['what is not there', { a: ['x'] }, { $addToSet: { a: 'y' } }, { a: ['x', 'y'] }],
    ['nothing twice', { a: ['x'] }, { $addToSet: { a: { $each: ['x', 'y', 'y'] } } }, { a: ['x', 'y'] }],
    ['an array as one element', { a: ['x'] }, { $addToSet: { a: ['x'] } }, { a: ['x', ['x']] }],
    ['numbers of any type once', { a: [5] }, { $addToSet: { a: Long.fromNumber(5) } }, { a: [5] }],
    [
      'documents by the order of their fields',
      { a: [{ x: 1, y: 2 }] },
      { $addToSet: { a: { y: 2, x: 1 } } },
      {
        a: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
    ],
  ])
  gives('pull', [
    ['values', { a: ['x', 'y', 'x'] }, { $pull: { a: 'x' } }, { a: ['y'] }],
    ['by a condition', { votes: [3, 5, 6, 7, 7, 8] }, { $pull: { votes: { $gte: 6 } } }, { votes: [3, 5] }],
    ['by $in', { a: ['apples', 'kiwis'] }, { $pull: { a: { $in: ['apples', 'oranges'] } } }, { a: ['kiwis'] }],
    ['by a pattern', { a: ['abc', 'xbc'] }, { $pull: { a: /^a/ } }, { a: ['xbc'] }],
    [
      'documents by some of their fields',
      { r: [{ item: 'A', score: 5 }, { item: 'B', score: 8 }, 4] },
      { $pull: { r: { score: 8, item: 'B' } } },
      { r: [{ item: 'A', score: 5 }, 4] },
    ],
    [
      'by elements within',
      { r: [{ a: [{ q: 1 }, { q: 2 }] }, { a: [{ q: 3 }] }] },
      { $pull: { r: { a: { $elemMatch: { q: { $gte: 3 } } } } } },
      { r: [{ a: [{ q: 1 }, { q: 2 }] }] },
    ],
    ['arrays as a whole', { a: [[1, 2], 1] }, { $pull: { a: [1, 2] } }, { a: [1] }],
    ['from nothing', {}, { $pull: { a: 1 } }, {}],
    ['$pullAll', { a: [0, 2, 5, 5, 1, 0] }, { $pullAll: { a: [0, 5] } }, { a: [2, 1] }],
    ['$pop', { a: [8, 9, 10] }, { $pop: { a: -1 } }, { a: [9, 10] }],
    ['$pop of an empty one', { a: [] }, { $pop: { a: 1 } }, { a: [] }],
  ])
  gives('inc', [
    ['into what is not there', { a: { b: 1 } }, { $inc: { 'a.b': 2, n: -2 } }, { a: { b: 3 }, n: -2 }],
    [
      'types that grow',
      { i: new Int32(2147483647), l: Long.fromNumber(1), d: new Double(1), m: Decimal128.fromString('1.10') },
      { $inc: { i: 1, l: 1, d: 1, m: 1 } },
      { i: Long.fromNumber(2147483648), l: Long.fromNumber(2), d: new Double(2), m: Decimal128.fromString('2.10') },
      { promoteValues: false },
    ],
    [
      '$mul keeps types too',
      { i: new Int32(2), l: Long.fromNumber(2), d: new Double(2) },
      { $mul: { i: new Double(2), l: 2, d: 2, none: Long.fromNumber(7) } },
      { i: new Double(4), l: Long.fromNumber(4), d: new Double(4), none: Long.fromNumber(0) },
      { promoteValues: false },
    ],
    [
      '$bit',
      { a: new Int32(13), b: Long.fromNumber(13), c: new Int32(1) },
      { $bit: { a: { and: 10 }, b: { or: 2 }, c: { xor: 5 }, none: { or: 3 } } },
      { a: new Int32(8), b: Long.fromNumber(15), c: new Int32(4), none: new Int32(3) },
      { promoteValues: false },
    ],
  ])
  gives('max', [
    ['by the order of types', { n: 5, t: 'a' }, { $max: { n: 'a', t: 5 }, $min: { m: 3 } }, { n: 'a', t: 'a', m: 3 }],
    ['dates', { d: new Date(5) }, { $min: { d: new Date(3) } }, { d: new Date(3) }],
    [
      'equal numbers keep their type',
      { n: new Double(5) },
      { $max: { n: 5 } },
      { n: new Double(5) },
      { promoteValues: false },
    ],
    ['null is less', { n: null }, { $max: { n: 1 } }, { n: 1 }],
  ])
  gives('rename', [
    ['a field', { a: 1, b: 2 }, { $rename: { a: 'c' } }, { b: 2, c: 1 }],
    ['onto another, and into a document', { a: 1, b: 2, d: {} }, { $rename: { a: 'b', b2: 'x' } }, { b: 1, d: {} }],
    [
      'out of a document',
      { name: { first: 'x', last: 'y' } },
      { $rename: { 'name.first': 'first' } },
      { name: { last: 'y' }, first: 'x' },
    ],
    ['what is not there', { a: 1 }, { $rename: { b: 'c' } }, { a: 1 }],
  ])
  gives('set', [
    ['nothing by an empty operator', { a: 1 }, { $set: {} }, { a: 1 }],
    ['places of arrays by number', { a: [1] }, { $set: { 'a.2': 3 } }, { a: [1, null, 3] }],
    ['names that look like places', {}, { $set: { 'a.0': 3 } }, { a: { 0: 3 } }],
    ['fields with a dollar within', { a: {} }, { $set: { a: { $b: 1 } } }, { a: { $b: 1 } }],
    ['$unset of what is not there', { a: 1 }, { $unset: { 'b.c': 1, 'a.b': 1 } }, { a: 1 }],
    ['nothing on insert', { a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
    [
      'a pipeline',
      { quiz1: 8, quiz2: 10, old: 1 },
      [
        { $set: { mean: { $avg: ['$quiz1', '$quiz2'] } } },
        { $unset: ['old'] },
        { $replaceWith: { $mergeObjects: ['$$ROOT', { x: '$$NOW' }] } },
        { $unset: 'x' },
      ],
      { quiz1: 8, quiz2: 10, mean: 9 },
    ],
    ['a pipeline with variables', { a: 1 }, [{ $set: { b: '$$more' } }], { a: 1, b: 'x' }, { let: { more: 'x' } }],
  ])

  it('add new fields by their names, places by their numbers', async () => {
    const update = { $set: { b: 1, 'c.z': 1, 'c.a': 1 }, $inc: { a: 1 }, $push: { aa: 1 } }
    const after = await updated({ z: 1 }, update)
    expect(Object.keys(after)).to.deep.equal(['z', 'a', 'aa', 'b', 'c'])
    expect(Object.keys(after.c)).to.deep.equal(['a', 'z'])
    const places = Object.fromEntries([10, 9, 2].map((place) => [`list.${place}`, place]))
    expect((await updated({ list: [] }, { $set: places })).list).to.have.length(11)
  })

  const refusals: [string, Document, Update, number, RegExp, Document?][] = [
    [
      'an unknown operator',
      {},
      { $nothing: { a: 1 } },
      9,
      /^Unknown modifier: \$nothing\. Expected a valid update modifier/,
    ],
    ['an operator without object', {}, { $set: 5 }, 9, /Modifiers operate on fields but we found type int instead/],
    ['a field beside operators', {}, { $set: { a: 1 }, b: 1 }, 9, /Unknown modifier: b/],
    ['an empty path', {}, { $set: { '': 1 } }, 56, /An empty update path is not valid/],
    ['an empty part of a path', {}, { $set: { 'a..b': 1 } }, 56, /'a\.\.b' contains an empty field name/],
    ['a dollar at the top', {}, { $set: { $a: 1 } }, 52, /dollar \(\$\) prefixed field '\$a'/],
    ['$ in the first place', {}, { $set: { '$.a': 1 } }, 2, /element in the first position in path '\$\.a'/],
    ['$[] in the first place', {}, { $set: { '$[].a': 1 } }, 2, /array filter identifier .* in the first position/],
    ['two $', { a: [] }, { $set: { 'a.$.b.$': 1 } }, 2, /Too many positional/],
    ['a $ that matched nothing', { a: [1] }, { $set: { 'a.$': 1 } }, 2, /positional operator did not find the match/],
    ['$[] on no array', { a: 1 }, { $set: { 'a.$[]': 1 } }, 2, /Cannot apply array updates to non-array element a: 1/],
    ['$[] on nothing', {}, { $set: { 'a.$[]': 1 } }, 2, /The path 'a' must exist in the document/],
    [
      'an identifier without filter',
      { a: [1] },
      { $set: { 'a.$[x]': 1 } },
      2,
      /No array filter found for identifier 'x' in path 'a\.\$\[x\]'/,
    ],
    [
      'a filter that is not used',
      {},
      { $set: { a: 1 } },
      9,
      /identifier 'x' was not used in the update { \$set: { a: 1 } }/,
      { arrayFilters: [{ x: 1 }] },
    ],
    [
      'a filter twice',
      { a: [] },
      { $set: { 'a.$[x]': 1 } },
      9,
      /multiple array filters with the same top-level field name x/,
      { arrayFilters: [{ x: 1 }, { x: 2 }] },
    ],
    [
      'a filter of two',
      { a: [] },
      { $set: { 'a.$[x]': 1 } },
      9,
      /Expected a single top-level field name, found 'x' and 'y'/,
      { arrayFilters: [{ x: 1, y: 1 }] },
    ],
    [
      'a filter of nothing',
      { a: [] },
      { $set: { 'a.$[x]': 1 } },
      9,
      /without a top-level field name/,
      { arrayFilters: [{}] },
    ],
    [
      'a capital identifier',
      { a: [] },
      { $set: { 'a.$[X]': 1 } },
      2,
      /alphanumeric string beginning with a lowercase letter/,
      { arrayFilters: [{ X: 1 }] },
    ],
    [
      'filters of a pipeline',
      {},
      [{ $set: { a: 1 } }],
      9,
      /may not be specified for pipeline-style updates/,
      { arrayFilters: [{ x: 1 }] },
    ],
    [
      'two changes of one field',
      {},
      { $set: { a: 1 }, $inc: { a: 1 } },
      40,
      /Updating the path 'a' would create a conflict at 'a'/,
    ],
    [
      'a field and its inside',
      {},
      { $set: { 'a.b': 1, a: 1 } },
      40,
      /Updating the path 'a' would create a conflict at 'a'/,
    ],
    [
      'one place by two ways',
      { a: [1] },
      { $set: { 'a.$[]': 1, 'a.0': 2 } },
      40,
      /Update created a conflict at 'a\.0'/,
    ],
    ['a field of a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28, /Cannot create field 'b' in element {a: 1}/],
    ['a field of an array', { a: [1] }, { $set: { 'a.b': 1 } }, 28, /Cannot create field 'b' in element {a: \[ 1 \]}/],
    [
      'another _id',
      {},
      { $set: { _id: 2 } },
      66,
      /Performing an update on the path '_id' would modify the immutable field '_id'/,
    ],
    ['no _id', {}, { $unset: { _id: 1 } }, 66, /immutable field '_id'/],
    [
      'another _id by a pipeline',
      {},
      [{ $set: { _id: 2 } }],
      66,
      /\(immutable\) field '_id' was found to have been altered to _id: 2/,
    ],
    [
      'a sum of texts',
      { a: 'x' },
      { $inc: { a: 1 } },
      14,
      /Cannot apply \$inc to a value of non-numeric type\. {_id: 1} has the field 'a' of non-numeric type string/,
    ],
    ['a sum with null', { a: null }, { $inc: { a: 1 } }, 14, /of non-numeric type null/],
    ['a text to add', {}, { $inc: { a: 'x' } }, 14, /Cannot increment with non-numeric argument: {a: "x"}/],
    ['a text to multiply', {}, { $mul: { a: 'x' } }, 14, /Cannot multiply with non-numeric argument: {a: "x"}/],
    [
      'more than a long',
      { a: Long.MAX_VALUE },
      { $inc: { a: 1 } },
      2,
      /Failed to apply \$inc operations to current value \(\(NumberLong\)9223372036854775807\)/,
    ],
    [
      '$bit of a double',
      { a: 1.5 },
      { $bit: { a: { and: 1 } } },
      2,
      /Cannot apply \$bit to a value of non-integral type/,
    ],
    [
      '$bit by a double',
      {},
      { $bit: { a: { and: 1.5 } } },
      2,
      /must be an Integer\(32\/64 bit\); a 'double' is not supported/,
    ],
    ['$bit by other means', {}, { $bit: { a: { not: 1 } } }, 2, /only supports 'and', 'or', and 'xor', not 'not'/],
    ['$bit without object', {}, { $bit: { a: 1 } }, 2, /You must pass in an embedded document/],
    ['$bit by nothing', {}, { $bit: { a: {} } }, 2, /at least one bitwise operation/],
    ['$currentDate of a number', {}, { $currentDate: { a: 5 } }, 2, /int is not valid type for \$currentDate/],
    [
      '$currentDate of another type',
      {},
      { $currentDate: { a: { $type: 'x' } } },
      2,
      /required to be 'date' or 'timestamp'/,
    ],
    ['$currentDate with options', {}, { $currentDate: { a: { $x: 1 } } }, 2, /Unrecognized \$currentDate option: \$x/],
    [
      '$push to a number',
      { a: 1 },
      { $push: { a: 1 } },
      2,
      /The field 'a' must be an array but is of type int in document {_id: 1}/,
    ],
    [
      '$push of each number',
      {},
      { $push: { a: { $each: 1 } } },
      2,
      /\$each in \$push must be an array but it was of type: int/,
    ],
    ['$push by other means', {}, { $push: { a: { $each: [], $x: 1 } } }, 2, /Unrecognized clause in \$push: \$x/],
    [
      '$push of a wrong slice',
      {},
      { $push: { a: { $each: [], $slice: 'x' } } },
      2,
      /value for \$slice must be an integer value but was given type: string/,
    ],
    [
      '$push of a wrong place',
      {},
      { $push: { a: { $each: [], $position: 1.5 } } },
      2,
      /value for \$position must be an integer value/,
    ],
    ['$push in a wrong order', {}, { $push: { a: { $each: [], $sort: 2 } } }, 2, /must be either 1 or -1/],
    ['$addToSet to a number', { a: 1 }, { $addToSet: { a: 1 } }, 2, /Cannot apply \$addToSet to non-array field/],
    ['$addToSet of each number', {}, { $addToSet: { a: { $each: 1 } } }, 14, /must be an array but it was of type int/],
    ['$pop of two', {}, { $pop: { a: 2 } }, 9, /\$pop expects 1 or -1, found: 2/],
    ['$pop of a text', {}, { $pop: { a: 'x' } }, 9, /Expected a number in: a: "x"/],
    ['$pop from a number', { a: 1 }, { $pop: { a: 1 } }, 14, /Path 'a' contains an element of non-array type 'int'/],
    ['$pull from a number', { a: 1 }, { $pull: { a: 1 } }, 2, /Cannot apply \$pull to a non-array value/],
    ['$pullAll of a number', {}, { $pullAll: { a: 1 } }, 2, /\$pullAll requires an array argument but was given a int/],
    ['$rename to a number', {}, { $rename: { a: 1 } }, 2, /The 'to' field for \$rename must be a string: a: 1/],
    ['$rename to itself', {}, { $rename: { a: 'a' } }, 2, /source and target field for \$rename must differ/],
    ['$rename into itself', {}, { $rename: { a: 'a.b' } }, 2, /must not be on the same path/],
    ['$rename of places', {}, { $rename: { 'a.$[]': 'b' } }, 2, /source field for \$rename may not be dynamic/],
    [
      '$rename from an array',
      { a: [{ b: 1 }] },
      { $rename: { 'a.0.b': 'c' } },
      2,
      /source field cannot be an array element, 'a\.0\.b' in doc with _id: 1 has an array field called 'a'/,
    ],
    [
      '$rename into an array',
      { a: [{}], b: 1 },
      { $rename: { b: 'a.0.c' } },
      2,
      /destination field cannot be an array element/,
    ],
    ['unknown stages', {}, [{ $nothing: 1 }], 40324, /Unrecognized pipeline stage name: '\$nothing'/],
    ['stages that change no document', {}, [{ $match: {} }], 72, /\$match is not allowed to be used within an update/],
  ]
  for (const [what, before, update, code, message, options] of refusals)
    it(`refuse ${what}`, async () => {
      const error = await failureOf(updated(before, update, options))
      expect(error.code).to.equal(code)
      expect(error.message).to.match(message)
    })

  it('refuse dollars at the top of a replacement', async () => {
    const things = running.db.collection<Document>('updated')
    const replace = { findAndModify: 'updated', query: {}, update: { a: 1, $b: 1 } }
    await things.insertOne({})
    expect((await failureOf(running.db.command(replace))).code).to.equal(52)
  })

  describe('https://www.mongodb.com/docs/v8.0/reference/method/db.collection.update/#upsert-behavior', () => {
    /** What an upsert inserts. */
    async function upserted(filter: Document, update: Update) {
      const things = running.db.collection<Document>('upserted')
      await things.deleteMany({})
      await things.updateOne(filter, update, { upsert: true })
      return (await things.findOne({}))!
    }
    const cases: [string, Document, Update, Document][] = [
      [
        'equalities',
        { _id: 1, a: 1, 'b.c': 2, d: { $eq: 3 } },
        { $set: { e: 4 } },
        { _id: 1, a: 1, b: { c: 2 }, d: 3, e: 4 },
      ],
      ['no comparisons', { _id: 1, a: { $gt: 1 }, b: { $in: [1, 2] } }, { $set: { e: 4 } }, { _id: 1, e: 4 }],
      ['equalities within $and', { $and: [{ _id: 1 }, { a: 1 }] }, { $inc: { a: 1 } }, { _id: 1, a: 2 }],
      ['one of one', { _id: { $in: [1] }, $or: [{ a: 1 }] }, { $set: { b: 1 } }, { _id: 1, a: 1, b: 1 }],
      ['$setOnInsert', { _id: 1 }, { $setOnInsert: { a: 1 } }, { _id: 1, a: 1 }],
      ['an _id that is set', { a: 1 }, { $set: { _id: 7 } }, { _id: 7, a: 1 }],
      ['an _id that is set on insert', { a: 1 }, { $setOnInsert: { _id: 7 } }, { _id: 7, a: 1 }],
      ['a pipeline', { _id: 1, a: 1 }, [{ $set: { b: { $add: ['$a', 1] } } }], { _id: 1, a: 1, b: 2 }],
      ['$push', { _id: 1 }, { $push: { a: 1 } }, { _id: 1, a: [1] }],
    ]
    for (const [what, filter, update, expected] of cases)
      it(what, async () => {
        expect(await upserted(filter, update)).to.deep.equal(expected)
      })

    it('refuses a field that is asked for twice, and another _id', async () => {
      expect((await failureOf(upserted({ $and: [{ a: 1 }, { a: 2 }] }, { $set: { b: 1 } }))).code).to.equal(54)
      expect((await failureOf(upserted({ _id: 1 }, { $set: { _id: 2 } }))).code).to.equal(66)
      expect((await failureOf(upserted({ a: 1 }, { $set: { 'b.$': 2 } }))).code).to.equal(2)
    })
  })
})
