import { type Db, MongoClient } from 'mongodb'
import type { Config } from '../config.ts'

/** The database of the program, for tools that look at it as a whole. */
export interface ToolDatabase {
  client: MongoClient
  db: Db
  /** True for the embedded database, running already or started for the tool. */
  embedded: boolean
  /** True when the server runs and goes on using it. */
  shared: boolean
}

/** Opens what the server would use (or joins it), without building or migrating anything, and closes it afterwards. */
export async function withDatabase<Result>(
  config: Pick<Config, 'mongodbUri' | 'dataFolder'>,
  act: (database: ToolDatabase) => Promise<Result>,
): Promise<Result> {
  if (config.mongodbUri) return withClient(config.mongodbUri, undefined, false, true, act)
  const { startEmbedded } = await import('../database/embedded/index.ts')
  const server = await startEmbedded({ folder: config.dataFolder })
  try {
    return await withClient(server.uri, 'tiepdan', true, server.joined, act)
  } finally {
    await server.stop()
  }
}

async function withClient<Result>(
  uri: string,
  name: string | undefined,
  embedded: boolean,
  shared: boolean,
  act: (database: ToolDatabase) => Promise<Result>,
): Promise<Result> {
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 5000 })
  try {
    return await act({ client, db: client.db(name), embedded, shared })
  } finally {
    await client.close()
  }
}
