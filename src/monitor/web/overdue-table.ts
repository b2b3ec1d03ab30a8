import type { Request } from 'express'
import { sightOf } from '../../access/secrecy.ts'
import type { Calendar } from '../../law/index.ts'
import type { QueueRow } from '../../letters/index.ts'
import { numberOf } from '../../letters/index.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { kindsText } from '../../letters/web/queue-row.ts'
import type { DataTable } from '../../web/components.ts'
import { dueDate } from '../../web/due-date.ts'

/** The oldest overdue letters, as the reader may see them, with who holds them and how often they were urged. */
export function overdueTable(
  req: Request,
  rows: QueueRow[],
  on: { calendar: Calendar; selectable: boolean },
): DataTable {
  const { t } = req
  return {
    caption: t('monitor.overdueTable'),
    columns: (['due', 'letter', 'gist', 'holder', 'urged'] as const).map((name) => ({
      label: t(`monitor.column.${name}`),
    })),
    form: on.selectable ? 'selection' : undefined,
    rows: rows.map((row) => ({
      value: on.selectable && sightOf(req.context.actor, row) !== 'existence' ? row._id : undefined,
      name: numberOf(row),
      cells: cellsOf(req, row, on.calendar),
    })),
    empty: t('monitor.noneOverdue'),
  }
}

function cellsOf(req: Request, row: QueueRow, calendar: Calendar) {
  const { t, language, context } = req
  const sight = sightOf(context.actor, row)
  const facts = row.row.clock && { ...row.row.clock, soonFrom: row.soonFrom, doneOn: row.row.doneOn }
  return [
    { text: '', due: dueDate(facts, { today: context.today, calendar, t, language }) },
    {
      text: numberOf(row),
      href: sight === 'existence' ? undefined : letterPath(row._id),
      strong: true,
      note: row.secret ? undefined : kindsText(row.kinds, t),
      tag: row.secret ? { tone: 'secret' as const, text: t('letters.kind.secret') } : undefined,
    },
    { text: gistOf(req, row, sight) },
    { text: row.agencyName ?? t('monitor.ours'), note: row.assigneeName ?? t('monitor.nobody') },
    { text: row.urgedCount ? t('monitor.urgedTimes', { count: row.urgedCount }) : t('monitor.notUrged') },
  ]
}

function gistOf({ t }: Request, row: QueueRow, sight: ReturnType<typeof sightOf>): string {
  if (sight === 'existence') return t('letters.onlyExistence')
  return sight === 'outline' ? t('letters.gistNeedsPurpose') : row.row.gist
}
