import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { MongoClient } from 'mongodb'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'

const run = promisify(execFile)
const module = new URL('../../../../src/database/embedded/index.ts', import.meta.url).href

describe('the owner of a data folder', function () {
  this.timeout(20_000)
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'owner-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const lockFile = () => join(folder, 'database', 'owner.json')

  it('is joined by those who come later', async () => {
    const first = await startEmbedded({ folder })
    const second = await startEmbedded({ folder })
    expect([first.joined, second.joined, second.uri]).to.deep.equal([false, true, first.uri])
    const client = await MongoClient.connect(second.uri)
    await client.db('x').collection('y').insertOne({ n: 1 })
    await second.stop()
    expect(await client.db('x').collection('y').countDocuments()).to.equal(1)
    await client.close()
    await first.stop()
    expect(existsSync(lockFile())).to.equal(false)
  })

  it('keeps the folder to itself', async () => {
    const { stop } = await startEmbedded({ folder })
    expect(statSync(join(folder, 'database')).mode & 0o777).to.equal(0o700)
    await stop()
  })

  it('is joined from another process, and there is only one when many start', async () => {
    const script = `import(${JSON.stringify(module)}).then(async ({ startEmbedded }) => {
      const { joined, stop } = await startEmbedded({ folder: ${JSON.stringify(folder)} })
      console.log(joined)
      setTimeout(stop, 1500)
    })`
    const start = () => run(process.execPath, ['--import', 'tsx', '-e', script])
    const answers = await Promise.all([start(), start(), start()])
    expect(answers.map(({ stdout }) => stdout.trim()).sort()).to.deep.equal(['false', 'true', 'true'])
  })

  it('that was killed is not waited for', async () => {
    mkdirSync(join(folder, 'database'))
    writeFileSync(lockFile(), JSON.stringify({ pid: 2 ** 22 + 12345, mark: 'gone', uri: 'mongodb://nowhere' }))
    const { joined, stop } = await startEmbedded({ folder })
    expect(joined).to.equal(false)
    expect(JSON.parse(readFileSync(lockFile(), 'utf8')).pid).to.equal(process.pid)
    await stop()
  })

  it('listens elsewhere when the path is too long for a socket', async () => {
    const long = join(folder, 'x'.repeat(120))
    const { uri, stop } = await startEmbedded({ folder: long })
    const client = await MongoClient.connect(uri)
    expect((await client.db('x').command({ ping: 1 })).ok).to.equal(1)
    await client.close()
    await stop()
  })

  it('that takes the place of a folder that was moved away never meets the clients of the one before', async () => {
    const first = await startEmbedded({ folder })
    renameSync(join(folder, 'database'), join(folder, 'moved'))
    const second = await startEmbedded({ folder })
    const client = new MongoClient(first.uri, { serverSelectionTimeoutMS: 500 })
    const refusal = await client.connect().catch((error: unknown) => error)
    expect((refusal as Error).name).to.equal('MongoServerSelectionError')
    await client.close()
    await second.stop()
    await first.stop()
  })

  it('keeps data from one start to the next', async () => {
    for (let round = 0; round < 2; round++) {
      const { uri, stop } = await startEmbedded({ folder })
      const client = await MongoClient.connect(uri)
      const things = client.db('x').collection('things')
      await things.createIndex({ round: 1 }, { unique: true })
      await things.insertOne({ round })
      expect(await things.countDocuments({ round: { $gte: 0 } })).to.equal(round + 1)
      await client.close()
      await stop()
    }
  })
})
