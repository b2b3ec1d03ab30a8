import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import ExcelJS from 'exceljs'
import type { Request, Response } from 'express'
import type { Actor } from '../../access/actor.ts'
import { sightOf } from '../../access/secrecy.ts'
import { recordEvent } from '../../audit/index.ts'
import { instant, shortDate, wholeNumber } from '../../language/format.ts'
import type { Translate } from '../../language/translate.ts'
import { numberOf } from '../letter.ts'
import type { ExportedLetter } from '../letter-rows.ts'
import { lettersOf } from '../letter-rows.ts'
import { countLetters } from '../queue.ts'
import { choiceFromQuery } from './choice-from-query.ts'
import { chosenWords } from './chosen-words.ts'
import { kindsText } from './queue-row.ts'

const columns = [
  'number',
  'receivedOn',
  'kinds',
  'sender',
  'place',
  'gist',
  'eligibility',
  'state',
  'due',
  'assignee',
  'agency',
  'closedOn',
] as const

/** The same choice as the list, as a file: head with filters, count and time, then row by row what the reader may see. */
export async function exportLetters(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const { actor, today, now } = context
  const choice = choiceFromQuery(req.query)
  if (choice.assignee === 'anybody') choice.assignee = undefined
  const [count, words] = await Promise.all([countLetters(actor, choice, today), chosenWords(req, choice)])
  const about = aboutLines(req, count, words)
  const format = req.query.format === 'xlsx' ? 'xlsx' : 'csv'
  await recordEvent({
    office: actor.office,
    at: now,
    actor: actor.id,
    actorName: actor.name,
    action: 'letters.export',
    subject: null,
    details: { count, format },
    requestId: context.requestId,
  })
  res.set({
    'Content-Disposition': `attachment; filename="so-don-thu-${today}.${format}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  })
  const rows = rowsOf(lettersOf(actor, choice, today), actor, t)
  const headings = columns.map((column) => t(`letters.export.column.${column}`))
  if (format === 'xlsx') await sendWorkbook(res, t('letters.export.title'), about, headings, rows)
  else await sendCsv(res, about, headings, rows)
}

function aboutLines(req: Request, count: number, words: Awaited<ReturnType<typeof chosenWords>>): string[] {
  const { t, language, context } = req
  const filters = words.map(({ name, value }) => t('letters.chip', { name, value })).join('; ')
  return [
    t('letters.export.title'),
    t('letters.export.filters', { filters: filters || t('letters.export.noFilter') }),
    t('letters.export.count', { count: wholeNumber(count, language) }),
    t('letters.export.at', { at: instant(context.now, language), name: context.actor.name }),
  ]
}

async function* rowsOf(letters: AsyncIterable<ExportedLetter>, actor: Actor, t: Translate): AsyncGenerator<string[]> {
  for await (const letter of letters) yield exportedRow(letter, actor, t)
}

/** A denouncer has a pseudonym in every export; who may only know of a denunciation gets number, due date and state. */
function exportedRow(letter: ExportedLetter, actor: Actor, t: Translate): string[] {
  const sight = sightOf(actor, letter)
  const known = sight !== 'existence'
  return [
    numberOf(letter),
    known ? shortDate(letter.receivedOn) : '',
    letter.secret ? t('letters.kind.secret') : kindsText(letter.kinds, t),
    letter.secret
      ? t('letters.pseudonym', { number: numberOf(letter) })
      : (letter.row.sender ?? t('letters.anonymous')),
    letter.secret ? '' : (letter.row.place ?? ''),
    sight === 'full' ? letter.row.gist : '',
    known ? t(`letters.eligibility.${letter.eligibility}`) : '',
    t(`letters.state.${letter.state}`),
    letter.nextDue ? shortDate(letter.nextDue) : '',
    known ? (letter.assigneeName ?? '') : '',
    known ? (letter.agencyName ?? '') : '',
    known && letter.closedOn ? shortDate(letter.closedOn) : '',
  ]
}

async function sendCsv(
  res: Response,
  about: string[],
  headings: string[],
  rows: AsyncIterable<string[]>,
): Promise<void> {
  res.type('text/csv; charset=utf-8')
  async function* lines() {
    for (const line of about) yield [line]
    yield headings
    for await (const row of rows) yield row
  }
  const csv = stringify({ bom: true, record_delimiter: '\r\n', escape_formulas: true, columns: undefined })
  await pipeline(lines, csv, res)
}

async function sendWorkbook(
  res: Response,
  title: string,
  about: string[],
  headings: string[],
  rows: AsyncIterable<string[]>,
): Promise<void> {
  res.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: res, useStyles: true })
  const sheet = workbook.addWorksheet(title.slice(0, 31))
  sheet.columns = headings.map((_, index) => ({ width: index === 5 ? 60 : 18 }))
  for (const line of about) sheet.addRow([line]).commit()
  const head = sheet.addRow(headings)
  head.font = { bold: true }
  head.commit()
  for await (const row of rows) sheet.addRow(row).commit()
  sheet.commit()
  await workbook.commit()
}
