import { invalid } from '../errors.ts'
import { optionalText, requiredText } from '../input.ts'
import type { ResultReturn } from '../letters/index.ts'
import { changeLetter } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { checkDay, returnOf, returnOnDay } from './return-of.ts'

/**
 * Sends off what is ready: by post with the number of the consignment, or electronically, where the message to the
 * writer follows from the event.
 */
export const sendReturn = operation({
  name: 'returns.send',
  input: returnOnDay.extend({ consignment: optionalText(30) }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: input.version, action: 'returns.send' }, (letter) => {
      const one = returnOf(letter, input.returnId, ['ready'])
      if (one.way === 'inPerson') throw invalid('on', 'errors.returns.otherState')
      checkDay(context, one, input.on)
      const consignment = one.way === 'post' ? consignmentOf(input.consignment) : null
      Object.assign(one, {
        state: 'sent',
        consignment,
        on: input.on,
        by: context.actor.id,
      } satisfies Partial<ResultReturn>)
      return {
        details: { return: one.id, what: one.what, way: one.way, ...(consignment && { consignment }), on: input.on },
      }
    }),
})

/** As the post writes it: EB 123 456 789 VN and eb123456789vn are one number. */
function consignmentOf(typed: string | null): string {
  const number = (typed ?? '').replace(/[\s.-]/g, '').toUpperCase()
  if (!number) throw invalid('consignment', 'errors.required')
  if (!/^[A-Z0-9/]{5,30}$/.test(number) || !/\d/.test(number))
    throw invalid('consignment', 'errors.returns.consignment')
  return number
}

/** Records that the post brought a consignment back; it can be made ready again. */
export const returnCameBack = operation({
  name: 'returns.cameBack',
  input: returnOnDay.extend({ reason: requiredText(300) }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: input.version, action: 'returns.cameBack' }, (letter) => {
      const one = returnOf(letter, input.returnId, ['sent'])
      if (one.way !== 'post') throw invalid('on', 'errors.returns.otherState')
      checkDay(context, one, input.on)
      Object.assign(one, {
        state: 'cameBack',
        on: input.on,
        by: context.actor.id,
        note: input.reason,
      } satisfies Partial<ResultReturn>)
      return {
        details: {
          return: one.id,
          what: one.what,
          consignment: one.consignment ?? '',
          on: input.on,
          ...(letter.secret ? {} : { reason: input.reason }),
        },
      }
    }),
})
