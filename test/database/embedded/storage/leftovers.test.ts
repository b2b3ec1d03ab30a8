import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { MongoClient } from 'mongodb'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'

describe('what $out leaves behind when the program is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leftovers-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  async function names(work: (client: MongoClient) => Promise<void> = async () => {}): Promise<string[]> {
    const { uri, stop } = await startEmbedded({ folder })
    const client = await MongoClient.connect(uri)
    await work(client)
    const found = await client.db('x').listCollections().toArray()
    await client.close()
    await stop()
    return found.map(({ name }) => name).sort()
  }

  it('is gone after the next start; what only looks like it stays', async () => {
    const written = await names(async (client) => {
      for (const name of ['tmp.agg_out.0b1c', 'tmp.mine', 'things']) await client.db('x').collection(name).insertOne({})
    })
    expect(written).to.deep.equal(['things', 'tmp.agg_out.0b1c', 'tmp.mine'])
    expect(await names()).to.deep.equal(['things', 'tmp.mine'])
  })
})
