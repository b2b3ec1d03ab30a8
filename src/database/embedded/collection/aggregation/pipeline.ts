import { DatabaseError } from '../../errors.ts'
import { type Document, isDocument, type Value } from '../../values/value.ts'
import type { Collection } from '../collection.ts'
import type { Collections } from '../collections.ts'
import type { FilterContext } from '../matching/condition.ts'
import type { Query } from '../query.ts'
import { throughViews } from '../views.ts'
import { givenDocuments } from './given-documents.ts'
import { neededFields } from './needed-fields.ts'
import { openSource, readLead } from './source.ts'
import { stages } from './stages.ts'
import { type DocumentStream, streamFrom } from './stream.ts'

/** What the stages of a pipeline may ask for. */
export interface PipelineContext extends FilterContext {
  collections: Collections
  database: string
  collation?: string
  hint?: Document | string
  /** Told of each query that a pipeline makes, when it has given its last document. */
  onQuery(collection: Collection, query: Query): void
  /** Whether what $out and $merge write is not validated. */
  isValidationBypassed: boolean
  /** The sessions of clients, for $listLocalSessions. */
  sessions(): Document[]
}

/** A stage that has been read, to be put behind the stream before it. */
export type Stage = (source: DocumentStream) => DocumentStream

/** One stage as `[name, operand]`. @throws 40323 */
export function stageParts(stage: Value): [string, Value] {
  if (!isDocument(stage) || stage.size !== 1)
    throw new DatabaseError(40323, 'A pipeline stage specification object must contain exactly one field.')
  return [...stage][0]
}

/**
 * The stream of a whole pipeline on a collection. Its beginning becomes a query that can use indexes, and only the
 * fields that later stages read are decoded.
 */
export function openPipeline(name: string, pipeline: readonly Value[], context: PipelineContext): DocumentStream {
  const { collections, database } = context
  const real = throughViews((view) => collections.catalog.get(database, view), name, pipeline)
  const parts = real.pipeline.map(stageParts)
  const given = givenDocuments(real.name, parts[0], context)
  if (given) return pipelineOn(streamFrom(given), real.pipeline.slice(1), context)
  const { request, rest } = readLead(parts, context)
  const made = rest.map(([stage, operand]) => readStage(stage, operand, context))
  const collection = collections.find(database, real.name)
  const source = openSource(collection, request, rest, neededFields(rest, context), context)
  return source.stages(made).reduce((stream, stage) => stage(stream), source.stream)
}

/** A pipeline on documents that come from somewhere else, as within $facet. */
export function pipelineOn(
  source: DocumentStream,
  pipeline: readonly Value[],
  context: PipelineContext,
): DocumentStream {
  const made = pipeline.map(stageParts).map(([name, operand]) => readStage(name, operand, context))
  return made.reduce((stream, stage) => stage(stream), source)
}

function readStage(name: string, operand: Value, context: PipelineContext): Stage {
  const read = Object.hasOwn(stages, name) ? stages[name] : undefined
  if (name === '$changeStream')
    throw new DatabaseError(40573, 'The $changeStream stage is only supported on replica sets')
  if (!read) throw new DatabaseError(40324, `Unrecognized pipeline stage name: '${name}'`)
  return read(operand, context)
}
