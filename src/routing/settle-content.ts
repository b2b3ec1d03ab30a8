import { z } from 'zod'
import { invalid, NotFound } from '../errors.ts'
import { requiredText, writtenDate } from '../input.ts'
import { changeLetter, startAfter, stopMatter } from '../letters/index.ts'
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
      if (content.closed) throw invalid('documentNo', 'errors.content.closed')
      if (!content.acceptance) throw invalid('documentNo', 'errors.settlement.notAccepted')
      if (input.on > context.today) throw invalid('on', 'errors.paper.future')
      if (input.on < content.acceptance.on) throw invalid('on', 'errors.settlement.beforeAcceptance')
      content.settlement = { on: input.on, documentNo: input.documentNo, result: input.result, by: context.actor.id }
      stopMatter(content, input.on, 'settled')
      content.closed = { on: input.on, why: 'settled' }
      startAfter('settled', content, law, input.on)
      return { contentNo: content.no, details: { documentNo: input.documentNo, on: input.on } }
    })
  },
})
