import type { Request } from 'express'
import { wholeNumber } from '../../language/format.ts'
import { daysBetween } from '../../law/index.ts'
import type { DueBucket } from '../../letters/index.ts'
import { dueBuckets } from '../../letters/index.ts'
import type { FigureStrip } from '../../web/components.ts'
import type { MonitorChoice, OpenLetters } from '../open-letters.ts'
import { openListHref } from './list-links.ts'

const always: readonly DueBucket[] = ['over', 'today', 'soon', 'later', 'suspended']
const tones: Partial<Record<DueBucket, 'over' | 'soon' | 'suspended'>> = {
  over: 'over',
  today: 'soon',
  soon: 'soon',
  suspended: 'suspended',
}

/** The buckets of lateness and their sum; those that cannot be computed or have no deadline only when there are some. */
export function figuresOf({ t, language, context }: Request, choice: MonitorChoice, open: OpenLetters): FigureStrip {
  const number = (value: number) => wholeNumber(value, language)
  const shown = dueBuckets.filter((bucket) => always.includes(bucket) || open.due[bucket] > 0)
  const notes: Partial<Record<DueBucket, string>> = {
    over: open.oldestDue ? t('monitor.oldest', { days: daysBetween(open.oldestDue, context.today) }) : undefined,
    today: open.todayAwaitingSignature
      ? t('monitor.waiting', { count: number(open.todayAwaitingSignature) })
      : undefined,
    soon: t('monitor.soonNote'),
  }
  return {
    compact: undefined,
    figures: [
      {
        label: t('monitor.open'),
        number: number(open.total),
        href: open.total ? openListHref(choice) : undefined,
        note: t('monitor.sum', { count: shown.length }),
        link: undefined,
        tone: undefined,
        isSum: true,
      },
      ...shown.map((bucket) => ({
        label: t(`monitor.${bucket}`),
        number: number(open.due[bucket]),
        href: open.due[bucket] ? openListHref({ ...choice, due: bucket }) : undefined,
        note: notes[bucket],
        link: undefined,
        tone: tones[bucket],
        isSum: undefined,
      })),
    ],
  }
}
