import { z } from 'zod'
import { sightOf } from '../access/secrecy.ts'
import { NotFound } from '../errors.ts'
import { operation } from '../operation.ts'
import { isOpenNow } from '../vault/index.ts'
import { letterInSight } from './change-letter.ts'
import { contentsInSight } from './contents-in-sight.ts'
import type { LetterFile } from './letter.ts'

/** Nobody may read a handwritten original without an opening of the vault for it. */
export class OriginalClosed extends Error {}

/**
 * The bytes of one file of a letter. Sealed originals only while the vault is open for the actor and for them; each
 * opening is logged by the vault.
 * @throws NotFound, OriginalClosed
 */
export const readFile = operation({
  name: 'files.read',
  input: z.object({ letterId: z.string(), fileId: z.string() }),
  run: async (context, { letterId, fileId }): Promise<{ file: LetterFile; bytes: Buffer }> => {
    const letter = await letterInSight(context, letterId)
    if (contentsInSight(context.actor, letter).length < letter.contents.length) throw new NotFound('file')
    const file = letter.files.find((one) => one.id === fileId)
    if (!file || sightOf(context.actor, letter) !== 'full') throw new NotFound('file')
    if (file.sealed && !(await isOpenNow(context, letter, 'original'))) throw new OriginalClosed()
    const stored = await context.files.get(file.hash)
    return { file, bytes: file.sealed ? context.vault.unseal(stored, file.id) : stored }
  },
})
