import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { rulePath } from '../../rules/web/paths.ts'
import type { DataCell, DataTable } from '../../web/components.ts'
import { provinceOf } from '../law-in-force.ts'
import type { HeldPosition } from '../positions.ts'
import { heldPositions } from '../positions.ts'
import { changesOf, isOfCalendar } from '../proposal.ts'
import { settingText } from './change-words.ts'
import { changesTable, waitingTable } from './changes-table.ts'
import { calendarChangePath, calendarPath, positionPath } from './paths.ts'

/** How the office reads the law where its text is open: each position with its reason, its value and who chose it. */
export async function positionsPage(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const { office } = context.actor
  const [held, changes] = await Promise.all([heldPositions(office), changesOf(await provinceOf(office), office)])
  const ofPositions = changes.filter((one) => !isOfCalendar(one))
  const waiting = ofPositions.filter((one) => one.status === 'proposed')
  res.page('deadlines/positions', {
    title: t('positions.title'),
    section: 'admin',
    back: { href: calendarPath, text: t('deadlines.calendar.title') },
    note: t('positions.note'),
    waiting: waiting.length > 0 ? waitingTable(req, waiting) : undefined,
    table: positionsTable(req, held),
    changes: changesTable(
      req,
      ofPositions.filter((one) => one.status !== 'proposed'),
    ),
  })
}

/** Three columns, so that a phone shows the value beside the reading; whoever may change it does so at the value. */
function positionsTable(req: Request, held: HeldPosition[]): DataTable {
  const { t, context } = req
  return {
    caption: t('positions.title'),
    showCaption: false,
    columns: [
      { label: t('positions.column.reading') },
      { label: t('positions.column.value') },
      { label: t('positions.column.matters') },
    ],
    rows: held.map((one) => ({
      cells: [
        {
          text: `${one.id}: ${t(`positions.text.${one.id}` as TextKey)}`,
          note: t(`positions.reason.${one.id}` as TextKey),
        },
        valueCell(req, one),
        { text: t('positions.matters', { id: one.id }), href: rulePath(one.id, context.today) },
      ],
    })),
    empty: undefined,
    form: undefined,
    plain: undefined,
    wide: undefined,
  }
}

function valueCell({ t, context }: Request, { setting, value, chosen }: HeldPosition): DataCell {
  if (setting === null || value === null) return { text: t('positions.fixed'), muted: true }
  const words = settingText(t, setting, value)
  const note = chosen
    ? t('positions.chosen', {
        name: chosen.byName,
        approver: chosen.approvedByName,
        date: shortDate(chosen.on),
        reason: chosen.reason,
      })
    : t('positions.ours')
  if (may(context.actor, 'deadlines.changePositions'))
    return { text: t('positions.change', { value: words }), href: positionPath(setting), note, strong: chosen !== null }
  return { text: words, href: chosen ? calendarChangePath(chosen.change) : undefined, note, strong: chosen !== null }
}
