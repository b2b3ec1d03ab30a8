import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import { checkbox, email } from '../input.ts'
import { operation } from '../operation.ts'
import { AccountModel } from './account.ts'

/** Says where the actor is reminded, and whether on working mornings of what is due. */
export const changeOwnContact = operation({
  name: 'accounts.changeOwnContact',
  input: z.object({ email, digest: checkbox }),
  run: async (context, { email, digest }) => {
    await AccountModel.updateOne({ _id: context.actor.id }, { $set: { email, digest } })
    await recordAct(context, { action: 'accounts.changeOwnContact', subject: context.actor.id, details: {} })
  },
})
