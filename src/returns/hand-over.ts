import { z } from 'zod'
import { invalid } from '../errors.ts'
import { optionalText } from '../input.ts'
import type { Letter, ResultReturn } from '../letters/index.ts'
import { changeLetter } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { bareDigits } from '../text/citizen-numbers.ts'
import { fold } from '../text/fold.ts'
import { checkDay, returnOf, returnOnDay } from './return-of.ts'

/** The papers that one is known by at the counter. */
export const shownPapers = ['idCard', 'vneid', 'passport', 'oldIdCard', 'other'] as const

const takers = ['writer', 'proxy'] as const

/**
 * Hands a result over at the counter, to the writer or to somebody with an authorisation, whose paper was looked at.
 * Of a denunciation only to the denouncer, and neither a name nor digits are kept.
 * Source: law/denunciations § 1.7 (LTC Đ.8, 47).
 */
export const handOverReturn = operation({
  name: 'returns.handOver',
  input: returnOnDay.extend({
    taker: z.enum(takers, 'errors.choose').default('writer'),
    to: optionalText(120),
    shown: z.enum(shownPapers, 'errors.choose'),
    lastFour: z
      .string()
      .optional()
      .transform((value) => bareDigits(value ?? '')),
    authority: optionalText(200),
  }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: input.version, action: 'returns.handOver' }, (letter) => {
      const one = returnOf(letter, input.returnId, ['ready'])
      checkDay(context, one, input.on)
      const taken = letter.secret ? byDenouncer(input) : takenBy(letter, input)
      Object.assign(one, {
        ...taken,
        way: 'inPerson',
        state: 'handedOver',
        on: input.on,
        by: context.actor.id,
      } satisfies Partial<ResultReturn>)
      return {
        details: {
          return: one.id,
          what: one.what,
          way: 'inPerson',
          ...(taken.to && { to: taken.to }),
          checked: taken.checked,
          on: input.on,
        },
      }
    }),
})

interface Shown {
  taker: (typeof takers)[number]
  to: string | null
  shown: (typeof shownPapers)[number]
  lastFour: string
  authority: string | null
}
type Taken = Pick<ResultReturn, 'to' | 'authority'> & { checked: string }

function byDenouncer({ taker, shown }: Shown): Taken {
  if (taker !== 'writer') throw invalid('taker', 'errors.returns.onlyDenouncer')
  return { to: null, checked: shown, authority: null }
}

function takenBy(letter: Letter, { taker, to, shown, lastFour, authority }: Shown): Taken {
  if (!to) throw invalid('to', 'errors.required')
  if (taker === 'proxy' && !authority) throw invalid('authority', 'errors.required')
  if (!/^[0-9A-Z]{4}$/.test(lastFour)) throw invalid('lastFour', 'errors.returns.lastFour')
  if (taker === 'writer') checkDigits(letter, to, shown, lastFour)
  return { to, checked: `${shown} ${lastFour}`, authority: taker === 'proxy' ? authority : null }
}

/** The number given with the letter must end as the one that is shown; a wrong entry is corrected in the record first. */
function checkDigits(letter: Letter, to: string, shown: Shown['shown'], lastFour: string): void {
  const sender = letter.senders.find((one) => fold(one.name) === fold(to))
  if (!sender?.idNumber || !['idCard', 'vneid'].includes(shown) || !/^\d{12}$/.test(sender.idNumber)) return
  if (!sender.idNumber.endsWith(lastFour)) throw invalid('lastFour', 'errors.returns.otherDigits')
}

/** Records that the post delivered a consignment, or that the writer confirmed what was sent electronically. */
export const confirmDelivery = operation({
  name: 'returns.handOver',
  input: returnOnDay.extend({ to: optionalText(120) }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: input.version, action: 'returns.handOver' }, (letter) => {
      const one = returnOf(letter, input.returnId, ['sent'])
      checkDay(context, one, input.on)
      const to = letter.secret ? null : input.to
      Object.assign(one, {
        to,
        state: 'handedOver',
        on: input.on,
        by: context.actor.id,
      } satisfies Partial<ResultReturn>)
      return {
        details: {
          return: one.id,
          what: one.what,
          way: one.way,
          ...(one.consignment && { consignment: one.consignment }),
          ...(to && { to }),
          on: input.on,
        },
      }
    }),
})
