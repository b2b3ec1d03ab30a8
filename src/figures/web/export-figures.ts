import type { Request, Response } from 'express'
import { recordAct } from '../../audit/index.ts'
import { instant, shortDate } from '../../language/format.ts'
import type { Sheet } from '../../spreadsheets/index.ts'
import { writeCsv, writeXlsx } from '../../spreadsheets/index.ts'
import { periodBefore } from '../period.ts'
import { chosenPeriod } from './chosen-period.ts'
import { figureLines } from './figures-table.ts'

/** The figures as a spreadsheet, with its period, time and author in the first lines. */
export async function exportFigures(req: Request, res: Response): Promise<void> {
  const { context, t, language } = req
  const { actor, today, now } = context
  const { period, below } = chosenPeriod(req)
  const lines = await figureLines(period, below, { actor, today, t, language })
  const earlier = periodBefore(period)
  const span = ({ from, to }: typeof period) => `${shortDate(from)} – ${shortDate(to)}`
  const sheet: Sheet = {
    name: t('figures.title'),
    about: [
      `${t('figures.title')}: ${t('figures.note', { from: shortDate(period.from), to: shortDate(period.to) })}`,
      t('figures.printed', { name: actor.name, at: instant(now, language) }),
    ],
    headings: [t('figures.column.figure'), t('figures.column.counting'), span(period), span(earlier)],
    rows: lines.map((line) => [
      `${line.part ? '    ' : ''}${line.label}`,
      line.counting,
      line.now.count,
      line.before.count,
    ]),
    widths: [52, 44, 24, 24],
  }
  const format = req.query.format === 'csv' ? 'csv' : 'xlsx'
  const bytes = format === 'csv' ? writeCsv(sheet) : await writeXlsx(sheet)
  await recordAct(context, {
    action: 'figures.export',
    subject: null,
    details: { from: period.from, to: period.to, format },
  })
  res.attachment(`so-lieu-${period.from}-${period.to}.${format}`)
  res.set('cache-control', 'no-store')
  res.send(bytes)
}
