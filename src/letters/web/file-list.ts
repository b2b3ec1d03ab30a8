import type { Request } from 'express'
import { fileSize } from '../../language/format.ts'
import type { FileList } from '../../web/components.ts'
import type { Letter, LetterFile } from '../letter.ts'
import { filePath } from './paths.ts'

/** The files of a letter with what they are; a sealed one says so. */
export function shownFiles(req: Request, letter: Letter, most = letter.files.length): FileList {
  return { files: letter.files.slice(0, most).map((file) => shownFile(req, letter, file)) }
}

function shownFile({ t, language }: Request, letter: Letter, file: LetterFile): FileList['files'][number] {
  return {
    text: file.name,
    href: filePath(letter._id, file.id),
    note: [typeWords(t, file.type), fileSize(file.size, language)].join(', '),
    tag: file.sealed ? { tone: 'secret', icon: 'lock', text: t('letters.files.sealed') } : undefined,
  }
}

function typeWords(t: Request['t'], type: string): string {
  if (type === 'application/pdf') return 'PDF'
  if (type.startsWith('image/')) return t('letters.files.image')
  if (type.startsWith('audio/') || type.startsWith('video/')) return t('letters.files.recording')
  return t('letters.files.document')
}
