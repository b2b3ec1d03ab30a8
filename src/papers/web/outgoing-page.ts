import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { recordAct } from '../../audit/index.ts'
import { instant, shortDate, wholeNumber } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { writeCsv, writeXlsx } from '../../spreadsheets/index.ts'
import type { DataRow, FilterPanel } from '../../web/components.ts'
import { numberOfPaper } from '../number-of-paper.ts'
import { outgoingStates } from '../outgoing.ts'
import type { OutgoingChoice, OutgoingRow } from '../outgoing-list.ts'
import { countOutgoing, outgoingPage } from '../outgoing-list.ts'
import { paperCodes } from '../sheets/index.ts'
import { outgoingExportPath, outgoingPath, paperFilePath, signaturePath } from './paths.ts'
import { templateListPath } from './template-paths.ts'

const columns = ['number', 'on', 'paper', 'signer', 'status', 'files'] as const
const mostExported = 20_000

/** "Sổ văn bản đi": every number of a year, with what became of it. */
export async function outgoingListPage(req: Request, res: Response): Promise<void> {
  const { t, context, language } = req
  const choice = choiceOf(req)
  const below = Number(req.query.below) || null
  const [{ rows, next }, count] = await Promise.all([
    outgoingPage(context.actor, choice, below),
    countOutgoing(context.actor, choice),
  ])
  const query = queryOf(choice)
  res.page('papers/outgoing', {
    title: t('papers.outgoing.title', { year: choice.year }),
    section: 'letters',
    head: {
      title: t('papers.outgoing.title', { year: choice.year }),
      note: t('papers.outgoing.count', { count: wholeNumber(count, language) }),
      actions: [
        ...(may(context.actor, 'templates.list')
          ? [{ text: t('papers.outgoing.templates'), href: templateListPath }]
          : []),
        ...(['xlsx', 'csv'] as const).map((format) => ({
          text: t(`papers.outgoing.export.${format}`),
          href: `${outgoingExportPath}?${query}&format=${format}`,
        })),
      ],
    },
    filters: filtersOf(req, choice),
    table: {
      caption: t('papers.outgoing.title', { year: choice.year }),
      columns: columns.map((name) => ({ label: t(`papers.outgoing.column.${name}`) })),
      rows: rows.map((row) => shownRow(req, row)),
      empty: t('papers.outgoing.empty'),
    },
    pager: {
      range: t('papers.outgoing.count', { count: wholeNumber(count, language) }),
      previousHref: below ? `${outgoingPath}?${query}` : undefined,
      nextHref: next ? `${outgoingPath}?${query}&below=${next}` : undefined,
    },
  })
}

function shownRow(req: Request, row: OutgoingRow): DataRow {
  const { t } = req
  const issued = row.status === 'issued'
  return {
    cells: [
      { text: numberOfPaper(row), keep: true, ...(!row.hidden && { href: signaturePath(row.subject, row.paperId) }) },
      { text: shortDate(row.on) },
      { text: titleOf(req, row), muted: row.hidden },
      { text: row.hidden ? '' : row.signerName },
      {
        text: '',
        tag: { tone: issued ? 'done' : 'plain', text: t(`papers.outgoing.status.${row.status}`) },
        note: whyOf(req, row),
      },
      fileCell(req, row),
    ],
  }
}

function titleOf({ t }: Request, row: OutgoingRow): string {
  return row.hidden ? t('papers.outgoing.hidden') : t(`law.paper.${row.code}` as TextKey)
}

/** Why a number has no paper: a person's reason, or what became of the issuing. */
function whyOf({ t }: Request, { why, lost, hidden }: OutgoingRow): string | undefined {
  if (lost) return t(`papers.lost.${lost}`)
  return (!hidden && why) || undefined
}

function fileCell({ t }: Request, { files, subject, paperId, hidden }: OutgoingRow) {
  if (hidden) return { text: '' }
  const as = files.pdf ? 'pdf' : files.docx ? 'docx' : null
  const note = files.scan ? t('papers.outgoing.scanned') : undefined
  return as ? { text: t(`papers.file.${as}`), href: paperFilePath(subject, paperId, as), note } : { text: '–', note }
}

function choiceOf({ query, context }: Request): OutgoingChoice {
  const year = /^\d{4}$/.test(String(query.year)) ? Number(query.year) : Number(context.today.slice(0, 4))
  return {
    year,
    code: paperCodes.find((code) => code === query.code),
    status: outgoingStates.find((status) => status === query.status),
  }
}

function queryOf({ year, code, status }: OutgoingChoice): URLSearchParams {
  return new URLSearchParams({ year: String(year), ...(code && { code }), ...(status && { status }) })
}

function filtersOf({ t, context }: Request, choice: OutgoingChoice): FilterPanel {
  const thisYear = Number(context.today.slice(0, 4))
  const years = [0, 1, 2, 3, 4].map((ago) => thisYear - ago)
  const select = (name: 'year' | 'code' | 'status', options: { value: string; label: string; checked: boolean }[]) => ({
    kind: 'select' as const,
    id: `outgoing-${name}`,
    name,
    legend: t(`papers.outgoing.filter.${name}`),
    options,
  })
  const any = (checked: boolean) => ({ value: '', label: t('papers.outgoing.filter.any'), checked })
  return {
    action: outgoingPath,
    hidden: undefined,
    groups: [
      select(
        'year',
        years.map((year) => ({ value: String(year), label: String(year), checked: year === choice.year })),
      ),
      select('code', [
        any(!choice.code),
        ...paperCodes.map((code) => ({
          value: code,
          label: t(`law.paper.${code}` as TextKey),
          checked: code === choice.code,
        })),
      ]),
      select('status', [
        any(!choice.status),
        ...outgoingStates.map((status) => ({
          value: status,
          label: t(`papers.outgoing.status.${status}`),
          checked: status === choice.status,
        })),
      ]),
    ],
  }
}

/** The chosen lines as a file, with filters, count and time printed above them. */
export async function exportOutgoing(req: Request, res: Response): Promise<void> {
  const { t, context, language } = req
  const choice = choiceOf(req)
  const { rows } = await outgoingPage(context.actor, choice, null, mostExported)
  const title = t('papers.outgoing.title', { year: choice.year })
  const sheet = {
    name: title,
    about: [
      title,
      ...[choice.code && t(`law.paper.${choice.code}` as TextKey), choice.status].filter((one) => one !== undefined),
      t('papers.outgoing.count', { count: wholeNumber(rows.length, language) }),
      t('letters.export.at', { at: instant(context.now, language), name: context.actor.name }),
    ],
    headings: columns.slice(0, 5).map((name) => t(`papers.outgoing.column.${name}`)),
    rows: rows.map((row) => [
      numberOfPaper(row),
      shortDate(row.on),
      titleOf(req, row),
      row.hidden ? '' : row.signerName,
      [t(`papers.outgoing.status.${row.status}`), whyOf(req, row)].filter(Boolean).join(': '),
    ]),
  }
  const format = req.query.format === 'csv' ? 'csv' : 'xlsx'
  await recordAct(context, { action: 'papers.register', subject: null, details: { year: choice.year, format } })
  res.attachment(`so-van-ban-di-${choice.year}.${format}`)
  res.set('cache-control', 'no-store')
  res.send(format === 'csv' ? writeCsv(sheet) : await writeXlsx(sheet))
}
