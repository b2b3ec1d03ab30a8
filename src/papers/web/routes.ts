import type { Request, RequestHandler, Response } from 'express'
import type { Action } from '../../access/policies.ts'
import { may } from '../../access/policies.ts'
import type { Config } from '../../config.ts'
import type { Letter, Paper } from '../../letters/index.ts'
import { letterPath } from '../../letters/web/paths.ts'
import type { Link } from '../../web/components.ts'
import { bodyOf, form, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { uploads } from '../../web/upload.ts'
import { numberOfPaper } from '../number-of-paper.ts'
import { cancelPaper, sendPaperBack, signPaper } from '../sign-paper.ts'
import { draftPaper, submitPaper } from '../submit-paper.ts'
import { cancellationPage } from './cancellation-page.ts'
import { createScan, sendPaperFile } from './files.ts'
import { exportOutgoing, outgoingListPage } from './outgoing-page.ts'
import { inputOfNew, inputOfPaper, subjectAt } from './paper-at.ts'
import { paperForm } from './paper-form.ts'
import { papersListPath } from './paper-frame.ts'
import { newPaperPath, outgoingExportPath, outgoingPath, ownerPath, signaturesPath, toSignPath } from './paths.ts'
import { previewTyped, previewWaiting } from './preview.ts'
import { signaturePage } from './signature-page.ts'
import { createSignatures } from './signatures-page.ts'
import { toSignPage } from './to-sign-page.ts'

type Settings = Pick<Config, 'uploadLimitBytes'>

const letterContent = '/letters/:letterId/contents/:contentNo'

/** What can be done with the office's papers. */
export function paperRoutes(parts: { config: Settings }): Route[] {
  return [
    get(toSignPath, 'papers.sign', (req, res) => toSignPage(req, res, nothingTyped)),
    post(signaturesPath, 'papers.sign', form(createSignatures, { again: toSignPage })),
    get(outgoingPath, 'papers.register', outgoingListPage),
    get(outgoingExportPath, 'papers.register', exportOutgoing),
    ...routesOfNew(letterContent, { submit: 'papers.submit', preview: 'papers.preview' }, createPaper),
    ...routesOfNew('/receptions/:receptionId', drafting, createRecordPaper),
    ...routesOfNew('/feedback/:feedbackId', drafting, createRecordPaper),
    ...routesOfPapers('/letters/:letterId', { read: 'letters.read', preview: 'papers.preview' }, parts),
    ...routesOfPapers('/receptions/:receptionId', { read: 'receptions.read', preview: 'papers.draftOf' }, parts),
    ...routesOfPapers('/feedback/:feedbackId', { read: 'feedback.list', preview: 'papers.draftOf' }, parts),
  ]
}

const drafting = { submit: 'papers.draftOf', preview: 'papers.draftOf' } as const

/** A new paper of a record: its form, what it would look like, its issue. */
function routesOfNew(
  place: string,
  { submit, preview }: { submit: Action; preview: Action },
  create: (req: Request, res: Response) => Promise<void>,
): Route[] {
  return [
    get(`${place}/papers/new`, submit, (req, res) => paperForm(req, res, nothingTyped)),
    post(`${place}/papers`, submit, form(create, { again: paperForm })),
    post(`${place}/papers/preview`, preview, form(previewTyped, { again: paperForm })),
  ]
}

/** What is done with one paper, whatever record it is about. */
function routesOfPapers(
  record: string,
  { read, preview }: { read: Action; preview: Action },
  parts: { config: Settings },
): Route[] {
  const paper = `${record}/papers/:paperId`
  const upload: RequestHandler = (req, res, next) => uploads(parts.config.uploadLimitBytes)(req, res, next)
  return [
    get(`${paper}/signature`, read, (req, res) => signaturePage(req, res, nothingTyped)),
    post(`${paper}/signature`, 'papers.sign', form(createSignature, { again: signaturePage })),
    post(`${paper}/sending-back`, 'papers.sendBack', form(createSendingBack, { again: signaturePage })),
    get(`${paper}/cancellation`, 'papers.cancel', (req, res) => cancellationPage(req, res, nothingTyped)),
    post(`${paper}/cancellation`, 'papers.cancel', form(createCancellation, { again: cancellationPage })),
    get(`${paper}/preview/:as`, preview, previewWaiting),
    get(`${paper}/files/:as`, 'papers.readFile', sendPaperFile),
    post(`${paper}/scan`, 'papers.attachScan', form(createScan, { again: signaturePage }), [upload]),
  ]
}

async function createPaper(req: Request, res: Response): Promise<void> {
  const letter = await submitPaper(req.context, inputOfNew(req, bodyOf(req)))
  redirectWithNotice(res, letterPath(letter._id), { kind: 'done', text: noticeOf(req, letter) })
}

async function createRecordPaper(req: Request, res: Response): Promise<void> {
  const { record } = await draftPaper(req.context, inputOfNew(req, bodyOf(req)))
  redirectWithNotice(res, ownerPath(subjectAt(req)), { kind: 'done', text: noticeOf(req, record) })
}

/** What became of the paper that was issued last: its number, or that it waits. */
export function noticeOf({ t }: Request, { papers }: { papers: readonly Paper[] }): string {
  const paper = papers.at(-1)
  return paper && paper.no !== null
    ? t('papers.done.signed', { number: numberOfPaper(paper) })
    : t('papers.done.submitted')
}

/**
 * After a transfer went out: where the sender is told of it (LTCD Đ.28(1)(d)). Not about a denunciation, whose notice
 * needs an opening of the vault first, nor where nobody is known whom to tell.
 */
export function tellSender({ t, context }: Request, { _id, secret, senders, papers }: Letter): Link | undefined {
  const paper = papers.at(-1)
  if (!paper || paper.no === null || paper.effect.kind !== 'transfer') return undefined
  if (secret || senders.length === 0 || !may(context.actor, 'papers.submit')) return undefined
  return { href: newPaperPath(_id, paper.contentNo, 'TF-4'), text: t('papers.tellSender') }
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
