import { z } from 'zod'
import { handlersOf } from '../accounts/index.ts'
import { invalid, NotPermitted } from '../errors.ts'
import { requiredText } from '../input.ts'
import { operation } from '../operation.ts'
import { changeLetter } from './change-letter.ts'

/**
 * Gives an open letter to a handler. A manager gives any; a handler takes one that nobody has, or hands on the own.
 * With a denunciation goes the right to open the identity with a stated purpose (access/secrecy, vaultAccess).
 * @throws InvalidInput when the letter is closed or the account handles no letters
 */
export const assignLetter = operation({
  name: 'letters.assign',
  input: z.object({ letterId: requiredText(24), assignee: requiredText(24) }),
  run: async (context, input) => {
    const { actor } = context
    const handler = (await handlersOf(actor.office)).find((one) => one._id === input.assignee)
    if (!handler) throw invalid('assignee', 'errors.choose')
    return changeLetter(context, { id: input.letterId, version: null, action: 'letters.assign' }, (letter) => {
      if (!letter.open) throw invalid('assignee', 'errors.assign.closed')
      const taking = letter.assignee === null && handler._id === actor.id
      const handingOn = letter.assignee === actor.id
      if (actor.role !== 'manager' && !taking && !handingOn) throw new NotPermitted('letters.assign')
      const from = letter.assigneeName
      letter.assignee = handler._id
      letter.assigneeName = handler.name
      return { details: { to: handler.name, ...(from ? { from } : {}) } }
    })
  },
})
