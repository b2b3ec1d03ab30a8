import mongoose from 'mongoose'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Parts } from './context.ts'
import type { OpenDatabase } from './database/connect.ts'
import { buildIndexes, openDatabase } from './database/connect.ts'
import { lawInForce } from './deadlines/law-in-force.ts'
import { folderStore } from './files/file-store.ts'
import type { Clock } from './time/clock.ts'
import { systemClock } from './time/clock.ts'
import { createVault, loadVaultKeys } from './vault/index.ts'
import type { VaultKeys } from './vault/key.ts'

export interface Started {
  readonly parts: Parts
  readonly database: OpenDatabase
  readonly keys: VaultKeys
  /** True when this start made the key file: its owner must copy it. */
  readonly keyCreated: boolean
}

/**
 * What the server and every command-line tool begin with: database, key of the vault, indexes, parts.
 * @throws VaultKeyProblem before anything is written with another key
 */
export async function startParts(config: Config, log: Logger, clock: Clock = systemClock): Promise<Started> {
  const database = await openDatabase(config, (line) => log.warn(line, 'slow query'))
  try {
    const known = await storedFingerprint()
    const { keys, created } = loadVaultKeys(config, known)
    if (known === null) await storeFingerprint(keys.fingerprint)
    if (!database.joined) await buildIndexes()
    const parts: Parts = {
      clock,
      vault: createVault(keys),
      files: folderStore(config.uploadsFolder),
      lawOf: lawInForce(),
    }
    return { parts, database, keys, keyCreated: created }
  } catch (error) {
    await database.close()
    throw error
  }
}

interface Fact {
  _id: string
  value: string
}

const facts = () => mongoose.connection.collection<Fact>('installation')

async function storedFingerprint(): Promise<string | null> {
  return (await facts().findOne({ _id: 'vaultKey' }))?.value ?? null
}

async function storeFingerprint(value: string): Promise<void> {
  await facts().insertOne({ _id: 'vaultKey', value })
}
