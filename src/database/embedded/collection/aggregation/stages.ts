import { DatabaseError } from '../../errors.ts'
import { isDocument } from '../../values/value.ts'
import { readFilter } from '../matching/filter.ts'
import { bucket } from './bucket.ts'
import { bucketAuto } from './bucket-auto.ts'
import { count, limit, sample, skip } from './counting-stages.ts'
import { documentStage } from './document-stages.ts'
import { facet } from './facet.ts'
import { graphLookup } from './graph-lookup.ts'
import { lookup } from './lookup.ts'
import { mergeInto } from './merge.ts'
import { group, sort, sortByCount } from './ordering-stages.ts'
import { out } from './out.ts'
import { redact } from './redact.ts'
import type { StageReader } from './stage.ts'
import type { StageName } from './stage-names.ts'
import { mapped } from './stream.ts'
import { unionWith } from './union-with.ts'
import { unwind } from './unwind.ts'
import { densify } from './windows/densify.ts'
import { fill } from './windows/fill.ts'
import { setWindowFields } from './windows/set-window-fields.ts'

const match: StageReader = (operand, context) => {
  if (!isDocument(operand)) throw new DatabaseError(15959, 'the match filter must be an expression in an object')
  const condition = readFilter(operand, context)
  return (source) => mapped(source, (documents) => documents.filter((document) => condition.matches(document)))
}

function oneToOne(name: string): StageReader {
  return (operand, context) => {
    const stage = documentStage(name, operand, context)!
    return (source) => mapped(source, (documents) => documents.map((document) => stage.change(document)))
  }
}

/** All stages that this server knows, but for those that only begin a pipeline (manual: "Aggregation Stages"). */
export const stages: Record<StageName, StageReader> = {
  $match: match,
  $project: oneToOne('$project'),
  $set: oneToOne('$set'),
  $addFields: oneToOne('$addFields'),
  $unset: oneToOne('$unset'),
  $replaceRoot: oneToOne('$replaceRoot'),
  $replaceWith: oneToOne('$replaceWith'),
  $redact: redact,
  $unwind: unwind,
  $group: group,
  $sort: sort,
  $sortByCount: sortByCount,
  $limit: limit,
  $skip: skip,
  $count: count,
  $sample: sample,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $lookup: lookup,
  $graphLookup: graphLookup,
  $facet: facet,
  $unionWith: unionWith,
  $setWindowFields: setWindowFields,
  $densify: densify,
  $fill: fill,
  $out: out,
  $merge: mergeInto,
}
