import { daysOfExtension } from '../counting/extension.ts'
import {
  type DaysOut,
  daysOfObstacle,
  daysOfSuspension,
  daysTakenOut,
  type Interval,
  type IntervalEffect,
} from '../counting/interruptions.ts'
import { rolled } from '../counting/rolling.ts'
import { addDays, later, type PlainDate } from '../plain-date.ts'
import type { ClockVersion } from './clock.ts'
import type { Counting } from './computation.ts'

/** The nominal end after the extension, if one was decided and this clock knows extensions of its own. */
export function addExtension(counting: Counting, version: ClockVersion, nominal: PlainDate): PlainDate {
  const { extension: grade, extensionOn: decidedOn } = counting.options
  if (!grade || !version.extensionDays) return nominal
  const days = daysOfExtension(grade, version.extensionDays)
  const on = addDays(nominal, days)
  const decision = decidedOn === undefined ? {} : { decidedOn }
  counting.steps.push({
    kind: 'extension',
    grade,
    days,
    ...decision,
    effect: 'counted',
    on,
    citation: version.citation,
  })
  return on
}

/**
 * The nominal end after the days of suspensions and of the citizen's obstacles, in the order in which they begin, or
 * null while one of them is open: a clock that stands still has no due date.
 */
export function addInterruptions(counting: Counting, version: ClockVersion, nominal: PlainDate): PlainDate | null {
  let end = nominal
  let uncounted = addDays(counting.start, 1)
  for (const { kind, interval, days, known } of interruptionsOf(counting, version)) {
    const lawFrom = kind === 'suspension' ? version.suspendedFrom : undefined
    const taken: { days: number; effect: IntervalEffect } = known
      ? daysTakenOut(days, { from: uncounted, due: dueOf(counting, end), lawFrom })
      : { days: 0, effect: 'notSuspendable' }
    end = addDays(end, taken.days)
    counting.steps.push({ kind, ...interval, ...taken, on: end })
    if (known) counting.positions.push(kind === 'suspension' ? 'CNT-11' : 'CNT-12')
    if (taken.effect === 'open') return null
    if (taken.effect === 'counted' && days.end !== null) uncounted = later(uncounted, days.end)
  }
  return end
}

/** A term in working days is suspended by no law so far; what was entered is recorded without effect. */
export function recordIdleInterruptions(counting: Counting, version: ClockVersion): void {
  for (const { kind, interval } of interruptionsOf(counting, version)) {
    counting.steps.push({ kind, ...interval, days: 0, effect: 'notSuspendable', on: counting.start })
  }
}

interface Interruption {
  kind: 'suspension' | 'obstacle'
  interval: Interval
  days: DaysOut
  /** Whether a law stops this clock for it. */
  known: boolean
}

function interruptionsOf({ options, settings }: Counting, version: ClockVersion): Interruption[] {
  const suspensions = (options.suspensions ?? []).map(({ from, to }) => ({
    kind: 'suspension' as const,
    interval: { from, to },
    days: daysOfSuspension({ from, to }, settings),
    known: version.suspendedFrom !== undefined,
  }))
  const obstacles = (options.obstacles ?? []).map(({ from, to }) => ({
    kind: 'obstacle' as const,
    interval: { from, to },
    days: daysOfObstacle({ from, to }, settings),
    known: version.obstacles === true,
  }))
  return [...suspensions, ...obstacles].sort((one, other) => (one.interval.from < other.interval.from ? -1 : 1))
}

function dueOf({ calendar, settings }: Counting, nominal: PlainDate): PlainDate {
  return settings.rollOverHoliday ? rolled(calendar, nominal).on : nominal
}
