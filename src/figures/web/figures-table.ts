import type { Actor } from '../../access/actor.ts'
import { shortDate, wholeNumber } from '../../language/format.ts'
import type { Language, TextKey, Translate } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { DataCell, DataRow, DataTable } from '../../web/components.ts'
import type { FigureGroup, FigureRows } from '../definitions.ts'
import { figureGroups, groupOf } from '../definitions.ts'
import { countedFigures } from '../figures-of.ts'
import { hostsOf } from '../hosts.ts'
import type { Period } from '../period.ts'
import { periodBefore } from '../period.ts'
import { rowsPath } from './rows-path.ts'

/** A line of the report: words, how it is counted, this period and the one before. */
export interface FigureLine {
  group: FigureGroup
  label: string
  counting: string
  part: boolean
  now: { count: number; rows: FigureRows }
  before: { count: number; rows: FigureRows }
}

export interface Showing {
  actor: Actor
  today: string
  t: Translate
  language: Language
}

/** The lines of the report, in its order. */
export async function figureLines(period: Period, below: boolean, on: Showing): Promise<FigureLine[]> {
  const earlier = periodBefore(period)
  const options = { below, today: on.today }
  const [now, before, hosts, hostsBefore] = await Promise.all([
    countedFigures(on.actor, period, options),
    countedFigures(on.actor, earlier, options),
    hostsOf(on.actor, period, below),
    hostsOf(on.actor, earlier, below),
  ])
  return now.flatMap((figure, index) => {
    const { key, part } = figure.definition
    const line: FigureLine = {
      group: groupOf(figure.definition),
      label: on.t(`figures.label.${key}` as TextKey),
      counting: hasText(`figures.counting.${key}`) ? on.t(`figures.counting.${key}` as TextKey) : '',
      part: Boolean(part),
      now: figure,
      before: before[index],
    }
    return key === 'receptions.leaderSessionRows' ? [line, ...hostLines(line, hosts, hostsBefore)] : [line]
  })
}

function hostLines(line: FigureLine, now: Map<string, number>, before: Map<string, number>): FigureLine[] {
  const of = (rows: FigureRows, host: string) => ({ ...rows, choice: { ...rows.choice, host } }) as FigureRows
  return [...new Set([...now.keys(), ...before.keys()])].map((host) => ({
    ...line,
    label: host,
    counting: '',
    part: true,
    now: { count: now.get(host) ?? 0, rows: of(line.now.rows, host) },
    before: { count: before.get(host) ?? 0, rows: of(line.before.rows, host) },
  }))
}

/** The report as a table; each number opens its list, zero is plain text. */
export function figuresTable(lines: FigureLine[], period: Period, { t, language }: Showing): DataTable {
  const number = ({ count, rows }: FigureLine['now'], strong: boolean): DataCell => ({
    text: wholeNumber(count, language),
    href: count ? rowsPath(rows) : undefined,
    strong,
  })
  const earlier = periodBefore(period)
  return {
    caption: t('figures.caption', { from: shortDate(period.from), to: shortDate(period.to) }),
    columns: [
      { label: t('figures.column.figure') },
      { label: t('figures.column.counting') },
      { label: t('figures.column.now'), number: true },
      {
        label: t('figures.column.before'),
        number: true,
        note: `${shortDate(earlier.from)} – ${shortDate(earlier.to)}`,
      },
    ],
    rows: figureGroups.flatMap((group): DataRow[] => [
      { kind: 'group', text: t(`figures.group.${group}`) },
      ...lines
        .filter((line) => line.group === group)
        .map(
          (line): DataRow => ({
            cells: [
              { text: line.label, indent: line.part },
              { text: line.counting, small: true, muted: true },
              number(line.now, true),
              number(line.before, false),
            ],
          }),
        ),
    ]),
  }
}
