import { tableDate } from '../../language/format.ts'
import type { Language, Translate } from '../../language/translate.ts'
import type { Calendar, PlainDate } from '../../law/index.ts'
import { addDays, daysBetween, isWeekend, weekday } from '../../law/index.ts'
import type { RunningClock } from '../../letters/index.ts'
import type { CalendarProof, ProofDay } from '../../web/components.ts'

/** The longest stretch that is drawn: a year's clock is told by its steps alone. */
const mostWeeks = 26

/** Who looks, when, and at which calendar. */
interface Shown {
  today: PlainDate
  calendar: Calendar
  t: Translate
  language: Language
}

/**
 * The days of a clock on a calendar: the counted number of each day, days off by name, made-up days, suspensions, the
 * start and the end. Null for clocks without a date, or too long to draw.
 */
export function calendarProof(clock: RunningClock, on: Shown): CalendarProof | null {
  const end = clock.legal.due ?? clock.suspensions.at(-1)?.from
  if (!end) return null
  const first = monday(clock.start)
  const weekCount = Math.floor(daysBetween(first, end) / 7) + 1
  if (weekCount > mostWeeks || weekCount < 1) return null
  const counts = countedDays(clock, on.calendar)
  const { t } = on
  return {
    caption: t('deadlines.proof.caption'),
    weekdays: weekdayNames(first, on.language),
    weeks: Array.from({ length: weekCount }, (_, week) => {
      const days = Array.from({ length: 7 }, (_, offset) => addDays(first, week * 7 + offset))
      return { month: monthOf(days, week, t), days: days.map((day) => proofDay(day, clock, counts, on)) }
    }),
    legend: legendOf(clock, on),
  }
}

type Counts = Map<PlainDate, number>

/** Day 1, 2, … by the unit of the clock, without suspended days, until the due date. */
function countedDays(clock: RunningClock, calendar: Calendar): Counts {
  const counts: Counts = new Map()
  const start = clock.legal.steps.find((step) => step.kind === 'arrivalMoved')?.on ?? clock.start
  const end = clock.stopped?.on ?? clock.legal.nominal ?? clock.suspensions.at(-1)?.from ?? start
  let number = 0
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
    if (isSuspendedOn(clock, day)) continue
    if (clock.legal.unit === 'workingDays' && !calendar.isWorkingDay(day)) continue
    number += 1
    counts.set(day, number)
  }
  return counts
}

function proofDay(day: PlainDate, clock: RunningClock, counts: Counts, shown: Shown): ProofDay {
  const { today, calendar, t, language } = shown
  const number = counts.get(day)
  const holiday = holidayName(day, shown)
  const kind = kindOf(day, clock, calendar)
  const note = noteOf(day, clock, shown)
  const words = [tableDate(day, language)]
  if (number) words.push(t('deadlines.proof.day', { number }))
  if (holiday) words.push(holiday)
  if (note && note !== holiday) words.push(note)
  return {
    day: String(Number(day.slice(8))),
    text: words.join(', '),
    kind,
    today: day === today,
    counts: number ? [{ kind: clock.legal.unit === 'workingDays' ? 'boxed' : 'plain', number }] : undefined,
    note,
  }
}

function kindOf(day: PlainDate, clock: RunningClock, calendar: Calendar): ProofDay['kind'] {
  if (day === clock.legal.due) return 'end'
  if (day === clock.start || day === clock.stopped?.on) return 'event'
  if (isSuspendedOn(clock, day)) return 'suspended'
  if (calendar.isMakeUp(day)) return 'makeup'
  const off = calendar.dayOff(day)
  if (off && off.kind !== 'weekend') return 'holiday'
  return isWeekend(day) ? 'weekend' : 'plain'
}

function holidayName(day: PlainDate, { calendar, language }: Shown): string | undefined {
  const off = calendar.dayOff(day)
  if (!off || off.kind === 'weekend') return undefined
  return language === 'en' ? (off.nameEn ?? off.name) : off.name
}

function noteOf(day: PlainDate, clock: RunningClock, shown: Shown): string | undefined {
  const { today, calendar, t } = shown
  if (day === clock.legal.due) return t('deadlines.proof.end')
  if (day === clock.start) return t('deadlines.proof.start')
  if (clock.suspensions.some((one) => one.from === day)) return t('interface.due.suspended')
  if (clock.suspensions.some((one) => one.to === day)) return t('deadlines.proof.resumed')
  if (day === clock.stopped?.on) return t('deadlines.proof.stopped')
  if (day === today) return t('deadlines.proof.today')
  if (calendar.isMakeUp(day)) return t('deadlines.proof.makeUp')
  return holidayName(day, shown)
}

function isSuspendedOn(clock: RunningClock, day: PlainDate): boolean {
  return clock.suspensions.some((one) => day >= one.from && (one.to === null || day < one.to))
}

function legendOf(clock: RunningClock, { calendar, t }: Shown): CalendarProof['legend'] {
  const working = clock.legal.unit === 'workingDays'
  const legend: CalendarProof['legend'] = [
    working
      ? { kind: 'boxed', sample: '6', text: t('deadlines.proof.legend.working') }
      : { kind: 'count', sample: '6', text: t('deadlines.proof.legend.counted') },
    { kind: 'weekend', text: t('deadlines.proof.legend.weekend') },
  ]
  const last = clock.legal.due ?? clock.start
  const days: PlainDate[] = []
  for (let day = clock.start; day <= last; day = addDays(day, 1)) days.push(day)
  if (days.some((day) => (calendar.dayOff(day)?.kind ?? 'weekend') !== 'weekend'))
    legend.push({ kind: 'holiday', text: t('deadlines.proof.legend.holiday') })
  if (days.some(calendar.isMakeUp)) legend.push({ kind: 'makeup', text: t('deadlines.proof.legend.makeUp') })
  if (clock.suspensions.length) legend.push({ kind: 'suspended', text: t('deadlines.proof.legend.suspended') })
  return legend
}

function monthOf(days: PlainDate[], week: number, t: Translate): string | undefined {
  const first = days.find((day) => day.endsWith('-01')) ?? (week === 0 ? days[0] : undefined)
  return first ? t('deadlines.proof.month', { month: Number(first.slice(5, 7)) }) : undefined
}

function weekdayNames(first: PlainDate, language: Language): string[] {
  return Array.from({ length: 7 }, (_, offset) => tableDate(addDays(first, offset), language).split('\u00a0')[0] ?? '')
}

/** The Monday of the week of a day. */
function monday(day: PlainDate): PlainDate {
  return addDays(day, 1 - weekday(day))
}
