import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

describe('projection', () => {
  const running = runningDatabase()
  const grades = [
    { mean: 70, n: 1 },
    { mean: 92, n: 2 },
    { mean: 95, n: 3 },
  ]
  const document = { _id: 1, b: { c: 1, d: { e: 2 } }, a: [{ x: 1, y: 2 }, { x: 3 }, 4], list: [1, 2, 3], grades, n: 5 }

  before(async () => {
    await running.db.collection<Document>('projected').insertOne({ ...document } as Document)
  })

  const of = (projection: Document, filter: Document = {}) =>
    running.db.collection('projected').findOne(filter, { projection })

  function gives(page: string, cases: [string, Document, Document, Document?][]) {
    describe(`https://www.mongodb.com/docs/v8.0/${page}/`, () => {
      for (const [what, projection, expected, filter] of cases)
        it(what, async () => {
          const found = await of(projection, filter)
          expect(found).to.deep.equal(expected)
          expect(Object.keys(found!)).to.deep.equal(Object.keys(expected))
        })
    })
  }

  gives('tutorial/project-fields-from-query-results', [
    ['fields in the order of the document', { n: 1, b: 1 }, { _id: 1, b: document.b, n: 5 }],
    ['fields without _id', { n: 1, _id: 0 }, { n: 5 }],
    ['_id alone', { _id: 1 }, { _id: 1 }],
    ['all but some', { a: 0, b: 0, grades: 0 }, { _id: 1, list: [1, 2, 3], n: 5 }],
    ['all but _id', { _id: 0, a: 0, b: 0, grades: 0 }, { list: [1, 2, 3], n: 5 }],
    ['_id kept by an exclusion', { _id: 1, a: 0, b: 0, grades: 0 }, { _id: 1, list: [1, 2, 3], n: 5 }],
    ['fields within', { 'b.c': 1 }, { _id: 1, b: { c: 1 } }],
    ['fields within as a document', { b: { d: { e: 1 } } }, { _id: 1, b: { d: { e: 2 } } }],
    ['fields of elements', { 'a.x': 1 }, { _id: 1, a: [{ x: 1 }, { x: 3 }] }],
    ['all fields of elements but one', { 'a.x': 0, b: 0, grades: 0, list: 0, n: 0 }, { _id: 1, a: [{ y: 2 }, {}, 4] }],
    ['fields of what is no document', { 'n.x': 1 }, { _id: 1 }],
    ['expressions', { _id: 0, sum: { $add: ['$n', 1] }, text: 'x', n: '$b.c' }, { sum: 6, text: 'x', n: 1 }],
    [
      'expressions within',
      { _id: 0, 'b.sum': { $sum: '$list' }, 'none.sum': { $literal: 1 } },
      { b: { sum: 6 }, none: { sum: 1 } },
    ],
  ])
  gives('reference/operator/projection/positional', [
    ['the first that matches', { 'grades.$': 1 }, { _id: 1, grades: [grades[1]] }, { 'grades.mean': { $gt: 90 } }],
    [
      'by $elemMatch',
      { 'grades.$': 1, n: 1 },
      { _id: 1, grades: [grades[2]], n: 5 },
      { grades: { $elemMatch: { mean: { $gt: 70 }, n: 3 } } },
    ],
    ['of numbers', { 'list.$': 1 }, { _id: 1, list: [2] }, { list: { $gte: 2 }, n: 5 }],
    ['in place of another array', { 'list.$': 1 }, { _id: 1, list: [2] }, { 'grades.mean': { $gt: 90 } }],
  ])
  gives('reference/operator/projection/elemMatch', [
    ['the first that matches', { grades: { $elemMatch: { mean: { $gt: 90 } } } }, { _id: 1, grades: [grades[1]] }],
    ['after the others', { list: { $elemMatch: { $gt: 1 } }, n: 1 }, { _id: 1, n: 5, list: [2] }],
    ['nothing where none matches', { list: { $elemMatch: { $gt: 9 } } }, { _id: 1 }],
    ['nothing of what is no array', { n: { $elemMatch: { $gt: 1 } } }, { _id: 1 }],
  ])
  gives('reference/operator/projection/slice', [
    ['beside all other fields', { list: { $slice: 1 }, a: 0, grades: 0, b: 0 }, { _id: 1, list: [1], n: 5 }],
    ['from the end', { list: { $slice: -1 }, a: 0, grades: 0, b: 0 }, { _id: 1, list: [3], n: 5 }],
    ['from a place', { n: 1, list: { $slice: [1, 1] } }, { _id: 1, n: 5, list: [2] }],
    ['from a place before the end', { n: 1, list: { $slice: [-2, 1] } }, { _id: 1, n: 5, list: [2] }],
    ['as an expression', { first: { $slice: ['$list', 2] } }, { _id: 1, first: [1, 2] }],
  ])

  const refusals: [Document, number, Document?][] = [
    [{ a: 1, b: 0 }, 31254],
    [{ a: 0, b: 1 }, 31253],
    [{ a: 1, 'a.b': 1 }, 31249],
    [{ 'a.b': 1, a: 1 }, 31250],
    [{ a: {} }, 51270],
    [{ a: 0, b: { $add: [1, 2] } }, 31252],
    [{ a: { $nothing: 1 } }, 31325],
    [{ a: { $meta: 'textScore' } }, 238],
    [{ a: { $meta: 'nothing' } }, 17308],
    [{ a: { $elemMatch: 5 } }, 31274],
    [{ 'b.a': { $elemMatch: { x: 1 } } }, 31275],
    [{ 'a.$': 1 }, 51050],
    [{ 'a.$': 0 }, 31395, { a: 4 }],
    [{ 'a.$.x': 1 }, 31394, { a: 4 }],
    [{ 'a.$': 1, 'list.$': 1 }, 31276, { a: 4 }],
    [{ 'a.$': 1, list: { $elemMatch: { $gt: 1 } } }, 31255, { a: 4 }],
    [{ list: { $elemMatch: { $gt: 1 } }, 'a.$': 1 }, 31256, { a: 4 }],
    [{ 'a.$': 1 }, 51246, { n: 5 }],
    [{ $a: 1 }, 16410],
    [{ 'a.': 1 }, 40353],
    [{ 'a..b': 1 }, 15998],
  ]
  for (const [projection, code, filter] of refusals)
    it(`refuses ${JSON.stringify(projection)}`, async () => {
      expect((await failureOf(of(projection, filter))).code).to.equal(code)
    })

  it('serves findAndModify, where a wrong one changes nothing', async () => {
    const things = running.db.collection<Document>('changed')
    await things.insertOne({ ...document } as Document)
    const update = { $inc: { 'grades.$.n': 10 } }
    const found = await things.findOneAndUpdate({ 'grades.mean': 92 }, update, {
      projection: { 'grades.$': 1 },
      returnDocument: 'after',
    })
    expect(found).to.deep.equal({ _id: 1, grades: [{ mean: 92, n: 12 }] })
    const wrong = things.findOneAndUpdate({}, { $set: { n: 6 } }, { projection: { a: 1, b: 0 } })
    expect((await failureOf(wrong)).code).to.equal(31254)
    expect((await things.findOne({}))?.n).to.equal(5)
  })
})
