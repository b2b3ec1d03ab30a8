/** What a citizen is told of his matter; for each there are texts for every channel in two languages. */
export const citizenEvents = [
  'letter.registered',
  'letter.supplementAsked',
  'letter.supplementReceived',
  'letter.supplementRefused',
  'letter.transferred',
  'letter.accepted',
  'letter.suspended',
  'letter.resumed',
  'letter.extended',
  'letter.apology',
  'result.ready',
  'result.posted',
  'result.returned',
  'survey.invited',
  'feedback.passed',
  'feedback.answered',
  'visit.answered',
  'record.news',
] as const

export type CitizenEvent = (typeof citizenEvents)[number]

/** `digest`: what an officer is told in the morning; `channel.test`: what the administrator sends to himself. */
export type MessageEvent = CitizenEvent | 'digest' | 'channel.test'

/** The only thing that a denouncer is told, whatever happened: it names neither the matter nor its kind (conf.d). */
export const neutralEvent = 'record.news' satisfies CitizenEvent

export function isCitizenEvent(event: MessageEvent): event is CitizenEvent {
  return event !== 'digest' && event !== 'channel.test'
}
