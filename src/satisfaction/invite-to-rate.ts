import { queueMessage } from '../notifications/index.ts'
import type { Subscriber } from '../subject.ts'
import type { RatedSubject } from './ended-matter.ts'
import { mayBeRated } from './ended-matter.ts'
import { ensureSurvey, forgetSurvey, tokenOf } from './ensure-survey.ts'
import { surveyPath } from './web/paths.ts'

/** Asks citizens how they were served once their matter has ended; a record that became secret loses its survey. */
export const inviteToRate: Subscriber = {
  name: 'satisfaction.invite',
  on: () => true,
  async handle(parts, subject) {
    if (subject.kind === 'feedback') return
    if (!mayBeRated(subject)) return forgetSurvey(subject)
    const survey = await ensureSurvey(parts, subject)
    if (!survey || survey.answeredAt || !wantsMessages(subject)) return
    const link = parts.config.publicUrl + surveyPath(tokenOf(parts, survey))
    await queueMessage(parts, subject, { event: 'survey.invited', link })
  },
}

/** A question that is no news is not worth a line among those who could not be told. */
function wantsMessages(subject: RatedSubject): boolean {
  const people = subject.kind === 'letter' ? subject.record.senders : subject.record.people
  return people.some(({ contact }) => contact?.consent)
}
