import { z } from 'zod'
import { invalid } from '../errors.ts'
import { optionalText, requiredText, writtenDate } from '../input.ts'
import { operation } from '../operation.ts'
import { changeFeedback } from './change-feedback.ts'
import { withStopped } from './feedback-clocks.ts'

/** Records what the citizen was answered; the feedback is finished. Source: NĐ 20/2008 Đ.14. */
export const answerFeedback = operation({
  name: 'feedback.answer',
  input: z
    .object({
      id: z.string(),
      version: z.coerce.number().int(),
      on: writtenDate,
      text: requiredText(4000),
      documentNo: optionalText(60),
    })
    .strict(),
  run: async (context, input) =>
    changeFeedback(context, { id: input.id, version: input.version, action: 'feedback.answer' }, (feedback) => {
      if (feedback.answer) throw invalid('text', 'errors.feedback.answered')
      if (input.on > context.today) throw invalid('on', 'errors.feedback.future')
      if (input.on < feedback.receivedOn) throw invalid('on', 'errors.feedback.beforeReceived')
      const { id: by, name: byName } = context.actor
      feedback.answer = { on: input.on, text: input.text, documentNo: input.documentNo, by, byName }
      feedback.clocks = withStopped(feedback.clocks, input.on)
      return { on: input.on }
    }),
})
