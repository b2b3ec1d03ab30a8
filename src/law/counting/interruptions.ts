import { addDays, daysBetween, later, type PlainDate } from '../plain-date.ts'
import type { CountingSettings } from './settings.ts'

/** Days that do not count, both as decided: `to` is null while the interval is still open. */
export interface Interval {
  from: PlainDate
  to: PlainDate | null
}

/** Why an interval was counted, or was not. */
export type IntervalEffect =
  | 'counted'
  | 'open' // has not ended: the clock stands still
  | 'beforeLaw' // wholly before the law that knows this suspension
  | 'afterDue' // decided after the due date: a clock that has ended is not moved
  | 'alreadyCounted' // covered by an interval before it
  | 'notSuspendable' // no law suspends this clock

/** The days that an interval takes out of a term: `first` up to but not including `end`, which is null while open. */
export interface DaysOut {
  first: PlainDate
  end: PlainDate | null
}

/**
 * CNT-11: the days of a suspension are `S ≤ day < R`, S the day of the decision to suspend and R the day of the
 * decision to go on, from which the time runs on (LK Đ.11a; NĐ 124/2020 Đ.28b; LTC Đ.34.2). Suspended on 10/7 and
 * resumed on 31/7 are 21 days. That S does not run is a position, `suspensionStartRuns` the switch.
 */
export function daysOfSuspension(suspension: Interval, settings: CountingSettings): DaysOut {
  const { from, to } = inOrder(suspension)
  return { first: settings.suspensionStartRuns ? addDays(from, 1) : from, end: to }
}

/**
 * CNT-12: the days of an obstacle of the citizen (illness, disaster, mission, distant study, LK Đ.9) are `from` to
 * `to`, both included: 1/4 to 20/4 are 20 days. Whether `to` counts is a position, `obstacleInclusive` the switch.
 */
export function daysOfObstacle(obstacle: Interval, settings: CountingSettings): DaysOut {
  const { from, to } = inOrder(obstacle)
  return { first: from, end: to !== null && settings.obstacleInclusive ? addDays(to, 1) : to }
}

/**
 * How many days an interval takes out of a term that so far ends on `due` and of which `from` is the first day that
 * can be taken out: the day after the start, the day from which the law knows suspensions, or the end of an earlier
 * interval. An interval that begins after the due date moves nothing, since the clock has ended.
 */
export function daysTakenOut(
  days: DaysOut,
  term: { from: PlainDate; due: PlainDate; lawFrom?: PlainDate },
): { days: number; effect: IntervalEffect } {
  if (term.lawFrom && days.end !== null && days.end <= term.lawFrom) return { days: 0, effect: 'beforeLaw' }
  if (days.first > term.due) return { days: 0, effect: 'afterDue' }
  if (days.end === null) return { days: 0, effect: 'open' }
  const first = later(days.first, later(term.from, term.lawFrom ?? ''))
  const taken = Math.max(0, daysBetween(first, days.end))
  return { days: taken, effect: taken === 0 ? 'alreadyCounted' : 'counted' }
}

function inOrder(interval: Interval): Interval {
  if (interval.to === null || interval.from <= interval.to) return interval
  throw new RangeError(`An interval ends on ${interval.to}, before it begins on ${interval.from}`)
}
