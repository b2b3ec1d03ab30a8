import { frameLength, headerLength } from './message.ts'

const leastCapacity = 16 * 1024

/**
 * Puts the chunks of a socket together again. What it keeps grows with the bytes that have come, not with the length
 * that a header claims; a frame that came in one chunk is not copied.
 */
export class FrameReader {
  private bytes: Buffer = Buffer.alloc(0)
  private start = 0
  private end = 0
  private isOwn = false

  /** How many bytes wait. */
  get size(): number {
    return this.end - this.start
  }

  /** Takes the next bytes up. */
  add(chunk: Buffer): void {
    if (this.size === 0) {
      this.bytes = chunk
      this.start = 0
      this.end = chunk.length
      this.isOwn = false
      return
    }
    if (!this.isOwn || this.end + chunk.length > this.bytes.length) this.grow(chunk.length)
    this.bytes.set(chunk, this.end)
    this.end += chunk.length
  }

  /** The next whole frame, if it is there. @throws BrokenFrame when its length cannot be right */
  next(longest: number): Buffer | undefined {
    if (this.size < headerLength) return undefined
    const length = frameLength(this.bytes.subarray(this.start), longest)
    if (this.size < length) return undefined
    const frame = this.bytes.subarray(this.start, this.start + length)
    this.start += length
    return frame
  }

  /** Forgets what waits. */
  clear(): void {
    this.bytes = Buffer.alloc(0)
    this.start = 0
    this.end = 0
  }

  /** Bytes before `start` may belong to a frame that is being worked on: they are never written over. */
  private grow(more: number) {
    const larger = Buffer.allocUnsafe(Math.max(leastCapacity, 2 * (this.size + more)))
    larger.set(this.bytes.subarray(this.start, this.end))
    this.bytes = larger
    this.end = this.size
    this.start = 0
    this.isOwn = true
  }
}
