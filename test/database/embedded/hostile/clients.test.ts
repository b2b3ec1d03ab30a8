import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { type Collection, type Document, MongoClient } from 'mongodb'
import { type ServerOptions, serve } from '../../../../src/database/embedded/server.ts'
import { failureOf } from '../running.ts'
import { frameOf, RawClient } from './wire.ts'

/** A server in this thread, so that its settings can be others and its memory be seen. */
function serving(settings: Partial<ServerOptions>) {
  const own = { lines: [] as Record<string, unknown>[] } as {
    path: string
    client: MongoClient
    lines: Record<string, unknown>[]
    open(): Promise<RawClient>
    cursors(): Promise<number>
  }
  let folder: string
  let stop = async () => {}
  before(async function () {
    if (process.env.MONGODB_URI) this.skip()
    folder = mkdtempSync(join(tmpdir(), 'clients-'))
    own.path = join(folder, 'mongod.sock')
    const log = (line: object) => own.lines.push(line as Record<string, unknown>)
    const address = { path: own.path }
    stop = (await serve({ folder, address, password: undefined, sweepEverySeconds: 60, log, ...settings })).stop
    own.client = await MongoClient.connect(`mongodb://${encodeURIComponent(own.path)}/?directConnection=true`)
    own.open = async () => {
      const socket = connect(own.path)
      const client = new RawClient(socket)
      await once(socket, 'connect')
      return client
    }
    own.cursors = async () => (await own.client.db('admin').command({ serverStatus: 1 })).metrics.cursor.open.total
  })
  after(async () => {
    await own.client?.close()
    await stop()
    if (folder) rmSync(folder, { recursive: true })
  })
  return own
}

async function soon(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < 100; i++) {
    if (await isSo()) return true
    await setTimeout(20)
  }
  return false
}

const documents = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ _id: n as never, n, text: 'x'.repeat(300) }))

describe('connections', () => {
  const server = serving({ mostConnections: 8 })

  it('are closed when there are too many, and taken again when there is room', async () => {
    const open: RawClient[] = []
    for (let i = 0; i < 10; i++) open.push(await server.open())
    await soon(async () => open.some(({ isClosed }) => isClosed))
    expect(open.filter(({ isClosed }) => isClosed).length).to.be.within(2, 8)
    expect(server.lines.filter(({ event }) => event === 'database.refused')).to.have.length(1)
    for (const client of open) client.socket.destroy()
    await setTimeout(50)
    const again = await server.open()
    expect(await again.ask(frameOf({ ping: 1 }))).to.deep.equal({ ok: 1 })
    again.socket.destroy()
  })
})

describe('clients that do not read', () => {
  const server = serving({})

  it('have to wait, and cost no memory', async () => {
    const things = server.client.db('a').collection('large')
    await things.insertOne({ text: 'x'.repeat(4_000_000) })
    const before = process.memoryUsage()
    const [deaf, endless] = [await server.open(), await server.open()]
    for (const client of [deaf, endless]) client.socket.pause()
    deaf.socket.write(Buffer.concat(Array.from({ length: 400 }, () => frameOf({ find: 'large', $db: 'a' }))))
    const pings = Buffer.concat(Array.from({ length: 2000 }, () => frameOf({ ping: 1 })))
    let sent = 0
    for (let i = 0; i < 400; i++) {
      const isTaken = await Promise.race([
        new Promise((resolve) => endless.socket.write(pings, () => resolve(true))),
        setTimeout(300, false),
      ])
      if (!isTaken) break
      sent += pings.length
    }
    expect(sent).to.be.below(30_000_000)
    const { external, arrayBuffers } = process.memoryUsage()
    expect(external + arrayBuffers - before.external - before.arrayBuffers).to.be.below(100_000_000)
    expect((await things.findOne())?.text).to.have.length(4_000_000)
    for (const client of [deaf, endless]) client.socket.destroy()
  }).timeout(10_000)
})

describe('cursors', () => {
  const server = serving({ cursorTimeoutSeconds: 0.1, sweepEverySeconds: 0.1 })
  let things: Collection<Document>

  before(async () => {
    things = server.client.db('a').collection('things')
    await things.insertMany(documents(300))
  })

  it('that are idle are closed, unless that was not wished', async () => {
    const kept = things.find({}, { batchSize: 10, noCursorTimeout: true })
    const idle = things.find({}, { batchSize: 10 })
    await kept.next()
    await idle.next()
    expect(await server.cursors()).to.equal(2)
    expect(await soon(async () => (await server.cursors()) === 1)).to.equal(true)
    expect((await failureOf(idle.toArray())).code).to.equal(43)
    expect(await kept.toArray()).to.have.length(299)
  })

  it('end with their session', async () => {
    const session = server.client.startSession()
    const cursor = things.find({}, { batchSize: 10, session, noCursorTimeout: true })
    await cursor.next()
    const other = server.client.startSession()
    const more = { getMore: cursor.id, collection: 'things' }
    expect((await failureOf(server.client.db('a').command(more, { session: other }))).code).to.equal(50738)
    await server.client.db('admin').command({ endSessions: [session.id] })
    expect(await server.cursors()).to.equal(0)
    await session.endSession()
    await other.endSession()
  })
})

describe('clients that disappear', () => {
  const server = serving({})
  let things: Collection<Document>
  const count = 8000
  const slowly = { $expr: { $eq: [{ $size: { $range: [0, { $add: [300, '$n'] }] } }, -1] } }

  before(async function () {
    this.timeout(20_000)
    things = server.client.db('a').collection('things')
    await things.insertMany(documents(count))
  })

  async function vanishAfter(command: object, wait = 30) {
    const client = await server.open()
    client.socket.write(frameOf({ ...command, $db: 'a' }))
    await setTimeout(wait)
    client.socket.destroy()
  }

  it('leave no query and no cursor behind', async () => {
    await vanishAfter({ find: 'things', filter: slowly })
    await vanishAfter({ aggregate: 'things', pipeline: [{ $match: slowly }], cursor: {} })
    await vanishAfter({ count: 'things', query: slowly })
    await setTimeout(100)
    const before = process.cpuUsage()
    await setTimeout(300)
    const { user } = process.cpuUsage(before)
    expect(user / 1000, 'milliseconds of work that nobody waits for').to.be.below(150)
    expect(await server.cursors()).to.equal(0)
  })

  it('leave no half-built index behind', async () => {
    await vanishAfter({ createIndexes: 'things', indexes: [{ key: { text: 1, n: -1 }, name: 'half' }] }, 60)
    const names = async () => (await things.indexes()).map(({ name }) => name)
    await setTimeout(200)
    const left = await names()
    expect(left.length).to.be.within(1, 2)
    await things.createIndex({ text: 1, n: -1 }, { name: 'half' })
    expect(await things.countDocuments({ text: /^x/ }, { hint: 'half' })).to.equal(count)
    await things.dropIndex('half')
  }).timeout(20_000)

  it('leave the beginning of their batch, whole documents with all their entries', async () => {
    const batch = server.client.db('a').collection('batch')
    await batch.createIndex({ n: 1 })
    await vanishAfter({ insert: 'batch', documents: documents(4000) }, 40)
    let last = -1
    await soon(async () => {
      const now = await batch.countDocuments()
      const isStill = now === last
      last = now
      await setTimeout(100)
      return isStill
    })
    const found = await batch
      .find({}, { projection: { n: 1 } })
      .sort({ _id: 1 })
      .toArray()
    expect(found.map(({ n }) => n)).to.deep.equal(Array.from({ length: last }, (_, n) => n))
    expect(await batch.countDocuments({ n: { $gte: 0 } }, { hint: 'n_1' })).to.equal(last)
  }).timeout(20_000)

  it('may say how long they wait', async () => {
    const db = server.client.db('a')
    const maxTimeMS = 20
    for (const command of [
      { find: 'things', filter: slowly },
      { count: 'things', query: slowly },
      { distinct: 'things', key: 'n', query: slowly },
      { aggregate: 'things', pipeline: [{ $match: slowly }], cursor: {} },
      {
        aggregate: 'things',
        pipeline: [{ $project: { s: { $size: { $range: [0, 2000] } } } }, { $group: { _id: '$s' } }],
        cursor: {},
      },
      { findAndModify: 'things', query: slowly, update: { $set: { a: 1 } } },
      { explain: { find: 'things', filter: slowly }, verbosity: 'executionStats' },
      { update: 'things', updates: [{ q: slowly, u: { $set: { a: 1 } }, multi: true }] },
      { delete: 'things', deletes: [{ q: slowly, limit: 0 }] },
    ])
      expect((await failureOf(db.command({ ...command, maxTimeMS }))).code, JSON.stringify(command)).to.equal(50)
    const { cursor } = await db.command({ find: 'things', filter: { n: { $lt: 5 } }, batchSize: 0, maxTimeMS: 5000 })
    expect((await db.command({ getMore: cursor.id, collection: 'things' })).cursor.nextBatch).to.have.length(5)
  }).timeout(20_000)
})
