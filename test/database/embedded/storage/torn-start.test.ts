import {
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { open } from 'lmdb'
import { MongoClient } from 'mongodb'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'
import { formatKey } from '../../../../src/database/embedded/storage/format.ts'
import { Store } from '../../../../src/database/embedded/storage/store.ts'
import { failureOf } from '../running.ts'

const pageSize = 8192
const plain = { noSubdir: true, encoding: 'binary', keyEncoding: 'binary', overlappingSync: false, pageSize } as const

describe('a start on damaged data', function () {
  this.timeout(20_000)
  let folder: string
  let healthy: string
  const file = () => join(folder, 'database', 'data.mdb')

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'torn-'))
    healthy = join(folder, 'healthy.mdb')
    const { uri, stop } = await startEmbedded({ folder })
    const client = await MongoClient.connect(uri)
    const things = client.db('x').collection<{ _id: number }>('things')
    await things.insertMany(Array.from({ length: 2000 }, (_, n) => ({ _id: n, text: 'x'.repeat(300) })))
    // Should the newest header be lost, the commit before is what is there: it must not be one of these.
    await client.db('x').collection('last').insertOne({})
    await client.close()
    await stop()
    copyFileSync(file(), healthy)
  })
  beforeEach(() => copyFileSync(healthy, file()))
  after(() => rmSync(folder, { recursive: true, force: true }))

  async function countAfterStart(): Promise<number> {
    const { uri, stop } = await startEmbedded({ folder })
    const client = await MongoClient.connect(uri)
    const count = (await client.db('x').collection('things').find().toArray()).length
    await client.close()
    await stop()
    return count
  }

  const opened = async () => {
    await new Store(join(folder, 'database')).close()
  }

  async function refusal(start: () => Promise<unknown> = opened): Promise<string> {
    const before = readFileSync(file())
    const error = await failureOf(start())
    expect(error.name).to.equal('UnusableData')
    expect(error.message).to.include(file()).and.include('npm run restore -- FILE')
    expect(readFileSync(file()).equals(before), 'the file is left as it was').to.equal(true)
    return error.message
  }

  it('refuses a file that is cut off within its data', async () => {
    truncateSync(file(), 20 * pageSize)
    expect(await refusal()).to.include('cut off')
  })

  it('refuses a file cut off within its first page', async () => {
    truncateSync(file(), 100)
    expect(await refusal()).to.include('it has only 100 bytes')
  })

  it('refuses zeros', async () => {
    writeFileSync(file(), Buffer.alloc(40 * pageSize))
    expect(await refusal()).to.include('it is no lmdb file')
  })

  it('refuses what is something else', async () => {
    writeFileSync(file(), 'SQLite format 3\0'.repeat(5000))
    expect(await refusal()).to.include('it is no lmdb file')
  })

  it("refuses another program's lmdb file", async () => {
    rmSync(file())
    const other = open({ path: file(), noSubdir: true, overlappingSync: false, pageSize })
    await other.put('a word', 'a value')
    await other.close()
    expect(await refusal()).to.include('another program wrote it')
  })

  it('refuses a newer format and tells which', async () => {
    const store = open({ path: file(), ...plain })
    await store.put(formatKey, Buffer.from([0, 0, 0, 99]))
    await store.close()
    expect(await refusal(() => startEmbedded({ folder }))).to.include('format 99')
  })

  for (const page of [0, 1])
    it(`mends header ${page} when only that one is torn`, async () => {
      const descriptor = openSync(file(), 'r+')
      writeSync(descriptor, Buffer.alloc(400, 0xa5), 0, 400, page * pageSize)
      const store = new Store(join(folder, 'database'))
      expect(store.isRepaired).to.equal(true)
      await store.close()
      expect(await countAfterStart()).to.equal(2000)
    })

  it('takes a file that a killed first start left empty', async () => {
    truncateSync(file(), 0)
    expect(await countAfterStart()).to.equal(0)
  })

  it("does not mind garbage in lmdb's lock file nor in ours", async () => {
    writeFileSync(join(folder, 'database', 'data.mdb-lock'), Buffer.alloc(9000, 0x5a))
    writeFileSync(join(folder, 'database', 'owner.json'), '{"pid":')
    expect(await countAfterStart()).to.equal(2000)
  })

  it('takes data from before formats were numbered', async () => {
    const store = open({ path: file(), ...plain })
    await store.remove(formatKey)
    await store.close()
    expect(await countAfterStart()).to.equal(2000)
  })
})
