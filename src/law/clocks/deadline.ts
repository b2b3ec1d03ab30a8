import type { Calendar } from '../calendar/calendar.ts'
import { arrival } from '../counting/arrival.ts'
import { countingRule } from '../counting/counting-rules.ts'
import type { CountingSettings } from '../counting/settings.ts'
import { inForceOn } from '../in-force.ts'
import { later, type PlainDate } from '../plain-date.ts'
import type { ClockDefinition, ClockVersion } from './clock.ts'
import { type Counting, citationOf } from './computation.ts'
import { type Counted, count, noDate } from './count.ts'
import type { ClockOptions, LegalDate } from './legal-date.ts'
import type { Step } from './step.ts'
import { transitionOf, versionKey, versionOn } from './version.ts'

/**
 * The due date of a clock that starts on a day, with every step of the derivation. The day of the start is not counted
 * (CNT-2): a denunciation received on Thursday 2026-08-20 is processed within 7 working days, until Friday 2026-08-28,
 * because Saturday 22/8 is worked. `due` is null when the law gives no length, did not yet exist, or the clock stands
 * still; the last step says which. Throws a RangeError for a text that is no day and for an interval that ends before
 * it begins.
 */
export function deadline(
  calendar: Calendar,
  definition: ClockDefinition,
  start: PlainDate,
  options: ClockOptions,
  settings: CountingSettings,
): LegalDate {
  const startStep: Extract<Step, { kind: 'start' }> = { kind: 'start', on: start }
  const counting: Counting = { calendar, options, settings, start, steps: [startStep], positions: [] }
  if (definition.startsOn === 'arrival') moveArrival(counting)

  const version = versionOn(definition, counting.start)
  if (!version) return withoutLaw(definition, counting, start)
  const counted = count(counting, version)
  nameVersion(startStep, definition, version, counting.start, counted.due)
  if (counted.due !== null && counted.nominal !== null)
    counting.steps.push({ kind: 'result', on: counted.due, nominal: counted.nominal })
  const provisional = counted.due !== null && calendar.provisional(later(counting.start, counted.due))
  return {
    clock: definition.id,
    start,
    due: counted.due,
    nominal: counted.nominal,
    unit: counted.unit,
    length: counted.length,
    soonDays: soonDays(counted),
    suspendedNow: counted.suspendedNow,
    steps: counting.steps,
    citation: version.citation,
    confidence: provisional ? 'unverified' : version.confidence,
    positions: positionsOf(version, counting),
    provisional,
    statutory: version.statutory ?? true,
  }
}

/** Those of the version first, each once. */
function positionsOf({ positions = [] }: ClockVersion, counting: Counting): string[] {
  return counting.positions.length === 0 ? [...positions] : [...new Set([...positions, ...counting.positions])]
}

/** CNT-18: which version of the term applies, and the rule that chose it where the law changed while the term ran. */
function nameVersion(
  step: Extract<Step, { kind: 'start' }>,
  definition: ClockDefinition,
  version: ClockVersion,
  start: PlainDate,
  due: PlainDate | null,
): void {
  step.rule = versionKey(definition, version)
  const transition = transitionOf(definition, version, start, due)
  if (transition) step.transition = transition
  step.citation = version.citation
}

/** Three working days, or five calendar days where the term counts those too. */
function soonDays({ unit }: Pick<ClockVersion, 'unit'>): number {
  return unit === 'workingDays' ? 3 : 5
}

/** CNT-15, which a date rests on also where the office chose otherwise: no text moved an arrival before the decree on clerical work of 2020. */
function moveArrival(counting: Counting): void {
  if (!inForceOn(countingRule('CNT-15', counting.start), counting.start)) return
  const { on, skipped } = arrival(counting.calendar, counting.start)
  if (skipped.length === 0) return
  counting.positions.push('CNT-15')
  if (!counting.settings.arrivalNextWorkingDay) return
  counting.steps.push({
    kind: 'arrivalMoved',
    from: counting.start,
    skipped,
    on,
    citation: citationOf(counting, 'CNT-15'),
  })
  counting.start = on
}

function withoutLaw(definition: ClockDefinition, counting: Counting, start: PlainDate): LegalDate {
  const nearest = definition.versions[0]!
  const counted: Counted = noDate(counting, 'notInForce', { length: null, unit: nearest.unit })
  return {
    clock: definition.id,
    start,
    due: null,
    nominal: null,
    unit: nearest.unit,
    length: counted.length,
    soonDays: soonDays(nearest),
    suspendedNow: false,
    steps: counting.steps,
    citation: nearest.citation,
    confidence: nearest.confidence,
    positions: [],
    provisional: false,
    statutory: nearest.statutory ?? true,
  }
}
