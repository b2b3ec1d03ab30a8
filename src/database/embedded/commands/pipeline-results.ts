import { openPipeline } from '../collection/aggregation/pipeline.ts'
import type { DocumentStream } from '../collection/aggregation/stream.ts'
import type { Slice } from '../collection/slice.ts'
import { encodeDocument } from '../values/encode.ts'
import { type Document, RawDocument, type Value } from '../values/value.ts'
import { batchBytes, type ResultStream } from './cursors.ts'
import { pipelineContext } from './pipeline-context.ts'
import type { Request } from './request.ts'

/** What a pipeline on a collection or a view gives, in batches. */
export function pipelineResults(request: Request, name: string, pipeline: readonly Value[]): ResultStream {
  return new PipelineResults(openPipeline(name, pipeline, pipelineContext(request, name)))
}

/** All that a pipeline gives. */
export async function allOfPipeline(request: Request, name: string, pipeline: readonly Value[]): Promise<Document[]> {
  const stream = openPipeline(name, pipeline, pipelineContext(request, name))
  const documents: Document[] = []
  for (;;) {
    const portion = await stream.next(request.slice)
    if (!portion) return documents
    documents.push(...portion)
    if (request.slice.isOver()) await request.slice.rest()
  }
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
