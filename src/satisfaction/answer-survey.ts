import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import type { Parts } from '../context.ts'
import { AlreadyDone, NotFound } from '../errors.ts'
import { optionalText, text } from '../input.ts'
import { operation, parsed } from '../operation.ts'
import { plainDateOf } from '../time/clock.ts'
import { ensureSurvey } from './ensure-survey.ts'
import { matterInSight } from './matter-in-sight.ts'
import type { AnswerChannel, Marks, Survey } from './survey.ts'
import { SurveyModel } from './survey.ts'
import { ratingPath } from './web/paths.ts'

/** Marks up to this one are looked at by a manager. */
const lowMark = 2

const mark = z
  .string({ error: 'errors.satisfaction.mark' })
  .regex(/^[1-5]$/, 'errors.satisfaction.mark')
  .transform(Number)
const optionalMark = z.union([z.literal('').transform(() => undefined), mark]).optional()

/** What a citizen says, on whatever way. */
const answer = z.object({
  whole: mark,
  speed: optionalMark,
  attitude: optionalMark,
  clarity: optionalMark,
  result: optionalMark,
  comment: optionalText(1000),
})

/**
 * Keeps what a citizen answered, over a link or on the tablet at the counter; a second answer changes nothing.
 * @throws InvalidInput
 */
export async function answerSurvey(
  { clock }: Pick<Parts, 'clock'>,
  survey: Survey,
  { input, channel }: { input: unknown; channel: AnswerChannel },
): Promise<void> {
  await keepAnswer(survey, parsed(answer, input), { channel, by: null, now: clock.now() })
}

/**
 * Writes down what a citizen says on the telephone.
 * @throws InvalidInput; NotFound when the matter cannot be rated; AlreadyDone when the citizen answered before
 */
export const recordAnswer = operation({
  name: 'satisfaction.record',
  input: answer.extend({ kind: z.enum(['letters', 'receptions']), id: text(24) }),
  run: async (context, { kind, id, ...said }) => {
    const survey = await ensureSurvey(context, await matterInSight(context, kind, id))
    if (!survey || survey.expiresOn < context.today) throw new NotFound('survey')
    const kept = await keepAnswer(survey, said, { channel: 'telephone', by: context.actor.id, now: context.now })
    if (!kept) throw new AlreadyDone(ratingPath(kind, id))
    await recordAct(context, { action: 'satisfaction.record', subject: survey.subject.id })
  },
})

async function keepAnswer(
  { _id }: Survey,
  { comment, ...said }: z.output<typeof answer>,
  { channel, by, now }: { channel: AnswerChannel; by: string | null; now: Date },
): Promise<boolean> {
  const marks = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Marks
  const followUp =
    marks.whole <= lowMark ? { state: 'open' as const, note: null, by: null, byName: null, at: null } : null
  const done = await SurveyModel.updateOne(
    { _id, answeredAt: null },
    { $set: { answeredAt: now, answeredOn: plainDateOf(now), channel, marks, comment, by, followUp } },
  )
  return done.modifiedCount === 1
}
