import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Config } from '../config.ts'

/** The keys that are derived from the one secret of the vault. */
export interface VaultKeys {
  readonly encryption: Buffer
  /** For "same person": the same value gives the same hash, and nobody without the key can try names. */
  readonly matching: Buffer
  readonly sessions: Buffer
  /** Tells two keys apart without telling the key. */
  readonly fingerprint: string
}

/** The vault cannot be used: the message says what to do, and the program must not start. */
export class VaultKeyProblem extends Error {}

/**
 * The key from the environment or the key file; made once, when neither the file nor any data exists.
 * @param known fingerprint under which data was stored before, or null on the very first start
 * @throws VaultKeyProblem when the key is missing, unreadable, or another than the one that the data was stored with
 */
export function loadVaultKeys(
  config: Pick<Config, 'vaultKey' | 'vaultKeyFile'>,
  known: string | null,
): { keys: VaultKeys; created: boolean } {
  const existing = config.vaultKey ?? (existsSync(config.vaultKeyFile) ? readKeyFile(config.vaultKeyFile) : null)
  if (existing === null && known !== null)
    throw new VaultKeyProblem(
      `The vault key is missing: ${config.vaultKeyFile} does not exist and VAULT_KEY is not set, but the database holds identities that were stored with a key (fingerprint ${known}). Put the copy of the key file back, or set VAULT_KEY. Nothing was changed.`,
    )
  const secret = existing ?? createKeyFile(config.vaultKeyFile)
  const keys = keysFrom(secret)
  if (known !== null && known !== keys.fingerprint)
    throw new VaultKeyProblem(
      `The vault key is another one: the database was stored with key ${known}, this key is ${keys.fingerprint}. Put the right key file back (${config.vaultKeyFile}), or set VAULT_KEY to it. Nothing was changed.`,
    )
  return { keys, created: existing === null }
}

/** @throws VaultKeyProblem when the text is not 32 bytes in hexadecimal or base64 */
export function keysFrom(secret: string): VaultKeys {
  const text = secret.trim()
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  if (bytes.length !== 32) throw new VaultKeyProblem('The vault key must be 32 bytes, in hexadecimal or base64.')
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', bytes, 'tiep-dan', purpose, 32))
  return {
    encryption: derived('vault-encryption'),
    matching: derived('vault-matching'),
    sessions: derived('sessions'),
    fingerprint: createHmac('sha256', derived('fingerprint')).update('vault').digest('hex').slice(0, 16),
  }
}

function readKeyFile(path: string): string {
  return readFileSync(path, 'utf8')
}

function createKeyFile(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const secret = randomBytes(32).toString('hex')
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}
