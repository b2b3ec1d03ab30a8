import type { Request, Response } from 'express'
import { InvalidInput } from '../../errors.ts'
import type { Paper } from '../../letters/index.ts'
import type { Office } from '../../offices/index.ts'
import { parsed } from '../../operation.ts'
import { bodyOf } from '../../web/form.ts'
import { sendBytes } from '../../web/send-bytes.ts'
import { checkPaper } from '../check-paper.ts'
import { draftOf } from '../issue-paper.ts'
import type { PaperRecord } from '../paper-record.ts'
import { previewOf } from '../preview-paper.ts'
import { letterEffect, letterPaperInput, recordEffect, recordPaperInput } from '../submit-paper.ts'
import { inputOfNew, paperAt, placeAt } from './paper-at.ts'

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** What is typed, as it would be issued today; nothing is stored. */
export async function previewTyped(req: Request, res: Response): Promise<void> {
  const { context } = req
  const { about, contentNo } = await placeAt(req)
  const input = inputOfNew(req, bodyOf(req))
  const { asked, effect } = about.kind === 'letter' ? await askedOfLetter(req, input) : await askedOfRecord(input)
  const on = asked.on ?? context.today
  const as = formatOf(req.query.as)
  const paperIn = (record: PaperRecord, office: Office): Paper => {
    checkPaper(context, record, { code: asked.code, contentNo, on, id: asked.paperId ?? '' })
    const { code, note, toDenouncer } = asked
    return draftOf(context, record, {
      code,
      note,
      toDenouncer,
      contentNo,
      fields: asked.fields ?? null,
      office,
      effect,
    })
  }
  send(res, as, await previewOf(context, about, { on, as, paperIn }))
}

async function askedOfLetter({ context }: Request, input: Record<string, unknown>) {
  const asked = parsed(letterPaperInput, input)
  return { asked, effect: await letterEffect(context, asked) }
}

async function askedOfRecord(input: Record<string, unknown>) {
  const asked = parsed(recordPaperInput, input)
  return { asked, effect: await recordEffect(asked) }
}

/** A paper that waits, as it would be signed today. */
export async function previewWaiting(req: Request, res: Response): Promise<void> {
  const { about, paper } = await paperAt(req)
  const as = formatOf(req.params.as)
  const on = paper.on ?? req.context.today
  try {
    send(res, as, await previewOf(req.context, about, { on, as, paperIn: () => paper }))
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    res.status(422)
    res.page('papers/no-preview', {
      title: req.t('papers.noPreview'),
      section: 'queue',
      head: { title: req.t('papers.noPreview') },
      errorSummary: {
        errors: Object.values(error.fields).map(({ key, values }) => ({
          href: '#main',
          text: req.t(key as 'papers.noPreview', values),
        })),
      },
    })
  }
}

function formatOf(text: unknown): 'pdf' | 'docx' {
  return text === 'docx' ? 'docx' : 'pdf'
}

function send(res: Response, as: 'pdf' | 'docx', bytes: Buffer): void {
  sendBytes(res, { name: `${res.req.t('papers.preview.name')}.${as}`, type: types[as], sealed: true }, bytes)
}
