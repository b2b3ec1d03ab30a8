import type { Request, RequestHandler } from 'express'
import multer from 'multer'

/** Name of the file input of every form that takes files; the ids of files kept before stand under `files`. */
export const uploadName = 'uploads'

const mostFiles = 20

/**
 * Parses a form with files, held in memory until they are sniffed and sealed: nothing unsealed touches the disk.
 * A form without files passes unchanged.
 */
export function uploads(limitBytes: number): RequestHandler {
  return multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: limitBytes, files: mostFiles, fields: 5000, fieldSize: 1024 * 1024 },
    defParamCharset: 'utf8',
  }).array(uploadName, mostFiles)
}

/** The files of this post, without the empty part that a browser sends for an input left alone. */
export function uploadedFiles(req: Request): { originalname: string; buffer: Buffer; size: number }[] {
  const files = Array.isArray(req.files) ? req.files : []
  return files.filter((file) => file.originalname !== '')
}
