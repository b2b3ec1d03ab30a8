import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { MongoClient } from 'mongodb'
import { startEmbedded } from '../../src/database/embedded/index.ts'

interface Answer {
  code: number
  out: string
  problem: string
}

describe('the commands of the database', function () {
  this.timeout(30_000)
  let root: string
  let stop = async () => {}

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'commands-'))
    const server = await startEmbedded({ folder: join(root, 'data') })
    stop = server.stop
    const client = await MongoClient.connect(server.uri)
    await client
      .db('tiepdan')
      .collection('letters')
      .insertMany([{ n: 1 }, { n: 2 }])
    await client.close()
  })
  after(async () => {
    await stop()
    rmSync(root, { recursive: true, force: true })
  })

  function command(name: string, ...options: string[]): Promise<Answer> {
    const env = { ...process.env, MONGODB_URI: '', DATA_DIR: join(root, 'data'), UPLOADS_DIR: join(root, 'uploads') }
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', `src/commands/${name}.ts`, ...options],
        { env },
        (error, out, problem) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, problem }),
      )
    })
  }

  it('join the server that runs, and say in one line what is wrong', async () => {
    const [stats, backup, load] = await Promise.all([
      command('db', 'stats', '--json'),
      command('backup', join(root, 'all.tar')),
      command('db', 'load', join(root, 'nothing.archive')),
    ])
    expect(stats, stats.problem).to.include({ code: 0 })
    const { collections, file } = JSON.parse(stats.out)
    expect(collections).to.deep.include({ name: 'letters', documents: 2, bytes: 58, indexes: 1 })
    expect(file).to.have.all.keys('bytes', 'pageSize', 'pages', 'freePages')
    expect(backup, backup.problem).to.include({ code: 0 })
    expect(backup.out).to.include('2 documents, 0 uploaded files')
    expect(load).to.include({ code: 1, out: '' })
    expect(load.problem.trim().split('\n')).to.have.length(1)
    const restore = await command('restore', join(root, 'all.tar'), '--force')
    expect(restore).to.include({ code: 1 })
    expect(restore.problem).to.include(`in use by process ${process.pid}`)
  })
})
