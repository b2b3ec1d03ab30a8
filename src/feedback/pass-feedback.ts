import { z } from 'zod'
import { agencyById } from '../agencies/index.ts'
import { invalid } from '../errors.ts'
import { optionalText, requiredText, writtenDate } from '../input.ts'
import { operation } from '../operation.ts'
import { changeFeedback } from './change-feedback.ts'
import { withStopped } from './feedback-clocks.ts'

/** Passes a feedback to the body that must answer it; the term for passing it on ends. Source: NĐ 20/2008 Đ.9(1)(d). */
export const passFeedback = operation({
  name: 'feedback.pass',
  input: z
    .object({
      id: z.string(),
      version: z.coerce.number().int(),
      agency: requiredText(120),
      on: writtenDate,
      documentNo: optionalText(60),
    })
    .strict(),
  run: async (context, input) => {
    const agency = await agencyById(input.agency)
    if (!agency) throw invalid('agency', 'errors.choose')
    return changeFeedback(context, { id: input.id, version: input.version, action: 'feedback.pass' }, (feedback) => {
      if (feedback.answer) throw invalid('agency', 'errors.feedback.answered')
      if (input.on > context.today) throw invalid('on', 'errors.feedback.future')
      if (input.on < feedback.receivedOn) throw invalid('on', 'errors.feedback.beforeReceived')
      const { id: by, name: byName } = context.actor
      feedback.passings.push({
        agency: agency._id,
        agencyName: agency.name,
        on: input.on,
        documentNo: input.documentNo,
        by,
        byName,
      })
      feedback.clocks = withStopped(feedback.clocks, input.on, 'feedback.transfer')
      return { agency: agency.name, on: input.on }
    })
  },
})
