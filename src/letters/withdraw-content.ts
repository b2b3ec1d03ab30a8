import { z } from 'zod'
import { invalid, NotFound } from '../errors.ts'
import { checkbox, count, requiredText, writtenDate } from '../input.ts'
import { operation } from '../operation.ts'
import { changeLetter } from './change-letter.ts'
import { stopClocks } from './clocks.ts'

/**
 * Records that a content was withdrawn, in part or as a whole. A whole withdrawal ends it, unless the signs of a breach
 * remain or the withdrawal was forced: then the settlement goes on. Source: LK Đ.10; LTC Đ.33(3).
 */
export const withdrawContent = operation({
  name: 'letters.withdraw',
  input: z.object({
    letterId: requiredText(24),
    version: count(0, 1_000_000_000),
    contentNo: count(1, 99),
    extent: z.enum(['all', 'part'], 'errors.choose'),
    on: writtenDate,
    what: requiredText(500),
    tainted: checkbox,
  }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: input.version, action: 'letters.withdraw' }, (letter) => {
      const content = letter.contents.find((one) => one.no === input.contentNo && !one.closed)
      if (!content) throw new NotFound('content')
      if (input.on > context.today) throw invalid('on', 'errors.receivedOn.future')
      if (input.on < letter.receivedOn) throw invalid('on', 'errors.withdraw.early')
      const known = { source: 'officer' as const, by: context.actor.id, at: context.now }
      content.facts = content.facts.filter((fact) => !['withdrawn', 'withdrawalTainted'].includes(fact.name))
      content.facts.push({ name: 'withdrawn', value: input.extent, ...known })
      content.facts.push({ name: 'withdrawalTainted', value: input.tainted, ...known })
      if (input.extent === 'all' && !input.tainted) {
        stopClocks(content, input.on, 'withdrawn')
        content.closed = { on: input.on, why: 'withdrawn' }
      }
      return {
        contentNo: content.no,
        details: { extent: input.extent, on: input.on, ...(letter.secret ? {} : { note: input.what }) },
      }
    }),
})
