import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import { duplicateKeyOf } from '../database/duplicate-key.ts'
import { invalid } from '../errors.ts'
import { newId } from '../id.ts'
import { requiredText } from '../input.ts'
import { operation } from '../operation.ts'
import type { Account, SigningPower } from './account.ts'
import { AccountModel } from './account.ts'
import { checkStaff, staffFields } from './account-input.ts'
import { hashPassword, shortestPassword } from './password.ts'

export const username = requiredText(40)
  .transform((value) => value.toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, 'errors.username'))

export const newPassword = z.string().min(shortestPassword, 'errors.password.short').max(200, 'errors.tooLong')

const accountInput = z
  .object({
    ...staffFields,
    username,
    password: newPassword,
  })
  .superRefine(checkStaff)

/** Makes an account of the actor's office; its owner must change the password at the first sign-in. */
export const createAccount = operation({
  name: 'accounts.create',
  input: accountInput,
  run: async (context, input) => {
    const account = await storeAccount({
      ...input,
      office: context.actor.office,
      at: context.now,
      mustChangePassword: true,
    })
    await recordAct(context, {
      action: 'accounts.create',
      subject: account._id,
      details: { username: account.username, role: account.role },
    })
    return account
  },
})

/** Stores an account; also for set-up and demo, which act before anybody can sign in. */
export async function storeAccount(input: {
  /** Given where a repeated act must meet the account that it made the first time. */
  id?: string
  name: string
  username: string
  role: Account['role']
  agency: string | null
  password: string
  office: string
  at: Date
  email?: string | null
  post?: string | null
  power?: SigningPower | null
  digest?: boolean
  mustChangePassword: boolean
}): Promise<Account> {
  const account: Account = {
    _id: input.id ?? newId(),
    office: input.office,
    username: input.username,
    name: input.name,
    role: input.role,
    agency: input.role === 'agencyOfficer' ? input.agency : null,
    password: await hashPassword(input.password),
    sessionEpoch: 0,
    mustChangePassword: input.mustChangePassword,
    active: true,
    email: input.email ?? null,
    post: input.post ?? null,
    power: input.power ?? null,
    digest: input.digest ?? true,
    language: 'vi',
    theme: null,
    shortcuts: true,
    createdAt: input.at,
    lastSignInAt: null,
  }
  try {
    await AccountModel.create(account)
  } catch (error) {
    if (duplicateKeyOf(error)) throw invalid('username', 'errors.usernameTaken')
    throw error
  }
  return account
}
