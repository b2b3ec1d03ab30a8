import type { Request } from 'express'
import type { FieldError } from '../../errors.ts'
import { InvalidInput } from '../../errors.ts'
import { rowsOf } from '../../input.ts'
import { uploadedFiles, uploadName } from '../../web/upload.ts'
import { stageEach } from '../staged-files.ts'

/**
 * Keeps the files of this post beside those kept before, by id under `files`: they stay however often the form comes
 * back.
 * @throws InvalidInput naming each file that cannot be kept
 */
export async function keepUploads(req: Request, kept: unknown[] = rowsOf(req.body.files)): Promise<void> {
  const { staged, refused } = await stageEach(req.context, uploadedFiles(req))
  req.body.files = [...kept, ...staged.map((file) => file._id)]
  if (refused.length) throw refusedFiles(refused, uploadName)
}

/** Every refused file in its own line: the first beside the field. */
export function refusedFiles(refused: FieldError[], field: string): InvalidInput {
  return new InvalidInput(Object.fromEntries(refused.map((one, index) => [index ? `${field}.${index}` : field, one])))
}
