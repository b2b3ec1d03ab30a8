import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Document, deserialize, serialize } from 'bson'
import { type EmbeddedDatabase, startEmbedded } from '../../../../src/database/embedded/index.ts'

/** Parts of an OP_MSG frame that are not as usual. */
export interface Oddities {
  flags?: number
  opcode?: number
  /** What comes behind the body, as it is. */
  tail?: Buffer
}

/** A frame of bytes: header, flags, one section with the body, and what else is wished. */
export function frameAround(
  body: Uint8Array,
  { flags = 0, opcode = 2013, tail = Buffer.alloc(0) }: Oddities = {},
): Buffer {
  const frame = Buffer.alloc(21 + body.length + tail.length)
  frame.writeInt32LE(frame.length, 0)
  frame.writeInt32LE(7, 4)
  frame.writeInt32LE(opcode, 12)
  frame.writeUInt32LE(flags, 16)
  frame.set(body, 21)
  frame.set(tail, 21 + body.length)
  return frame
}

/** The frame of a command. */
export function frameOf(command: object, oddities?: Oddities): Buffer {
  return frameAround(serialize('$db' in command ? command : { ...command, $db: 'hostile' }), oddities)
}

/** A document sequence section. */
export function sequenceOf(identifier: string, documents: Uint8Array[]): Buffer {
  const content = Buffer.concat([Buffer.from(`${identifier}\0`), ...documents])
  const head = Buffer.alloc(5)
  head[0] = 1
  head.writeInt32LE(content.length + 4, 1)
  return Buffer.concat([head, content])
}

/** What became of bytes that were sent: a reply, or a closed connection. Neither means that it is stuck. */
export type Outcome = Document | 'closed' | 'stuck'

const patience = 10_000

/** A client that sends what it likes. */
export class RawClient {
  readonly socket: Socket
  isClosed = false
  private received: Buffer = Buffer.alloc(0)
  private wake = () => {}

  constructor(socket: Socket) {
    this.socket = socket
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      this.received = Buffer.concat([this.received, chunk])
      this.wake()
    })
    socket.on('close', () => {
      this.isClosed = true
      this.wake()
    })
  }

  /** Sends the bytes and waits for one reply. */
  async ask(bytes: Buffer): Promise<Outcome> {
    this.socket.write(bytes)
    return this.outcome()
  }

  /** The next reply, or what else happens. */
  async outcome(): Promise<Outcome> {
    const deadline = Date.now() + patience
    for (;;) {
      const reply = this.reply()
      if (reply) return reply
      if (this.isClosed) return 'closed'
      if (Date.now() > deadline) return 'stuck'
      await Promise.race([
        new Promise<void>((resolve) => {
          this.wake = resolve
        }),
        setTimeout(patience, undefined, { ref: false }),
      ])
    }
  }

  private reply(): Document | undefined {
    const { received } = this
    if (received.length < 16 || received.length < received.readInt32LE(0)) return undefined
    const frame = received.subarray(0, received.readInt32LE(0))
    this.received = received.subarray(frame.length)
    return deserialize(frame.subarray(frame.readInt32LE(12) === 1 ? 36 : 21), { bsonRegExp: true })
  }
}

/** A server that strangers are let loose on. */
export interface Target {
  path: string
  uri: string
  lines: Record<string, unknown>[]
  open(): Promise<RawClient>
}

/** Starts a server for the suite. Afterwards it must answer still, and must not have met a bug. */
export function target(): Target {
  const target = { lines: [] } as unknown as Target
  let folder: string
  let embedded: EmbeddedDatabase
  before(async function () {
    this.timeout(20_000)
    if (process.env.MONGODB_URI) this.skip()
    folder = mkdtempSync(join(tmpdir(), 'hostile-'))
    embedded = await startEmbedded({ folder, log: (line) => target.lines.push(line as Record<string, unknown>) })
    target.uri = embedded.uri
    target.path = decodeURIComponent(/mongodb:\/\/([^/]+)\//.exec(embedded.uri)![1])
    target.open = async () => {
      const socket = connect(target.path)
      await once(socket, 'connect')
      return new RawClient(socket)
    }
  })
  after(async () => {
    if (!embedded) return
    await embedded.stop()
    rmSync(folder, { recursive: true })
  })
  return target
}
