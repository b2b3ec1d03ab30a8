import type { PendingEvent } from '../event.ts'
import { sentenceDate } from '../language/format.ts'
import type { PlainDate } from '../law/index.ts'
import type { Letter, PaperEffect } from '../letters/index.ts'
import type { Subject } from '../subject.ts'
import type { CitizenEvent } from './message-events.ts'
import type { News } from './queue-message.ts'

/** Acts that tell the citizen the same whatever was written in them. */
const ofActs: Partial<Record<string, CitizenEvent>> = {
  'letters.register': 'letter.registered',
  'letters.receiveSupplement': 'letter.supplementReceived',
  'letters.refuseSupplement': 'letter.supplementRefused',
  'deadlines.suspend': 'letter.suspended',
  'deadlines.resume': 'letter.resumed',
  'deadlines.extend': 'letter.extended',
  'routing.settle': 'result.ready',
  'routing.recordResult': 'result.ready',
  'returns.prepare': 'result.ready',
  'returns.send': 'result.posted',
  'returns.handOver': 'result.returned',
  'receptions.conclude': 'visit.answered',
  'feedback.pass': 'feedback.passed',
  'feedback.answer': 'feedback.answered',
}

/** Acts that issue a paper: what the citizen is told follows from what the paper does. */
const ofPapers = ['papers.submit', 'papers.sign', 'routing.transfer', 'late.approve']

const ofEffects: Partial<Record<PaperEffect['kind'], CitizenEvent>> = {
  transfer: 'letter.transferred',
  accept: 'letter.accepted',
  close: 'result.ready',
  settle: 'result.ready',
  awaitSupplement: 'letter.supplementAsked',
  extend: 'letter.extended',
  suspend: 'letter.suspended',
  resume: 'letter.resumed',
  apologise: 'letter.apology',
  concludeVisit: 'visit.answered',
  passFeedback: 'feedback.passed',
}

/** These can happen more than once to one matter. */
const repeated: readonly CitizenEvent[] = [
  'letter.supplementAsked',
  'letter.supplementReceived',
  'letter.supplementRefused',
  'letter.transferred',
  'letter.suspended',
  'letter.resumed',
  'letter.extended',
  'letter.apology',
  'feedback.passed',
]

/** Whether an act may be news to a citizen. */
export function isNews(action: string): boolean {
  return action in ofActs || ofPapers.includes(action)
}

/** What a citizen is told of something that happened to his record, or null. */
export function newsOf(subject: Subject, event: PendingEvent): News | null {
  const effect = effectOf(subject, event)
  const told = ofPapers.includes(event.action) ? effect && ofEffects[effect.kind] : ofActs[event.action]
  if (!told) return null
  const day = dayOf(subject, event, effect)
  return {
    event: told,
    at: event.at,
    contentNo: event.contentNo,
    occasion: repeated.includes(told) ? event.id : undefined,
    due: day ? (language) => sentenceDate(day, language) : undefined,
  }
}

/** What the paper does that the event issued; a paper that only waits for a signature has no number, and does nothing. */
function effectOf(subject: Subject, { details }: PendingEvent): PaperEffect | null {
  const number = details.paperNo
  if (!number) return null
  const paper = (subject.record.papers ?? []).find((one) => `${one.no}/${one.symbol}` === number)
  return paper?.status === 'signed' ? paper.effect : null
}

/** The day that an extension or an apology names. */
function dayOf(subject: Subject, { contentNo, details }: PendingEvent, effect: PaperEffect | null): PlainDate | null {
  if (effect?.kind === 'apologise') return effect.newDue
  if (effect?.kind === 'extend' && subject.kind === 'letter') return dueOf(subject.record, contentNo, effect.clock)
  return details.after ? String(details.after) : null
}

function dueOf(letter: Letter, contentNo: number | null, clock: string): PlainDate | null {
  const content = letter.contents.find((one) => one.no === contentNo)
  return content?.clocks.findLast((one) => one.clock === clock)?.legal.due ?? null
}
