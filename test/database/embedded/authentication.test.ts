import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { MongoClient } from 'mongodb'
import { serve } from '../../../src/database/embedded/server.ts'
import { failureOf } from './running.ts'

describe('a server on a port', () => {
  let folder: string
  let server: Awaited<ReturnType<typeof serve>>

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'port-'))
    const address = { host: '127.0.0.1', port: 0 }
    server = await serve({ folder, address, password: 'secret', sweepEverySeconds: 60, log: () => {} })
  })
  after(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  const connected = (credential: string) =>
    MongoClient.connect(`mongodb://${credential}127.0.0.1:${server.port}/?directConnection=true&authSource=admin`)

  it('lets in who knows the password', async () => {
    const client = await connected('tiepdan:secret@')
    await client.db('x').collection('y').insertOne({ n: 1 })
    expect(await client.db('x').collection('y').countDocuments()).to.equal(1)
    await client.close()
  })

  it('lets in nobody else', async () => {
    expect((await failureOf(connected('tiepdan:wrong@'))).code).to.equal(18)
    const client = await connected('')
    expect((await failureOf(client.db('x').collection('y').findOne())).code).to.equal(13)
    await client.close()
  })
})
