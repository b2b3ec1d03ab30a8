import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import { invalid } from '../errors.ts'
import { listOf } from '../input.ts'
import { operation } from '../operation.ts'
import { MessageModel } from './message.ts'

/** Notes that letters were printed and went to the post. @throws InvalidInput where none was chosen */
export const markPrinted = operation({
  name: 'messages.post',
  input: z.object({ selected: listOf(z.string().max(24)) }),
  run: async (context, { selected }) => {
    if (!selected.length) throw invalid('selected', 'messages.error.noneChosen')
    const chosen = { office: context.actor.office, _id: { $in: selected }, state: 'toPrint' as const }
    const line = { at: context.now, what: 'printed' as const, why: '', by: context.actor.name }
    const { modifiedCount } = await MessageModel.updateMany(chosen, {
      $set: { state: 'printed', sentAt: context.now },
      $push: { log: line },
    })
    await recordAct(context, {
      action: 'messages.post',
      subject: context.actor.office,
      details: { count: modifiedCount },
    })
    return modifiedCount
  },
})
