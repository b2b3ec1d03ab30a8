import type { Request, Response } from 'express'
import { adminPath } from '../../admin/web/paths.ts'
import { InvalidInput } from '../../errors.ts'
import { fileSize, instant, wholeNumber } from '../../language/format.ts'
import type { DataTable } from '../../web/components.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { uploadedFiles, uploadName } from '../../web/upload.ts'
import type { ImportRun } from '../import-run.ts'
import { importKinds, stateNow } from '../import-run.ts'
import { waitingBodies } from '../match-bodies.ts'
import { importRuns, stageImport } from '../stage-import.ts'
import { importPath, importsPath, waitingBodiesPath } from './paths.ts'

/** Choosing a spreadsheet, and every import so far. */
export const importListPage: FormPage = async (req, res, typed) => {
  const { t, context } = req
  const { field, summary } = fieldsOf(typed, t)
  const [runs, waiting] = await Promise.all([importRuns(context), waitingBodies(context.actor.office)])
  res.page('imports/list', {
    title: t('imports.title'),
    section: 'admin',
    errorSummary: { errors: summary() },
    back: { href: adminPath, text: t('accounts.admin.title') },
    head: { title: t('imports.title'), note: t('imports.note') },
    waiting: waiting.length
      ? {
          kind: 'soon',
          text: t('imports.waiting', { count: waiting.length }),
          link: { href: waitingBodiesPath, text: t('imports.waitingLink') },
        }
      : undefined,
    form: {
      action: importsPath,
      kind: {
        ...field('kind', 'letters'),
        label: t('imports.field.kind'),
        look: 'inline',
        options: importKinds.map((value) => ({ value, label: t(`imports.kind.${value}`) })),
      },
      file: {
        ...field('file'),
        name: uploadName,
        label: t('imports.field.file'),
        hint: t('imports.field.fileHint'),
        accept: '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
      again: { ...field('again'), on: 'true', label: t('imports.field.again') },
      button: { text: t('imports.preview.button'), kind: 'primary', once: true },
    },
    runs: runsTable(req, runs),
  })
}

function runsTable({ t, language }: Request, runs: ImportRun[]): DataTable {
  const number = (value: number) => wholeNumber(value, language)
  return {
    caption: t('imports.runs'),
    columns: [
      { label: t('imports.run.file') },
      { label: t('imports.run.kind') },
      { label: t('imports.run.at') },
      { label: t('imports.run.state') },
      { label: t('imports.run.done'), number: true },
      { label: t('imports.run.failed'), number: true },
    ],
    empty: t('imports.none'),
    rows: runs.map((run) => {
      const state = stateNow(run, new Date())
      return {
        cells: [
          { text: run.fileName, href: importPath(run._id), note: fileSize(run.fileSize, language), strong: true },
          { text: t(`imports.kind.${run.kind}`) },
          { text: instant(run.at, language), note: run.byName },
          { text: t(`imports.state.${state}`), over: state === 'interrupted' },
          { text: number(run.done) },
          { text: number(run.failed), over: run.failed > 0 },
        ],
      }
    }),
  }
}

/** Takes the file in for preview. */
export async function createImport(req: Request, res: Response): Promise<void> {
  const { kind, again } = bodyOf(req)
  const [file] = uploadedFiles(req)
  if (file?.refusal) throw new InvalidInput({ file: file.refusal })
  const run = await stageImport(req.context, { kind, again, fileName: file?.originalname ?? '–', bytes: file?.buffer })
  res.redirect(303, importPath(run._id))
}
