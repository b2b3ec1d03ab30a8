import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { writeXlsx } from '../../spreadsheets/index.ts'
import { previewOf } from '../preview-import.ts'
import { problemsByRow } from '../problem.ts'
import { importRun } from '../stage-import.ts'
import { problemText } from './problem-text.ts'

/** The rows that cannot be imported, in the form of the file, with what is wrong: to be mended and imported apart. */
export async function failedRowsFile(req: Request, res: Response): Promise<void> {
  const { context, t } = req
  const run = await importRun(context, String(req.params.importId))
  const preview = await previewOf(context, run)
  if (!preview) throw new NotFound('import')
  const errors = problemsByRow(preview.problems.filter((one) => one.severity === 'error'))
  const bytes = await writeXlsx({
    name: t('imports.failedRows.sheet'),
    about: [],
    headings: [...preview.table.headings, t('imports.failedRows.column')],
    rows: preview.table.rows
      .filter((row) => preview.failed.has(row.no))
      .map((row) => [
        ...preview.table.headings.map((_, index) => row.cells[index] ?? ''),
        (errors.get(row.no) ?? []).map((problem) => problemText(run.kind, problem, t)).join('; '),
      ]),
  })
  res.attachment(`${run.fileName.replace(/\.\w+$/, '')}-loi.xlsx`)
  res.set('cache-control', 'no-store')
  res.send(bytes)
}
