import { DatabaseError } from '../../errors.ts'
import type { ScratchFile } from '../../storage/scratch-file.ts'
import { decodeDocument } from '../../values/decode.ts'
import { encodeDocument } from '../../values/encode.ts'
import { roughSize } from '../../values/rough-size.ts'
import type { Document } from '../../values/value.ts'
import type { PipelineContext } from './stage.ts'
import type { DocumentStream } from './stream.ts'

/** How many bytes of documents stay in memory. */
const mostKept = 32 * 1024 * 1024
/** Documents are written and read in parts that take a few milliseconds. */
const partBytes = 256 * 1024

interface Place {
  start: number
  end: number
}

/** Any number of documents in the order in which they were added; those that find no room in memory are in a file. */
export class Spool {
  private readonly parts: (Document[] | Place)[] = []
  private part: Document[] = []
  private size = 0
  private kept = 0
  private file: ScratchFile | undefined
  private readonly stage: string
  private readonly context: PipelineContext

  constructor(stage: string, context: PipelineContext) {
    this.stage = stage
    this.context = context
  }

  get isEmpty(): boolean {
    return this.parts.length === 0 && this.part.length === 0
  }

  /** @throws 292 when the memory is full and the client forbade the disk */
  add(document: Document): void {
    this.part.push(document)
    this.size += roughSize(document)
    if (this.size > partBytes) this.endPart()
  }

  /** All documents from the first on; as often as wanted, once all have been added. */
  stream(): DocumentStream {
    let at = 0
    return {
      next: async () => {
        if (at < this.parts.length) return this.documentsOf(this.parts[at++])
        return at++ === this.parts.length && this.part.length > 0 ? this.part : undefined
      },
    }
  }

  private endPart() {
    const fits = this.kept + this.size <= mostKept
    this.parts.push(fits ? this.part : this.written(this.part))
    if (fits) this.kept += this.size
    this.part = []
    this.size = 0
  }

  private written(documents: Document[]): Place {
    if (!this.file && !this.context.allowDiskUse)
      throw new DatabaseError(
        292,
        `Exceeded memory limit for ${this.stage}, but didn't allow external sort. Pass allowDiskUse:true to opt in.`,
      )
    this.file ??= this.context.collections.store.scratchFile()
    return this.file.append(Buffer.concat(documents.map((document) => encodeDocument(document))))
  }

  private documentsOf(part: Document[] | Place): Document[] {
    if (Array.isArray(part)) return part
    const bytes = this.file!.read(part.start, part.end - part.start)
    const documents: Document[] = []
    for (let at = 0; at < bytes.length; ) {
      const end = at + bytes.readInt32LE(at)
      documents.push(decodeDocument(bytes.subarray(at, end)))
      at = end
    }
    return documents
  }
}
