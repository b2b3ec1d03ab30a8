import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { MongoClient } from 'mongodb'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'
import { randomFrom } from './random.ts'

const writer = fileURLToPath(new URL('writer.ts', import.meta.url))

/** What the rounds have seen. */
export interface CrashCounts {
  rounds: number
  acknowledged: number
  /** Changes under way when the process was killed: whole or not there. */
  underWay: number
  /** Those of them that turned out to be there. */
  arrived: number
  /** Builds of an index that were cut off. */
  buildsUnderWay: number
  documentsChecked: number
  indexEntriesChecked: number
}

type Stored = string | undefined
interface Expected {
  certain: Stored
  /** The value of a change that was not acknowledged. */
  perhaps?: { value: Stored }
}

/**
 * Kills a writing process again and again, and after each restart compares what is there with what it was promised.
 * @throws AssertionError at the first difference
 */
export async function crashRounds(
  rounds: number,
  seed: number,
  told: (counts: CrashCounts) => void = () => {},
): Promise<CrashCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'))
  const random = randomFrom(seed)
  const expected = new Map<string, Expected>()
  const counts = {
    rounds: 0,
    acknowledged: 0,
    underWay: 0,
    arrived: 0,
    buildsUnderWay: 0,
    documentsChecked: 0,
    indexEntriesChecked: 0,
  }
  try {
    for (let round = 0; round < rounds; round++) {
      await writeAndKill(folder, seed * 1000 + round, 50 + random(400), expected, counts)
      await compare(folder, expected, counts)
      counts.rounds++
      told(counts)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return counts
}

async function writeAndKill(
  folder: string,
  seed: number,
  enough: number,
  expected: Map<string, Expected>,
  counts: CrashCounts,
): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let done = 0
  let isBuilding = false
  for await (const line of createInterface(child.stdout)) {
    const [kind, collection, key, text] = line.split(' ')
    if (collection === 'index') {
      isBuilding = kind === 'b'
      continue
    }
    const value = text === '-' ? undefined : text
    const name = `${collection} ${key}`
    if (kind === 'b') expected.set(name, { certain: expected.get(name)?.certain, perhaps: { value } })
    else {
      expected.set(name, { certain: value })
      counts.acknowledged++
      if (++done === enough) child.kill('SIGKILL')
    }
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  if (isBuilding) counts.buildsUnderWay++
  expect(child.signalCode, 'the writer was killed and did not fail by itself').to.equal('SIGKILL')
}

async function compare(folder: string, expected: Map<string, Expected>, counts: CrashCounts): Promise<void> {
  const { uri, joined, stop } = await startEmbedded({ folder })
  expect(joined).to.equal(false)
  const client = await MongoClient.connect(uri)
  try {
    const db = client.db('x')
    const stored = new Map<string, string>()
    for (const collection of ['first', 'second']) {
      for await (const { _id, number, value, text } of db.collection(collection).find()) {
        expect(text.length, `document ${_id} is whole`).to.equal(value)
        expect(number).to.equal(_id)
        stored.set(`${collection} ${_id}`, String(value))
      }
      const reply = await db.command({ validate: collection, full: true })
      expect(reply).to.deep.include({ valid: true, errors: [] })
      counts.documentsChecked += reply.nrecords
      for (const keys of Object.values(reply.keysPerIndex as Record<string, number>)) counts.indexEntriesChecked += keys
    }
    for (const [name, { certain, perhaps }] of expected) {
      const found = stored.get(name)
      expect(found, name).to.be.oneOf(perhaps ? [certain, perhaps.value] : [certain])
      if (perhaps) counts.underWay++
      if (perhaps && found !== certain) counts.arrived++
      expected.set(name, { certain: found })
    }
    for (const name of stored.keys()) expect(expected.has(name), `${name} was never written`).to.equal(true)
  } finally {
    await client.close()
    await stop()
  }
}
