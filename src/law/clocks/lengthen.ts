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
import type { ClockVersion, Suspension } from './clock.ts'
import type { Counting } from './computation.ts'
import type { ClockExtension } from './legal-date.ts'

/** The nominal end after the decisions to extend, if this clock knows extensions of its own. */
export function addExtensions(
  { steps }: Counting,
  { extensionDays, citation }: ClockVersion,
  extensions: readonly ClockExtension[],
  nominal: PlainDate,
): PlainDate {
  if (!extensionDays) return nominal
  let on = nominal
  for (const { kind: grade, on: decidedOn, days: named } of extensions) {
    const days = daysOfExtension(named, extensionDays)
    on = addDays(on, days)
    const decision = decidedOn === undefined ? {} : { decidedOn }
    steps.push({ kind: 'extension', grade, days, ...decision, effect: 'counted', on, citation })
  }
  return on
}

/**
 * The nominal end after the days of suspensions and of the citizen's obstacles, in the order in which they begin, or
 * null while one of them is open: a clock that stands still has no due date.
 */
export function addInterruptions(counting: Counting, version: ClockVersion, nominal: PlainDate): PlainDate | null {
  let end = nominal
  let uncounted = addDays(counting.start, 1)
  for (const { kind, interval, days, law } of interruptionsOf(counting, version)) {
    const taken: { days: number; effect: IntervalEffect } = law
      ? daysTakenOut(days, { from: uncounted, due: dueOf(counting, end), lawFrom: law.from })
      : { days: 0, effect: 'notSuspendable' }
    end = addDays(end, taken.days)
    counting.steps.push({ kind, ...interval, ...taken, ...groundOf(law, counting.start), on: end })
    if (law) counting.positions.push(kind === 'suspension' ? 'CNT-11' : 'CNT-12')
    if (law?.position) counting.positions.push(law.position)
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
  /** The law that stops this clock for it, if any does. */
  law: Ground | undefined
}

/** As of a suspension; the law of an obstacle reaches every term that knows it. */
type Ground = Partial<Suspension> & Pick<Suspension, 'citation'>

/** The article, and for a term that began before it the rule that lets it reach the term all the same. */
function groundOf(law: Ground | undefined, start: PlainDate): { citation?: string; transition?: string } {
  if (!law) return {}
  const isOlder = law.transition !== undefined && law.from !== undefined && start < law.from
  return { citation: law.citation, ...(isOlder && { transition: law.transition }) }
}

function interruptionsOf({ options, settings }: Counting, version: ClockVersion): Interruption[] {
  if (!options.suspensions && !options.obstacles) return []
  const suspensions = (options.suspensions ?? []).map(({ from, to }) => ({
    kind: 'suspension' as const,
    interval: { from, to },
    days: daysOfSuspension({ from, to }, settings),
    law: version.suspension,
  }))
  const obstacles = (options.obstacles ?? []).map(({ from, to }) => ({
    kind: 'obstacle' as const,
    interval: { from, to },
    days: daysOfObstacle({ from, to }, settings),
    law: version.obstacles === undefined ? undefined : { citation: version.obstacles },
  }))
  return [...suspensions, ...obstacles].sort((one, other) => (one.interval.from < other.interval.from ? -1 : 1))
}

function dueOf({ calendar, settings }: Counting, nominal: PlainDate): PlainDate {
  return settings.rollOverHoliday ? rolled(calendar, nominal).on : nominal
}
