import type { Request, Response } from 'express'
import { feedbackListPath, feedbackPath } from '../../feedback/web/paths.ts'
import { instant, wholeNumber } from '../../language/format.ts'
import { letterPath, lettersPath } from '../../letters/web/paths.ts'
import { receptionPath, receptionsPath } from '../../receptions/web/paths.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { startInBackground } from '../background.ts'
import type { ImportKind, ImportRun } from '../import-run.ts'
import { stateNow } from '../import-run.ts'
import { previewOf } from '../preview-import.ts'
import { cancelImport, importRun } from '../stage-import.ts'
import { undoImport } from '../undo-import.ts'
import { importPath, importReversalPath, importsPath, waitingBodiesPath } from './paths.ts'
import { fileNote, previewPage, stepsAt } from './preview-page.ts'
import { problemSentence } from './problem-text.ts'

const listOf: Record<ImportKind, string> = {
  letters: lettersPath,
  receptions: receptionsPath,
  feedback: feedbackListPath,
}
const recordOf: Record<ImportKind, (id: string) => string> = {
  letters: letterPath,
  receptions: receptionPath,
  feedback: feedbackPath,
}
const mostListed = 200

/** One import, as it stands: preview, progress, or result. */
export async function importPage(req: Request, res: Response): Promise<void> {
  const run = await importRun(req.context, String(req.params.importId))
  const preview = run.state === 'previewed' ? await previewOf(req.context, run) : null
  if (preview) return previewPage(req, res, run, preview)
  const state = stateNow(run, new Date())
  if (state === 'running') return progressPage(req, res, run)
  resultPage(req, res, run, state)
}

function progressPage(req: Request, res: Response, run: ImportRun): void {
  const { t, language } = req
  res.page('imports/progress', {
    title: t(`imports.preview.title.${run.kind}`),
    section: 'admin',
    head: { title: t(`imports.preview.title.${run.kind}`), note: fileNote(req, run) },
    steps: stepsAt(req, 'run'),
    progress: {
      running: true,
      before: t('imports.progress.before'),
      doneText: wholeNumber(run.done + run.failed, language),
      after: t('imports.progress.after', { total: wholeNumber(run.total, language) }),
      done: run.done + run.failed,
      total: run.total,
      note: t('imports.progress.note'),
      reload: { href: importPath(run._id), text: t('imports.progress.reload') },
    },
  })
}

function resultPage(req: Request, res: Response, run: ImportRun, state: ImportRun['state']): void {
  const { t, language } = req
  const number = (value: number) => wholeNumber(value, language)
  const rows = `${listOf[run.kind]}?import=${run._id}`
  const waiting = run.unmatched.reduce((sum, body) => sum + body.rows, 0)
  res.page('imports/result', {
    title: t(`imports.preview.title.${run.kind}`),
    section: 'admin',
    head: {
      title: t(`imports.preview.title.${run.kind}`),
      note: fileNote(req, run),
      actions: [{ text: t('imports.back'), kind: 'quiet', href: importsPath }],
    },
    steps: stepsAt(req, 'run'),
    state: {
      kind: state === 'interrupted' ? 'error' : state === 'done' ? 'done' : 'info',
      text: t(`imports.result.${state}`, {
        at: instant(run.endedAt ?? run.startedAt ?? run.at, language),
        name: run.byName,
        count: number(run.done),
        kept: number(run.kept.length),
      }),
    },
    figures: {
      compact: true,
      figures: [
        { label: t('imports.figure.total'), number: number(run.total) },
        {
          label: t('imports.figure.done'),
          number: number(run.done),
          href: run.done && state === 'done' ? rows : undefined,
        },
        {
          label: t('imports.figure.warned'),
          number: number(run.warnings),
          href: run.warnings ? '#problems' : undefined,
        },
        {
          label: t('imports.figure.failed'),
          number: number(run.failed),
          href: run.failed ? '#problems' : undefined,
          tone: run.failed ? ('over' as const) : undefined,
        },
        { label: t('imports.figure.waiting'), number: number(waiting), href: waiting ? waitingBodiesPath : undefined },
      ],
    },
    resume:
      state === 'interrupted' && run.sealedFile
        ? { action: `${importPath(run._id)}/start`, button: { text: t('imports.resume'), kind: 'primary', once: true } }
        : undefined,
    undo:
      state === 'done' || state === 'interrupted'
        ? { text: t('imports.undo.button'), kind: 'danger', href: importReversalPath(run._id) }
        : undefined,
    problems: run.problems.length
      ? {
          caption: t('imports.problems'),
          columns: [{ label: t('imports.preview.row'), number: true }, { label: t('imports.problem') }],
          rows: run.problems.slice(0, mostListed).map((problem) => ({
            kind: problem.severity,
            cells: [{ text: String(problem.row) }, { text: problemSentence(run.kind, problem, t) }],
          })),
        }
      : undefined,
    kept: run.kept.length
      ? {
          caption: t('imports.kept'),
          showCaption: true,
          columns: [{ label: t('imports.preview.row'), number: true }, { label: t('imports.kept.record') }],
          rows: run.kept.slice(0, mostListed).map((one) => ({
            cells: [{ text: String(one.row) }, { text: one.label, href: recordOf[run.kind](one.id) }],
          })),
        }
      : undefined,
  })
}

export async function createStart(req: Request, res: Response): Promise<void> {
  const id = String(req.params.importId)
  await startInBackground(req.context, id)
  res.redirect(303, importPath(id))
}

export async function createCancellation(req: Request, res: Response): Promise<void> {
  await cancelImport(req.context, { id: String(req.params.importId) })
  redirectWithNotice(res, importsPath, { kind: 'info', text: req.t('imports.cancelled') })
}

/** Asks before a whole import is taken back. */
export async function reversalPage(req: Request, res: Response): Promise<void> {
  const { t, language } = req
  const run = await importRun(req.context, String(req.params.importId))
  res.page('imports/reversal', {
    title: t('imports.undo.title', { file: run.fileName }),
    section: 'admin',
    stop: {
      title: t('imports.undo.title', { file: run.fileName }),
      lines: [
        t('imports.undo.rows', { count: wholeNumber(run.done, language) }),
        t('imports.undo.numbers'),
        t('imports.undo.kept'),
      ],
      action: importReversalPath(run._id),
      button: { text: t('imports.undo.confirm'), kind: 'danger' },
      back: { href: importPath(run._id), text: t('imports.undo.back') },
    },
  })
}

export async function createReversal(req: Request, res: Response): Promise<void> {
  const id = String(req.params.importId)
  const { undone, kept } = await undoImport(req.context, { id })
  redirectWithNotice(res, importPath(id), {
    kind: 'done',
    text: req.t('imports.undone', { count: undone, kept: kept.length }),
  })
}
