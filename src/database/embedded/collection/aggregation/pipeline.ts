import { DatabaseError } from '../../errors.ts'
import type { Value } from '../../values/value.ts'
import { throughViews } from '../views.ts'
import { givenDocuments } from './given-documents.ts'
import { neededFields } from './needed-fields.ts'
import { openSource, readLead, readWindow } from './source.ts'
import { type PipelineContext, type Stage, type StageContext, stageParts } from './stage.ts'
import { isStageName } from './stage-names.ts'
import { checkOrder } from './stage-order.ts'
import { stages } from './stages.ts'
import { type DocumentStream, streamFrom } from './stream.ts'

/**
 * The stream of a whole pipeline on a collection. Its beginning becomes a query that can use indexes, and only the
 * fields that later stages read are decoded. All stages are read before anything is done.
 */
export function openPipeline(name: string, pipeline: readonly Value[], context: PipelineContext): DocumentStream {
  const { collections, database } = context
  const real = throughViews((view) => collections.catalog.get(database, view), name, pipeline)
  const parts = real.pipeline.map(stageParts)
  checkOrder(parts.map(([stage]) => stage))
  const given = givenDocuments(real.name, parts[0], context)
  if (given) return pipelineOn(streamFrom(given), real.pipeline.slice(1), context)
  if (name === '')
    throw new DatabaseError(73, `{aggregate: 1} is not valid for '${parts[0]?.[0] ?? 'an empty pipeline'}'`)
  const { request, rest } = readLead(parts, context)
  const made = readStages(rest, context)
  const collection = collections.find(database, real.name)
  const source = openSource(collection, request, rest, neededFields(rest, context), context)
  return source.stages(made).reduce((stream, stage) => stage(stream), source.stream)
}

/** A pipeline on documents that come from somewhere else. */
function pipelineOn(source: DocumentStream, pipeline: readonly Value[], context: PipelineContext): DocumentStream {
  return readStages(pipeline.map(stageParts), context).reduce((stream, stage) => stage(stream), source)
}

/** Reads a pipeline within a stage, and nothing more. */
function checkPipeline(outer: string, pipeline: readonly Value[], context: PipelineContext): void {
  const parts = pipeline.map(stageParts)
  checkOrder(
    parts.map(([name]) => name),
    outer,
  )
  const isGiven = parts[0]?.[0] === '$documents'
  readStages(isGiven ? parts.slice(1) : parts, context)
}

function readStages(stages: [string, Value][], context: PipelineContext): Stage[] {
  return stages.map(([name, operand], at) => {
    const { skip, limit } = readWindow(stages, at + 1)
    return readStage(name, operand, { ...context, ...nested, wanted: skip + limit })
  })
}

const nested = { open: openPipeline, on: pipelineOn, check: checkPipeline }

function readStage(name: string, operand: Value, context: StageContext): Stage {
  if (name === '$changeStream')
    throw new DatabaseError(40573, 'The $changeStream stage is only supported on replica sets')
  if (!isStageName(name)) throw new DatabaseError(40324, `Unrecognized pipeline stage name: '${name}'`)
  return stages[name](operand, context)
}
