import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { recordAct } from '../../audit/index.ts'
import { instant, percent, shortDate, wholeNumber } from '../../language/format.ts'
import type { Language } from '../../language/translate.ts'
import type { Sheet } from '../../spreadsheets/index.ts'
import { writeCsv, writeXlsx } from '../../spreadsheets/index.ts'
import type { DataRow } from '../../web/components.ts'
import { fieldsOf } from '../../web/form.ts'
import type { ChosenAnswers } from '../answers.ts'
import { answersOf, divisions } from '../answers.ts'
import type { ReportLine } from '../report.ts'
import { fewestAnswers, reportOf } from '../report.ts'
import { chosenAnswers, lineText, queryOf } from './chosen-answers.ts'
import { answersPath, followUpsPath, satisfactionExportPath, satisfactionPath } from './paths.ts'

/** How satisfied citizens are: each number opens the answers that it counts. */
export async function reportPage(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const { chosen, typed, errors } = chosenAnswers(req)
  const { lines, total } = reportOf(await answersOf(context.actor, chosen), chosen.by)
  const { field, summary } = fieldsOf({ values: {}, errors }, t)
  if (Object.keys(errors).length) res.status(422)
  res.page('satisfaction/report', {
    title: t('satisfaction.report.title'),
    section: 'figures',
    errorSummary: { errors: summary() },
    head: { title: t('satisfaction.report.title'), note: spanText(req, chosen), actions: followUpLink(req) },
    table: {
      caption: `${t('satisfaction.report.title')}, ${spanText(req, chosen)}`,
      columns: [
        { label: t(`satisfaction.by.${chosen.by}`) },
        ...(['count', 'mean', 'satisfied'] as const).map((name) => ({
          label: t(`satisfaction.column.${name}`),
          number: true,
        })),
      ],
      rows: lines.length
        ? [...lines.map((line) => rowOf(req, line, chosen)), { ...rowOf(req, total, chosen), kind: 'sum' as const }]
        : [],
      empty: t('satisfaction.report.none'),
    },
    note: t('satisfaction.report.fewNote', { least: fewestAnswers }),
    form: {
      action: satisfactionPath,
      dates: (['from', 'to'] as const).map((name) => ({
        ...field(name, typed[name]),
        label: t(`satisfaction.report.${name}`),
        hint: '',
        width: 'full' as const,
        span: 6,
      })),
      by: {
        ...field('by', chosen.by),
        label: t('satisfaction.report.by'),
        options: divisions.map((value) => ({ value, label: t(`satisfaction.by.${value}`) })),
      },
      button: { text: t('satisfaction.report.show'), kind: 'primary', wide: true },
    },
    exports: (['xlsx', 'csv'] as const).map((format) => ({
      text: format.toUpperCase(),
      href: `${satisfactionExportPath}?${queryOf(chosen)}&format=${format}`,
      download: true,
      small: true,
    })),
  })
}

function followUpLink({ t, context }: Request) {
  return may(context.actor, 'satisfaction.followUp')
    ? [{ text: t('satisfaction.report.followUps'), href: followUpsPath }]
    : []
}

function rowOf(req: Request, line: ReportLine, chosen: ChosenAnswers) {
  const { t, language } = req
  const few = { text: t('satisfaction.report.few'), muted: true, small: true }
  return {
    cells: [
      { text: lineText(req, line, chosen.by) },
      {
        text: wholeNumber(line.count, language),
        href: line.count ? `${answersPath}?${queryOf(chosen, line.code)}` : undefined,
        strong: true,
      },
      line.mean === null ? few : { text: meanText(line.mean, language) },
      line.satisfied === null ? few : { text: percent(line.satisfied, line.count, language) },
    ],
  } satisfies DataRow
}

function meanText(mean: number, language: Language): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return mean.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', digits)
}

function spanText({ t }: Request, { from, to }: ChosenAnswers): string {
  return t('satisfaction.report.note', { from: shortDate(from), to: shortDate(to) })
}

/** The same as a spreadsheet, with its time and author in the first lines. */
export async function exportReport(req: Request, res: Response): Promise<void> {
  const { context, t, language } = req
  const { chosen } = chosenAnswers(req)
  const { lines, total } = reportOf(await answersOf(context.actor, chosen), chosen.by)
  const few = t('satisfaction.report.few')
  const sheet: Sheet = {
    name: t('satisfaction.report.title'),
    about: [
      `${t('satisfaction.report.title')}: ${spanText(req, chosen)}`,
      t('satisfaction.report.fewNote', { least: fewestAnswers }),
      t('satisfaction.report.printed', { at: instant(context.now, language), name: context.actor.name }),
    ],
    headings: [
      t(`satisfaction.by.${chosen.by}`),
      ...(['count', 'mean', 'satisfied'] as const).map((name) => t(`satisfaction.column.${name}`)),
    ],
    rows: [...lines, total].map((line) => [
      lineText(req, line, chosen.by),
      line.count,
      line.mean === null ? few : meanText(line.mean, language),
      line.satisfied === null ? few : percent(line.satisfied, line.count, language),
    ]),
    widths: [44, 14, 18, 18],
  }
  const format = req.query.format === 'csv' ? 'csv' : 'xlsx'
  await recordAct(context, {
    action: 'satisfaction.report',
    subject: null,
    details: { from: chosen.from, to: chosen.to, format },
  })
  res.attachment(`hai-long-${chosen.from}-${chosen.to}.${format}`)
  res.set('cache-control', 'no-store')
  res.send(format === 'csv' ? writeCsv(sheet) : await writeXlsx(sheet))
}
