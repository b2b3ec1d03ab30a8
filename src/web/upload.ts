import type { Request, RequestHandler } from 'express'
import multer from 'multer'
import type { FieldError } from '../errors.ts'

/** Name of the file input of every form that takes files; the ids of files kept before stand under `files`. */
export const uploadName = 'uploads'

const usualMost = 20
const mostParts = 200

/** A file as a form sent it. `refusal`: its bytes were not kept, and why. */
export interface ReceivedFile {
  originalname: string
  buffer: Buffer
  size: number
  refusal?: FieldError
}

/**
 * Parses a form with files, held in memory until they are sniffed and sealed: nothing unsealed touches the disk. A
 * file that is too large, or one too many, is let go by while it arrives: the rest of the form is still read, so that
 * it can come back as typed. A form without files passes unchanged.
 */
export function uploads(limitBytes: number, mostFiles = usualMost): RequestHandler {
  return multer({
    storage: inMemory(limitBytes, mostFiles),
    limits: { files: mostParts, fields: 5000, fieldSize: 1024 * 1024 },
    defParamCharset: 'utf8',
  }).array(uploadName)
}

function inMemory(limitBytes: number, mostFiles: number): multer.StorageEngine {
  const received = new WeakMap<Request, number>()
  return {
    _handleFile(req, file, done) {
      const count = (received.get(req) ?? 0) + 1
      received.set(req, count)
      const chunks: Buffer[] = []
      let size = 0
      file.stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= limitBytes && count <= mostFiles) chunks.push(chunk)
        else chunks.length = 0
      })
      file.stream.once('error', done)
      file.stream.once('end', () =>
        done(null, {
          buffer: Buffer.concat(chunks),
          size,
          ...refusalOf(file.originalname, { count, size, limitBytes, mostFiles }),
        } as object),
      )
    },
    _removeFile(_req, file, done) {
      Object.assign(file, { buffer: Buffer.alloc(0) })
      done(null)
    },
  }
}

function refusalOf(
  name: string,
  { count, size, limitBytes, mostFiles }: { count: number; size: number; limitBytes: number; mostFiles: number },
): Pick<ReceivedFile, 'refusal'> {
  if (count > mostFiles) return { refusal: { key: 'errors.file.tooMany', values: { name, most: mostFiles } } }
  if (size <= limitBytes) return {}
  return { refusal: { key: 'errors.file.tooLarge', values: { name, most: Math.floor(limitBytes / 1024 / 1024) } } }
}

/** The files of this post, without the empty part that a browser sends for an input left alone. */
export function uploadedFiles(req: Request): ReceivedFile[] {
  const files: ReceivedFile[] = Array.isArray(req.files) ? req.files : []
  return files.filter((file) => file.originalname !== '')
}
