import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

/** The names of the stages from the outermost inwards. */
function stagesOf(plan: Document): string[] {
  const inputs: Document[] = plan.inputStages ?? (plan.inputStage ? [plan.inputStage] : [])
  return [plan.stage, ...inputs.flatMap(stagesOf)]
}

function innermost(plan: Document): Document {
  return plan.inputStage ? innermost(plan.inputStage) : plan
}

/** https://www.mongodb.com/docs/v8.0/reference/explain-results/ */
describe('explain', () => {
  const running = runningDatabase()
  const letters = () => running.db.collection<Document>('letters')

  before(async () => {
    const documents = Array.from({ length: 300 }, (_, number) => ({
      _id: number as never,
      office: number % 3,
      no: number,
      state: number % 2 ? 'open' : 'closed',
      tags: [`t${number % 5}`, 'all'],
    }))
    await letters().createIndex({ office: 1, no: -1 }, { unique: true })
    await letters().createIndex({ state: 1 }, { partialFilterExpression: { state: 'open' } })
    await letters().createIndex({ tags: 1 })
    await letters().insertMany(documents)
  })

  const planOf = async (wanted: Document, options: Document = {}): Promise<Document> =>
    (await letters().find(wanted, options).explain('queryPlanner')).queryPlanner.winningPlan

  it('tells a scan of the collection with its filter and direction', async () => {
    const plan = await planOf({ other: 1 })
    expect(plan).to.include({ stage: 'COLLSCAN', direction: 'forward' })
    expect(plan.filter).to.deep.equal({ other: { $eq: 1 } })
  })

  it('tells the index, its kind and its bounds', async () => {
    const plan = await planOf({ office: 1, no: { $gt: 5 } }, { sort: { no: 1 } })
    expect(stagesOf(plan)).to.deep.equal(['FETCH', 'IXSCAN'])
    expect(plan.inputStage).to.deep.include({
      keyPattern: { office: 1, no: -1 },
      indexName: 'office_1_no_-1',
      isMultiKey: false,
      isUnique: true,
      isSparse: false,
      isPartial: false,
      direction: 'backward',
      indexBounds: { office: ['[1, 1]'], no: ['(5, inf.0]'] },
    })
    const open = await planOf({ state: 'open' })
    expect(innermost(open)).to.include({ isPartial: true, isMultiKey: false })
    expect(innermost(await planOf({ tags: 't1' }))).to.deep.include({
      isMultiKey: true,
      multiKeyPaths: { tags: ['tags'] },
    })
  })

  const shapes: [string, Document, Document, string[]][] = [
    ['one document by _id', { _id: 5 }, {}, ['EXPRESS_IXSCAN']],
    ['a covered query', { office: 1 }, { projection: { no: 1, _id: 0 } }, ['PROJECTION_COVERED', 'IXSCAN']],
    ['a projection', { office: 1 }, { projection: { state: 1 } }, ['PROJECTION_SIMPLE', 'FETCH', 'IXSCAN']],
    ['a sort in memory', { other: 1 }, { sort: { other: 1 }, limit: 3 }, ['SORT', 'COLLSCAN']],
    ['skip and limit', { office: 1 }, { skip: 2, limit: 3 }, ['LIMIT', 'SKIP', 'FETCH', 'IXSCAN']],
    ['merged values', { office: { $in: [1, 2] } }, { sort: { no: 1 } }, ['FETCH', 'SORT_MERGE', 'IXSCAN', 'IXSCAN']],
    ['branches', { $or: [{ tags: 't1' }, { office: 1, no: 4 }] }, {}, ['FETCH', 'OR', 'IXSCAN', 'IXSCAN']],
  ]
  for (const [what, wanted, options, stages] of shapes)
    it(`tells ${what}`, async () => {
      expect(stagesOf(await planOf(wanted, options))).to.deep.equal(stages)
    })

  it('tells what was examined', async () => {
    const { executionStats } = await letters().find({ office: 1, state: 'open' }).explain('executionStats')
    expect(executionStats).to.include({ executionSuccess: true, nReturned: 50 })
    expect(executionStats.totalDocsExamined).to.be.within(50, 150)
    expect(executionStats.executionTimeMillis).to.be.a('number')
    const covered = await letters()
      .find({ office: 1 }, { projection: { no: 1, _id: 0 } })
      .explain('executionStats')
    expect(covered.executionStats).to.include({ nReturned: 100, totalKeysExamined: 100, totalDocsExamined: 0 })
    expect(covered.executionStats.executionStages).to.include({ stage: 'PROJECTION_COVERED', nReturned: 100 })
  })

  it('tells the plans that lost, and what each of them would do', async () => {
    const explained = await letters().find({ office: 1, tags: 't1' }).explain('allPlansExecution')
    expect(explained.queryPlanner.rejectedPlans).to.have.length(1)
    expect(explained.executionStats.allPlansExecution).to.have.length(2)
    for (const trial of explained.executionStats.allPlansExecution) expect(trial.nReturned).to.equal(20)
  })

  it('tells counts and distinct values', async () => {
    const explain = (command: Document) => running.db.command({ explain: command, verbosity: 'executionStats' })
    const count = await explain({ count: 'letters', query: { office: 1 } })
    expect(stagesOf(count.queryPlanner.winningPlan)).to.deep.equal(['COUNT', 'COUNT_SCAN'])
    expect(count.executionStats.executionStages.nCounted).to.equal(100)
    const all = await explain({ count: 'letters', query: {} })
    expect(innermost(all.queryPlanner.winningPlan).stage).to.equal('RECORD_STORE_FAST_COUNT')
    const distinct = await explain({ distinct: 'letters', key: 'office', query: {} })
    expect(stagesOf(distinct.queryPlanner.winningPlan)).to.deep.equal(['PROJECTION_COVERED', 'DISTINCT_SCAN'])
    expect(distinct.executionStats.totalKeysExamined).to.equal(3)
    expect(await letters().distinct('office')).to.deep.equal([0, 1, 2])
    expect(await letters().distinct('no', { office: 1, no: { $lt: 9 } })).to.deep.equal([1, 4, 7])
  })

  it('tells how writes find their documents, and does not write', async () => {
    const explain = async (command: Document) =>
      (await running.db.command({ explain: command, verbosity: 'executionStats' })) as Document
    const update = await explain({
      update: 'letters',
      updates: [{ q: { office: 1 }, u: { $set: { x: 1 } }, multi: true }],
    })
    expect(stagesOf(update.queryPlanner.winningPlan)).to.deep.equal(['UPDATE', 'FETCH', 'IXSCAN'])
    expect(update.executionStats.executionStages.nWouldModify).to.equal(100)
    const remove = await explain({ delete: 'letters', deletes: [{ q: { _id: 5 }, limit: 1 }] })
    expect(stagesOf(remove.queryPlanner.winningPlan)).to.deep.equal(['DELETE', 'IDHACK'])
    const modify = await explain({ findAndModify: 'letters', query: { office: 1 }, sort: { no: 1 }, remove: true })
    expect(stagesOf(modify.queryPlanner.winningPlan)).to.deep.equal(['DELETE', 'FETCH', 'IXSCAN'])
    expect(await letters().countDocuments({ x: { $exists: false } })).to.equal(300)
  })

  it('tells the query of a pipeline and the stages behind it', async () => {
    const pipeline = [{ $match: { office: 1 } }, { $group: { _id: '$no' } }]
    const explained = (await letters().aggregate(pipeline).explain('executionStats')) as Document
    const [cursor, group] = explained.stages
    expect(stagesOf(cursor.$cursor.queryPlanner.winningPlan)).to.deep.equal(['PROJECTION_COVERED', 'IXSCAN'])
    expect(cursor.$cursor.executionStats.totalDocsExamined).to.equal(0)
    expect(group).to.have.property('$group')
    const alone = (await letters()
      .aggregate([{ $match: { office: 1 } }])
      .explain('queryPlanner')) as Document
    expect(stagesOf(alone.queryPlanner.winningPlan)).to.deep.equal(['FETCH', 'IXSCAN'])
  })

  it('groups by an index alone where it holds all that is read', async () => {
    const pipeline = [{ $group: { _id: '$office', last: { $max: '$no' } } }, { $sort: { _id: 1 } }]
    const explained = (await letters().aggregate(pipeline).explain('executionStats')) as Document
    expect(explained.stages[0].$cursor.executionStats).to.include({ totalKeysExamined: 300, totalDocsExamined: 0 })
    const groups = await letters().aggregate(pipeline).toArray()
    expect(groups.map(({ last }) => last)).to.deep.equal([297, 298, 299])
  })

  it('refuses what it cannot explain', async () => {
    const explain = (command: Document) => running.db.command({ explain: command, verbosity: 'queryPlanner' })
    expect((await failureOf(explain({ nothing: 1 }))).code).to.equal(59)
    expect((await failureOf(running.db.command({ explain: { find: 'letters' }, verbosity: 'all' }))).code).to.equal(2)
  })

  it('leaves hidden indexes out', async () => {
    const names = running.db.collection('hidden')
    await names.insertOne({ name: 'a' })
    await names.createIndex({ name: 1 }, { hidden: true })
    expect((await names.find({ name: 'a' }).explain('queryPlanner')).queryPlanner.winningPlan.stage).to.equal(
      'COLLSCAN',
    )
    expect((await failureOf(names.find({ name: 'a' }, { hint: 'name_1' }).toArray())).code).to.equal(2)
  })
})

describe('plans that are remembered', () => {
  const running = runningDatabase()

  it('are given up in the middle when other values need another index', async () => {
    const mixed = running.db.collection<Document>('mixed')
    await mixed.createIndex({ kind: 1 })
    await mixed.createIndex({ at: 1 })
    const documents = Array.from({ length: 3000 }, (_, at) => ({ at, kind: at % 500 === 499 ? 'rare' : 'common' }))
    await mixed.insertMany(documents)
    const first = async (kind: string) =>
      (await mixed.find({ kind }, { sort: { at: 1 }, limit: 3 }).toArray()).map(({ at }) => at)
    for (const kind of ['rare', 'common', 'rare', 'common'])
      expect(await first(kind)).to.deep.equal(kind === 'rare' ? [499, 999, 1499] : [0, 1, 2])
  })

  it('follow indexes that come and go', async () => {
    const changing = running.db.collection<Document>('changing')
    await changing.insertMany(Array.from({ length: 50 }, (_, number) => ({ number })))
    const found = async () => (await changing.find({ number: { $gte: 40 } }).toArray()).length
    expect(await found()).to.equal(10)
    const name = await changing.createIndex({ number: 1 })
    expect(await found()).to.equal(10)
    await changing.dropIndex(name)
    expect(await found()).to.equal(10)
  })
})
