import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, runningDatabase } from '../../running.ts'
import { tryingStages } from './trying-stages.ts'

describe('stages that write', () => {
  const running = runningDatabase()
  const { refuses } = tryingStages(running)

  const all = (name: string) => running.db.collection<Document>(name).find({}).sort({ _id: 1 }).toArray()

  async function fill(name: string, documents: Document[]) {
    await running.db.collection(name).deleteMany({})
    if (documents.length > 0) await running.db.collection(name).insertMany(documents)
  }

  /** The target after one $merge of the documents. */
  async function merged(target: Document[], given: Document[], options: Document) {
    await fill('target', target)
    await fill('given', given)
    await running.db
      .collection('given')
      .aggregate([{ $merge: { into: 'target', ...options } }])
      .toArray()
    return all('target')
  }

  describe('https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/merge/', () => {
    const target = [{ _id: 1, z: 1, a: 1 }]
    const given = [
      { _id: 1, c: 3, b: 2, a: 9 },
      { _id: 2, a: 2 },
    ]
    const modes: [string, Document, Document[]][] = [
      ['merge and insert', {}, [{ _id: 1, z: 1, a: 9, b: 2, c: 3 }, given[1]]],
      ['replace', { whenMatched: 'replace' }, given],
      ['keepExisting', { whenMatched: 'keepExisting' }, [target[0], given[1]]],
      ['discard', { whenNotMatched: 'discard' }, [{ _id: 1, z: 1, a: 9, b: 2, c: 3 }]],
      [
        'a pipeline with $$new',
        { whenMatched: [{ $set: { a: { $add: ['$a', '$$new.a'] } } }, { $unset: 'z' }] },
        [{ _id: 1, a: 10 }, given[1]],
      ],
      [
        'a pipeline with variables',
        { let: { more: '$c' }, whenMatched: [{ $replaceWith: { a: '$$more' } }], whenNotMatched: 'discard' },
        [{ _id: 1, a: 3 }],
      ],
    ]
    for (const [what, options, expected] of modes)
      it(what, async () => {
        expect(await merged(target, given, options)).to.deep.equal(expected)
      })

    it('adds new fields by their names', async () => {
      const [first] = await merged(target, given, {})
      expect(Object.keys(first)).to.deep.equal(['_id', 'z', 'a', 'b', 'c'])
    })

    it('fails on a match or without one, and keeps what it wrote before', async () => {
      const late = [{ _id: 0 }, ...given]
      expect((await failureOf(merged(target, late, { whenMatched: 'fail' }))).code).to.equal(11000)
      expect((await failureOf(merged(target, given, { whenNotMatched: 'fail' }))).code).to.equal(13113)
    })

    it('joins on other fields with a unique index', async () => {
      const budgets = running.db.collection<Document>('budgets')
      await budgets.createIndex({ fiscal_year: 1, dept: 1 }, { unique: true })
      await budgets.insertOne({ _id: 'a' as never, dept: 'A', fiscal_year: 2017, salaries: 1 })
      await fill('salaries', [
        { _id: 1, salary: 100, dept: 'A', fiscal_year: 2017 },
        { _id: 2, salary: 120, dept: 'A', fiscal_year: 2017 },
        { _id: 3, salary: 110, dept: 'Z', fiscal_year: 2017 },
      ])
      const pipeline = [
        { $group: { _id: { fiscal_year: '$fiscal_year', dept: '$dept' }, salaries: { $sum: '$salary' } } },
        { $project: { _id: 0, dept: '$_id.dept', fiscal_year: '$_id.fiscal_year', salaries: 1 } },
        { $merge: { into: 'budgets', on: ['fiscal_year', 'dept'], whenMatched: 'replace' } },
      ]
      await running.db.collection('salaries').aggregate(pipeline).toArray()
      const rows = await budgets
        .find({}, { projection: { _id: 0 } })
        .sort({ dept: 1 })
        .toArray()
      expect(rows).to.deep.equal([
        { salaries: 220, dept: 'A', fiscal_year: 2017 },
        { salaries: 110, dept: 'Z', fiscal_year: 2017 },
      ])
      expect((await budgets.findOne({ dept: 'A' }))?._id).to.equal('a')
    })

    it('asks for values to join on, and lets no _id change', async () => {
      await running.db.collection('target').createIndex({ k: 1 }, { unique: true, sparse: true })
      const codes: [Document[], Document[], number][] = [
        [[], [{ _id: 1 }], 51132],
        [[], [{ _id: 1, k: [1] }], 51185],
        [[{ _id: 5, k: 1 }], [{ _id: 1, k: 1 }], 66],
      ]
      for (const [before, documents, code] of codes)
        expect((await failureOf(merged(before, documents, { on: 'k' }))).code).to.equal(code)
    })

    it('writes into another database', async () => {
      const other = running.client.db(`${running.db.databaseName}_b`)
      await fill('given', [{ _id: 1 }])
      const into = { db: other.databaseName, coll: 'there' }
      await running.db
        .collection('given')
        .aggregate([{ $merge: { into } }])
        .toArray()
      expect(await other.collection('there').countDocuments()).to.equal(1)
      await other.dropDatabase()
    })
  })

  describe('https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/out/', () => {
    it('replaces the documents and keeps the indexes', async () => {
      await fill('replaced', [{ _id: 9, a: 1 }])
      await running.db.collection('replaced').createIndex({ a: 1 }, { unique: true })
      await fill('given', [
        { _id: 1, a: 1 },
        { _id: 2, a: 2 },
      ])
      await running.db
        .collection('given')
        .aggregate([{ $out: 'replaced' }])
        .toArray()
      expect(await all('replaced')).to.deep.equal(await all('given'))
      const indexes = await running.db.collection('replaced').indexes()
      expect(indexes.map(({ name }) => name)).to.deep.equal(['_id_', 'a_1'])
      expect(await running.db.collection('replaced').findOne({ a: 2 }, { hint: 'a_1' })).to.deep.equal({ _id: 2, a: 2 })
    })

    it('leaves all as it was when it fails', async () => {
      await fill('replaced', [{ _id: 9, a: 1 }])
      await fill('given', [
        { _id: 1, a: 1 },
        { _id: 2, a: 1 },
      ])
      const error = await failureOf(
        running.db
          .collection('given')
          .aggregate([{ $out: 'replaced' }])
          .toArray(),
      )
      expect(error.code).to.equal(11000)
      expect(await all('replaced')).to.deep.equal([{ _id: 9, a: 1 }])
      const names = (await running.db.listCollections().toArray()).map(({ name }) => name)
      expect(names.filter((name) => name.startsWith('tmp'))).to.deep.equal([])
    })

    it('reads what it replaces', async () => {
      await fill('replaced', [{ _id: 1, a: 1 }])
      await running.db
        .collection('replaced')
        .aggregate([{ $set: { a: { $add: ['$a', 1] } } }, { $out: 'replaced' }])
        .toArray()
      expect(await all('replaced')).to.deep.equal([{ _id: 1, a: 2 }])
    })
  })

  refuses([
    [[{ $merge: { into: 'x', whenMatched: 'guess' } }], 2],
    [[{ $merge: { into: 'x', whenNotMatched: 'guess' } }], 2],
    [[{ $merge: { into: 'x', other: 1 } }], 40415],
    [[{ $merge: { into: 'x', on: 'a' } }], 51183],
    [[{ $merge: { into: 'x', on: [] } }], 51187],
    [[{ $merge: { into: 'x', on: 5 } }], 51186],
    [[{ $merge: { into: 'x', on: ['_id', '_id'] } }], 31465],
    [[{ $merge: { into: 'x', whenMatched: [{ $match: {} }] } }], 72],
    [[{ $merge: { into: 'x', whenMatched: 'merge', let: { a: 1 } } }], 51199],
    [[{ $merge: { into: 'x', whenMatched: [], let: { new: 1 } } }], 51273],
    [[{ $merge: 5 }], 51178],
    [[{ $merge: 'x' }, { $match: {} }], 40601],
    [[{ $out: 'x' }, { $match: {} }], 40601],
    [[{ $out: 5 }], 16990],
    [[{ $out: 'system.x' }], 17385],
  ])
})
