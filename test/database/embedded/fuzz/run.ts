/**
 * npm run fuzz: the same commands to the embedded server (or to MONGODB_URI) and to a plain model in memory.
 *   --cases N   how many commands; 100,000 unless told
 *   --seed S    the same seed gives the same commands; printed first
 *   --part P    only this part of the run, as a report names it
 *   --whole     show a difference as it was found, not made smaller
 *   --json      the last line is {"seed":S,"cases":N,"differences":N,"seconds":N}
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { MongoClient } from 'mongodb'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'
import { fuzz } from './fuzzing.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    part: { type: 'string' },
    whole: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const seed = Number(values.seed)
process.stdout.write(`seed ${seed}\n`)
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
const embedded = process.env.MONGODB_URI ? undefined : await startEmbedded({ folder })
const client = await MongoClient.connect(process.env.MONGODB_URI ?? embedded!.uri)
try {
  const db = client.db(`fuzz_${process.pid}`)
  const started = Date.now()
  const onePart = values.part === undefined ? undefined : Number(values.part)
  const { cases, report } = await fuzz(db, { seed, cases: Number(values.cases), onePart, isWhole: values.whole })
  await db.dropDatabase()
  if (report) process.stdout.write(`${report}\n`)
  const seconds = Math.round((Date.now() - started) / 1000)
  const result = { seed, cases, differences: report ? 1 : 0, seconds }
  process.stdout.write(
    values.json ? `${JSON.stringify(result)}\n` : `${cases} cases, ${result.differences} differences, ${seconds} s\n`,
  )
  process.exitCode = report ? 1 : 0
} finally {
  await client.close()
  await embedded?.stop()
  rmSync(folder, { recursive: true, force: true })
}
