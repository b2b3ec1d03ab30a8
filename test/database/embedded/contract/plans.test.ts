import { expect } from 'chai'
import fc from 'fast-check'
import type { Collection, Document, Filter, IndexSpecification } from 'mongodb'
import { Double, Long, ObjectId } from 'mongodb'
import { runningDatabase } from '../running.ts'

/** Few different values, so that conditions meet documents often. */
const scalar = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom('', 'a', 'ab', 'b', 'đ', 'z\u{1f600}'),
  fc.constantFrom(null, true, false),
  fc.constantFrom(1.5, new Double(2), Long.fromNumber(3), Number.NaN),
  fc.constantFrom(new Date(0), new Date(1e12), ObjectId.createFromHexString('00000000000000000000000f')),
)
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ x: scalar }, { requiredKeys: [] }) },
)
const plainDocument = fc.record({ a: scalar, b: scalar, c: scalar, n: fc.record({ x: scalar }) }, { requiredKeys: [] })
const anyDocument = fc.record(
  {
    a: value,
    b: scalar,
    c: scalar,
    n: fc.oneof(value, fc.array(fc.record({ x: scalar }, { requiredKeys: [] }), { maxLength: 2 })),
  },
  { requiredKeys: [] },
)

const test = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(scalar, { maxLength: 2 }) }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.constantFrom<Document>(
    { $regex: /^a/ },
    { $regex: '^z' },
    { $not: { $gt: 1 } },
    { $type: 'string' },
    { $size: 1 },
  ),
)
const fields = fc.record({ a: test, b: test, c: test, 'n.x': test }, { requiredKeys: [] })
const filter = fc.oneof(
  { weight: 4, arbitrary: fields },
  fc.record({ $or: fc.array(fields, { minLength: 1, maxLength: 3 }) }),
  fc.tuple(fields, fields).map(([left, right]) => ({ ...left, $or: [right, { c: 1 }] })),
  fc.record({ n: fc.record({ $elemMatch: fc.record({ x: test }) }) }),
)
const direction = fc.constantFrom<1 | -1>(1, -1)
const order = fc
  .shuffledSubarray(['a', 'b', 'c', 'n.x'], { maxLength: 3 })
  .chain((paths) => fc.tuple(...paths.map((path) => direction.map((sign) => [path, sign] as const))))

const indexes: { key: IndexSpecification; options?: Document }[] = [
  { key: { a: 1 } },
  { key: { a: 1, b: -1, c: 1 } },
  { key: { b: 1, 'n.x': -1 } },
  { key: { c: -1, a: -1 }, options: { sparse: true } },
  { key: { 'n.x': 1 }, options: { partialFilterExpression: { c: { $gt: 0 } }, name: 'some' } },
]

/** Ids in the order of the sort, or that there is none: of two arrays at once. */
async function answer(collection: Collection, wanted: Filter<Document>, sort: [string, 1 | -1][], hint?: Document) {
  const withId: [string, 1 | -1][] = sort.length > 0 ? [...sort, ['_id', 1]] : [['_id', 1]]
  try {
    const found = await collection.find(wanted, { sort: withId, ...(hint ? { hint } : {}) }).toArray()
    return found.map(({ _id }) => _id)
  } catch (error) {
    if (String(error).includes('parallel arrays')) return 'parallel arrays'
    throw error
  }
}

/** True for documents that have no order: two of the paths lead through arrays of their own. */
function areParallel(documents: Document[], sort: [string, 1 | -1][]): boolean {
  const roots = sort.map(([path]) => path.split('.')[0])
  return documents.some((document) => roots.filter((root) => Array.isArray(document[root])).length > 1)
}

describe('plans with indexes', function () {
  this.timeout(30_000)
  const running = runningDatabase()

  for (const [name, documents] of [['plain values', plainDocument] as const, ['arrays', anyDocument] as const]) {
    it(`find the same as a scan of the collection, for ${name}`, async () => {
      const sample = fc.sample(documents, { numRuns: 120, seed: 7 })
      const plain = running.db.collection(`plain-${name.replace(' ', '-')}`)
      const indexed = running.db.collection(`indexed-${name.replace(' ', '-')}`)
      const withIds: Document[] = sample.map((document, number) => ({ _id: number, ...document }))
      await plain.insertMany(withIds)
      for (const { key, options } of indexes) await indexed.createIndex(key, options)
      await indexed.insertMany(withIds)
      const property = fc.asyncProperty(filter, order, async (wanted, sort) => {
        const sorted = sort.map(([path, sign]) => [path, sign] as [string, 1 | -1])
        fc.pre(!areParallel(withIds, sorted))
        const expected = await answer(plain, wanted as Filter<Document>, sorted)
        expect(await answer(indexed, wanted as Filter<Document>, sorted)).to.deep.equal(expected)
        if (expected === 'parallel arrays') return
        expect(await indexed.countDocuments(wanted as Filter<Document>)).to.equal(expected.length)
        const limited = await indexed
          .find(wanted as Filter<Document>, { sort: Object.fromEntries(sorted), limit: 5 })
          .toArray()
        expect(limited.length).to.equal(Math.min(5, expected.length))
        const projection = { a: 1, b: 1, c: 1, _id: 0 }
        const order = { a: 1, b: 1, c: 1 } as const
        const covered = await indexed.find(wanted as Filter<Document>, { projection, sort: order }).toArray()
        expect(covered.map(shape)).to.have.members(
          (await plain.find(wanted as Filter<Document>, { projection }).toArray()).map(shape),
        )
      })
      await fc.assert(property, { numRuns: 150, seed: 11 })
    })
  }
})

/** Changes that move entries about: values, arrays, missing fields, deletions. */
const change = fc.record({
  filter: fields,
  update: fc.oneof(
    fc.record({
      $set: fc.record({ a: value, c: scalar }, { requiredKeys: [] }).filter((set) => Object.keys(set).length > 0),
    }),
    fc.constantFrom<Document>(
      { $unset: { a: '' } },
      { $inc: { count: 1 } },
      { $set: { 'n.x': 2 } },
      { $rename: { b: 'c' } },
    ),
  ),
  kind: fc.constantFrom('one', 'many', 'delete'),
})

describe('indexes', function () {
  this.timeout(30_000)
  const running = runningDatabase()

  it('follow every change of the documents', async () => {
    const plain = running.db.collection<Document>('changed-plain')
    const indexed = running.db.collection<Document>('changed-indexed')
    const documents = fc.sample(plainDocument, { numRuns: 150, seed: 31 })
    for (const { key, options } of indexes) await indexed.createIndex(key, options)
    const collections = [plain, indexed]
    for (const collection of collections)
      await collection.insertMany(documents.map((document, number) => ({ _id: number as never, ...document })))
    for (const { filter: wanted, update, kind } of fc.sample(change, { numRuns: 150, seed: 37 }))
      for (const collection of collections) {
        const first = { hint: { $natural: 1 } }
        if (kind === 'delete') await collection.deleteOne(wanted as Filter<Document>, first)
        else if (kind === 'one') await collection.updateOne(wanted as Filter<Document>, update, first).catch(() => {})
        else await collection.updateMany({ _id: { $mod: [7, 3] } as never }, update).catch(() => {})
      }
    for (const [wanted, sort] of fc.sample(fc.tuple(filter, order), { numRuns: 150, seed: 41 })) {
      const sorted = sort.map(([path, sign]) => [path, sign] as [string, 1 | -1])
      const expected = await answer(plain, wanted as Filter<Document>, sorted)
      expect(await answer(indexed, wanted as Filter<Document>, sorted)).to.deep.equal(expected)
    }
    for (const { name } of await indexed.indexes())
      if (name !== 'some' && name !== 'c_-1_a_-1')
        expect(await indexed.find({}, { hint: name }).toArray()).to.have.length(await plain.countDocuments())
  })
})

function shape(document: Document): string {
  return JSON.stringify(Object.entries(document).sort(([left], [right]) => (left < right ? -1 : 1)))
}
