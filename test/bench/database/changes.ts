import type { Collection, MongoClient } from 'mongodb'
import type { Figure } from './figures.ts'
import { hello, longestWait, rateOf } from './figures.ts'
import type { Filled } from './fill.ts'
import { benchLetter } from './letters.ts'
import { groups } from './questions.ts'

type Measured = Omit<Figure, 'size'>

const seconds = 3
/** What is inserted here is told apart by its office and deleted in the end. */
const office = 'second'
const most = 10_000_000
let next = 0

function fresh(count: number): never[] {
  return Array.from({ length: count }, () => benchLetter(next++, most, office)) as never[]
}

/** Inserts one by one and in batches, each answered when it is on the disk, and updates. */
export async function measureWrites({ letters, searched }: Filled, syncs: number): Promise<Measured[]> {
  const found: Measured[] = []
  const one = async (collection: Collection) => collection.insertOne(fresh(1)[0])
  const hundred = async (collection: Collection) => collection.insertMany(fresh(100))
  for (const clients of [1, 16])
    found.push({
      name: `inserts one by one, ${clients} clients`,
      unit: '/s',
      floor: syncs,
      value: await rateOf(clients, seconds, () => one(letters)),
      aim: clients === 16 ? '≥ 500/s' : undefined,
    })
  for (const clients of [1, 4])
    found.push({
      name: `inserts in batches of 100, ${clients} clients`,
      unit: '/s',
      value: 100 * (await rateOf(clients, seconds, () => hundred(letters))),
      aim: '≥ 5,000/s',
    })
  found.push(
    {
      name: 'with search index, one by one, 16 clients',
      unit: '/s',
      value: await rateOf(16, seconds, () => one(searched)),
    },
    {
      name: 'with search index, batches of 100',
      unit: '/s',
      value: 100 * (await rateOf(1, seconds, () => hundred(searched))),
    },
  )
  const ids = (
    await letters
      .find({ office }, { projection: { _id: 1 } })
      .limit(2000)
      .toArray()
  ).map(({ _id }) => _id)
  let turn = 0
  const update = () =>
    letters.updateOne({ _id: ids[turn++ % ids.length] }, { $set: { channel: 'portal' }, $inc: { version: 1 } })
  for (const clients of [1, 16])
    found.push({
      name: `updates, ${clients} clients`,
      unit: '/s',
      floor: syncs,
      value: await rateOf(clients, seconds, update),
    })
  return found
}

/** The longest wait for a hello, or for a write, while something large is being done. */
export async function measureWaits(client: MongoClient, { letters, searched }: Filled): Promise<Measured[]> {
  const aim = '< 100 ms'
  const found: Measured[] = []
  const during = async (name: string, work: () => Promise<unknown>, aimed: string | undefined = aim) => {
    const began = performance.now()
    const value = await longestWait(() => hello(client), work)
    found.push({ name: `hello at most, while ${name}`, unit: 'ms', value, aim: aimed })
    return performance.now() - began
  }
  await during('idle', () => new Promise((resolve) => setTimeout(resolve, 500)), undefined)
  await during('grouping', () => letters.aggregate(groups['group by another field']).toArray())
  await during('sorting', () => letters.find().sort({ version: 1, channel: 1 }).limit(50).toArray())
  const build = await during('building an index', () => letters.createIndex({ channel: 1, year: 1 }, { name: 'extra' }))
  await letters.dropIndex('extra')
  await during('reading all', () => drain(letters))
  while ((await letters.countDocuments({ office })) < 20_000) await letters.insertMany(fresh(1000))
  const change = { $set: { channel: 'post', dueOn: '2030-01-01' } }
  let count = 0
  const update = async () => {
    count = (await letters.updateMany({ office }, change)).modifiedCount
  }
  const updating = await during('updating many', update)
  found.push({ name: 'updates in one updateMany', unit: '/s', value: (count / updating) * 1000 })
  await letters.updateMany({ office }, { $set: { dueOn: '2031-01-01' } })
  const remove = async () => {
    count = (await letters.deleteMany({ office })).deletedCount
  }
  const began = performance.now()
  const write = () => searched.updateOne({ office: 'first' }, { $inc: { version: 1 } })
  let wait = 0
  await during('deleting many', async () => {
    wait = await longestWait(write, remove)
  })
  found.push(
    { name: 'another write at most, while deleting many', unit: 'ms', value: wait },
    { name: 'deletes in one deleteMany', unit: '/s', value: (count / (performance.now() - began)) * 1000 },
    { name: 'building an index', unit: 's', value: build / 1000 },
  )
  await searched.deleteMany({ office })
  return found
}

async function drain(letters: Collection): Promise<void> {
  for await (const _ of letters.find({}, { raw: true, batchSize: 1000 }));
}
