import { cappedByCalendarDays } from '../counting/acceptance-cap.ts'
import { rolled, rolledBack } from '../counting/rolling.ts'
import { workingDaysAfter, workingDaysBefore } from '../counting/working-days.ts'
import { addDays, addMonths, addYears, type PlainDate } from '../plain-date.ts'
import type { ClockVersion } from './clock.ts'
import { type Counting, citationOf } from './computation.ts'
import { effectiveExtensions } from './extensions.ts'
import type { ClockExtension } from './legal-date.ts'
import { addExtensions, addInterruptions, recordIdleInterruptions } from './lengthen.ts'
import type { NoLengthReason } from './step.ts'
import type { Unit } from './variant.ts'
import { variantOf } from './version.ts'

export interface Counted {
  due: PlainDate | null
  nominal: PlainDate | null
  length: number | null
  unit: Unit
  suspendedNow: boolean
}

/** The figure that applies to this matter: the ordinary one of the version, that of a variant, or that of the office. */
interface Term {
  length: number
  unit: Unit
  before?: 'election'
}

/** Counts a term from its start, forward or back, by the version of the law that is in force. */
export function count(counting: Counting, version: ClockVersion): Counted {
  if (version.length === null) return noDate(counting, version.noLength ?? 'noneInLaw', version)
  if (version.mayBeNamed && counting.options.namedOn) return named(counting, version, counting.options.namedOn)
  const { extensions, extension } = counting.options
  if (!extensions?.length && !extension) return countTerm(counting, version, [])
  return countTerm(
    counting,
    version,
    effectiveExtensions(counting, version, (before) => {
      return countTerm({ ...counting, steps: [], positions: [] }, version, before).due
    }),
  )
}

function countTerm(counting: Counting, version: ClockVersion, extensions: readonly ClockExtension[]): Counted {
  const term = termOf(counting, version, extensions)
  if (version.backward) return countedBack(counting, version, term, counting.start)
  if (term.before) return beforeElection(counting, version, term)
  if (term.unit === 'workingDays') return inWorkingDays(counting, version, term)
  return inCalendarTime(counting, version, term, extensions)
}

/** Ends the computation without a date. */
export function noDate(
  counting: Counting,
  reason: NoLengthReason,
  { length, unit }: { length: number | null; unit: Unit },
): Counted {
  const on = counting.steps.at(-1)?.on ?? counting.start
  counting.steps.push({ kind: 'noLength', reason, on })
  return { due: null, nominal: null, length, unit, suspendedNow: reason === 'suspended' }
}

/** CNT-23: where the law leaves the date to a leader, the named date counts, moved only when it is a day off. */
function named(counting: Counting, { unit }: ClockVersion, on: PlainDate): Counted {
  counting.steps.push({ kind: 'namedDate', on, citation: citationOf(counting, 'CNT-23') })
  counting.positions.push('CNT-23')
  return { due: roll(counting, on), nominal: on, length: null, unit, suspendedNow: false }
}

function termOf(counting: Counting, version: ClockVersion, extensions: readonly ClockExtension[]): Term {
  const { options, settings, steps, start } = counting
  const { unit, setting } = version
  const ordinary = version.length ?? 0
  const variant = variantOf(version, options, extensions.length > 0)
  if (!variant) return { length: setting ? settings[setting] : ordinary, unit }
  const decidedOn = options.complex || version.extensionDays ? undefined : extensions[0]?.on
  steps.push({
    kind: 'variant',
    variants: [...variant.when],
    length: variant.length,
    insteadOf: ordinary,
    ...(variant.unit && { units: [variant.unit, unit] as [Unit, Unit] }),
    ...(decidedOn !== undefined && { decidedOn }),
    on: start,
    citation: version.citation,
  })
  return { length: variant.length, unit: variant.unit ?? unit, ...(variant.before && { before: variant.before }) }
}

function inWorkingDays(counting: Counting, version: ClockVersion, { length, unit }: Term): Counted {
  const { calendar, settings, start, steps } = counting
  recordIdleInterruptions(counting, version)
  const { on, skipped, makeUps } = workingDaysAfter(calendar, start, length)
  steps.push({ kind: 'countWorkingDays', days: length, skipped, makeUps, on, citation: version.citation })
  const uncapped = { due: on, nominal: on, length, unit, suspendedNow: false }
  if (version.capDays === undefined) return uncapped
  counting.positions.push('CNT-16')
  if (!settings.acceptanceCap10) return uncapped

  const cap = cappedByCalendarDays(calendar, start, on, version.capDays, settings.rollOverHoliday)
  steps.push({ kind: 'cap', days: version.capDays, ...cap, citation: citationOf(counting, 'CNT-16') })
  return { due: cap.on, nominal: cap.on < on ? cap.nominal : on, length, unit, suspendedNow: false }
}

function inCalendarTime(
  counting: Counting,
  version: ClockVersion,
  term: Term,
  extensions: readonly ClockExtension[],
): Counted {
  const extended = addExtensions(counting, version, extensions, addUnits(counting, version, term))
  const nominal = addInterruptions(counting, version, extended)
  if (nominal === null) return noDate(counting, 'suspended', term)
  const { length, unit } = term
  return { due: endOf(counting, version, nominal), nominal, length, unit, suspendedNow: false }
}

function addUnits({ start, steps }: Counting, { citation }: ClockVersion, { length, unit }: Term): PlainDate {
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

function endOf(counting: Counting, { minimum, sameDay, citation }: ClockVersion, nominal: PlainDate): PlainDate {
  if (minimum) return endOfMinimum(counting, nominal)
  if (!sameDay) return roll(counting, nominal)
  counting.steps.push({ kind: 'noRoll', because: 'sameDay', on: nominal, citation })
  return nominal
}

/** CNT-5, CNT-6. */
function roll(counting: Counting, nominal: PlainDate): PlainDate {
  const { calendar, settings, steps, positions } = counting
  const { on, skipped } = rolled(calendar, nominal)
  if (skipped.length === 0) return nominal
  positions.push('CNT-6')
  if (!settings.rollOverHoliday) {
    steps.push({ kind: 'noRoll', because: 'setting', on: nominal })
    return nominal
  }
  steps.push({ kind: 'roll', from: nominal, skipped, on, citation: citationOf(counting, 'CNT-6') })
  return on
}

/** CNT-27: a minimum, such as 15 days of posting, is over when it is over. */
function endOfMinimum(counting: Counting, nominal: PlainDate): PlainDate {
  const { calendar, steps, positions } = counting
  const citation = citationOf(counting, 'CNT-27')
  steps.push({ kind: 'noRoll', because: 'minimumDuration', on: nominal, citation })
  if (!calendar.isWorkingDay(nominal)) positions.push('CNT-27')
  return nominal
}

/** LTTHC Đ.116(2)(c): a case about a list of voters is brought until so many days before the election. */
function beforeElection(counting: Counting, version: ClockVersion, term: Term): Counted {
  const { namedOn } = counting.options
  return namedOn ? countedBack(counting, version, term, namedOn) : noDate(counting, 'electionDayUnknown', term)
}

/** CNT-17: the due date lies before the event, which is the start of a clock that announces it. */
function countedBack(counting: Counting, version: ClockVersion, term: Term, event: PlainDate): Counted {
  const { calendar, start, steps } = counting
  const { length } = term
  const unit = term.unit === 'workingDays' ? 'workingDays' : 'calendarDays'
  const nominal = unit === 'workingDays' ? workingDaysBefore(calendar, event, length) : addDays(event, -length)
  const named = event === start ? {} : { event }
  steps.push({ kind: 'countBack', days: length, unit, ...named, on: nominal, citation: version.citation })
  counting.positions.push('CNT-17')
  const { on, skipped } = rolledBack(calendar, nominal)
  if (skipped.length > 0)
    steps.push({ kind: 'rollBack', from: nominal, skipped, on, citation: citationOf(counting, 'CNT-17') })
  return { due: on, nominal, length, unit, suspendedNow: false }
}
