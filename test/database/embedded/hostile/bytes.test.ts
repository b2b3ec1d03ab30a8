import { Binary, type Document, serialize } from 'bson'
import { expect } from 'chai'
import fc from 'fast-check'
import { mutantsOf } from './mutants.ts'
import { frameAround, frameOf, type Oddities, type RawClient, sequenceOf, target } from './wire.ts'

const person = {
  _id: 1,
  name: 'Trần Thị Tư',
  list: [1, 2.5, { e: null }],
  bytes: new Binary(Buffer.from('ab')),
  at: new Date(0),
}

/** Commands of all kinds, whose frames are then spoilt. */
const commands: { command: object; oddities?: Oddities }[] = [
  { command: { insert: 'x', documents: [person] } },
  { command: { insert: 'x' }, oddities: { tail: sequenceOf('documents', [serialize(person), serialize({ q: 1 })]) } },
  { command: { find: 'x', filter: { a: { $in: [1, /x/] }, $or: [{ b: 1 }] }, sort: { a: 1 }, projection: { a: 1 } } },
  { command: { update: 'x', updates: [{ q: { a: 1 }, u: { $set: { 'b.c': 1 }, $push: { z: { $each: [1] } } } }] } },
  { command: { update: 'x', updates: [{ q: {}, u: [{ $set: { k: { $add: ['$a', 1] } } }], upsert: true }] } },
  {
    command: {
      aggregate: 'x',
      pipeline: [{ $match: { a: 1 } }, { $group: { _id: '$a', n: { $sum: 1 } } }],
      cursor: {},
    },
  },
  { command: { findAndModify: 'x', query: { a: 1 }, update: { $inc: { a: 1 } }, new: true } },
  { command: { createIndexes: 'x', indexes: [{ key: { a: 1, b: -1 }, name: 'a_1' }] } },
  { command: { delete: 'x', deletes: [{ q: { a: 99 }, limit: 1 }] } },
]
const frames = commands.map(({ command, oddities }) => frameOf(command, oddities))

const seed = Number(process.env.HOSTILE_SEED ?? 31)
const rounds = Number(process.env.HOSTILE_ROUNDS ?? 1000)

describe('bytes that are not as they should be', () => {
  const server = target()
  let client: RawClient

  beforeEach(async () => {
    client = await server.open()
  })
  afterEach(() => client?.socket.destroy())

  /** Every frame gets an answer or closes its connection; the next one comes on a new one. */
  async function send(bytes: Buffer) {
    const outcome = await client.ask(bytes)
    if (outcome === 'closed') client = await server.open()
    return outcome
  }

  const closing: [string, Buffer][] = [
    ['two bodies', frameOf({ ping: 1 }, { tail: Buffer.concat([Buffer.from([0]), serialize({ ping: 1 })]) })],
    ['a section of kind 2', frameOf({ ping: 1 }, { tail: Buffer.from([2, 0, 0, 0, 0]) })],
    ['a sequence without an end', frameOf({ ping: 1 }, { tail: Buffer.from([1, 9, 0, 0, 0, 0x61]) })],
    [
      'a sequence of negative length',
      frameOf({ ping: 1 }, { tail: Buffer.from([1, 0xff, 0xff, 0xff, 0xff, 0x61, 0]) }),
    ],
    ['a flag that must be known', frameOf({ ping: 1 }, { flags: 4 })],
    ['a wrong checksum', frameOf({ ping: 1 }, { flags: 1, tail: Buffer.alloc(4) })],
    ['OP_COMPRESSED', frameOf({ ping: 1 }, { opcode: 2012 })],
    ['OP_INSERT', frameOf({ ping: 1 }, { opcode: 2002 })],
    ['OP_QUERY for a collection', legacy('a.b', { a: 1 })],
  ]
  for (const [what, bytes] of closing)
    it(`close the connection: ${what}`, async () => {
      expect(await send(bytes)).to.equal('closed')
    })

  const answered: [string, Buffer, number][] = [
    ['OP_QUERY for other commands than greetings', legacy('a.$cmd', { find: 'x' }), 352],
    ['no database', frameAround(serialize({ ping: 1 })), 40571],
    ['an impossible database', frameOf({ ping: 1, $db: 'a b' }), 73],
    ['no command', frameAround(serialize({})), 40571],
    [
      'a field twice',
      frameOf({ insert: 'x', documents: [] }, { tail: sequenceOf('documents', [serialize({})]) }),
      40433,
    ],
  ]
  for (const [what, bytes, code] of answered)
    it(`are answered: ${what}`, async () => {
      expect(await send(bytes)).to.include({ ok: 0, code })
    })

  it('may wish for a stream of answers, and get one', async () => {
    expect(await send(frameOf({ ping: 1 }, { flags: 1 << 16 }))).to.deep.equal({ ok: 1 })
  })

  it('may be cut off anywhere', async () => {
    for (const { command } of commands) {
      const body = serialize({ ...command, $db: 'hostile' })
      for (let length = 5; length < body.length; length++) {
        const cut = Buffer.from(body.subarray(0, length))
        expect(await send(frameAround(cut))).to.equal('closed')
        cut.writeInt32LE(length, 0)
        expect(await send(frameAround(cut))).to.satisfy((outcome: Document) => outcome.ok === 0)
      }
    }
  }).timeout(20_000)

  it('may be spoilt anywhere', async () => {
    const change = fc.tuple(fc.nat(100_000), fc.nat(255))
    const spoilt = fc.record({
      which: fc.nat(frames.length - 1),
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
    })
    const property = fc.asyncProperty(spoilt, async ({ which, changes }) => {
      const bytes = Buffer.from(frames[which])
      for (const [at, byte] of changes) bytes[20 + (at % (bytes.length - 20))] = byte
      expect(await send(bytes)).not.to.equal('stuck')
    })
    await fc.assert(property, { numRuns: rounds, seed })
  }).timeout(120_000)

  it('may be commands that make no sense', async () => {
    const documents = Array.from({ length: 20 }, (_, n) => ({ ...person, _id: n, a: n % 4, b: { c: 'text' } }))
    await send(frameOf({ insert: 'x', documents }))
    const property = fc.asyncProperty(mutantsOf(commands.map(({ command }) => command)), async (mutant) => {
      const outcome = await send(frameOf(mutant))
      expect(outcome).not.to.be.oneOf(['stuck', 'closed'])
      expect(outcome).not.to.include({ code: 1 })
    })
    await fc.assert(property, { numRuns: rounds, seed })
  }).timeout(120_000)

  it('have met no bug', async () => {
    expect(await send(frameOf({ ping: 1 }))).to.deep.equal({ ok: 1 })
    expect(server.lines.filter(({ event }) => event !== 'database.scan')).to.deep.equal([])
  })
})

function legacy(namespace: string, command: object): Buffer {
  const name = Buffer.concat([Buffer.alloc(20), Buffer.from(`${namespace}\0`), Buffer.alloc(8)])
  const frame = Buffer.concat([name, serialize(command)])
  frame.writeInt32LE(frame.length, 0)
  frame.writeInt32LE(2004, 12)
  return frame
}
