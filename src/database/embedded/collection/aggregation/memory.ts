import { DatabaseError } from '../../errors.ts'
import { roughSize } from '../../values/rough-size.ts'
import type { Maybe } from '../../values/value.ts'

/** What a stage may keep, in bytes (manual: "Aggregation Pipeline Limits"). */
const mostBytes = 100 * 1024 * 1024
/** What keeping a value costs beside its own bytes. */
const overhead = 64

/** Counts what a stage keeps in memory. */
export class StageMemory {
  private used = 0
  private readonly stage: string
  private readonly code: number

  /** @param code that of the error when the memory is full: ExceededMemoryLimit (146) unless the stage has its own */
  constructor(stage: string, code = 146) {
    this.stage = stage
    this.code = code
  }

  /** True when nothing new should be begun: what is left is for what has been begun. */
  get isHalfFull(): boolean {
    return this.used > mostBytes / 2
  }

  /** Counts a value that is kept. @throws the code of the stage when the memory is full */
  keep(value: Maybe): void {
    this.used += roughSize(value) + overhead
    if (this.used > mostBytes)
      throw new DatabaseError(this.code, `Exceeded memory limit of ${mostBytes} bytes in ${this.stage}`)
  }
}
