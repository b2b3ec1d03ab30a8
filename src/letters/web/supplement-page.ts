import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { fileSize, instant, shortDate } from '../../language/format.ts'
import type { FieldBase, FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { sendBytes } from '../../web/send-bytes.ts'
import { acceptSupplement, refuseSupplement } from '../accept-supplement.ts'
import type { Letter } from '../letter.ts'
import { numberOf } from '../letter.ts'
import { readSupplementFile } from '../read-supplement-file.ts'
import type { Supplement } from '../supplement.ts'
import { openRecord } from './open-record.ts'
import { classificationPath, letterPath, supplementDecisionPath, supplementFilePath, supplementPath } from './paths.ts'

/** What the writer was asked for, what came over the look-up page, and what becomes of it. */
export const supplementPage: FormPage = async (req, res, typed) => {
  const { t } = req
  const { letter, sight } = await openRecord(req, res)
  if (sight !== 'full') throw new NotFound('letter')
  const { field, summary } = fieldsOf(typed, t)
  const awaiting = letter.contents.filter((content) => content.awaitingSupplement && !content.closed)
  res.page('letters/supplement', {
    title: t('receipts.supplement.title', { number: numberOf(letter) }),
    section: 'letters',
    errorSummary: { errors: summary() },
    asked: awaiting.map(({ awaitingSupplement: asked }) =>
      t('receipts.supplement.asked', { date: shortDate(asked?.since ?? ''), what: asked?.what ?? '' }),
    ),
    sent: (letter.supplements ?? []).map((one, index) => shown(req, letter, one, index, field('reason'))),
    version: String(typed.values.version ?? letter.version),
    byHand: awaiting[0] && {
      href: classificationPath(letter._id, awaiting[0].no),
      text: t('receipts.supplement.byHand'),
    },
    back: letterPath(letter._id),
  })
}

function shown({ t, language }: Request, letter: Letter, one: Supplement, index: number, reason: FieldBase) {
  return {
    reason: {
      ...reason,
      // Several may wait on one page, each with its own field.
      id: index ? `${reason.id}-${index}` : reason.id,
      label: t('receipts.supplement.reason'),
      hint: t('receipts.supplement.reasonHint'),
      rows: 2,
    },
    title: t('receipts.supplement.arrived', { at: instant(new Date(one.at), language) }),
    list: {
      files: one.files.map((file) => ({
        text: file.name,
        href: supplementFilePath(letter._id, file.id),
        note: fileSize(file.size, language),
        tag: undefined,
      })),
    },
    became: one.state === 'arrived' ? undefined : t(`receipts.supplement.${one.state}`, { reason: one.reason ?? '' }),
    accept: supplementDecisionPath(letter._id, one.id, 'acceptance'),
    refuse: supplementDecisionPath(letter._id, one.id, 'refusal'),
  }
}

export const accept = form(
  async (req: Request, res: Response) => {
    const { letterId, supplementId } = req.params
    const letter = await acceptSupplement(req.context, { ...bodyOf(req), letterId, supplementId })
    redirectWithNotice(res, letterPath(letter._id), { kind: 'done', text: req.t('receipts.supplement.doneAccepted') })
  },
  { again: supplementPage },
)

export const refuse = form(
  async (req: Request, res: Response) => {
    const { letterId, supplementId } = req.params
    const letter = await refuseSupplement(req.context, { ...bodyOf(req), letterId, supplementId })
    redirectWithNotice(res, supplementPath(letter._id), {
      kind: 'done',
      text: req.t('receipts.supplement.doneRefused'),
    })
  },
  { again: supplementPage },
)

export async function sendSupplementFile(req: Request, res: Response): Promise<void> {
  const { letterId, fileId } = req.params
  const { file, bytes } = await readSupplementFile(req.context, { letterId, fileId })
  sendBytes(res, file, bytes)
}
