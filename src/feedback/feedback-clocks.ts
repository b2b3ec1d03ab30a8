import type { ClockId, Law, PlainDate } from '../law/index.ts'
import type { RunningClock } from '../letters/index.ts'
import { soonFromWith } from '../letters/index.ts'
import type { FeedbackClock } from './feedback.ts'

/**
 * Starts a term of a feedback. Source: NĐ 20/2008 Đ.9(1)(d): 5 working days to pass it on; Đ.14: the answer, for which
 * the decree sets no term and an office's target stands.
 */
export function startedClock(law: Law, clock: Extract<ClockId, `feedback.${string}`>, start: PlainDate): FeedbackClock {
  const legal = law.deadline(clock, start)
  return { clock, start, legal, soonFrom: soonFromWith(law.calendar)({ legal } as RunningClock), stopped: null }
}

/** The clocks with every running one stopped, or only those named. */
export function withStopped(clocks: FeedbackClock[], on: PlainDate, only?: ClockId): FeedbackClock[] {
  return clocks.map((one) => (one.stopped || (only && one.clock !== only) ? one : { ...one, stopped: on }))
}
