import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, runningDatabase } from '../../running.ts'

/** https://www.mongodb.com/docs/v8.0/core/aggregation-pipeline-limits/#memory-restrictions */
describe('a pipeline over more than a stage may keep', () => {
  const running = runningDatabase()
  const count = 55
  /** Documents of 1 MB each, in no order. */
  const large: Document[] = [
    { $documents: [{ n: Array.from({ length: count }, (_, place) => (place * 37) % count) }] },
    { $unwind: '$n' },
    { $set: { text: 'x'.repeat(1024 * 1024) } },
  ]
  const numbers = Array.from({ length: count }, (_, n) => n)
  const run = (stages: Document[], options: Document = {}): Promise<Document[]> =>
    running.db.aggregate([...large, ...stages], options).toArray()
  const codeOf = async (stages: Document[], options?: Document) => (await failureOf(run(stages, options))).code

  it('sorts with the help of the disk unless that is forbidden', async () => {
    const sorted = await run([{ $sort: { n: 1 } }, { $project: { n: 1 } }])
    expect(sorted.map(({ n }) => n)).to.deep.equal(numbers)
    expect(await codeOf([{ $sort: { n: 1 } }], { allowDiskUse: false })).to.equal(292)
  })

  it('keeps only the first ones where a limit follows', async () => {
    const stages = [{ $sort: { n: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { n: 1 } }]
    expect((await run(stages, { allowDiskUse: false })).map(({ n }) => n)).to.deep.equal([count - 2, count - 3])
  })

  it('groups in several rounds', async () => {
    const group = { $group: { _id: { n: '$n', text: '$text' }, n: { $sum: '$n' } } }
    const groups = await run([group, { $project: { _id: 0, n: 1 } }, { $sort: { n: 1 } }])
    expect(groups.map(({ n }) => n)).to.deep.equal(numbers)
    expect(await codeOf([group], { allowDiskUse: false })).to.equal(292)
  })

  it('gives each facet all documents', async () => {
    const facets = {
      $facet: { last: [{ $sort: { n: -1 } }, { $limit: 1 }, { $unset: 'text' }], all: [{ $count: 'n' }] },
    }
    expect(await run([facets])).to.deep.equal([{ last: [{ n: count - 1 }], all: [{ n: count }] }])
  })

  const refused: [string, Document, number][] = [
    ['one array of all', { $group: { _id: null, all: { $push: '$text' } } }, 146],
    ['$bucketAuto', { $bucketAuto: { groupBy: '$n', buckets: 2 } }, 146],
    ['$setWindowFields', { $setWindowFields: { sortBy: { n: 1 }, output: { at: { $documentNumber: {} } } } }, 146],
    ['a facet that gives all', { $facet: { all: [] } }, 4031700],
  ]
  for (const [what, stage, code] of refused)
    it(`refuses ${what}`, async () => {
      expect(await codeOf([stage])).to.equal(code)
    })
})
