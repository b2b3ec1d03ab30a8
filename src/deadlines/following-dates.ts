import type { ClockId, Law, PlainDate } from '../law/index.ts'
import type { Content, RunningClock } from '../letters/index.ts'
import { clockFactsOf, currentTransfer, factsOf } from '../letters/index.ts'

/** A term that follows from what happened: never stored, so that no closed letter opens again. */
export type FollowingDate = Pick<RunningClock, 'clock' | 'start' | 'startEvent' | 'options' | 'legal'>

/**
 * What follows after a matter was settled, terminated or answered by another body: sending, publication, legal effect,
 * the window for a second complaint, carrying out, the report of the result. Each with its derivation, computed when it
 * is asked for. Source: law/README § 5.
 */
export function followingDates(content: Content, law: Law): FollowingDate[] {
  return [...afterSettlement(content, law), ...afterTermination(content, law), ...afterResult(content, law)]
}

/**
 * The outer limit of an unhandled letter, from 2026-07-01: beyond it the official in charge answers for it. Null once the
 * matter is under way. Source: NĐ 154/2026 Đ.41(3)(b).
 */
export function outerLimitOf(content: Content, receivedOn: PlainDate, law: Law): FollowingDate | null {
  if (content.closed || content.acceptance || content.awaitingSupplement || currentTransfer(content)) return null
  const limit = dateOf(content, law, 'letter.processing-outer', receivedOn, 'letterReceived')
  return limit?.legal.due ? limit : null
}

/**
 * The time limit of a complaint that is not accepted yet, without the days of the citizen's obstacles: from the day of
 * the decision at the earliest. Source: LK Đ.9, 48.
 */
export function timeLimitOf(content: Content, law: Law): FollowingDate | null {
  const on = content.against.decision?.on
  const { level, subject } = factsOf(content)
  if (content.kind !== 'complaint' || content.closed || content.acceptance || !on || level === 'second') return null
  const clock = subject === 'discipline' ? 'complaint.time-limit-discipline' : 'complaint.time-limit'
  return dateOf(content, law, clock, on, 'decisionKnown')
}

function afterSettlement(content: Content, law: Law): FollowingDate[] {
  const on = content.settlement?.on
  if (on === undefined) return []
  const dates = content.kind === 'complaint' ? afterDecision(content, law, on) : afterConclusion(content, law, on)
  const wasPassedOn = (factsOf(content).forwardedBy ?? 'none') !== 'none'
  return [...dates, ...all(content, law, on, 'settled', wasPassedOn ? ['letter.result-report'] : [])]
}

/** LK Đ.32, 33, 41, 44, 45, 48, 57; LTTHC Đ.116. What counts from the receipt of the decision is told as the earliest. */
function afterDecision(content: Content, law: Law, on: PlainDate): FollowingDate[] {
  const { level, subject } = factsOf(content)
  const [sent, effective, window] = clocksOfDecision(subject === 'discipline', level === 'second')
  const effect = dateOf(content, law, effective, on, 'settled')
  return [
    ...all(content, law, on, 'settled', [sent, 'complaint.decision-publish']),
    ...(effect ? [effect] : []),
    ...all(content, law, on, 'decisionReceived', [window, 'complaint.court-window']),
    ...(effect?.legal.due ? all(content, law, effect.legal.due, 'effective', ['complaint.enforcement']) : []),
  ]
}

type OfDecision = [sent: ClockId | null, effective: ClockId, window: ClockId | null]

function clocksOfDecision(isDiscipline: boolean, isSecond: boolean): OfDecision {
  if (isDiscipline)
    return [null, 'complaint.discipline-decision-effective', isSecond ? null : 'complaint.second-window-discipline']
  return isSecond
    ? ['complaint.second-decision-send', 'complaint.second-decision-effective', null]
    : ['complaint.first-decision-send', 'complaint.first-decision-effective', 'complaint.second-window']
}

/** LTC Đ.35(3), 36(1), 40(1); NĐ 31/2019 Đ.6(2): posting counts from the last day on which it may begin. */
function afterConclusion(content: Content, law: Law, on: PlainDate): FollowingDate[] {
  if (content.kind !== 'denunciation') return []
  const published = dateOf(content, law, 'denunciation.publish', on, 'settled')
  return [
    ...all(content, law, on, 'settled', ['denunciation.conclusion-send', 'denunciation.conclusion-handle']),
    ...(published ? [published] : []),
    ...(published?.legal.due
      ? all(content, law, published.legal.due, 'posted', ['denunciation.publish-duration'])
      : []),
  ]
}

/** LK Đ.11(8). */
function afterTermination({ closed, ...content }: Content, law: Law): FollowingDate[] {
  if (content.kind !== 'complaint' || (closed?.why !== 'terminated' && closed?.why !== 'withdrawn')) return []
  return all({ ...content, closed }, law, closed.on, 'terminated', ['complaint.termination-lapse'])
}

/** LTCD Đ.28(2). */
function afterResult(content: Content, law: Law): FollowingDate[] {
  const result = content.transfers.at(-1)?.result
  return result ? all(content, law, result.on, 'resultReceived', ['letter.result-relay']) : []
}

function all(
  content: Content,
  law: Law,
  start: PlainDate,
  startEvent: string,
  clocks: (ClockId | null)[],
): FollowingDate[] {
  return clocks.flatMap((clock) => (clock && dateOf(content, law, clock, start, startEvent)) ?? [])
}

/** Null where the law of that day knows no such term. */
function dateOf(
  content: Content,
  law: Law,
  clock: ClockId,
  start: PlainDate,
  startEvent: string,
): FollowingDate | null {
  const { obstacles, ...facts } = clockFactsOf(content)
  const known = obstacles && isHindered(clock) ? { ...facts, obstacles } : facts
  const legal = law.deadline(clock, start, known)
  return legal.due || legal.suspendedNow ? { clock, start, startEvent, options: known, legal } : null
}

/** Terms of the citizen, which an obstacle stops. Source: LK Đ.9. */
function isHindered(clock: ClockId): boolean {
  return clock.startsWith('complaint.time-limit') || clock === 'complaint.second-window'
}
