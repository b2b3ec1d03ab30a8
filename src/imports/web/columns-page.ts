import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import type { SelectField } from '../../web/components.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { registers } from '../registers.ts'
import { tableOf } from '../sealed-file.ts'
import { importRun, mapColumns } from '../stage-import.ts'
import { importColumnsPath, importPath } from './paths.ts'
import { fileNote, stepsAt } from './preview-page.ts'
import { columnText } from './problem-text.ts'

/** Which column of the file holds what: recognised from the headings, changed where that was wrong. */
export const columnsPage: FormPage = async (req, res, typed) => {
  const { t, context } = req
  const run = await importRun(context, String(req.params.importId))
  const table = run.state === 'previewed' ? await tableOf(context, run) : null
  if (!table) throw new NotFound('import')
  const { field, summary } = fieldsOf(typed, t)
  const headings = table.headings.map((heading, index) => ({
    value: String(index),
    label: heading || t('imports.columns.unnamed', { no: index + 1 }),
  }))
  res.page('imports/columns', {
    title: t('imports.columns.title'),
    section: 'admin',
    errorSummary: { errors: summary() },
    head: { title: t('imports.columns.title'), note: fileNote(req, run) },
    steps: stepsAt(req, 'columns'),
    action: importColumnsPath(run._id),
    fields: Object.entries(registers[run.kind].columns).map(
      ([key, column]): SelectField => ({
        ...field(`columns.${key}`, run.mapping[key]),
        label: capitalised(columnText(run.kind, key, t)),
        optional: !column.required,
        options: [{ value: '', label: t('imports.columns.absent') }, ...headings],
        span: 4,
      }),
    ),
    foot: {
      buttons: [
        { text: t('imports.columns.save'), kind: 'primary' },
        { text: t('imports.columns.back'), kind: 'quiet', href: importPath(run._id) },
      ],
    },
  })
}

export async function changeColumns(req: Request, res: Response): Promise<void> {
  const id = String(req.params.importId)
  await mapColumns(req.context, { id, columns: bodyOf(req).columns })
  res.redirect(303, importPath(id))
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
