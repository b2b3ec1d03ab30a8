import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { expect } from 'chai'
import { MongoClient } from 'mongodb'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'
import { failureOf } from '../running.ts'

describe('a database whose thread has died', () => {
  let folder: string

  before(function () {
    if (process.env.MONGODB_URI) this.skip()
    folder = mkdtempSync(join(tmpdir(), 'lost-'))
  })
  after(() => {
    if (folder) rmSync(folder, { recursive: true })
  })

  it('tells so, and can be started again with all that was acknowledged', async () => {
    const worker = new Promise<Worker>((resolve) => process.once('worker', resolve))
    let tell = (_reason: Error) => {}
    const lost = new Promise<Error>((resolve) => {
      tell = resolve
    })
    const first = await startEmbedded({ folder, lost: tell })
    const client = await MongoClient.connect(first.uri, { serverSelectionTimeoutMS: 300 })
    await client.db('a').collection('b').insertOne({ n: 1 })
    await (await worker).terminate()
    expect((await lost).message).to.contain('ended')
    await failureOf(client.db('a').collection('b').findOne())
    await client.close()
    await first.stop()

    const second = await startEmbedded({ folder })
    expect(second.joined).to.equal(false)
    const again = await MongoClient.connect(second.uri)
    expect(await again.db('a').collection('b').countDocuments()).to.equal(1)
    await again.close()
    await second.stop()
  }).timeout(10_000)
})
