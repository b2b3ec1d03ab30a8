import type { DeliveryLine, Message } from './message.ts'

/**
 * How one try ended. `notTaken`: nothing was handed over, or the server said that it took nothing, so that it is safe
 * to repeat; `unknown`: it was handed over and no answer came; `refused`: it will never be taken this way.
 * `isDown`: the server, not the message, is the reason.
 */
export type Outcome =
  | { kind: 'sent'; providerId: string | null }
  | { kind: 'notTaken'; why: string; isDown: boolean }
  | { kind: 'unknown'; why: string }
  | { kind: 'refused'; why: string }

export const mostTries = 12
const firstPause = 30_000
const longestPause = 3600_000
const jitter = 0.2

/**
 * How long to wait before the next try: 30 s, twice as long after each, an hour at most, a fifth more or less so that
 * many do not come back together.
 * @param random from 0 to 1
 */
export function pauseAfter(tries: number, random: number): number {
  const pause = Math.min(firstPause * 2 ** Math.max(0, tries - 1), longestPause)
  return Math.round(pause * (1 - jitter + 2 * jitter * random))
}

type After = Partial<Pick<Message, 'state' | 'tries' | 'nextAt' | 'again' | 'providerId' | 'sentAt'>> & {
  line: Omit<DeliveryLine, 'at' | 'by'>
}

/**
 * What becomes of a message after a try. What is unknown goes again once, and is marked so, only where the receiver
 * cannot be sent it twice by that, or sees that it is the same (`mayRepeat`); else a person decides.
 */
export function afterTry(
  message: Pick<Message, 'tries' | 'again'>,
  outcome: Outcome,
  { now, random, mayRepeat }: { now: Date; random: number; mayRepeat: boolean },
): After {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', sentAt: now, providerId: outcome.providerId, line: { what: 'sent', why: '' } }
    case 'refused':
      return { state: 'failed', line: { what: 'refused', why: outcome.why } }
    case 'unknown':
      if (!mayRepeat || message.again) return { state: 'unknown', line: { what: 'unknown', why: outcome.why } }
      return { state: 'queued', again: true, nextAt: now, line: { what: 'again', why: outcome.why } }
    default:
      return afterNotTaken(message, outcome, now, random)
  }
}

/** A server that is down is not the fault of the message: that try does not count. */
function afterNotTaken(
  { tries }: Pick<Message, 'tries'>,
  { why, isDown }: { why: string; isDown: boolean },
  now: Date,
  random: number,
): After {
  const counted = isDown ? tries - 1 : tries
  if (counted >= mostTries) return { state: 'dead', line: { what: 'refused', why } }
  const nextAt = new Date(now.getTime() + pauseAfter(Math.max(1, counted), random))
  return { state: 'queued', tries: counted, nextAt, line: { what: 'retry', why } }
}
