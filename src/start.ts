import type { Logger } from 'pino'
import { loadAgencies } from './agencies/index.ts'
import type { Config } from './config.ts'
import type { Parts } from './context.ts'
import type { OpenDatabase } from './database/connect.ts'
import { buildIndexes, openDatabase } from './database/connect.ts'
import { installationFact, setInstallationFact } from './database/installation.ts'
import { refuseLostDatabase } from './database/lost-database.ts'
import { migrate } from './database/migrate.ts'
import { migrations } from './database/migrations/index.ts'
import { calendarWarnings, lawInForce } from './deadlines/law-in-force.ts'
import { folderStore } from './files/file-store.ts'
import { checkLaw } from './law/index.ts'
import { createRenderer } from './rendering/index.ts'
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
  /** Ends the renderer, then the database. */
  close(): Promise<void>
}

/**
 * What the server and every command-line tool begin with: the law, database, key of the vault, indexes, migrations,
 * parts.
 * @throws LawProblem before the database is opened, LostDatabase, VaultKeyProblem before anything is written with another key
 */
export async function startParts(config: Config, log: Logger, clock: Clock = systemClock): Promise<Started> {
  checkLaw()
  refuseLostDatabase(config)
  const database = await openDatabase(config, (line) => log.warn(line, 'slow query'))
  try {
    const known = await installationFact('vaultKey')
    const { keys, created } = loadVaultKeys(config, known)
    if (known === null) await setInstallationFact('vaultKey', keys.fingerprint)
    if (!database.joined) await buildIndexes()
    await migrate(migrations, () => clock.now())
    for (const warning of await calendarWarnings()) log.warn(warning)
    await loadAgencies()
    const renderer = createRenderer({ soffice: config.soffice })
    const parts: Parts = {
      config,
      clock,
      vault: createVault(keys),
      files: folderStore(config.uploadsFolder),
      renderer,
      lawOf: lawInForce(),
    }
    const close = async () => {
      await renderer.stop()
      await database.close()
    }
    return { parts, database, keys, keyCreated: created, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** What the owner must be told when a start has made the key of the vault. */
export function newKeyNotice(config: Pick<Config, 'vaultKeyFile'>): string {
  return `A new vault key was made: ${config.vaultKeyFile}\nCopy it to a safe place now: without it the identities of denouncers cannot be read.`
}
