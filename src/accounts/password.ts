import { hash, verify } from '@node-rs/argon2'

/** OWASP parameters of argon2id (the package's default algorithm): 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const shortestPassword = 12

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), parameters)
}

export async function passwordMatches(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize('NFC'))
}

const decoy = hashPassword('no account has this password')

/** Spends the time of a comparison, so that an unknown name answers as late as a wrong password. */
export async function compareWithNothing(password: string): Promise<void> {
  await passwordMatches(await decoy, password)
}
