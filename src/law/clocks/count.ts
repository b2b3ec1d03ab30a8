import { cappedByCalendarDays } from '../counting/acceptance-cap.ts'
import { countingRules } from '../counting/counting-rules.ts'
import { isLate } from '../counting/extension.ts'
import { rolled, rolledBack } from '../counting/rolling.ts'
import { workingDaysAfter, workingDaysBefore } from '../counting/working-days.ts'
import { addDays, addMonths, addYears, type PlainDate } from '../plain-date.ts'
import type { ClockVersion } from './clock.ts'
import type { Counting } from './computation.ts'
import { addExtension, addInterruptions, recordIdleInterruptions } from './lengthen.ts'
import type { NoLengthReason } from './step.ts'
import { variantOf } from './version.ts'

export interface Counted {
  due: PlainDate | null
  nominal: PlainDate | null
  length: number | null
  suspendedNow: boolean
}

/** Counts a term from its start, forward or back, by the version of the law that is in force. */
export function count(counting: Counting, version: ClockVersion): Counted {
  if (version.length === null) return withoutLength(counting, version)
  dropLateExtension(counting, version)
  const length = lengthOf(counting, version, version.length)
  if (version.backward) return countedBack(counting, version, length)
  if (version.unit === 'workingDays') return inWorkingDays(counting, version, length)
  return inCalendarTime(counting, version, length)
}

/** Ends the computation without a date. */
export function noDate(counting: Counting, reason: NoLengthReason, length: number | null = null): Counted {
  const on = counting.steps.at(-1)?.on ?? counting.start
  counting.steps.push({ kind: 'noLength', reason, on })
  return { due: null, nominal: null, length, suspendedNow: reason === 'suspended' }
}

/** CNT-23: where the law leaves the date to a leader, the named date counts, moved only when it is a day off. */
function withoutLength(counting: Counting, version: ClockVersion): Counted {
  const named = counting.options.namedOn
  if (version.noLength !== 'dateNamedInReception' || !named) return noDate(counting, version.noLength ?? 'noneInLaw')
  counting.steps.push({ kind: 'namedDate', on: named, citation: countingRules['CNT-23'].citation })
  counting.positions.push('CNT-23')
  return { due: roll(counting, named), nominal: named, length: null, suspendedNow: false }
}

/** CNT-13: leaves an extension out that was decided after the due date without it, and records that. */
function dropLateExtension(counting: Counting, version: ClockVersion): void {
  const { extension: grade, extensionOn: decidedOn, ...options } = counting.options
  if (!grade || !decidedOn) return
  const { due } = count({ ...counting, options, steps: [], positions: [] }, version)
  if (!isLate(decidedOn, due)) return
  const citation = countingRules['CNT-13'].citation
  counting.steps.push({ kind: 'extension', grade, days: 0, decidedOn, effect: 'late', on: counting.start, citation })
  counting.positions.push('CNT-13')
  counting.options = options
}

function lengthOf({ options, settings, steps, start }: Counting, version: ClockVersion, ordinary: number): number {
  const variant = variantOf(version, options)
  if (!variant) return version.setting ? settings[version.setting] : ordinary
  const { when: variants, length } = variant
  steps.push({ kind: 'variant', variants, length, insteadOf: ordinary, on: start, citation: version.citation })
  return length
}

function inWorkingDays(counting: Counting, version: ClockVersion, length: number): Counted {
  const { calendar, settings, start, steps } = counting
  recordIdleInterruptions(counting, version)
  const { on, skipped, makeUps } = workingDaysAfter(calendar, start, length)
  steps.push({ kind: 'countWorkingDays', days: length, skipped, makeUps, on, citation: version.citation })
  const plain = { due: on, nominal: on, length, suspendedNow: false }
  if (version.capDays === undefined || !settings.acceptanceCap10) return plain

  const cap = cappedByCalendarDays(calendar, start, on, version.capDays, settings.rollOverHoliday)
  steps.push({ kind: 'cap', days: version.capDays, ...cap, citation: countingRules['CNT-16'].citation })
  counting.positions.push('CNT-16')
  return { ...plain, due: cap.on, nominal: cap.on < on ? cap.nominal : on }
}

function inCalendarTime(counting: Counting, version: ClockVersion, length: number): Counted {
  let nominal = addUnits(counting, version, length)
  nominal = addExtension(counting, version, nominal)
  const interrupted = addInterruptions(counting, version, nominal)
  if (interrupted === null) return noDate(counting, 'suspended', length)
  const due = version.minimum ? endOfMinimum(counting, interrupted) : roll(counting, interrupted)
  return { due, nominal: interrupted, length, suspendedNow: false }
}

function addUnits({ start, steps }: Counting, { unit, citation }: ClockVersion, length: number): PlainDate {
  if (unit === 'years') {
    const on = addYears(start, length)
    steps.push({ kind: 'addYears', years: length, on, citation })
    return on
  }
  if (unit === 'months') {
    const on = addMonths(start, length)
    steps.push({ kind: 'addMonths', months: length, on, citation })
    return on
  }
  const on = addDays(start, length)
  steps.push({ kind: 'addDays', days: length, on, citation })
  return on
}

/** CNT-5, CNT-6. */
function roll({ calendar, settings, steps, positions }: Counting, nominal: PlainDate): PlainDate {
  const { on, skipped } = rolled(calendar, nominal)
  if (skipped.length === 0) return nominal
  if (!settings.rollOverHoliday) {
    steps.push({ kind: 'noRoll', because: 'setting', on: nominal })
    return nominal
  }
  steps.push({ kind: 'roll', from: nominal, skipped, on, citation: countingRules['CNT-6'].citation })
  positions.push('CNT-6')
  return on
}

/** CNT-27: a minimum, such as 15 days of posting, is over when it is over. */
function endOfMinimum({ calendar, steps, positions }: Counting, nominal: PlainDate): PlainDate {
  const citation = countingRules['CNT-27'].citation
  steps.push({ kind: 'noRoll', because: 'minimumDuration', on: nominal, citation })
  if (!calendar.isWorkingDay(nominal)) positions.push('CNT-27')
  return nominal
}

/** CNT-17: the start is the event that is announced, and the due date lies before it. */
function countedBack(counting: Counting, version: ClockVersion, length: number): Counted {
  const { calendar, start, steps } = counting
  const citation = countingRules['CNT-17'].citation
  const unit = version.unit === 'workingDays' ? 'workingDays' : 'calendarDays'
  const nominal = unit === 'workingDays' ? workingDaysBefore(calendar, start, length) : addDays(start, -length)
  steps.push({ kind: 'countBack', days: length, unit, on: nominal, citation: version.citation })
  counting.positions.push('CNT-17')
  const { on, skipped } = rolledBack(calendar, nominal)
  if (skipped.length > 0) steps.push({ kind: 'rollBack', from: nominal, skipped, on, citation })
  return { due: on, nominal, length, suspendedNow: false }
}
