import { z } from 'zod'
import { recordEvent } from '../audit/index.ts'
import { invalid } from '../errors.ts'
import { operation } from '../operation.ts'
import { AccountModel } from './account.ts'
import { newPassword } from './create-account.ts'
import { hashPassword, passwordMatches } from './password.ts'

/** Changes the actor's own password and signs out every other session. Returns the new session epoch. */
export const changeOwnPassword = operation({
  name: 'accounts.changeOwnPassword',
  input: z
    .object({ current: z.string().min(1, 'errors.required'), next: newPassword, again: z.string() })
    .refine((value) => value.next === value.again, { path: ['again'], message: 'errors.password.different' }),
  run: async (context, input) => {
    const account = await AccountModel.findById(context.actor.id).lean()
    if (!account || !(await passwordMatches(account.password, input.current)))
      throw invalid('current', 'errors.password.wrong')
    const password = await hashPassword(input.next)
    await AccountModel.updateOne(
      { _id: account._id },
      { $set: { password, mustChangePassword: false }, $inc: { sessionEpoch: 1 } },
    )
    await note(context, 'accounts.changeOwnPassword')
    return account.sessionEpoch + 1
  },
})

/** Ends every session of the actor, this one too. */
export const signOutEverywhere = operation({
  name: 'accounts.signOutEverywhere',
  input: z.object({}),
  run: async (context) => {
    await AccountModel.updateOne({ _id: context.actor.id }, { $inc: { sessionEpoch: 1 } })
    await note(context, 'accounts.signOutEverywhere')
  },
})

function note(context: Parameters<typeof changeOwnPassword>[0], action: string): Promise<void> {
  return recordEvent({
    office: context.actor.office,
    at: context.now,
    actor: context.actor.id,
    actorName: context.actor.name,
    action,
    subject: context.actor.id,
    details: {},
    requestId: context.requestId,
  })
}
