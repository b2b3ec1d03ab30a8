import type { Context } from '../context.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import type { Account } from './account.ts'
import { AccountModel } from './account.ts'

/** An account of the actor's own office. @throws NotFound */
export async function accountOfOffice(context: Context, id: string): Promise<Account> {
  const account = await AccountModel.findOne({ _id: id, office: context.actor.office }).lean<Account>()
  if (!account) throw new NotFound('account')
  return account
}

/** The accounts of the actor's office, the active ones first, then by name. */
export async function accountsOfOffice(context: Context): Promise<Account[]> {
  const accounts = await AccountModel.find({ office: context.actor.office }).lean<Account[]>()
  return accounts.sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name, 'vi'))
}

/**
 * Changes an account that may be the last active administrator: whoever would leave the office without one gets the
 * account back as it was. Checked after the write, so that two who remove each other at once cannot both succeed.
 * @throws InvalidInput for `field`
 */
export async function changeKeepingAdministrator(
  account: Account,
  change: Partial<Pick<Account, keyof ReturnType<typeof managedPartOf>>>,
  field: string,
): Promise<void> {
  await AccountModel.updateOne({ _id: account._id }, { $set: change })
  if (account.role !== 'administrator' || !account.active) return
  if (await AccountModel.exists({ office: account.office, active: true, role: 'administrator' })) return
  await AccountModel.updateOne({ _id: account._id }, { $set: managedPartOf(account) })
  throw new InvalidInput({ [field]: { key: 'errors.lastAdministrator' } })
}

/** What an administrator may change, with what an account from before does not say. */
function managedPartOf(account: Account) {
  const { name, role, agency, active, lawyer = false } = account
  const { email = null, post = null, power = null, digest = true } = account
  return { name, role, agency, active, lawyer, email, post, power, digest }
}
