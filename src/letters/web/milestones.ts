import type { Request } from 'express'
import { instant, tableDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { daysBetween } from '../../law/index.ts'
import { plainDateOf } from '../../time/clock.ts'
import type { Timeline } from '../../web/components.ts'
import type { Letter } from '../letter.ts'
import { historyText } from './history-text.ts'
import { letterTabPath } from './paths.ts'

/** Entries that are only bookkeeping: they stand in the history, not among the milestones. */
const notMilestones = /^(letters\.(attach|correct|correctIdentity|link|unlink|receipt)|eligibility\.answer|drafts\.)/
const mostShown = 6

/** The next due date, then what happened, newest first. */
export function milestonesOf(req: Request, letter: Letter): Timeline {
  const { t, language } = req
  const { clock } = letter.row
  const next: Timeline['items'] =
    letter.open && clock?.due
      ? [
          {
            state: 'next',
            text: t('letters.record.dueOf', { clock: t(`law.clock.${clock.id}` as TextKey) }),
            date: clock.due,
            dateText: [tableDate(clock.due, language), lateWords(req, clock.due)].filter(Boolean).join(', '),
            href: letterTabPath(letter._id, 'deadlines'),
          },
        ]
      : []
  const past: Timeline['items'] = letter.history
    .filter((entry) => !notMilestones.test(entry.action))
    .slice(-mostShown)
    .reverse()
    .map((entry) => ({
      state: 'past',
      text: historyText(req, entry).text,
      date: plainDateOf(entry.at),
      dateText: instant(entry.at, language),
      by: entry.byName,
    }))
  return { items: [...next, ...past] }
}

function lateWords({ t, context }: Request, due: string): string {
  return context.today > due ? t('interface.due.over', { days: daysBetween(due, context.today) }) : ''
}
