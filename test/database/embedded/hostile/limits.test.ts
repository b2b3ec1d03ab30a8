import { serialize } from 'bson'
import { expect } from 'chai'
import type { Document } from 'mongodb'
import { failureOf, runningDatabase } from '../running.ts'
import { frameAround, frameOf, type RawClient, sequenceOf, target } from './wire.ts'

const megabyte = 1024 * 1024
const largest = 16 * megabyte

/** The bytes of a document of a size, with a text that fills it. */
function documentOf(size: number): Buffer {
  const empty = serialize({ _id: 1, text: '' }).length
  return Buffer.from(serialize({ _id: size, text: 'x'.repeat(size - empty) }))
}

/** The bytes of `{a: {a: … {}}}`, that many documents one in another. */
function nested(levels: number): Buffer {
  const bytes = Buffer.alloc(5 + 8 * (levels - 1))
  let at = 0
  for (let left = levels; left > 0; left--) {
    bytes.writeInt32LE(5 + 8 * (left - 1), at)
    if (left > 1) bytes.set([3, 0x61, 0], at + 4)
    at += 7
  }
  return bytes
}

const head = (command: object) => Buffer.from(serialize({ ...command, $db: 'limits' }))

/** A command with one more field, whose bytes are given. */
function withField(command: object, name: string, type: number, bytes: Buffer): Buffer {
  const before = head(command)
  const field = Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), bytes])
  const body = Buffer.concat([before.subarray(0, -1), field, Buffer.from([0])])
  body.writeInt32LE(body.length, 0)
  return frameAround(body)
}

describe('documents at the limits', () => {
  const server = target()
  let client: RawClient

  before(async () => {
    client = await server.open()
  })
  after(() => client?.socket.destroy())

  const inserted = async (document: Buffer): Promise<Document> => {
    const bytes = frameAround(head({ insert: 'things' }), { tail: sequenceOf('documents', [document]) })
    return (await client.ask(bytes)) as Document
  }
  const codeOf = (reply: Document) => reply.writeErrors?.[0].code ?? reply.code

  it('may have 16 MB, not a byte more', async () => {
    expect(await inserted(documentOf(largest))).to.deep.equal({ n: 1, ok: 1 })
    for (const size of [largest + 1, largest + 16 * 1024, largest + 16 * 1024 + 1, largest + megabyte])
      expect(codeOf(await inserted(documentOf(size)))).to.equal(10334)
    const found = (await client.ask(frameOf({ find: 'things', $db: 'limits' }))) as Document
    expect(found.cursor.firstBatch).to.have.length(1)
  }).timeout(20_000)

  it('do not grow past 16 MB', async () => {
    const update = async (u: object) =>
      (await client.ask(
        frameOf({ update: 'things', updates: [{ q: { _id: largest }, u }], $db: 'limits' }),
      )) as Document
    for (const change of [{ $set: { b: 1 } }, { $push: { c: 1 } }, [{ $set: { d: 'x' } }]])
      expect(codeOf(await update(change))).to.be.oneOf([10334, 17419])
    const found = await client.ask(frameOf({ find: 'things', projection: { text: 0 }, $db: 'limits' }))
    expect((found as Document).cursor.firstBatch).to.deep.equal([{ _id: largest }])
  }).timeout(20_000)

  // The manual promises 100 levels; mongod stores 180 and takes 200 apart.
  it('may be nested 180 levels deep', async () => {
    for (const levels of [1, 100, 101, 180]) expect((await inserted(nested(levels))).n).to.equal(1)
    for (const levels of [181, 200, 201, 1000, 50_000]) expect(codeOf(await inserted(nested(levels)))).to.equal(15)
  })

  it('are refused in commands when they are nested deeper than 200 levels', async () => {
    for (const levels of [1000, 50_000]) {
      for (const frame of [
        withField({ find: 'things' }, 'filter', 3, nested(levels)),
        withField({ aggregate: 'things', cursor: {} }, 'pipeline', 4, nested(levels)),
        withField({ findAndModify: 'things' }, 'update', 3, nested(levels)),
        withField({ ping: 1 }, 'comment', 3, nested(levels)),
      ])
        expect(codeOf((await client.ask(frame)) as Document)).to.equal(15)
    }
  })

  it('that are no BSON are refused', async () => {
    const good = Buffer.from(serialize({ _id: 'x', text: 'abc', list: [1, { b: true }], when: new Date(0) }))
    const at = good.indexOf('abc')
    const changed = (place: number, byte: number) => {
      const bytes = Buffer.from(good)
      bytes[place] = byte
      return bytes
    }
    const broken = [
      changed(4, 0x21),
      changed(at, 0xff),
      changed(at - 4, 200),
      changed(at - 4, 0),
      changed(at - 1, 0x80),
      changed(at + 3, 1),
    ]
    for (const bytes of broken) expect(codeOf(await inserted(bytes))).to.equal(22)
  })
})

describe('changes at the limits', () => {
  const running = runningDatabase()

  it('do not nest deeper than may be stored', async () => {
    const things = running.db.collection<Document>('nested')
    const path = (levels: number) => Array.from({ length: levels }, () => 'a').join('.')
    await things.insertOne({ _id: 1 as never })
    await things.updateOne({}, { $set: { [path(170)]: {} } })
    expect((await failureOf(things.updateOne({}, { $set: { [path(190)]: {} } }))).code).to.equal(15)
    const deep = { $reduce: { input: { $range: [0, 300] }, initialValue: [], in: ['$$value'] } }
    expect((await failureOf(things.updateOne({}, [{ $set: { b: deep } }]))).code).to.equal(15)
    expect((await failureOf(things.aggregate([{ $project: { b: deep } }]).toArray())).code).to.equal(15)
  })

  it('do not wait for patterns that step back without end', async () => {
    const things = running.db.collection<Document>('patterns')
    await things.insertMany(Array.from({ length: 20 }, () => ({ text: `${'a'.repeat(40)}!`, pattern: '^(a+)+$' })))
    const input = { input: '$text', regex: '^(a+)+$' }
    await Promise.all([
      things.find({ text: { $regex: '^(a+)+$' } }).toArray(),
      things.find({ text: { $regex: '(a|aa)+$', $options: 'i' } }).toArray(),
      things.find({ $expr: { $regexMatch: input } }).toArray(),
      things.aggregate([{ $project: { m: { $regexFindAll: input } } }]).toArray(),
      things.aggregate([{ $match: { $expr: { $regexMatch: { input: '$text', regex: '$pattern' } } } }]).toArray(),
      running.db.command({ hello: 1 }),
    ])
  }).timeout(5000)
})
