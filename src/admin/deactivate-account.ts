import { z } from 'zod'
import { AccountModel, accountOfOffice, changeKeepingAdministrator } from '../accounts/index.ts'
import { recordAct } from '../audit/index.ts'
import { invalid } from '../errors.ts'
import { operation } from '../operation.ts'
import { handOver, openLettersOf } from './hand-over.ts'

/**
 * Closes an account: its open letters go to the colleague first, its sessions end, nobody can sign in with it. What it
 * did stays under its name.
 * @throws InvalidInput when it is the actor's own, the last administrator's, or open letters would be left
 */
export const deactivateAccount = operation({
  name: 'accounts.deactivate',
  input: z.object({ id: z.string(), to: z.string().optional() }).strict(),
  run: async (context, { id, to }) => {
    const account = await accountOfOffice(context, id)
    if (!account.active) return
    if (id === context.actor.id) throw invalid('to', 'errors.ownAccount')
    if ((await openLettersOf(context.actor.office, id)) > 0) await handOver(context, { id, to: to ?? '' })
    await changeKeepingAdministrator(account, { active: false }, 'to')
    if ((await openLettersOf(context.actor.office, id)) > 0) {
      await AccountModel.updateOne({ _id: id }, { $set: { active: true } })
      throw invalid('to', 'errors.lettersLeft')
    }
    await AccountModel.updateOne({ _id: id }, { $inc: { sessionEpoch: 1 } })
    await recordAct(context, { action: 'accounts.deactivate', subject: id, details: { username: account.username } })
  },
})
