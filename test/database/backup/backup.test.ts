import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect } from 'chai'
import { MongoClient } from 'mongodb'
import { extract, pack } from 'tar-stream'
import { restoreBackup } from '../../../src/database/backup/restore-backup.ts'
import { writeBackup } from '../../../src/database/backup/write-backup.ts'
import { startEmbedded } from '../../../src/database/embedded/index.ts'
import { refuseLostDatabase } from '../../../src/database/lost-database.ts'
import { folderStore } from '../../../src/files/file-store.ts'
import { failureOf } from '../embedded/running.ts'

describe('backup and restore', function () {
  this.timeout(20_000)
  let root: string
  let backup: string
  const place = (name: string) => ({
    dataFolder: join(root, name, 'data'),
    uploadsFolder: join(root, name, 'uploads'),
    mongodbUri: undefined,
  })

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'backup-'))
    backup = join(root, 'office.tar.gz')
    const { dataFolder, uploadsFolder } = place('office')
    const files = folderStore(uploadsFolder)
    const server = await startEmbedded({ folder: dataFolder })
    const client = await MongoClient.connect(server.uri)
    const db = client.db('tiepdan')
    await db.collection('numbers').createIndex({ n: 1 }, { unique: true })
    let isOver = false
    const write = async (writer: number) => {
      for (let i = 0; !isOver; i++) {
        const n = i * 3 + writer
        const hash = i % 5 === 0 ? await files.put(Buffer.from(`upload ${n}`)) : undefined
        await db.collection('numbers').insertOne({ n, writer, hash, text: 'x'.repeat(500) })
        await db
          .collection<{ _id: number }>('counters')
          .updateOne({ _id: writer }, { $set: { last: n } }, { upsert: true })
      }
    }
    const writers = [0, 1, 2].map(write)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const source = { client, db, embedded: true, uploadsFolder }
    const { missing } = await writeBackup(backup, source)
    expect(missing).to.deep.equal([])
    isOver = true
    await Promise.all(writers)
    await client.close()
    await server.stop()
  })
  after(() => rmSync(root, { recursive: true, force: true }))

  it('brings back one moment of all collections, and every file of it', async () => {
    const target = place('other')
    const { manifest, kept } = await restoreBackup(backup, target, false)
    expect(kept).to.equal(undefined)
    const server = await startEmbedded({ folder: target.dataFolder })
    const client = await MongoClient.connect(server.uri)
    const db = client.db('tiepdan')
    const numbers = await db.collection('numbers').find().toArray()
    for (const writer of [0, 1, 2]) {
      const own = numbers.filter((one) => one.writer === writer).map(({ n }) => n)
      expect(own).to.deep.equal(
        own.map((_, i) => i * 3 + writer),
        'a sequence without a gap',
      )
      const counter = await db.collection<{ _id: number; last?: number }>('counters').findOne({ _id: writer })
      // The counter is written after the number: it is the last one or the one before.
      const last = counter?.last ?? writer - 3
      expect(own.length * 3 + writer - 3 - last).to.be.oneOf([0, 3])
    }
    for (const { hash } of numbers.filter((one) => one.hash)) {
      const bytes = readFileSync(join(target.uploadsFolder, hash.slice(0, 2), hash))
      expect(createHash('sha256').update(bytes).digest('hex')).to.equal(hash)
    }
    for (const { name, documents } of manifest.collections)
      expect(await db.command({ validate: name })).to.include({ valid: true, nrecords: documents })
    await client.close()
    await server.stop()
  })

  it('refuses where a server runs, and where there are data, unless forced; then the old file is kept', async () => {
    const target = place('busy')
    const server = await startEmbedded({ folder: target.dataFolder })
    const client = await MongoClient.connect(server.uri)
    await client.db('tiepdan').collection('mine').insertOne({})
    expect((await failureOf(restoreBackup(backup, target, true))).message).to.include('Stop it first')
    await client.close()
    await server.stop()
    const before = readFileSync(join(target.dataFolder, 'database', 'data.mdb'))
    expect((await failureOf(restoreBackup(backup, target, false))).message).to.include('--force')
    const { kept } = await restoreBackup(backup, target, true)
    expect(readFileSync(kept!).equals(before)).to.equal(true)
  })

  describe('of a file that is not right', () => {
    const files = () =>
      existsSync(join(root, 'bad')) ? readdirSync(join(root, 'bad'), { recursive: true, withFileTypes: true }) : []
    const refuse = async (file: string, message: string) => {
      const error = await failureOf(restoreBackup(file, place('bad'), false))
      expect(error.message).to.include(message)
      expect(error.name).to.equal('BadBackup')
      expect(
        files().filter((entry) => entry.isFile()),
        'nothing is left behind',
      ).to.deep.equal([])
    }
    type Change = (name: string, bytes: Buffer) => [string, Buffer][]

    /** The backup again, with some entries changed. */
    async function changed(change: Change): Promise<string> {
      const [entries, out] = [extract(), pack()]
      const file = join(root, `changed-${Math.random()}.tar`)
      const { createGunzip } = await import('node:zlib')
      const writing = pipeline(out, createWriteStream(file))
      const reading = pipeline(createReadStream(backup), createGunzip(), entries)
      for await (const entry of entries) {
        const chunks: Buffer[] = []
        for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk)
        for (const [name, bytes] of change(entry.header.name, Buffer.concat(chunks))) out.entry({ name }, bytes)
      }
      out.finalize()
      await Promise.all([reading, writing])
      return file
    }

    it('tells one that is cut off', async () => {
      const file = join(root, 'cut.tar.gz')
      const whole = readFileSync(backup)
      writeFileSync(file, whole.subarray(0, whole.length / 2))
      await refuse(file, 'cut off or damaged')
    })
    it('tells something else', async () => {
      const file = join(root, 'else.tar')
      mkdirSync(root, { recursive: true })
      writeFileSync(file, 'not a tar at all '.repeat(100))
      await refuse(file, 'cut off or damaged')
    })
    it('tells a missing manifest', async () =>
      refuse(await changed((name, bytes) => (name === 'manifest.json' ? [] : [[name, bytes]])), 'no manifest'))
    it('tells a wrong hash', async () =>
      refuse(
        await changed((name, bytes) => {
          if (name === 'database/data.mdb') bytes[bytes.length >> 1] ^= 1
          return [[name, bytes]]
        }),
        'not what the manifest says',
      ))
    it('tells a missing part', async () => {
      let isFirst = true
      const drop: Change = (name, bytes) => {
        if (!name.startsWith('uploads/') || !isFirst) return [[name, bytes]]
        isFirst = false
        return []
      }
      await refuse(await changed(drop), 'is missing')
    })
    for (const evil of ['../../evil', '/tmp/evil', 'uploads/../../evil', 'uploads/ab/evil'])
      it(`never writes ${evil}`, async () =>
        refuse(
          await changed((name, bytes) => [
            [evil, bytes],
            [name, bytes],
          ]),
          'an entry that no backup has',
        ))
  })

  it('is asked for when uploads are there without their database', () => {
    const lost = place('lost')
    mkdirSync(join(lost.uploadsFolder, 'ab'), { recursive: true })
    expect(() => refuseLostDatabase(lost)).to.throw('npm run restore -- FILE')
    expect(() => refuseLostDatabase(place('nothing'))).not.to.throw()
  })
})
