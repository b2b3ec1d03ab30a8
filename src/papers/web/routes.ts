import type { Request, Response } from 'express'
import type { Letter } from '../../letters/index.ts'
import { letterPath, letterTabPath } from '../../letters/web/paths.ts'
import { bodyOf, form, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { numberOfPaper } from '../effects.ts'
import { cancelPaper, sendPaperBack, signPaper } from '../sign-paper.ts'
import { submitPaper } from '../submit-paper.ts'
import { inputAt } from './content-at.ts'
import { paperForm } from './paper-form.ts'
import { toSignPath } from './paths.ts'
import { cancellationPage, signaturePage, toSignPage } from './signature-pages.ts'

export const paperRoutes: Route[] = [
  get('/papers/to-sign', 'papers.sign', toSignPage),
  get('/letters/:letterId/contents/:contentNo/papers/new', 'papers.submit', (req, res) =>
    paperForm(req, res, nothingTyped),
  ),
  post('/letters/:letterId/contents/:contentNo/papers', 'papers.submit', form(createPaper, { again: paperForm })),
  get('/letters/:letterId/papers/:paperId/signature', 'letters.read', (req, res) =>
    signaturePage(req, res, nothingTyped),
  ),
  post('/letters/:letterId/papers/:paperId/signature', 'papers.sign', form(createSignature, { again: signaturePage })),
  post(
    '/letters/:letterId/papers/:paperId/sending-back',
    'papers.sendBack',
    form(createSendingBack, { again: signaturePage }),
  ),
  get('/letters/:letterId/papers/:paperId/cancellation', 'papers.cancel', (req, res) =>
    cancellationPage(req, res, nothingTyped),
  ),
  post(
    '/letters/:letterId/papers/:paperId/cancellation',
    'papers.cancel',
    form(createCancellation, { again: cancellationPage }),
  ),
]

async function createPaper(req: Request, res: Response): Promise<void> {
  const letter = await submitPaper(req.context, inputAt(req, bodyOf(req)))
  redirectWithNotice(res, letterPath(letter._id), { kind: 'done', text: noticeOf(req, letter) })
}

/** What became of the paper that was issued last: its number, or that it waits. */
export function noticeOf({ t }: Request, letter: Letter): string {
  const paper = letter.papers.at(-1)
  return paper && paper.no !== null
    ? t('papers.done.signed', { number: numberOfPaper(paper) })
    : t('papers.done.submitted')
}

async function createSignature(req: Request, res: Response): Promise<void> {
  const letter = await signPaper(req.context, paperInput(req))
  const paper = letter.papers.find((one) => one.id === req.params.paperId)
  redirectWithNotice(res, toSignPath, {
    kind: 'done',
    text: req.t('papers.done.signed', { number: paper ? numberOfPaper(paper) : '' }),
  })
}

async function createSendingBack(req: Request, res: Response): Promise<void> {
  await sendPaperBack(req.context, { ...bodyOf(req), ...paperInput(req) })
  redirectWithNotice(res, toSignPath, { kind: 'done', text: req.t('papers.done.sentBack') })
}

async function createCancellation(req: Request, res: Response): Promise<void> {
  const letter = await cancelPaper(req.context, { ...bodyOf(req), ...paperInput(req) })
  redirectWithNotice(res, letterTabPath(letter._id, 'papers'), { kind: 'done', text: req.t('papers.done.cancelled') })
}

function paperInput(req: Request): Record<string, unknown> {
  return { letterId: req.params.letterId, paperId: req.params.paperId }
}
