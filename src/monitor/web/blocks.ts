import type { Request } from 'express'
import { wholeNumber } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { LetterChoice } from '../../letters/index.ts'
import type { LineChart, StackedBars } from '../../web/components.ts'
import type { MonitorChoice, MonitorLine } from '../open-letters.ts'
import { emptyBuckets } from '../open-letters.ts'
import type { Week } from '../weeks.ts'
import { openListHref, registerHref } from './list-links.ts'

/** A line of a block with its words and with the choice that its numbers open; without one they open nothing. */
export interface NamedLine extends MonitorLine {
  name: string
  choice: LetterChoice | null
}

/** Lines as rows with bars: overdue, soon (today counts as soon), rest. The longest bar is the fullest line. */
export function barsOf(
  { t, language }: Request,
  words: { caption: string; label: string },
  lines: NamedLine[],
): StackedBars {
  const fullest = Math.max(1, ...lines.map((line) => line.total))
  const number = (value: number) => wholeNumber(value, language)
  const width = (count: number) => (count ? Math.max(1, Math.floor((count / fullest) * 100)) : 0)
  return {
    caption: words.caption,
    columns: { label: words.label, held: t('monitor.held'), over: t('monitor.over'), onTime: undefined },
    rows: lines.map((line) => {
      const soon = line.due.soon + line.due.today
      return {
        label: line.name,
        href: line.choice && line.total ? openListHref(line.choice) : undefined,
        held: { text: number(line.total), href: line.choice && line.total ? openListHref(line.choice) : undefined },
        over: {
          text: number(line.due.over),
          href: line.choice && line.due.over ? openListHref({ ...line.choice, due: 'over' }) : undefined,
        },
        onTime: undefined,
        widths: { over: width(line.due.over), soon: width(soon), rest: width(line.total - soon - line.due.over) },
      }
    }),
  }
}

/** The fullest agencies, then the rest in one line, then what has not been transferred. */
export function agencyLines(
  { t }: Request,
  lines: MonitorLine[],
  on: { choice: MonitorChoice; names: Map<string, string>; all: boolean; most: number },
): NamedLine[] {
  const agencies = lines.filter((line) => line.id !== null)
  const shown = on.all ? agencies : agencies.slice(0, on.most)
  const rest = agencies.slice(shown.length)
  const ours = lines.find((line) => line.id === null)
  return [
    ...shown.map((line) => ({
      ...line,
      name: on.names.get(line.id ?? '') ?? line.id ?? '',
      choice: { ...on.choice, agency: line.id ?? '' },
    })),
    ...(rest.length ? [{ ...sumOf(rest), name: t('monitor.others', { count: rest.length }), choice: null }] : []),
    ...(ours ? [{ ...ours, name: t('monitor.ours'), choice: { ...on.choice, agency: 'ours' } }] : []),
  ]
}

export function handlerLines(
  { t }: Request,
  lines: MonitorLine[],
  choice: MonitorChoice,
  names: Map<string, string>,
): NamedLine[] {
  return lines.map((line) => ({
    ...line,
    name: line.id === null ? t('monitor.nobody') : (names.get(line.id) ?? t('monitor.somebody')),
    choice: { ...choice, assignee: line.id ?? 'nobody' },
  }))
}

export function kindLines({ t }: Request, lines: MonitorLine[], choice: MonitorChoice): NamedLine[] {
  return lines.map((line) => ({
    ...line,
    name: t(`letters.kind.${line.id}` as TextKey),
    choice: { ...choice, kinds: [line.id as NonNullable<LetterChoice['kinds']>[number]] },
  }))
}

export function clockLines(req: Request, lines: MonitorLine[], choice: MonitorChoice): NamedLine[] {
  return lines.map((line) => ({
    ...line,
    name: line.id === null ? req.t('monitor.noClock') : clockName(req, line.id),
    choice: { ...choice, clock: line.id ?? 'none' },
  }))
}

export function clockName({ t }: Request, clock: string): string {
  const key = `law.clock.${clock}`
  return hasText(key) ? t(key) : clock
}

/** Eight weeks as two lines and a table; the emptiest week by working days explains itself. */
export function weeksChart({ t, language }: Request, weeks: Week[], choice: MonitorChoice): LineChart {
  const { clock: _clock, ...scope } = choice
  const highest = Math.max(4, ...weeks.flatMap((week) => [week.registered, week.finished]))
  const short = (day: string) => `${day.slice(8)}/${day.slice(5, 7)}`
  const odd = weeks.findIndex((week) => week.workingDays < 5)
  const oddWeek = weeks[odd]
  return {
    label: t('monitor.weeks'),
    head: t('monitor.week'),
    series: [
      { name: t('monitor.registered'), short: t('monitor.registeredShort') },
      { name: t('monitor.finished'), short: undefined },
    ],
    points: weeks.map(({ from, to, registered, finished }) => ({
      label: short(from),
      values: [
        {
          value: registered,
          text: wholeNumber(registered, language),
          href: registered ? registerHref({ ...scope, receivedFrom: from, receivedTo: to }) : undefined,
        },
        {
          value: finished,
          text: wholeNumber(finished, language),
          href: finished ? registerHref({ ...scope, closedFrom: from, closedTo: to }) : undefined,
        },
      ],
    })),
    ticks: ticksTo(highest),
    remark:
      oddWeek && odd < weeks.length - 1
        ? { at: odd, text: t('monitor.weekRemark', { days: oddWeek.workingDays }) }
        : undefined,
    note: choice.clock
      ? t('monitor.weeksNotByClock')
      : oddWeek
        ? t('monitor.weekNote', { week: short(oddWeek.from), days: oddWeek.workingDays })
        : undefined,
  }
}

/** Four marks from 0 to a round number that is not below the highest value. */
export function ticksTo(highest: number): number[] {
  const rough = highest / 3
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough
  return [0, 1, 2, 3].map((index) => index * step)
}

function sumOf(lines: MonitorLine[]): MonitorLine {
  const due = emptyBuckets()
  for (const line of lines)
    for (const bucket of Object.keys(due) as (keyof typeof due)[]) due[bucket] += line.due[bucket]
  return { id: null, total: lines.reduce((sum, line) => sum + line.total, 0), due }
}
