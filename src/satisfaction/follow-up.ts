import { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import { recordAct } from '../audit/index.ts'
import { AlreadyDone, NotFound } from '../errors.ts'
import { requiredText, text } from '../input.ts'
import { operation } from '../operation.ts'
import type { Survey } from './survey.ts'
import { SurveyModel } from './survey.ts'
import { followUpsPath } from './web/paths.ts'

const mostRows = 200

/** The low marks of the office that nobody has looked at, the oldest first. */
export function openFollowUps({ office }: Actor): Promise<Survey[]> {
  return SurveyModel.find({ office, 'followUp.state': 'open' })
    .sort({ answeredOn: 1, _id: 1 })
    .limit(mostRows)
    .lean<Survey[]>()
    .exec()
}

export function countLowMarks({ office }: Actor): Promise<number> {
  return SurveyModel.countDocuments({ office, 'followUp.state': 'open' })
}

/**
 * Says what was done about a low mark.
 * @throws NotFound for another office's; AlreadyDone when somebody was faster
 */
export const followUpSurvey = operation({
  name: 'satisfaction.followUp',
  input: z.object({ id: text(24), note: requiredText(1000) }),
  run: async (context, { id, note }) => {
    const { id: by, name: byName, office } = context.actor
    const survey = await SurveyModel.findOne({ _id: id, office, followUp: { $ne: null } }).lean<Survey>()
    if (!survey) throw new NotFound('survey')
    const done = await SurveyModel.updateOne(
      { _id: id, office, 'followUp.state': 'open' },
      { $set: { followUp: { state: 'done', note, by, byName, at: context.now } } },
    )
    if (done.modifiedCount === 0) throw new AlreadyDone(followUpsPath)
    await recordAct(context, { action: 'satisfaction.followUp', subject: survey.subject.id })
  },
})
