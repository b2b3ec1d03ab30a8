import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { MongoClient } from 'mongodb'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'

/** A file system of 6 MB; only root may mount one. */
function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('a full disk', function () {
  this.timeout(20_000)
  let folder: string
  let isMounted: boolean

  before(function () {
    folder = mkdtempSync(join(tmpdir(), 'full-'))
    mkdirSync(join(folder, 'small'))
    isMounted = mountSmallDisk(join(folder, 'small'))
    if (!isMounted) {
      console.log('    (skipped: this user may not mount a small file system)')
      this.skip()
    }
  })
  after(() => {
    if (isMounted) execFileSync('umount', [join(folder, 'small')])
    rmSync(folder, { recursive: true, force: true })
  })

  it('is an error to those who write, and what was acknowledged stays, as do the counts', async () => {
    const lines: Record<string, unknown>[] = []
    const log = (line: object) => lines.push(line as Record<string, unknown>)
    let database = await startEmbedded({ folder: join(folder, 'small'), log })
    let client = await MongoClient.connect(database.uri)
    let things = client.db('x').collection<{ _id: number }>('things')
    await things.createIndex({ n: 1 })
    writeFileSync(join(folder, 'small', 'ballast'), Buffer.alloc(200_000))
    const acknowledged = new Set<number>()
    const codes = new Set<unknown>()
    const write = async (writer: number) => {
      for (let i = 0; i < 400 && codes.size === 0; i++) {
        const _id = i * 4 + writer
        await things.insertOne({ _id, n: _id, text: 'x'.repeat(7000) } as { _id: number }).then(
          () => acknowledged.add(_id),
          (error: { code?: unknown }) => codes.add(error.code),
        )
      }
    }
    await Promise.all([0, 1, 2, 3].map(write))
    expect([...codes]).to.deep.equal([14031])
    for (let round = 0; round < 2; round++) {
      const ids = (await things.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id)
      for (const id of acknowledged) expect(ids).to.include(id)
      expect(await things.estimatedDocumentCount()).to.equal(ids.length)
      expect(await client.db('x').command({ validate: 'things' })).to.include({ valid: true, nrecords: ids.length })
      await client.close()
      await database.stop()
      rmSync(join(folder, 'small', 'ballast'), { force: true })
      database = await startEmbedded({ folder: join(folder, 'small'), log })
      client = await MongoClient.connect(database.uri)
      things = client.db('x').collection('things')
    }
    await client.close()
    await database.stop()
    expect(lines.map(({ event }) => event)).to.not.include('database.crash')
  })
})
