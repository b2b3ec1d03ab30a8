import { z } from 'zod'
import { invalid, NotFound } from '../errors.ts'
import { requiredText, writtenDate } from '../input.ts'
import { changeLetter, settle } from '../letters/index.ts'
import { operation } from '../operation.ts'

/**
 * Records the decision, conclusion or answer with which our own head settled an accepted content: it closes it.
 * Source: LK Đ.31, 40; LTC Đ.35.
 */
export const settleContent = operation({
  name: 'routing.settle',
  input: z.object({
    letterId: z.string(),
    contentNo: z.coerce.number(),
    version: z.coerce.number(),
    documentNo: requiredText(60),
    on: writtenDate,
    result: requiredText(4000),
  }),
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    return changeLetter(context, { id: input.letterId, version: input.version, action: 'routing.settle' }, (letter) => {
      const content = letter.contents.find((one) => one.no === input.contentNo)
      if (!content) throw new NotFound('content')
      if (input.on > context.today) throw invalid('on', 'errors.paper.future')
      const { documentNo, on, result } = input
      settle(content, { documentNo, on, result, by: context.actor.id }, law)
      return { contentNo: content.no, details: { documentNo: input.documentNo, on: input.on } }
    })
  },
})
