import { createHash, randomBytes } from 'node:crypto'
import { forgetInstallationFact, installationFact, setInstallationFact } from '../database/installation.ts'

const minutes = 30

/**
 * Makes the link that opens the set-up, for the console only: its token is stored as a hash, and a new start makes a
 * new one. Returns the token.
 */
export async function newSetupLink(now: Date): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const until = new Date(now.getTime() + minutes * 60_000)
  await setInstallationFact('setupLink', `${hashOf(token)} ${until.toISOString()}`)
  return token
}

/** Minutes for which the link still opens the set-up, or null when it does not. */
export async function minutesLeft(token: string, now: Date): Promise<number | null> {
  const [hash, until] = (await installationFact('setupLink'))?.split(' ') ?? []
  if (!until || hash !== hashOf(token)) return null
  const left = Math.ceil((new Date(until).getTime() - now.getTime()) / 60_000)
  return left > 0 ? left : null
}

/** The set-up is done: the link opens nothing any more. */
export async function endSetupLink(): Promise<void> {
  await forgetInstallationFact('setupLink')
}

/** Comparing hashes tells nothing about the token by its time. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
