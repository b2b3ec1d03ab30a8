import type { Account } from './account.ts'
import { AccountModel } from './account.ts'
import { compareWithNothing, passwordMatches } from './password.ts'
import { countFailure, forgetFailures, minutesToWait } from './sign-in-throttle.ts'

export type SignIn = { account: Account } | { refused: 'wrong' } | { refused: 'wait'; minutes: number }

/** Compares name and password; never tells which of the two was wrong. */
export async function signIn(username: string, password: string, address: string, now: Date): Promise<SignIn> {
  const name = username.trim().toLowerCase()
  const minutes = await minutesToWait(name, address, now)
  if (minutes > 0) return { refused: 'wait', minutes }
  const account = await AccountModel.findOne({ username: name, active: true }).lean()
  if (!account) await compareWithNothing(password)
  if (!account || !(await passwordMatches(account.password, password))) {
    await countFailure(name, address, now)
    return { refused: 'wrong' }
  }
  await forgetFailures(name)
  await AccountModel.updateOne({ _id: account._id }, { $set: { lastSignInAt: now } })
  return { account }
}
