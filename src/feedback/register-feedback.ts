import { z } from 'zod'
import type { Context } from '../context.ts'
import { withNextNumber } from '../database/numbers.ts'
import { oncePerForm } from '../database/once.ts'
import { invalid } from '../errors.ts'
import { newId } from '../id.ts'
import { idNumber, optionalText, phone, requiredText, submissionKey, writtenDate } from '../input.ts'
import { eventsWorkerName, wake } from '../jobs/index.ts'
import { operation } from '../operation.ts'
import { completedFeedback } from './change-feedback.ts'
import type { FeedbackFacts } from './derive-feedback.ts'
import type { Feedback } from './feedback.ts'
import { FeedbackModel, feedbackChannels } from './feedback.ts'
import { startedClock } from './feedback-clocks.ts'
import { feedbackPath } from './web/paths.ts'

/** What the form of a new feedback sends. */
const feedbackInput = z
  .object({
    receivedOn: writtenDate,
    channel: z.enum(feedbackChannels, 'errors.choose'),
    name: optionalText(120),
    phone,
    idNumber,
    content: requiredText(4000),
    submissionKey,
  })
  .strict()

/** Enters a feedback on procedures in the register and starts the term for passing it on (NĐ 20/2008 Đ.9). */
export const registerFeedback = operation({
  name: 'feedback.register',
  input: feedbackInput,
  run: async (context, input) => {
    if (input.receivedOn > context.today) throw invalid('receivedOn', 'errors.receivedOn.future')
    const law = await context.lawOf(context.actor.office)
    const year = Number(input.receivedOn.slice(0, 4))
    const facts: Omit<FeedbackFacts, 'no' | 'code'> = {
      _id: newId(),
      office: context.actor.office,
      year,
      receivedOn: input.receivedOn,
      channel: input.channel,
      name: input.name,
      phone: input.phone,
      idNumber: input.idNumber,
      content: input.content,
      passings: [],
      answer: null,
      clocks: [
        startedClock(law, 'feedback.transfer', input.receivedOn),
        startedClock(law, 'feedback.answer', input.receivedOn),
      ],
      papers: [],
      receivedBy: context.actor.id,
      receivedByName: context.actor.name,
      imported: null,
      removed: null,
      submissionKey: input.submissionKey ?? null,
      history: [],
      version: 0,
      createdAt: context.now,
    }
    return storeWithCode(context, facts, year)
  },
})

async function storeWithCode(
  context: Context,
  facts: Omit<FeedbackFacts, 'no' | 'code'>,
  year: number,
): Promise<Feedback> {
  const register = `feedback ${facts.office} ${year}`
  const write = async (no: number) => {
    const code = feedbackCode(year, no)
    const feedback = completedFeedback(context, { ...facts, no, code }, 'feedback.register', { code })
    await FeedbackModel.create(feedback)
    wake(eventsWorkerName)
    return feedback
  }
  return oncePerForm(
    () => withNextNumber({ register, field: 'code', highest: () => highestCode(facts.office, year), write }),
    async () => {
      const first = await FeedbackModel.findOne({ submissionKey: facts.submissionKey }, { _id: 1 }).lean()
      return feedbackPath(first?._id ?? '')
    },
  )
}

/** PAKN-2026-00001 */
export function feedbackCode(year: number, no: number): string {
  return `PAKN-${year}-${String(no).padStart(5, '0')}`
}

/** Year and number of a code of our form; nulls for another system's. */
export function partsOfCode(code: string): { year: number | null; no: number | null } {
  const match = /^PAKN-(\d{4})-(\d{1,6})$/i.exec(code)
  return match ? { year: Number(match[1]), no: Number(match[2]) } : { year: null, no: null }
}

async function highestCode(office: string, year: number): Promise<number> {
  const last = await FeedbackModel.findOne({ office, year }, { no: 1 }).sort({ no: -1 }).lean()
  return last?.no ?? 0
}
