import { tableDate } from '../language/format.ts'
import type { Language, Translate } from '../language/translate.ts'
import type { Calendar } from '../law/index.ts'
import { daysBetween, workingDaysBetween } from '../law/index.ts'
import type { DueDate } from './components.ts'

/** What is known of the clock that a list or a record shows. */
export interface DueFacts {
  start: string
  due: string | null
  unit: string
  /** From this day on it counts as soon. */
  soonFrom: string
  suspendedFrom: string | null
  doneOn: string | null
}

const mostOverTicks = 6

/**
 * A due date as every screen shows it: date, words, ruler. Working-day clocks say "còn 3 ngày làm việc", calendar
 * clocks "còn 20 ngày"; once late always calendar days (look/README § 5).
 */
export function dueDate(
  facts: DueFacts | null,
  on: { today: string; calendar: Calendar; t: Translate; language: Language },
): DueDate {
  const { today, calendar, t, language } = on
  if (!facts) return { state: 'none', dateText: t('interface.due.none'), words: '' }
  if (facts.suspendedFrom && !facts.doneOn)
    return {
      state: 'suspended',
      dateText: t('interface.due.suspended'),
      words: t('interface.due.suspendedSince', {
        date: tableDate(facts.suspendedFrom, language).slice(0, -5),
        days: daysBetween(facts.suspendedFrom, today) + 1,
      }),
      ruler: rulerOf(facts, today, calendar),
    }
  if (!facts.due)
    return { state: 'unknown', dateText: t('interface.due.unknown'), words: t('interface.due.missingStart') }
  const base = { date: facts.due, dateText: tableDate(facts.due, language), ruler: rulerOf(facts, today, calendar) }
  if (facts.doneOn) return { ...base, state: 'done', words: doneWords(facts.doneOn, facts.due, t) }
  if (today > facts.due)
    return { ...base, state: 'over', words: t('interface.due.over', { days: daysBetween(facts.due, today) }) }
  if (today === facts.due) return { ...base, state: 'today', words: t('interface.due.today') }
  const working = facts.unit === 'workingDays'
  const left = working ? workingDaysBetween(calendar, today, facts.due) : daysBetween(today, facts.due)
  return {
    ...base,
    state: facts.soonFrom && today >= facts.soonFrom ? 'soon' : 'far',
    words: t(working ? 'interface.due.workingDaysLeft' : 'interface.due.daysLeft', { days: left }),
  }
}

function doneWords(doneOn: string, due: string, t: Translate): string {
  const days = daysBetween(doneOn, due)
  if (days > 0) return t('interface.due.doneEarly', { days })
  return days === 0 ? t('interface.due.doneInTime') : t('interface.due.doneLate', { days: -days })
}

/** One tick a day for clocks of 15 days or fewer, else ten ticks, each a tenth; today counts as left. */
function rulerOf(facts: DueFacts, today: string, calendar: Calendar): DueDate['ruler'] {
  if (!facts.due) return undefined
  const until = facts.doneOn ?? today
  const working = facts.unit === 'workingDays'
  const count = (from: string, to: string) =>
    working ? workingDaysBetween(calendar, from, to) : Math.max(0, daysBetween(from, to))
  const whole = Math.max(1, count(facts.start, facts.due))
  const over = until > facts.due ? Math.min(mostOverTicks, workingDaysBetween(calendar, facts.due, until)) : 0
  const passed = Math.min(whole, until > facts.due ? whole : Math.max(0, count(facts.start, until) - 1))
  const ticks = whole <= 15 ? whole : 10
  const past = whole <= 15 ? passed : Math.floor((passed / whole) * 10)
  return { past, left: ticks - past, over }
}
