import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { officeById } from '../../offices/index.ts'
import { sendBytes } from '../../web/send-bytes.ts'
import { paperCodes, templateSample } from '../sheets/index.ts'
import { templateById, templateId, templatesOf } from '../templates/paper-templates.ts'
import { renderIssued } from '../templates/render-issued.ts'
import { inventedFill } from '../templates/try-template.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The built-in paper with the names of its fields in their places: what a template begins from. */
export async function sendSample(req: Request, res: Response): Promise<void> {
  const code = knownCode(req)
  const bytes = await req.context.renderer.docx(templateSample(code, req.context.today))
  sendBytes(res, { name: `${code}-mau.docx`, type: wordType, sealed: false }, bytes)
}

/** A version as it was uploaded. */
export async function sendVersion(req: Request, res: Response): Promise<void> {
  const code = knownCode(req)
  const { uploads } = await templatesOf(req.context.actor.office, code)
  const version = uploads.find(({ no }) => String(no) === req.params.no)
  if (!version) throw new NotFound('template')
  sendBytes(res, { name: version.name, type: wordType, sealed: false }, await req.context.files.get(version.hash))
}

/** A version filled with a record that does not exist, as a paper of it will look. */
export function sendTrial(as: 'docx' | 'pdf') {
  return async (req: Request, res: Response): Promise<void> => {
    const { context } = req
    const code = knownCode(req)
    const version = await templateById(context.actor.office, templateId(code, Number(req.params.no)))
    if (!version) throw new NotFound('template')
    const [docx, office] = await Promise.all([context.files.get(version.hash), officeById(context.actor.office)])
    const filled = inventedFill(docx, code, { office, on: context.today })
    const files = await renderIssued(context.renderer, templateSample(code, context.today), filled)
    const bytes = files[as]
    if (!bytes) throw new NotFound('pdf')
    sendBytes(
      res,
      { name: `${code}-dien-thu.${as}`, type: as === 'pdf' ? 'application/pdf' : wordType, sealed: false },
      bytes,
    )
  }
}

function knownCode(req: Request): string {
  const code = String(req.params.code)
  if (!paperCodes.includes(code)) throw new NotFound('paper')
  return code
}
