import { openPipeline } from '../collection/aggregation/pipeline.ts'
import type { DocumentStream } from '../collection/aggregation/stream.ts'
import type { Slice } from '../collection/slice.ts'
import { DatabaseError } from '../errors.ts'
import { encodeDocument } from '../values/encode.ts'
import { type Document, isDocument, RawDocument } from '../values/value.ts'
import { batchBytes, type ResultStream } from './cursors.ts'
import { explainCommand } from './explain.ts'
import { pipelineContext } from './pipeline-context.ts'
import { type Command, countField } from './request.ts'

/** https://www.mongodb.com/docs/v7.0/reference/command/aggregate/ */
export const aggregate: Command = async (request) => {
  const { body, server, database, slice } = request
  const pipeline = body.get('pipeline')
  if (!Array.isArray(pipeline)) throw new DatabaseError(14, "'pipeline' option must be specified as an array")
  const target = body.get('aggregate')
  const name = typeof target === 'string' ? target : ''
  const cursor = body.get('cursor')
  if (!isDocument(cursor) && body.get('explain') !== true)
    throw new DatabaseError(9, "The 'cursor' option is required, except for aggregate with the explain argument")
  if (body.get('explain') === true) return explainCommand(request, body, 'queryPlanner')
  const size = isDocument(cursor) ? countField(cursor, 'batchSize', 101) : 101
  const stream = new PipelineResults(openPipeline(name, pipeline, pipelineContext(request, name)))
  const namespace = name === '' ? `${database}.$cmd.aggregate` : `${database}.${name}`
  return server.cursors.start({ namespace, stream, count: size, isSingle: false, body }, slice)
}

class PipelineResults implements ResultStream {
  private readonly stream: DocumentStream
  private waiting: Document[] = []
  private isEnded = false

  constructor(stream: DocumentStream) {
    this.stream = stream
  }

  async next(count: number, slice: Slice) {
    const documents: RawDocument[] = []
    let size = 0
    while (documents.length < count && size < batchBytes) {
      if (this.waiting.length === 0 && !(await this.refill(slice))) break
      const bytes = encodeDocument(this.waiting.shift()!)
      documents.push(new RawDocument(bytes))
      size += bytes.length
    }
    const isLast = this.isEnded && this.waiting.length === 0
    return { documents, isLast }
  }

  private async refill(slice: Slice): Promise<boolean> {
    while (!this.isEnded && this.waiting.length === 0) {
      const portion = await this.stream.next(slice)
      if (portion) this.waiting = portion
      else this.isEnded = true
      if (slice.isOver()) await slice.rest()
    }
    return this.waiting.length > 0
  }
}
