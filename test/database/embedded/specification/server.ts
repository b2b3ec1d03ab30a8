import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'
import { type Facts, factsOf } from './applicability.ts'

/** The server that the tests are put to. */
export interface TestedServer {
  uri: string
  /** The runner's own client. */
  client: MongoClient
  facts: Facts
  stop(): Promise<void>
}

/** The server of MONGODB_URI, or else an embedded one in a folder of its own. */
export async function startTestedServer(): Promise<TestedServer> {
  const given = process.env.MONGODB_URI
  const { uri, stop } = given ? { uri: given, stop: async () => {} } : await startInFolder()
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 5000 })
  return {
    uri,
    client,
    facts: await factsOf(client),
    stop: async () => {
      await client.close()
      await stop()
    },
  }
}

async function startInFolder(): Promise<{ uri: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'specification-'))
  const embedded = await startEmbedded({ folder, hasFailPoints: true })
  return {
    uri: embedded.uri,
    stop: async () => {
      await embedded.stop()
      rmSync(folder, { recursive: true })
    },
  }
}
