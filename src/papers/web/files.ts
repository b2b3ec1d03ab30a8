import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { bodyOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { sendBytes } from '../../web/send-bytes.ts'
import { uploadedFiles } from '../../web/upload.ts'
import { attachScan } from '../attach-scan.ts'
import { PaperClosed, readPaperFile } from '../read-paper-file.ts'
import { inputOfPaper, subjectAt } from './paper-at.ts'
import { ownerPath, signaturePath } from './paths.ts'

/** A copy of an issued paper; who must state a purpose first is led to the record, where it is stated. */
export async function sendPaperFile(req: Request, res: Response): Promise<void> {
  if (!['pdf', 'docx', 'scan'].includes(String(req.params.as))) throw new NotFound('file')
  try {
    const { bytes, ...file } = await readPaperFile(req.context, inputOfPaper(req, { as: req.params.as }))
    sendBytes(res, file, bytes)
  } catch (error) {
    if (!(error instanceof PaperClosed)) throw error
    redirectWithNotice(res, ownerPath(subjectAt(req)), { kind: 'secret', text: req.t('errors.paper.vaultClosed') })
  }
}

export async function createScan(req: Request, res: Response): Promise<void> {
  const [file] = uploadedFiles(req)
  await attachScan(req.context, inputOfPaper(req, { file, reason: bodyOf(req).reason }))
  redirectWithNotice(res, signaturePath(subjectAt(req), String(req.params.paperId)), {
    kind: 'done',
    text: req.t('papers.scan.done'),
  })
}
