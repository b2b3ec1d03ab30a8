import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { deserialize, serialize } from 'bson'
import { expect } from 'chai'
import fc from 'fast-check'
import { checksumOf } from '../../../../src/database/embedded/framing/checksum.ts'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'

/** An OP_MSG frame with one body. */
function frameOf(command: object, flags = 0): Buffer {
  const body = serialize(command)
  const frame = Buffer.alloc(21 + body.length + (flags & 1 ? 4 : 0))
  frame.writeInt32LE(frame.length, 0)
  frame.writeInt32LE(7, 4)
  frame.writeInt32LE(2013, 12)
  frame.writeUInt32LE(flags, 16)
  frame.set(body, 21)
  if (flags & 1) frame.writeUInt32LE(checksumOf(frame.subarray(0, -4)), frame.length - 4)
  return frame
}

const ping = frameOf({ ping: 1, $db: 'admin' })

describe('frames', () => {
  let folder: string
  let path: string
  let stop: () => Promise<void>

  before(async function () {
    this.timeout(20_000)
    folder = mkdtempSync(join(tmpdir(), 'frames-'))
    const embedded = await startEmbedded({ folder })
    path = decodeURIComponent(/mongodb:\/\/([^/]+)\//.exec(embedded.uri)![1])
    stop = embedded.stop
  })
  after(async () => {
    await stop()
    rmSync(folder, { recursive: true })
  })

  async function opened(): Promise<Socket> {
    const socket = connect(path)
    socket.on('error', () => {})
    await once(socket, 'connect')
    return socket
  }

  async function answerTo(...parts: Buffer[]) {
    const socket = await opened()
    for (const part of parts) {
      socket.write(part)
      if (parts.length > 1) await setTimeout(2)
    }
    const [reply] = (await once(socket, 'data')) as [Buffer]
    socket.destroy()
    return { reply, body: deserialize(reply.subarray(reply.readInt32LE(12) === 1 ? 36 : 21)) }
  }

  /** Resolves when the server closes the connection. */
  async function closedAfter(bytes: Buffer): Promise<void> {
    const socket = await opened()
    const closed = once(socket, 'close')
    socket.resume()
    socket.write(bytes)
    await closed
  }

  it('may come in pieces', async () => {
    const { reply, body } = await answerTo(ping.subarray(0, 3), ping.subarray(3, 17), ping.subarray(17))
    expect(body.ok).to.equal(1)
    expect(reply.readInt32LE(8)).to.equal(7)
  })

  it('may come several at once', async () => {
    const socket = await opened()
    socket.write(Buffer.concat([ping, ping, ping]))
    let size = 0
    socket.on('data', (chunk) => {
      size += chunk.length
    })
    await setTimeout(100)
    socket.destroy()
    expect(size).to.equal(3 * (21 + serialize({ ok: 1 }).length))
  })

  it('may carry a checksum', async () => {
    expect((await answerTo(frameOf({ ping: 1, $db: 'admin' }, 1))).body.ok).to.equal(1)
  })

  it('of the old kind are answered to greetings', async () => {
    const body = serialize({ ismaster: 1, helloOk: true })
    const name = Buffer.from('admin.$cmd\0')
    const head = Buffer.alloc(20)
    const frame = Buffer.concat([head, name, Buffer.from([0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]), body])
    frame.writeInt32LE(frame.length, 0)
    frame.writeInt32LE(2004, 12)
    expect((await answerTo(frame)).body).to.include({ ismaster: true, helloOk: true })
  })

  it('without a wish for an answer get none', async () => {
    const socket = await opened()
    socket.write(Buffer.concat([frameOf({ ping: 1, $db: 'admin' }, 2), ping]))
    const [reply] = (await once(socket, 'data')) as [Buffer]
    socket.destroy()
    expect(reply.length).to.equal(21 + serialize({ ok: 1 }).length)
  })

  it('that are too short, too long or of an unknown kind close the connection', async () => {
    const sized = (length: number, opcode = 2013) => {
      const frame = Buffer.alloc(16)
      frame.writeInt32LE(length, 0)
      frame.writeInt32LE(opcode, 12)
      return frame
    }
    for (const bytes of [sized(10), sized(-1), sized(48_000_001), sized(16), sized(16, 2012)]) await closedAfter(bytes)
  })

  it('with broken bytes harm nobody else', async () => {
    const mutated = fc.tuple(fc.nat(ping.length - 1), fc.integer({ min: 0, max: 255 }))
    const property = fc.asyncProperty(fc.array(mutated, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Buffer.from(frameOf({ insert: 'x', documents: [{ a: 1, b: { c: 'text' } }], $db: 'fuzz' }))
      for (const [at, byte] of changes) bytes[Math.min(bytes.length - 1, at + 4)] = byte
      const socket = await opened()
      socket.on('data', () => {})
      socket.end(bytes)
      await Promise.race([once(socket, 'close'), setTimeout(200)])
      socket.destroy()
    })
    await fc.assert(property, { numRuns: 150, seed: 23 })
    expect((await answerTo(ping)).body.ok).to.equal(1)
  }).timeout(15_000)
})
