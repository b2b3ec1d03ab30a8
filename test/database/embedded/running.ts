import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, MongoClient } from 'mongodb'
import { startEmbedded } from '../../../src/database/embedded/index.ts'

/** What a suite works with. */
export interface Running {
  db: Db
  client: MongoClient
  uri: string
  /** Lines that the server logged. */
  lines: Record<string, unknown>[]
}

/**
 * Starts an embedded database for the suite and stops it afterwards. With MONGODB_URI the suite meets that MongoDB
 * instead, so that both are held to the same behaviour.
 */
export function runningDatabase(options: { sweepEverySeconds?: number } = {}): Running {
  const running = { lines: [] } as unknown as Running
  let stop = async () => {}
  before(async function () {
    this.timeout(20_000)
    const given = process.env.MONGODB_URI
    if (given) running.uri = given
    else {
      const folder = mkdtempSync(join(tmpdir(), 'embedded-'))
      const log = (line: object) => running.lines.push(line as Record<string, unknown>)
      const embedded = await startEmbedded({ folder, log, ...options })
      running.uri = embedded.uri
      stop = async () => {
        await embedded.stop()
        rmSync(folder, { recursive: true })
      }
    }
    running.client = await MongoClient.connect(running.uri, { serverSelectionTimeoutMS: 5000 })
    running.db = running.client.db(`contract_${process.pid}_${Date.now()}`)
  })
  after(async () => {
    await running.db?.dropDatabase()
    await running.client?.close()
    await stop()
  })
  return running
}

/** The error of a promise that has to fail. */
export async function failureOf(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await promise
  } catch (error) {
    return error as Error & Record<string, unknown>
  }
  throw new Error('this should have failed')
}
