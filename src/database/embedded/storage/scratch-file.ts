import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const forgotten = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor))

/**
 * A file for what does not fit in memory. It has no name any more as soon as it is open, so that nothing is left of it
 * after a crash, and its space is free again when nobody refers to it.
 */
export class ScratchFile {
  private readonly descriptor: number
  private length = 0

  constructor(folder: string) {
    const path = join(folder, `scratch-${randomBytes(6).toString('hex')}`)
    this.descriptor = openSync(path, 'w+', 0o600)
    rmSync(path, { force: true })
    forgotten.register(this, this.descriptor, this)
  }

  /** Adds bytes at the end; answers where they are. */
  append(bytes: Buffer): { start: number; end: number } {
    const start = this.length
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at, bytes.length - at, start + at)
    this.length += bytes.length
    return { start, end: this.length }
  }

  /** Up to `length` bytes from `start`. */
  read(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readSync(this.descriptor, bytes, 0, length, start))
  }

  close(): void {
    forgotten.unregister(this)
    closeSync(this.descriptor)
  }
}
