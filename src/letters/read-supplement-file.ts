import { z } from 'zod'
import { sightOf } from '../access/secrecy.ts'
import { NotFound } from '../errors.ts'
import { operation } from '../operation.ts'
import { letterInSight } from './change-letter.ts'

/**
 * A file that the writer sent and that is not in the record yet.
 * @throws NotFound for bodies that have a content, and wherever files of the letter would not be read either
 */
export const readSupplementFile = operation({
  name: 'files.read',
  input: z.object({ letterId: z.string(), fileId: z.string() }),
  run: async (context, { letterId, fileId }) => {
    const letter = await letterInSight(context, letterId)
    if (context.actor.role === 'agencyOfficer' || letter.secret || sightOf(context.actor, letter) !== 'full')
      throw new NotFound('file')
    const file = letter.supplements?.flatMap((one) => one.files).find((one) => one.id === fileId)
    if (!file) throw new NotFound('file')
    const bytes = context.vault.unseal(await context.files.get(file.hash), file.id)
    return { file: { name: file.name, type: file.kind, sealed: true }, bytes }
  },
})
