import type { ClockId, Law, LegalDate, PlainDate } from '../law/index.ts'
import { clockFactsOf, factsThatCount } from './clock-facts.ts'
import type { ClockFacts, Content, ContentKind, RunningClock } from './content.ts'

/** The clock that begins when a content is received. Source: LTC Đ.24(1); LTCD Đ.28(1), TT 05/2021. */
export function intakeClock(kind: ContentKind): ClockId {
  return kind === 'denunciation' ? 'denunciation.initial-processing' : 'letter.processing'
}

/** Starts a clock of a content, with what was determined about the matter; one that already runs is left as it is. */
export function startClock(
  content: Content,
  law: Law,
  parts: { clock: ClockId; start: PlainDate; startEvent: string; options?: ClockFacts },
): void {
  if (content.clocks.some((one) => one.clock === parts.clock && !one.stopped)) return
  const determined = clockFactsOf(content)
  const isDetermined = Object.keys(determined).length > 0
  const options = {
    ...(isDetermined && factsThatCount(parts.clock, parts.start, determined, law)),
    ...parts.options,
  }
  content.clocks.push({
    clock: parts.clock,
    start: parts.start,
    startEvent: parts.startEvent,
    options,
    legal: law.deadline(parts.clock, parts.start, options),
    suspensions: [],
    extensions: [],
    stopped: null,
  })
}

/** Stops the running clocks of a content: all of them, or those named. */
export function stopClocks(content: Content, on: PlainDate, why: string, only?: readonly string[]): void {
  for (const clock of content.clocks)
    if (!clock.stopped && (!only || only.includes(clock.clock))) clock.stopped = { on, why }
}

/** Computes a clock's date again from what is recorded: facts, extensions, suspensions, calendar in force. */
export function recompute(clock: RunningClock, law: Law): void {
  clock.legal = legalDateOf(clock, law)
}

/** Gives a running clock what is determined about the matter now, and computes its date again. */
export function requalify(clock: RunningClock, content: Content, law: Law): void {
  clock.options = factsThatCount(clock.clock, clock.start, clockFactsOf(content), law)
  recompute(clock, law)
}

/** The date of a clock by what is recorded of it, without changing it: what a preview and a check ask. */
export function legalDateOf(clock: RunningClock, law: Law): LegalDate {
  return law.deadline(clock.clock, clock.start, {
    ...clock.options,
    extensions: clock.extensions.map(({ kind, on, days }) => ({ kind, on, ...(days !== undefined && { days }) })),
    suspensions: clock.suspensions.map(({ from, to }) => ({ from, to })),
  })
}
