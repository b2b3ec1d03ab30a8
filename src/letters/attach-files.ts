import { z } from 'zod'
import { invalid } from '../errors.ts'
import { listOf, requiredText } from '../input.ts'
import { operation } from '../operation.ts'
import { changeLetter, letterInSight } from './change-letter.ts'
import { keepFiles, stagedFiles } from './staged-files.ts'

/**
 * Adds files to a letter of the register; those of a denunciation stay sealed, and their names are not kept.
 * @throws InvalidInput when none of the named files waits for the actor
 */
export const attachFiles = operation({
  name: 'letters.attach',
  input: z.object({ letterId: requiredText(24), files: listOf(z.string()) }),
  run: async (context, input) => {
    const { secret } = await letterInSight(context, input.letterId)
    const staged = await stagedFiles(context, input.files)
    if (!staged.length) throw invalid('files', 'errors.required')
    const files = await keepFiles(context, staged, { sealed: secret })
    return changeLetter(context, { id: input.letterId, version: null, action: 'letters.attach' }, (letter) => {
      letter.files.push(...files)
      return { details: { count: files.length } }
    })
  },
})
