import { expect } from 'chai'
import { Long } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

/** What mongod refuses before it does anything, with its codes (manual: the pages of the commands; IDL of 8.0). */
describe('commands that cannot be right', () => {
  const running = runningDatabase()

  const refused: [string, object, number][] = [
    ['an unknown field', { find: 'a', x: 1 }, 40415],
    ['a filter that is no object', { find: 'a', filter: 1 }, 14],
    ['a sort that is no object', { find: 'a', sort: 'a' }, 14],
    ['a negative limit', { find: 'a', limit: -1 }, 51024],
    ['a negative skip', { find: 'a', skip: -1 }, 51024],
    ['a negative batchSize', { find: 'a', batchSize: -1 }, 51024],
    ['a hint that is a number', { find: 'a', hint: 1 }, 9],
    ['a maxTimeMS that is text', { find: 'a', maxTimeMS: 'x' }, 2],
    ['a negative maxTimeMS', { find: 'a', maxTimeMS: -1 }, 2],
    ['a tailable cursor', { find: 'a', tailable: true }, 2],
    ['a missing collection of a getMore', { getMore: Long.fromNumber(1) }, 40414],
    ['a cursor that is not there', { getMore: Long.fromNumber(1), collection: 'a' }, 43],
    ['missing cursors', { killCursors: 'a' }, 40414],
    ['missing documents', { insert: 'a' }, 40414],
    ['no documents', { insert: 'a', documents: [] }, 16],
    ['a document that is a number', { insert: 'a', documents: [1] }, 14],
    ['missing updates', { update: 'a' }, 40414],
    ['no updates', { update: 'a', updates: [] }, 16],
    ['an update without a filter', { update: 'a', updates: [{ u: {} }] }, 40414],
    ['an update with an unknown field', { update: 'a', updates: [{ q: {}, u: {}, x: 1 }] }, 40415],
    ['an update that is a number', { update: 'a', updates: [1] }, 14],
    ['a deletion without a limit', { delete: 'a', deletes: [{ q: {} }] }, 40414],
    ['a pipeline that is no array', { aggregate: 'a', pipeline: {}, cursor: {} }, 14],
    ['a missing pipeline', { aggregate: 'a', cursor: {} }, 40414],
    ['an unknown stage', { aggregate: 'a', pipeline: [{ $x: 1 }], cursor: {} }, 40324],
    ['a stage with the name of a method', { aggregate: 'a', pipeline: [{ toString: 1 }], cursor: {} }, 40324],
    ['an unknown operator', { find: 'a', filter: { a: { $x: 1 } } }, 2],
    ['a missing key of distinct', { distinct: 'a' }, 40414],
    ['an unknown command', { nothing: 1 }, 59],
    ['a collection that is a number', { find: 1 }, 73],
    ['a collection without a name', { find: '' }, 73],
    ['a collection that begins with a dot', { find: '.a' }, 73],
    ['a collection with NUL', { find: 'a\0b' }, 73],
    ['a collection with a long name', { find: 'a'.repeat(256) }, 73],
    ['a transaction', { find: 'a', txnNumber: Long.fromNumber(1) }, 20],
  ]
  for (const [what, command, code] of refused)
    it(`refuse ${what}`, async () => {
      expect(await failureOf(running.db.command(command, { ignoreUndefined: true }))).to.include({ code })
    })

  it('make no collections with names of the system', async () => {
    for (const name of ['a$b', 'system.x'])
      expect((await failureOf(running.db.collection(name).insertOne({}))).code).to.equal(73)
  })

  it('name the field', async () => {
    expect((await failureOf(running.db.command({ find: 'a', x: 1 }))).message).to.equal(
      "BSON field 'find.x' is an unknown field.",
    )
    expect((await failureOf(running.db.command({ find: 'a', filter: 1 }))).message).to.equal(
      "BSON field 'find.filter' is the wrong type 'int', expected type 'object'",
    )
    expect((await failureOf(running.db.command({ insert: 'a' }))).message).to.equal(
      "BSON field 'insert.documents' is missing but a required field",
    )
  })

  it('take null for a field that may be left out', async () => {
    expect((await running.db.command({ find: 'a', filter: null, sort: null, hint: null })).ok).to.equal(1)
  })

  it('may write to the databases admin, config and local, as on a standalone', async () => {
    for (const name of ['admin', 'config', 'local']) {
      const things = running.client.db(name).collection('hostile_things')
      expect((await things.insertOne({})).acknowledged).to.equal(true)
      await things.drop()
    }
  })

  it('are bound to their numbers, not to their sizes', async () => {
    const things = running.db.collection('numbers')
    await things.insertMany(Array.from({ length: 200 }, (_, n) => ({ n })))
    const many = Array.from({ length: 1_000_000 }, (_, n) => n)
    expect(await things.countDocuments({ n: { $in: many } })).to.equal(200)
    const huge = Long.MAX_VALUE
    const { cursor } = await running.db.command({ find: 'numbers', limit: huge, batchSize: huge, skip: 199 })
    expect(cursor.firstBatch).to.have.length(1)
    expect((await running.db.command({ find: 'numbers', skip: huge })).cursor.firstBatch).to.deep.equal([])
    const documents = Array.from({ length: 100_001 }, () => ({}))
    expect((await failureOf(running.db.command({ insert: 'numbers', documents }))).code).to.equal(16)
  }).timeout(15_000)
})
