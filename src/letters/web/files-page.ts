import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { vaultAccess } from '../../access/secrecy.ts'
import { NotFound } from '../../errors.ts'
import { instant } from '../../language/format.ts'
import { isOpenNow } from '../../vault/index.ts'
import { purposeField } from '../../vault/web/index.ts'
import type { FormPage } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { sendBytes } from '../../web/send-bytes.ts'
import { uploadedFiles, uploadName } from '../../web/upload.ts'
import { attachFiles } from '../attach-files.ts'
import { OriginalClosed, readFile } from '../read-file.ts'
import { stageEach } from '../staged-files.ts'
import { shownFiles } from './file-list.ts'
import { refusedFiles } from './keep-uploads.ts'
import { openRecord } from './open-record.ts'
import { letterTabPath, vaultOpeningsPath } from './paths.ts'
import { recordFrame } from './record-frame.ts'

/** Every file of a letter; the handwritten originals of a denunciation stay closed until a purpose is stated. */
export const filesPage: FormPage = async (req, res, typed) => {
  const { t, language } = req
  const record = await openRecord(req, res)
  if (record.sight !== 'full') throw new NotFound('letter')
  const { letter } = record
  const { field, summary } = fieldsOf(typed, t)
  const sealed = letter.files.some((file) => file.sealed)
  const access = vaultAccess(req.context.actor, letter)
  const open = sealed && access === 'withPurpose' && (await isOpenNow(req.context, letter, 'original'))
  const list = shownFiles(req, letter)
  const noted = letter.files.map((file, index) => ({
    ...list.files[index],
    note: `${list.files[index]?.note}, ${t('letters.files.addedBy', {
      at: instant(file.at, language),
      name: file.by === letter.receivedBy ? letter.receivedByName : '',
    })}`.replace(/, $/, ''),
  }))
  res.page('letters/files', {
    ...(await recordFrame(req, record, 'files')),
    errorSummary: { errors: summary() },
    list: { files: noted },
    original:
      sealed && access === 'withPurpose'
        ? {
            text: t(open ? 'letters.files.originalOpen' : 'letters.files.originalClosed'),
            action: open ? undefined : vaultOpeningsPath(letter._id),
            purpose: purposeField(t, field('purpose')),
          }
        : undefined,
    add: may(req.context.actor, 'letters.attach')
      ? {
          action: letterTabPath(letter._id, 'files'),
          field: {
            ...field('files'),
            name: uploadName,
            label: t('letters.files.field'),
            hint: t('letters.files.hint'),
            multiple: true,
          },
        }
      : undefined,
  })
}

/** Adds every file that can be kept; the page names the others. */
export async function addFiles(req: Request, res: Response): Promise<void> {
  const id = String(req.params.letterId)
  const { staged, refused } = await stageEach(req.context, uploadedFiles(req))
  if (staged.length || !refused.length)
    await attachFiles(req.context, { letterId: id, files: staged.map((file) => file._id) })
  if (refused.length) throw refusedFiles(refused, 'files')
  redirectWithNotice(res, letterTabPath(id, 'files'), {
    kind: 'done',
    text: req.t('letters.files.added', { count: staged.length }),
  })
}

/** The file itself: what the browser can show is shown, the rest is saved. A closed original leads to where it is opened. */
export async function sendFile(req: Request, res: Response): Promise<void> {
  const letterId = String(req.params.letterId)
  try {
    const { file, bytes } = await readFile(req.context, { letterId, fileId: req.params.fileId })
    sendBytes(res, file, bytes)
  } catch (error) {
    if (!(error instanceof OriginalClosed)) throw error
    res.redirect(303, `${letterTabPath(letterId, 'files')}#original`)
  }
}
