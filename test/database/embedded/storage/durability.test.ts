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

const writer = fileURLToPath(new URL('writer.ts', import.meta.url))

/** Runs the writer until it has been acknowledged `enough` lines, kills it, and answers what it was promised. */
async function writeAndKill(folder: string, first: number, enough: number): Promise<Map<number, number>> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const promised = new Map<number, number>()
  let lines = 0
  for await (const line of createInterface(child.stdout)) {
    const [kind, n, value] = line.split(' ')
    promised.set(Number(n), kind === 'u' ? Number(value) : (promised.get(Number(n)) ?? 0))
    if (++lines === enough) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return promised
}

describe('acknowledged writes', function () {
  this.timeout(40_000)

  it('survive a killed process, documents and indexes alike', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'durable-'))
    for (let round = 0; round < 3; round++) {
      const promised = await writeAndKill(folder, round * 1_000_000, 300 + round * 150)
      const { uri, joined, stop } = await startEmbedded({ folder })
      expect(joined).to.equal(false)
      const client = await MongoClient.connect(uri)
      const things = client.db('x').collection('things')
      const stored = await things.find({}, { hint: { $natural: 1 } }).toArray()
      const values = new Map(stored.map(({ n, value }) => [n, value]))
      for (const [n, value] of promised)
        expect(values.get(n), `document ${n}`).to.be.oneOf(value === 0 ? [0, n + 1] : [value])
      const byIndex = await things.find({ value: { $gte: 0 } }, { hint: 'value_1_n_-1' }).toArray()
      const inOrder = (rows: typeof stored) => rows.map(({ n, value }) => `${n} ${value}`).sort()
      expect(inOrder(byIndex)).to.deep.equal(inOrder(stored))
      expect(await things.countDocuments({ n: { $gte: 0 } })).to.equal(stored.length)
      await client.close()
      await stop()
    }
    rmSync(folder, { recursive: true })
  })
})
