import type { Request, Response } from 'express'
import type { Action } from '../../access/policies.ts'
import type { Letter } from '../../letters/index.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { bodyOf, form, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { numberOfPaper } from '../number-of-paper.ts'
import { cancelPaper, sendPaperBack, signPaper } from '../sign-paper.ts'
import { submitPaper } from '../submit-paper.ts'
import { cancellationPage } from './cancellation-page.ts'
import { inputAt } from './content-at.ts'
import { inputOfPaper } from './paper-at.ts'
import { paperForm } from './paper-form.ts'
import { papersListPath } from './paper-frame.ts'
import { toSignPath } from './paths.ts'
import { signaturePage } from './signature-page.ts'
import { toSignPage } from './to-sign-page.ts'

export const paperRoutes: Route[] = [
  get('/papers/to-sign', 'papers.sign', toSignPage),
  get('/letters/:letterId/contents/:contentNo/papers/new', 'papers.submit', (req, res) =>
    paperForm(req, res, nothingTyped),
  ),
  post('/letters/:letterId/contents/:contentNo/papers', 'papers.submit', form(createPaper, { again: paperForm })),
  ...routesOfPapers('/letters/:letterId', 'letters.read'),
  ...routesOfPapers('/receptions/:receptionId', 'receptions.read'),
  ...routesOfPapers('/feedback/:feedbackId', 'feedback.list'),
]

/** What is done with one paper, whatever record it is about. */
function routesOfPapers(record: string, read: Action): Route[] {
  const paper = `${record}/papers/:paperId`
  return [
    get(`${paper}/signature`, read, (req, res) => signaturePage(req, res, nothingTyped)),
    post(`${paper}/signature`, 'papers.sign', form(createSignature, { again: signaturePage })),
    post(`${paper}/sending-back`, 'papers.sendBack', form(createSendingBack, { again: signaturePage })),
    get(`${paper}/cancellation`, 'papers.cancel', (req, res) => cancellationPage(req, res, nothingTyped)),
    post(`${paper}/cancellation`, 'papers.cancel', form(createCancellation, { again: cancellationPage })),
  ]
}

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
  const { record } = await signPaper(req.context, inputOfPaper(req))
  const paper = record.papers.find((one) => one.id === req.params.paperId)
  redirectWithNotice(res, toSignPath, {
    kind: 'done',
    text: req.t('papers.done.signed', { number: paper ? numberOfPaper(paper) : '' }),
  })
}

async function createSendingBack(req: Request, res: Response): Promise<void> {
  await sendPaperBack(req.context, inputOfPaper(req, bodyOf(req)))
  redirectWithNotice(res, toSignPath, { kind: 'done', text: req.t('papers.done.sentBack') })
}

async function createCancellation(req: Request, res: Response): Promise<void> {
  const about = await cancelPaper(req.context, inputOfPaper(req, bodyOf(req)))
  redirectWithNotice(res, papersListPath(about), { kind: 'done', text: req.t('papers.done.cancelled') })
}
