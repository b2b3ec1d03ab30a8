import type { ClockId, PlainDate } from '../law/index.ts'
import type { Content } from './content.ts'

/** The day by which the writers have been promised an answer, and the term that it comes from. */
export interface PromiseToCitizen {
  clock: ClockId
  /** The last day by law. */
  legal: PlainDate
  due: PlainDate
  /** The day that was promised before, where the office has apologised and named another. */
  was: PlainDate | null
}

/**
 * The terms whose end a citizen waits for: the processing of the letter, the answer to a visit or a petition, a
 * settlement. What the office owes other bodies is not told. Source: LTCD Đ.28(1); LK Đ.28, 37, 50.
 */
const promisedTerms: readonly ClockId[] = [
  'letter.processing',
  'reception.answer',
  'petition.answer',
  'complaint.first-settlement',
  'complaint.second-settlement',
  'complaint.discipline-settlement',
  'denunciation.initial-processing',
  'denunciation.settlement',
]

/** What the writers wait for in a content that is still open: the earliest of its promised terms, or the day named anew. */
export function promiseToCitizen({ clocks, promises, closed }: Content): PromiseToCitizen | null {
  if (closed) return null
  const next = clocks
    .filter((clock) => promisedTerms.includes(clock.clock) && !clock.stopped && clock.legal.due)
    .toSorted((a, b) => (a.legal.due ?? '').localeCompare(b.legal.due ?? ''))[0]
  if (!next?.legal.due) return null
  const { clock } = next
  const legal = next.legal.due
  const anew = promises?.findLast((one) => one.clock === clock)
  return anew ? { clock, legal, due: anew.due, was: anew.was } : { clock, legal, due: legal, was: null }
}
