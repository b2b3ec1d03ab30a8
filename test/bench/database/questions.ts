import type { Collection, MongoClient } from 'mongodb'
import type { Figure } from './figures.ts'
import { rateOf, timeOf } from './figures.ts'
import { fields } from './letters.ts'

type Measured = Omit<Figure, 'size'>

const seconds = 1.5
const page = { field: fields[0] }
const newestFirst = { receivedAt: -1 } as const

/** Point reads, pages and counts, beside a ping or a read of the same page that the driver leaves undecoded. */
export async function measureReads(client: MongoClient, letters: Collection): Promise<Measured[]> {
  const ids = (
    await letters
      .find({}, { projection: { _id: 1 } })
      .limit(5000)
      .toArray()
  ).map(({ _id }) => _id)
  const ping = () => client.db('admin').command({ ping: 1 })
  const point = () => letters.findOne({ _id: ids[Math.floor(Math.random() * ids.length)] })
  const found: Measured[] = []
  for (const clients of [1, 16])
    found.push({
      name: `point reads, ${clients} in flight`,
      unit: '/s',
      floor: await rateOf(clients, seconds, ping),
      value: await rateOf(clients, seconds, point),
    })
  const middle = new Date(Date.UTC(2021, 0, 1))
  const pages: [string, (raw: boolean) => Promise<unknown>][] = [
    ['page of 50, first', (raw) => letters.find(page, { raw }).sort(newestFirst).limit(50).toArray()],
    [
      'page of 50, middle by key',
      (raw) =>
        letters
          .find({ ...page, receivedAt: { $lt: middle } }, { raw })
          .sort(newestFirst)
          .limit(50)
          .toArray(),
    ],
    ['page of 50, skip 1000', (raw) => letters.find(page, { raw }).sort(newestFirst).skip(1000).limit(50).toArray()],
  ]
  for (const [name, read] of pages)
    found.push({
      name,
      unit: 'ms',
      floor: await timeOf(40, () => read(true)),
      value: await timeOf(40, () => read(false)),
    })
  const year = { field: fields[1], receivedAt: { $gte: middle, $lt: new Date(Date.UTC(2022, 0, 1)) } }
  found.push({
    name: 'count of a year, indexed',
    unit: 'ms',
    value: await timeOf(10, () => letters.countDocuments(year)),
  })
  return found
}

const month = { $dateToString: { date: '$receivedAt', format: '%Y-%m', timezone: 'Asia/Ho_Chi_Minh' } }

/** Groups as the reports make them. The first two go over all documents. */
export const groups: Record<string, object[]> = {
  'group by an indexed field': [{ $group: { _id: '$field', n: { $sum: 1 } } }],
  'group by another field': [{ $group: { _id: '$channel', n: { $sum: 1 } } }],
  'match, group by month': [{ $match: { field: fields[2] } }, { $group: { _id: month, n: { $sum: 1 } } }],
  'match, group by state of contents': [
    { $match: { receivedAt: { $gte: new Date(Date.UTC(2024, 0, 1)) }, field: fields[2] } },
    { $unwind: '$contents' },
    { $group: { _id: '$contents.state', n: { $sum: 1 }, handlers: { $addToSet: '$assignee' } } },
  ],
}

/** The reports' aggregations. */
export async function measureGroups(letters: Collection, size: number): Promise<Measured[]> {
  const aims: Record<string, string> =
    size === 100_000 ? { 'group by an indexed field': '< 150 ms', 'group by another field': '< 600 ms' } : {}
  const found: Measured[] = []
  for (const [name, pipeline] of Object.entries(groups)) {
    const value = await timeOf(size > 100_000 ? 1 : 5, () => letters.aggregate(pipeline).toArray())
    found.push({ name, unit: 'ms', value, aim: aims[name] })
  }
  return found
}
