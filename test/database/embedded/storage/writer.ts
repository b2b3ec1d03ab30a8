import { type Collection, MongoClient } from 'mongodb'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'
import { randomFrom } from './random.ts'

/**
 * Writes until it is killed. Each line on standard output is one change of one document: `b COLLECTION KEY VALUE` when
 * it begins, `a …` when it has been acknowledged; the value is - for a document that is to be gone. An index that comes
 * and goes meanwhile tells of its building by `b index` and `a index`.
 */
const [folder, seed] = process.argv.slice(2)
const { uri } = await startEmbedded({ folder })
const clients = await Promise.all([1, 2, 3].map(() => MongoClient.connect(uri)))

interface Thing {
  _id: string
  number: string
  value: number
  writer: number
  text: string
}

async function write(writer: number): Promise<void> {
  const random = randomFrom(Number(seed) * 100 + writer)
  const db = clients[writer % clients.length].db('x')
  const collections = ['first', 'second'].map((name) => db.collection<Thing>(name))
  const own = await Promise.all(
    collections.map(async (one) => new Set((await one.find({ writer }).toArray()).map(({ _id }) => _id))),
  )
  for (let i = 0; ; i++) {
    const which = random(2)
    const [things, keys] = [collections[which], own[which]]
    const known = [...keys][random(keys.size)]
    const choice = random(10)
    const value = random(1000)
    if (known === undefined || choice < 5) {
      const key = `${seed}-${writer}-${i}`
      const thing = { _id: key, number: key, value, writer, text: 'x'.repeat(value) }
      await told(things, key, value, () => things.insertOne(thing))
      keys.add(key)
      if (choice === 0) await refused(() => things.insertOne({ ...thing, _id: `${key}-again` }))
    } else if (choice < 8) {
      const change = { $set: { value, text: 'x'.repeat(value) } }
      await told(things, known, value, () => things.updateOne({ number: known }, change))
    } else {
      await told(things, known, '-', () => things.deleteOne({ _id: known }))
      keys.delete(known)
    }
  }
}

async function build(): Promise<void> {
  const things = clients[0].db('x').collection('first')
  for (;;) {
    process.stdout.write('b index\n')
    await things.createIndex({ text: 1, value: 1 }, { name: 'coming' })
    process.stdout.write('a index\n')
    await things.dropIndex('coming')
  }
}

async function told(things: Collection<Thing>, key: string, value: number | '-', act: () => Promise<unknown>) {
  const line = `${things.collectionName} ${key} ${value}\n`
  process.stdout.write(`b ${line}`)
  await act()
  process.stdout.write(`a ${line}`)
}

async function refused(act: () => Promise<unknown>): Promise<void> {
  const code = await act().then(
    () => 0,
    (error: { code?: number }) => error.code,
  )
  if (code !== 11000) throw new Error(`the same number twice was answered with ${code}`)
}

const db = clients[0].db('x')
for (const name of ['first', 'second']) {
  await db.collection(name).createIndex({ number: 1 }, { unique: true })
  await db.collection(name).createIndex({ value: 1, number: -1 })
}
await Promise.all([...Array.from({ length: 8 }, (_, writer) => write(writer)), build()])
