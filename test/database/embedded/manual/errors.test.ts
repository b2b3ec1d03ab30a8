import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'

/** Whatever a pipeline is, a client is told in MongoDB's terms what is wrong with it, before a document is read. */
describe('errors of pipelines', () => {
  const running = runningDatabase()
  const strange: unknown[] = [
    null,
    true,
    -1,
    'x',
    '$',
    '$$',
    [],
    [null],
    {},
    { $x: 1 },
    { a: { b: { $y: [] } } },
    { input: 5 },
  ]
  const stages =
    '$match $project $set $unset $replaceRoot $redact $unwind $group $sort $sortByCount $limit $skip $count $sample $bucket $bucketAuto $lookup $graphLookup $facet $unionWith $setWindowFields $densify $fill $collStats $indexStats $documents'
  const operators =
    '$add $concat $cond $switch $map $filter $reduce $sortArray $let $zip $range $dateAdd $dateDiff $dateTrunc $dateToString $dateFromString $dateFromParts $dateToParts $convert $toInt $toDate $regexMatch $regexFind $trim $split $substrCP $indexOfCP $arrayElemAt $slice $objectToArray $arrayToObject $setField $getField $mergeObjects $firstN $median $percentile $round $log $mod $year $literal'

  async function failures(pipelines: Document[][]): Promise<string[]> {
    const things = running.db.collection('strange')
    const wrong: string[] = []
    for (const pipeline of pipelines) {
      const error = await things
        .aggregate(pipeline)
        .toArray()
        .then(() => undefined)
        .catch((reason) => reason)
      if (error && (typeof error.code !== 'number' || error.code === 1))
        wrong.push(`${JSON.stringify(pipeline)}: ${error.message}`)
    }
    return wrong
  }

  before(async () => {
    await running.db.collection('strange').insertOne({ a: 1, list: [1, { b: 2 }], at: new Date(0) })
  })

  it('have a code for each strange operand of a stage', async () => {
    expect(
      await failures(stages.split(' ').flatMap((name) => strange.map((operand) => [{ [name]: operand }]))),
    ).to.deep.equal([])
  })

  it('have a code for each strange operand of an operator', async () => {
    const pipelines = operators
      .split(' ')
      .flatMap((name) => strange.map((operand) => [{ $project: { it: { [name]: operand } } }]))
    expect(await failures(pipelines)).to.deep.equal([])
  }).timeout(10_000)

  it('are told where there is no document', async () => {
    const error = await failureOf(
      running.db
        .collection('nothing')
        .aggregate([{ $set: { a: { $nothing: 1 } } }])
        .toArray(),
    )
    expect(error).to.include({ code: 168, codeName: 'InvalidPipelineOperator' })
    expect(error.message).to.match(/Unrecognized expression '\$nothing'/)
    const stage = await failureOf(
      running.db
        .collection('nothing')
        .aggregate([{ $nothing: 1 }])
        .toArray(),
    )
    expect(stage).to.include({ code: 40324, codeName: 'Location40324' })
    expect(stage.message).to.match(/Unrecognized pipeline stage name: '\$nothing'/)
  })
})
