import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { printTable } from '../table.ts'
import { measureWaits, measureWrites } from './changes.ts'
import type { Figure } from './figures.ts'
import { median, syncsPerSecond } from './figures.ts'
import { fill } from './fill.ts'
import { measureGroups, measureReads } from './questions.ts'
import { buildInto, type ServerProcess, startServer } from './server-process.ts'

export interface DatabaseBench {
  /** Figures as one line of JSON at the end, instead of a table. */
  isJson: boolean
  /** Where the filled databases stay for the next run; else they are removed. */
  keep: string | undefined
}

const starts = 3

/** Measures the embedded database at each size, or at 10,000, 100,000 and 1,000,000 documents. */
export async function measureDatabase(sizes: readonly number[], options: DatabaseBench): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'tiep-dan-bench-'))
  const folder = options.keep ?? temporary
  const all: Figure[] = []
  try {
    const file = buildInto(temporary)
    for (const size of sizes.length ? sizes : [10_000, 100_000, 1_000_000]) {
      const began = performance.now()
      const figures = await measureAt(file, join(folder, String(size)), size)
      all.push(...figures)
      const load = loadavg()[0].toFixed(1)
      const seconds = Math.round((performance.now() - began) / 1000)
      process.stderr.write(`\n${size.toLocaleString('en')} documents, ${seconds} s, load average ${load}\n`)
      if (!options.isJson) printTable([['', 'measured', 'floor', 'aim'], ...figures.map(rowOf)])
      if (!options.keep) rmSync(join(folder, String(size)), { recursive: true, force: true })
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  if (options.isJson) process.stdout.write(`${JSON.stringify(all)}\n`)
}

async function measureAt(file: string, folder: string, size: number): Promise<Figure[]> {
  mkdirSync(folder, { recursive: true })
  const syncs = syncsPerSecond(folder)
  const filling = await startServer(file, folder)
  const began = performance.now()
  await withClient(filling, (client) => fill(client.db('bench'), size))
  const filled = (performance.now() - began) / 1000
  await filling.stop()
  const { server, startTime } = await startedAgain(file, folder)
  const figures = await withClient(server, async (client): Promise<Omit<Figure, 'size'>[]> => {
    const collections = await fill(client.db('bench'), size)
    const { letters } = collections
    const { now } = await server.memory()
    return [
      { name: 'fsync of the disk', unit: '/s', value: syncs },
      { name: 'filling with three indexes', unit: 's', value: filled },
      { name: 'start', unit: 's', value: startTime / 1000, aim: '< 2 s' },
      { name: 'RssAnon after the start', unit: 'MB', value: now },
      ...(await measureReads(client, letters)),
      ...(await measureGroups(letters, size)),
      ...(await measureWrites(collections, syncs)),
      ...(await measureWaits(client, collections)),
      { name: 'RssAnon at most', unit: 'MB', value: (await server.memory()).peak, aim: '< 600 MB' },
    ]
  })
  await server.stop()
  return figures.map((figure) => ({ size, ...figure }))
}

/** The median of a few starts on data that is there; the last one stays. */
async function startedAgain(file: string, folder: string): Promise<{ server: ServerProcess; startTime: number }> {
  const times: number[] = []
  let server = await startServer(file, folder)
  times.push(server.startTime)
  while (times.length < starts) {
    await server.stop()
    server = await startServer(file, folder)
    times.push(server.startTime)
  }
  return { server, startTime: median(times) }
}

async function withClient<Result>(server: ServerProcess, work: (client: MongoClient) => Promise<Result>) {
  const client = await MongoClient.connect(server.uri, { maxPoolSize: 64 })
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

function rowOf({ name, value, unit, floor, aim }: Figure): string[] {
  const shown = (number: number) => (number < 100 ? number.toFixed(1) : Math.round(number).toLocaleString('en'))
  return [name, `${shown(value)} ${unit}`, floor === undefined ? '' : shown(floor), aim ?? '']
}
