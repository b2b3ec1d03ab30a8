import { fileTypeFromBuffer } from 'file-type'
import type { Context } from '../context.ts'
import type { FieldError } from '../errors.ts'
import { InvalidInput, invalid } from '../errors.ts'
import { newId } from '../id.ts'
import type { LetterFile } from './letter.ts'
import type { StagedFile } from './staged-file.ts'
import { StagedFileModel } from './staged-file.ts'

/** What may come with a letter: scans, photographs, office documents, recordings. */
const allowedTypes = new Map([
  ['application/pdf', ['pdf']],
  ['image/jpeg', ['jpg', 'jpeg']],
  ['image/png', ['png']],
  ['image/tiff', ['tif', 'tiff']],
  ['image/webp', ['webp']],
  ['image/heic', ['heic']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']],
  ['application/x-cfb', ['doc', 'xls']],
  ['audio/mpeg', ['mp3']],
  ['audio/x-m4a', ['m4a']],
  ['video/mp4', ['mp4']],
])

/** A file as a form sent it; `refusal` where its bytes were not kept. */
export interface UploadedFile {
  originalname: string
  buffer: Buffer
  size: number
  refusal?: FieldError
}

/**
 * Keeps uploaded files until their record is stored. The type is what the bytes say, not what the name says.
 * @throws InvalidInput naming the file when it is empty, too large, of no allowed type, or its name says another type
 */
export async function stageFiles(context: Context, uploads: UploadedFile[], field = 'files'): Promise<StagedFile[]> {
  const sniffed = await Promise.all(uploads.map((upload) => sniffedType(upload, field)))
  return Promise.all(
    uploads.map(async (upload, index) => {
      const _id = newId()
      const staged: StagedFile = {
        _id,
        office: context.actor.office,
        account: context.actor.id,
        hash: await context.files.put(context.vault.seal(upload.buffer, _id)),
        name: upload.originalname.normalize('NFC').replace(/[\\/]/g, '_').slice(-160),
        type: sniffed[index] ?? '',
        size: upload.size,
        at: context.now,
      }
      // Whose letter it is, is not known yet: a name may tell who the denouncer is.
      await StagedFileModel.create({ ...staged, name: sealedName(context, staged) })
      return staged
    }),
  )
}

/** The staged files that a form names; only the actor's own. */
export async function stagedFiles(context: Context, ids: string[]): Promise<StagedFile[]> {
  if (!ids.length) return []
  const found = await StagedFileModel.find({ _id: { $in: ids }, account: context.actor.id }).lean<StagedFile[]>()
  return ids.flatMap((id) => {
    const file = found.find((one) => one._id === id)
    return file ? [{ ...file, name: openedName(context, file) }] : []
  })
}

function sealedName({ vault }: Context, { _id, name }: StagedFile): string {
  return vault.seal(Buffer.from(name), _id).toString('base64')
}

function openedName({ vault }: Context, { _id, name }: StagedFile): string {
  return vault.unseal(Buffer.from(name, 'base64'), _id).toString()
}

/** Keeps staged files for good: sealed for a denunciation (LTC Đ.56: handwriting), plain for the rest. */
export async function keepFiles(
  context: Context,
  staged: StagedFile[],
  { sealed }: { sealed: boolean },
): Promise<LetterFile[]> {
  return Promise.all(
    staged.map(async (file) => {
      const hash = sealed
        ? file.hash
        : await context.files.put(context.vault.unseal(await context.files.get(file.hash), file._id))
      return {
        id: file._id,
        hash,
        name: sealed ? `${context.today}-${file._id.slice(-4)}` : file.name,
        type: file.type,
        size: file.size,
        pages: null,
        sealed,
        by: context.actor.id,
        at: context.now,
      }
    }),
  )
}

async function sniffedType(upload: UploadedFile, field: string): Promise<string> {
  if (upload.refusal) throw new InvalidInput({ [field]: upload.refusal })
  if (upload.size === 0) throw invalid(field, 'errors.file.empty', { name: upload.originalname })
  const type = await fileTypeFromBuffer(upload.buffer)
  const extensions = type && allowedTypes.get(type.mime)
  if (!type || !extensions) throw invalid(field, 'errors.file.type', { name: upload.originalname })
  const extension = upload.originalname.split('.').at(-1)?.toLowerCase() ?? ''
  if (!extensions.includes(extension))
    throw invalid(field, 'errors.file.disguised', { name: upload.originalname, type: type.ext })
  return type.mime
}

/**
 * Keeps every file that can be kept: one bad file never costs the others.
 * `refused` is what was wrong with each of the rest.
 */
export async function stageEach(
  context: Context,
  uploads: UploadedFile[],
): Promise<{ staged: StagedFile[]; refused: FieldError[] }> {
  const staged: StagedFile[] = []
  const refused: FieldError[] = []
  for (const upload of uploads) {
    try {
      staged.push(...(await stageFiles(context, [upload])))
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      refused.push(...Object.values(error.fields))
    }
  }
  return { staged, refused }
}
