import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import { BSON, type Db } from 'mongodb'
import { archiveBody, archiveHead } from '../../../src/database/archive/archive-format.ts'
import { Crc64 } from '../../../src/database/archive/crc64.ts'
import { dumpTo } from '../../../src/database/archive/dump.ts'
import { loadFrom } from '../../../src/database/archive/load.ts'
import { failureOf, runningDatabase } from '../embedded/running.ts'

const { Decimal128, Double, Int32, Long, ObjectId, Timestamp } = BSON
const quiet = () => {}

describe('CRC-64', () => {
  it('is that of Go for its ECMA table, however the bytes are cut', () => {
    const crc = new Crc64()
    crc.add(Buffer.from('1234'))
    crc.add(Buffer.from('56789'))
    expect(BigInt.asUintN(64, crc.value).toString(16)).to.equal('995dc9bbdf1939fa')
  })
})

describe('dump and load', () => {
  let folder: string
  let from: Db
  let to: Db
  // Before the hook of runningDatabase, which ends the connection.
  after(async () => {
    await to.dropDatabase()
    await from.dropDatabase()
    rmSync(folder, { recursive: true, force: true })
  })
  const running = runningDatabase()

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dump-'))
    from = running.client.db('dumped')
    const letters = from.collection('letters')
    await from.createCollection('letters', { collation: { locale: 'vi', strength: 2 } })
    await letters.createIndex({ number: 1 }, { unique: true })
    await letters.createIndex({ due: -1, office: 1 }, { partialFilterExpression: { open: true } })
    await letters.createIndex({ seen: 1 }, { expireAfterSeconds: 1e9 })
    await letters.insertMany(
      Array.from({ length: 2500 }, (_, number) => ({ _id: new ObjectId(), number, text: 'đơn'.repeat(30) })),
    )
    await from.collection('kinds').insertOne({
      double: new Double(5),
      int: new Int32(5),
      long: Long.fromNumber(5),
      decimal: Decimal128.fromString('5.00'),
      zero: new Double(-0),
      time: new Timestamp({ t: 1, i: 2 }),
      bytes: new BSON.Binary(Buffer.from([1, 2]), 4),
      list: [null, /a/i, new Date(5), { b: 1, a: 2 }],
    })
    await from.createCollection('a/b c')
  })
  beforeEach(async () => {
    to = running.client.db('loaded')
    await to.dropDatabase()
  })
  async function contentOf(db: Db) {
    const names = (await db.listCollections().toArray()).map(({ name }) => name).sort()
    return Promise.all(
      names.map(async (name) => {
        const collection = db.collection(name)
        const documents = await collection.find({}, { raw: true, sort: { _id: 1 } }).toArray()
        const [entry] = (await db.listCollections({ name }).toArray()) as { options?: object }[]
        const indexes = await collection.listIndexes().toArray()
        return {
          name,
          indexes,
          options: entry.options,
          documents: documents.map((one) => String(Buffer.from(one as never).toString('hex'))),
        }
      }),
    )
  }

  for (const place of ['plain.archive', 'packed.archive.gz', 'folder/'])
    it(`brings everything back, to the type of each number: ${place}`, async () => {
      const dumped = await dumpTo(`${folder}/${place}`, from, quiet)
      expect(dumped).to.deep.equal({ collections: 3, documents: 2501 })
      expect(await loadFrom(`${folder}/${place}`, to, { drop: false, progress: quiet })).to.deep.equal(dumped)
      expect(await contentOf(to)).to.deep.equal(await contentOf(from))
      expect(existsSync(`${folder}/${place}.partial`)).to.equal(false)
    })

  it("lays files out as mongodump's", async () => {
    await dumpTo(`${folder}/layout/`, from, quiet)
    const metadata = JSON.parse(readFileSync(`${folder}/layout/dumped/letters.metadata.json`, 'utf8'))
    expect(metadata).to.include({ collectionName: 'letters', type: 'collection' })
    expect(metadata.indexes[1]).to.deep.include({ v: { $numberInt: '2' }, name: 'number_1', unique: true })
    expect(existsSync(`${folder}/layout/dumped/a%2Fb%20c.bson`)).to.equal(true)
  })

  it('refuses to mix, and replaces the collections of the dump with --drop', async () => {
    await dumpTo(`${folder}/x.archive`, from, quiet)
    await to.collection('letters').insertOne({ number: 1 })
    await to.collection('other').insertOne({})
    const load = (drop: boolean) => loadFrom(`${folder}/x.archive`, to, { drop, progress: quiet })
    expect((await failureOf(load(false))).message).to.include('has documents already')
    expect(await to.collection('letters').countDocuments()).to.equal(1)
    await load(true)
    expect(await to.collection('letters').countDocuments()).to.equal(2500)
    expect(await to.collection('other').countDocuments()).to.equal(1)
  })

  describe('reading what is not right', () => {
    const refuse = async (bytes: Buffer, message: string) => {
      writeFileSync(`${folder}/bad.archive`, bytes)
      await to.collection('letters').insertOne({ kept: true })
      const error = await failureOf(loadFrom(`${folder}/bad.archive`, to, { drop: true, progress: quiet }))
      expect(error.name).to.equal('BadDump')
      expect(error.message).to.include(message)
      expect(await to.collection('letters').countDocuments({ kept: true }), 'nothing was changed').to.equal(1)
    }
    let good: Buffer
    before(async () => {
      await dumpTo(`${folder}/good.archive.gz`, from, quiet)
      good = gunzipSync(readFileSync(`${folder}/good.archive.gz`))
    })

    it('tells a wrong magic number', () => refuse(Buffer.from('PK\x03\x04 something else'), 'no archive of mongodump'))
    it('tells an empty file', () => refuse(Buffer.alloc(0), 'no archive of mongodump'))
    it('tells a cut within a document', () => refuse(good.subarray(0, good.length - 100_000), 'cut off'))
    it('tells a cut before the last end', () => refuse(good.subarray(0, good.length - 4), 'cut off'))
    it('tells a cut compressed file', () =>
      refuse(readFileSync(`${folder}/good.archive.gz`).subarray(0, 2000), 'compression'))
    it('tells a changed byte by the checksum', () => {
      const changed = Buffer.from(good)
      changed[changed.lastIndexOf('đơn') + 1] ^= 1
      return refuse(changed, 'checksum')
    })
    it('tells an absurd length', () => {
      const head = archiveHead([{ database: 'd', name: 'letters', metadata: '', type: 'collection' }], '8.0.0')
      return refuse(Buffer.concat([head, Buffer.from([0xf0, 0xff, 0xff, 0x7f])]), 'claims to have')
    })
    it('asks which database when there are several', async () => {
      const two = ['one', 'two'].map((database) => ({ database, name: 'letters', metadata: '', type: 'collection' }))
      const parts = [archiveHead(two, '8.0.0')]
      async function* documents() {
        yield Buffer.from(BSON.serialize({ _id: 1 }))
      }
      for (const one of two) for await (const part of archiveBody(one, documents())) parts.push(Buffer.from(part))
      await refuse(Buffer.concat(parts), '--from')
      const options = { drop: true, from: 'two', progress: quiet }
      expect(await loadFrom(`${folder}/bad.archive`, to, options)).to.deep.equal({ collections: 1, documents: 1 })
    })
  })
})
