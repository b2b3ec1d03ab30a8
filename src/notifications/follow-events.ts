import type { Subject, Subscriber } from '../subject.ts'
import { forgetSubject } from './forget-subject.ts'
import { isNews, newsOf } from './news-of-event.ts'
import { queueMessage } from './queue-message.ts'

/** What happened longer ago is no news: a program that was away for weeks does not ring for all of it. */
const oldAfter = 14 * 24 * 3600_000

/** A letter may turn out to be a denunciation, and a content may be withdrawn with its import. */
const correcting = 'letters.correct'

/** Writes to citizens what happened to their records; a record that became secret takes back what was written before. */
export const tellCitizens: Subscriber = {
  name: 'notifications.fromEvent',
  on: (action) => isNews(action) || action === correcting,
  async handle(parts, subject, event) {
    if (isSecret(subject)) await forgetSubject(parts, subject.record)
    if (parts.clock.now().getTime() - event.at.getTime() > oldAfter) return
    const news = newsOf(subject, event)
    if (news) await queueMessage(parts, subject, news)
  },
}

function isSecret({ kind, record }: Subject): boolean {
  return kind !== 'feedback' && record.secret
}
