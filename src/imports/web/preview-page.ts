import type { Request, Response } from 'express'
import { fileSize, wholeNumber } from '../../language/format.ts'
import type { DataCell, DataRow, DataTable, ErrorSummary, FigureStrip, Steps } from '../../web/components.ts'
import type { ImportRun } from '../import-run.ts'
import type { Preview } from '../preview-import.ts'
import { problemsByRow } from '../problem.ts'
import { registers } from '../registers.ts'
import { importColumnsPath, importFailedRowsPath, importPath } from './paths.ts'
import { columnText, problemSentence, rowProblemText } from './problem-text.ts'

const mostShown = 80
const mostErrors = 24

/** Columns that the preview shows even when nothing is wrong with them; the others appear with their errors. */
const shownColumns: Record<ImportRun['kind'], readonly string[]> = {
  letters: ['number', 'receivedOn', 'channel', 'name', 'idNumber', 'summary', 'kinds', 'agency'],
  receptions: ['on', 'form', 'name', 'idNumber', 'people', 'summary', 'kind', 'result'],
  feedback: ['code', 'receivedOn', 'channel', 'name', 'content', 'agency', 'status'],
}

/** What an import would do: errors by row first, then totals, then rows with the message under the row. */
export function previewPage(req: Request, res: Response, run: ImportRun, preview: Preview): void {
  const { t, language } = req
  const number = (value: number) => wholeNumber(value, language)
  const ready = run.total - preview.failed.size
  const asked = req.query.rows === 'all' ? 'all' : 'problems'
  const shown = preview.problems.length ? asked : 'all'
  const startable = preview.missing.length === 0 && ready > 0
  res.page('imports/preview', {
    title: t(`imports.preview.title.${run.kind}`),
    section: 'admin',
    head: { title: t(`imports.preview.title.${run.kind}`), note: fileNote(req, run) },
    steps: stepsAt(req, 'preview', importColumnsPath(run._id)),
    errors: errorsOf(req, run, preview, ready),
    figures: figuresOf(req, run, preview, ready),
    rowsForm: {
      action: importPath(run._id),
      field: {
        id: 'rows',
        name: 'rows',
        label: t('imports.preview.rows'),
        value: shown,
        options: (['problems', 'all'] as const).map((value) => ({ value, label: t(`imports.preview.rows.${value}`) })),
      },
    },
    table: rowsTable(req, run, preview, shown),
    dates: t('imports.preview.dates'),
    secrecy: preview.secret.size
      ? { kind: 'secret', text: t('imports.preview.secret', { count: number(preview.secret.size) }) }
      : undefined,
    run: startable
      ? {
          action: `${importPath(run._id)}/start`,
          button: { text: t('imports.run.button', { count: number(ready) }), kind: 'primary', once: true },
        }
      : undefined,
    failedRows: preview.failed.size
      ? {
          text: t('imports.failedRows.button', { count: number(preview.failed.size) }),
          href: importFailedRowsPath(run._id),
          download: true,
        }
      : undefined,
    cancel: { action: `${importPath(run._id)}/cancellation`, button: { text: t('imports.cancel'), kind: 'quiet' } },
    note: t(run.again ? 'imports.preview.again' : 'imports.preview.new'),
  })
}

export function fileNote({ t, language }: Request, run: ImportRun): string {
  return [run.fileName, run.sheet && t('imports.sheet', { name: run.sheet }), fileSize(run.fileSize, language)]
    .filter(Boolean)
    .join(', ')
}

export function stepsAt({ t }: Request, at: 'columns' | 'preview' | 'run', columnsHref?: string): Steps {
  const names = ['file', 'columns', 'preview', 'run'] as const
  const current = names.indexOf(at)
  return {
    items: names.map((name, index) => ({
      text: t(`imports.step.${name}`),
      state: index < current ? 'done' : index === current ? 'current' : 'todo',
      href: name === 'columns' && index !== current ? columnsHref : undefined,
    })),
  }
}

function errorsOf({ t, language }: Request, run: ImportRun, preview: Preview, ready: number): ErrorSummary | undefined {
  const number = (value: number) => wholeNumber(value, language)
  if (preview.missing.length)
    return {
      title: t('imports.missing.title'),
      text: t('imports.missing.text'),
      errors: preview.missing.map((column) => ({
        href: importColumnsPath(run._id),
        text: t('imports.missing.column', { column: columnText(run.kind, column, t) }),
      })),
    }
  if (!preview.failed.size) return undefined
  const errors = preview.problems.filter((one) => one.severity === 'error')
  return {
    title: t('imports.errors.title', { count: number(preview.failed.size) }),
    text: t('imports.errors.text', { count: number(ready) }),
    errors: [
      ...errors.slice(0, mostErrors).map((problem) => ({
        href: `${importPath(run._id)}?rows=problems#row-${problem.row}`,
        text: rowProblemText(run.kind, problem, t),
      })),
      ...(errors.length > mostErrors
        ? [
            {
              href: importFailedRowsPath(run._id),
              text: t('imports.errors.more', { count: number(errors.length - mostErrors) }),
            },
          ]
        : []),
    ],
    rows: true,
  }
}

function figuresOf({ t, language }: Request, run: ImportRun, preview: Preview, ready: number): FigureStrip {
  const number = (value: number) => wholeNumber(value, language)
  const all = `${importPath(run._id)}?rows=all`
  const columns = preview.table.headings.filter(Boolean).length
  return {
    compact: true,
    figures: [
      { label: t('imports.figure.total'), number: number(run.total) },
      { label: t('imports.figure.ready'), number: number(ready - preview.warned.size), href: all },
      {
        label: t('imports.figure.warned'),
        number: number(preview.warned.size),
        href: preview.warned.size ? importPath(run._id) : undefined,
        tone: preview.warned.size ? 'soon' : undefined,
      },
      {
        label: t('imports.figure.failed'),
        number: number(preview.failed.size),
        href: preview.failed.size ? '#errors' : undefined,
        tone: preview.failed.size ? 'over' : undefined,
      },
      {
        label: t('imports.figure.columns', { known: Object.keys(run.mapping).length }),
        number: number(columns),
        link: { href: importColumnsPath(run._id), text: t('imports.figure.columnsLink') },
      },
    ],
  }
}

function rowsTable({ t }: Request, run: ImportRun, preview: Preview, shown: 'all' | 'problems'): DataTable {
  const { kind, mapping } = run
  const byRow = problemsByRow(preview.problems)
  const rows = chosenRows(preview, shown)
  const withProblems = new Set(preview.problems.map((problem) => problem.column))
  const columns = Object.keys(registers[kind].columns).filter(
    (key) => mapping[key] !== undefined && (shownColumns[kind].includes(key) || withProblems.has(key)),
  )
  return {
    caption: t('imports.preview.caption'),
    wide: true,
    columns: [
      { label: t('imports.preview.row'), number: true },
      ...columns.map((key) => ({
        label: preview.table.headings[mapping[key]] ?? '',
        note: t('imports.preview.mapped', { column: columnText(kind, key, t) }),
      })),
    ],
    rows: rows.map((row): DataRow => {
      const problems = byRow.get(row.no) ?? []
      const wrong = new Set(problems.map((problem) => problem.column))
      const failed = preview.failed.has(row.no)
      return {
        kind: failed ? 'error' : problems.length ? 'warning' : 'plain',
        id: `row-${row.no}`,
        message: problems.length ? problems.map((problem) => problemSentence(kind, problem, t)).join(' ') : undefined,
        cells: [
          { text: String(row.no), muted: true },
          ...columns.map((key): DataCell => {
            const hidden = registers[kind].columns[key].personal && preview.secret.has(row.no)
            const text = row.cells[mapping[key]]?.trim() ?? ''
            return {
              text: hidden && text ? t('imports.hidden') : text || (wrong.has(key) ? t('imports.emptyCell') : ''),
              secret: Boolean(hidden && text),
              boxed: wrong.has(key) && failed,
              strong: wrong.has(key) && !failed,
            }
          }),
        ],
      }
    }),
  }
}

/** The first rows, or those with problems and their neighbours: every row that the error summary links to is there. */
function chosenRows({ table, problems }: Preview, shown: 'all' | 'problems'): Preview['table']['rows'] {
  if (shown === 'all') return table.rows.slice(0, mostShown)
  const position = new Map(table.rows.map((row, index) => [row.no, index]))
  const linked = problems.filter((one) => one.severity === 'error').slice(0, mostErrors)
  const chosen = new Set<number>()
  for (const { row } of [...linked, ...problems]) {
    if (chosen.size >= mostShown) break
    const at = position.get(row) ?? 0
    for (const index of [at - 1, at, at + 1]) if (table.rows[index]) chosen.add(index)
  }
  return [...chosen].toSorted((a, b) => a - b).map((index) => table.rows[index])
}
