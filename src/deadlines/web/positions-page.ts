import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { shortDate, wholeNumber } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { DataTable } from '../../web/components.ts'
import { provinceOf } from '../law-in-force.ts'
import { openDatesByPosition } from '../open-dates.ts'
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
  const [held, counts, changes] = await Promise.all([
    heldPositions(office),
    openDatesByPosition(office),
    changesOf(await provinceOf(office), office),
  ])
  const ofPositions = changes.filter((one) => !isOfCalendar(one))
  const waiting = ofPositions.filter((one) => one.status === 'proposed')
  res.page('deadlines/positions', {
    title: t('positions.title'),
    section: 'admin',
    back: { href: calendarPath, text: t('deadlines.calendar.title') },
    note: t('positions.note'),
    waiting: waiting.length > 0 ? waitingTable(req, waiting) : undefined,
    table: positionsTable(req, held, counts),
    changes: changesTable(
      req,
      ofPositions.filter((one) => one.status !== 'proposed'),
    ),
  })
}

function positionsTable(
  { t, language, context }: Request,
  held: HeldPosition[],
  counts: Map<string, number>,
): DataTable {
  const changes = may(context.actor, 'deadlines.changePositions')
  const words = (one: HeldPosition) => (one.setting && one.value !== null ? settingText(t, one.setting, one.value) : '')
  return {
    caption: t('positions.title'),
    showCaption: false,
    columns: [
      { label: t('positions.column.reading') },
      { label: t('positions.column.value') },
      { label: t('positions.column.dates'), number: true },
      ...(changes ? [{ label: t('positions.column.act') }] : []),
    ],
    rows: held.map((one) => ({
      cells: [
        {
          text: `${one.id}: ${t(`positions.text.${one.id}` as TextKey)}`,
          note: t(`positions.reason.${one.id}` as TextKey),
        },
        one.chosen
          ? {
              text: words(one),
              strong: true,
              href: calendarChangePath(one.chosen.change),
              note: t('positions.chosen', {
                name: one.chosen.byName,
                approver: one.chosen.approvedByName,
                date: shortDate(one.chosen.on),
                reason: one.chosen.reason,
              }),
            }
          : { text: words(one), note: one.setting ? t('positions.ours') : t('positions.fixed') },
        { text: wholeNumber(counts.get(one.id) ?? 0, language) },
        ...(changes
          ? [one.setting ? { text: t('positions.change'), href: positionPath(one.setting) } : { text: '' }]
          : []),
      ],
    })),
    empty: undefined,
    form: undefined,
    plain: undefined,
    wide: undefined,
  }
}
