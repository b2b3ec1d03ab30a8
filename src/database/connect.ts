import mongoose from 'mongoose'
import type { Config } from '../config.ts'

export interface OpenDatabase {
  /** Where the data is, for people: the folder, or the address without its password. */
  readonly place: string
  readonly embedded: boolean
  /** True when another process of this program runs the embedded database and this one only joined it. */
  readonly joined: boolean
  /** Resolves when the database that this program runs has ended by itself; it cannot go on without it. */
  readonly lost: Promise<Error>
  close(): Promise<void>
}

/**
 * Connects mongoose: to MONGODB_URI where it is set, else to the embedded database of the data folder, which is
 * started (or joined, when a running server owns the folder).
 */
export async function openDatabase(
  config: Pick<Config, 'mongodbUri' | 'dataFolder'>,
  log: (line: object) => void = () => {},
): Promise<OpenDatabase> {
  mongoose.set('strictQuery', true)
  if (config.mongodbUri) {
    await mongoose.connect(config.mongodbUri, { serverSelectionTimeoutMS: 5000, autoIndex: false })
    return {
      place: config.mongodbUri.replace(/\/\/[^@/]*@/, '//'),
      embedded: false,
      joined: false,
      lost: new Promise(() => {}),
      close: () => mongoose.disconnect(),
    }
  }
  const { startEmbedded } = await import('./embedded/index.ts')
  let tellLost = (_reason: Error): void => {}
  const lost = new Promise<Error>((resolve) => {
    tellLost = resolve
  })
  const server = await startEmbedded({ folder: config.dataFolder, log, lost: tellLost })
  await mongoose.connect(server.uri, { dbName: 'tiepdan', serverSelectionTimeoutMS: 5000, autoIndex: false })
  return {
    place: config.dataFolder,
    embedded: true,
    joined: server.joined,
    lost,
    close: async () => {
      await mongoose.disconnect()
      await server.stop()
    },
  }
}

/** Builds the indexes of every model that has been defined; idempotent. */
export async function buildIndexes(): Promise<void> {
  for (const model of Object.values(mongoose.models)) {
    await model.createCollection()
    await model.ensureIndexes()
  }
}
