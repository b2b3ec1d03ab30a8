import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

/** https://www.mongodb.com/docs/v8.0/reference/error-codes/ (QueryPlanKilled) */
describe('a cursor whose ground is gone', () => {
  const running = runningDatabase()

  const opened = async (name: string, filter: Document) => {
    const letters = running.db.collection<Document>(name)
    await letters.createIndexes([{ key: { no: 1 } }, { key: { state: 1 } }])
    await letters.insertMany(Array.from({ length: 450 }, (_, no) => ({ no, state: 'open' })))
    const found = letters.find(filter, { batchSize: 5 })
    const summed = letters.aggregate([{ $match: filter }, { $set: { more: 1 } }], { batchSize: 5 })
    for (const cursor of [found, summed]) expect((await cursor.next())?.no).to.equal(0)
    return { letters, cursors: [found, summed] }
  }

  const ways: [string, Document, (letters: Awaited<ReturnType<typeof opened>>['letters']) => Promise<unknown>][] = [
    ['the collection was dropped', {}, (letters) => letters.drop()],
    ['the collection was renamed', {}, (letters) => letters.rename('other', { dropTarget: true })],
    ['the index was dropped', { no: { $gte: 0 } }, (letters) => letters.dropIndex('no_1')],
    [
      'an index of a branch was dropped',
      { $or: [{ no: { $gte: 0 } }, { state: 'closed' }] },
      (letters) => letters.dropIndex('state_1'),
    ],
  ]
  for (const [what, filter, remove] of ways)
    it(`is killed when ${what}`, async () => {
      const { letters, cursors } = await opened(what, filter)
      await remove(letters)
      for (const cursor of cursors)
        expect(await failureOf(cursor.toArray())).to.include({ code: 175, codeName: 'QueryPlanKilled' })
    })

  it('goes on when another index was dropped', async () => {
    const { letters, cursors } = await opened('another', { no: { $gte: 0 } })
    await letters.dropIndex('state_1')
    for (const cursor of cursors) expect(await cursor.toArray()).to.have.length(449)
  })
})
