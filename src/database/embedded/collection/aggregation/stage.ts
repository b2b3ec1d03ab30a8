import { DatabaseError } from '../../errors.ts'
import { type Document, isDocument, type Value } from '../../values/value.ts'
import type { Collection } from '../collection.ts'
import type { Collections } from '../collections.ts'
import type { FilterContext } from '../matching/condition.ts'
import type { Query } from '../query.ts'
import type { DocumentStream } from './stream.ts'

/** What a pipeline may ask for. */
export interface PipelineContext extends FilterContext {
  collections: Collections
  database: string
  collation?: string
  hint?: Document | string
  /** Told of each query that a pipeline makes, when it has given its last document. */
  onQuery(collection: Collection, query: Query): void
  /** Whether what $out and $merge write is not validated. */
  isValidationBypassed: boolean
  /** Whether stages may put what finds no room in memory into a file. */
  allowDiskUse: boolean
  /** The sessions of clients, for $listLocalSessions. */
  sessions(): Document[]
}

/** How a stage runs pipelines of its own. */
export interface StageContext extends PipelineContext {
  /** How many documents the stages behind it want at most; Infinity for all. */
  wanted: number
  /** A pipeline on a collection; on '' it has to begin with $documents. */
  open(name: string, pipeline: readonly Value[], context: PipelineContext): DocumentStream
  /** A pipeline on documents that are there, as within $facet. */
  on(source: DocumentStream, pipeline: readonly Value[], context: PipelineContext): DocumentStream
  /** @throws the error that running the pipeline within that stage would meet, before anything is done */
  check(outer: string, pipeline: readonly Value[], context: PipelineContext): void
}

/** A stage that has been read, to be put behind the stream before it. */
export type Stage = (source: DocumentStream) => DocumentStream

/** Reads the operand of a stage. @throws MongoDB's codes for wrong ones */
export type StageReader = (operand: Value, context: StageContext) => Stage

/** One stage as `[name, operand]`. @throws 40323 */
export function stageParts(stage: Value): [string, Value] {
  if (!isDocument(stage) || stage.size !== 1)
    throw new DatabaseError(40323, 'A pipeline stage specification object must contain exactly one field.')
  return [...stage][0]
}

/** The array of stages in an operand. @throws TypeMismatch (14) */
export function pipelineOf(value: Value | undefined): Value[] {
  if (Array.isArray(value) && value.every(isDocument)) return value
  throw new DatabaseError(14, `'pipeline' option must be specified as an array of objects`)
}
