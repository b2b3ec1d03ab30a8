import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import { checkbox } from '../input.ts'
import { operation } from '../operation.ts'
import { AccountModel } from './account.ts'
import { checkStaff, staffFields } from './account-input.ts'
import { newPassword } from './create-account.ts'
import { accountOfOffice, changeKeepingAdministrator } from './managed-account.ts'
import { hashPassword } from './password.ts'

/**
 * Changes name, role and body of an account, how its owner signs and is reminded, and whether he is a lawyer of the
 * office, who may confirm rules. Who has another role now works in a new session.
 */
export const changeAccount = operation({
  name: 'accounts.change',
  input: z
    .object({
      id: z.string(),
      ...staffFields,
      lawyer: checkbox,
    })
    .strict()
    .superRefine(checkStaff),
  run: async (context, { id, agency: chosen, ...said }) => {
    const { role, lawyer } = said
    const account = await accountOfOffice(context, id)
    const agency = role === 'agencyOfficer' ? chosen : null
    await changeKeepingAdministrator(account, { ...said, agency }, 'role')
    if (account.role !== role || account.agency !== agency)
      await AccountModel.updateOne({ _id: id }, { $inc: { sessionEpoch: 1 } })
    await recordAct(context, {
      action: 'accounts.change',
      subject: id,
      details: { username: account.username, from: account.role, to: role },
    })
    if ((account.lawyer ?? false) !== lawyer)
      await recordAct(context, {
        action: lawyer ? 'accounts.nameLawyer' : 'accounts.endLawyer',
        subject: id,
        details: { username: account.username },
      })
  },
})

/** Gives an account a password that its owner must change; every session of it ends. */
export const resetPassword = operation({
  name: 'accounts.resetPassword',
  input: z.object({ id: z.string(), password: newPassword }).strict(),
  run: async (context, { id, password }) => {
    const account = await accountOfOffice(context, id)
    await AccountModel.updateOne(
      { _id: id },
      { $set: { password: await hashPassword(password), mustChangePassword: true }, $inc: { sessionEpoch: 1 } },
    )
    await recordAct(context, { action: 'accounts.resetPassword', subject: id, details: { username: account.username } })
  },
})

/** Signs somebody else out everywhere. */
export const endSessions = operation({
  name: 'accounts.endSessions',
  input: z.object({ id: z.string() }).strict(),
  run: async (context, { id }) => {
    const account = await accountOfOffice(context, id)
    await AccountModel.updateOne({ _id: id }, { $inc: { sessionEpoch: 1 } })
    await recordAct(context, { action: 'accounts.endSessions', subject: id, details: { username: account.username } })
  },
})

/** Lets somebody in again whose account was closed; the password is the old one until it is reset. */
export const reactivateAccount = operation({
  name: 'accounts.reactivate',
  input: z.object({ id: z.string() }).strict(),
  run: async (context, { id }) => {
    const account = await accountOfOffice(context, id)
    if (account.active) return
    await AccountModel.updateOne({ _id: id }, { $set: { active: true } })
    await recordAct(context, { action: 'accounts.reactivate', subject: id, details: { username: account.username } })
  },
})
