/** The dump cannot be read: cut off, damaged, or something else. */
export class BadDump extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BadDump'
  }
}

/** MongoDB's 16 MB, and what its own commands may add. */
const largestDocument = 16 * 1024 * 1024 + 16 * 1024

/** Takes pieces of a known length from a stream, holding no more than one piece and one chunk. */
export class ByteReader {
  private readonly source: AsyncIterator<Buffer>
  private rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]()
  }

  /** The next `count` bytes; undefined at the end. @throws BadDump when there are some, but not enough */
  async take(count: number): Promise<Buffer | undefined> {
    if (this.rest.length < count && !(await this.fill(count))) {
      if (this.rest.length > 0) throw new BadDump('it is cut off')
      return undefined
    }
    const piece = this.rest.subarray(0, count)
    this.rest = this.rest.subarray(count)
    return piece
  }

  /** The next BSON document; undefined at the end. `length` are its first four bytes when they were taken already. */
  async document(length?: Buffer): Promise<Buffer | undefined> {
    const start = length ?? (await this.take(4))
    if (!start) return undefined
    const size = start.readInt32LE()
    if (size < 5 || size > largestDocument) throw new BadDump(`a document claims to have ${size} bytes`)
    const body = await this.take(size - 4)
    if (!body) throw new BadDump('it is cut off')
    if (body[body.length - 1] !== 0) throw new BadDump('a document has no end')
    return Buffer.concat([start, body], size)
  }

  private async fill(count: number): Promise<boolean> {
    const parts = [this.rest]
    let size = this.rest.length
    while (size < count) {
      const { value, done } = await this.source.next()
      if (done) break
      parts.push(value)
      size += value.length
    }
    this.rest = Buffer.concat(parts, size)
    return size >= count
  }
}
