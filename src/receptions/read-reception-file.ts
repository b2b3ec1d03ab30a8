import { z } from 'zod'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import type { LetterFile } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { isOpenNow } from '../vault/index.ts'
import { receptionInSight, receptionSight } from './change-reception.ts'
import type { Reception } from './reception.ts'

/**
 * The bytes of one file of a visit. Papers of a denunciation show its writer's hand: they open only for who took the
 * visit, each reading logged, or during an opening of the vault for originals.
 * @throws NotFound
 */
export const readReceptionFile = operation({
  name: 'files.read',
  input: z.object({ id: z.string(), fileId: z.string() }),
  run: async (context, { id, fileId }): Promise<{ file: LetterFile; bytes: Buffer }> => {
    const reception = await receptionInSight(context, id)
    const file = reception.files.find((one) => one.id === fileId)
    if (!file || receptionSight(context.actor, reception) !== 'full' || !(await mayReadFiles(context, reception)))
      throw new NotFound('file')
    const stored = await context.files.get(file.hash)
    return { file, bytes: file.sealed ? context.vault.unseal(stored, file.id) : stored }
  },
})

/** Whether the actor may read the papers of a visit now. */
export async function mayReadFiles(context: Context, reception: Reception): Promise<boolean> {
  return !reception.secret || isOpenNow(context, { ...reception, assignee: null }, 'original')
}
