import { z } from 'zod'
import { invalid } from '../errors.ts'
import { listOf, requiredText } from '../input.ts'
import { operation } from '../operation.ts'
import { plainDateOf } from '../time/clock.ts'
import { changeLetter } from './change-letter.ts'
import type { Letter } from './letter.ts'
import { stagedFiles } from './staged-files.ts'
import type { SupplementFile } from './supplement.ts'

/** How often a writer may send papers over the look-up page in one day. */
const mostInDay = 3

/**
 * Keeps papers that the writer sent over the look-up page, apart from the record's files and sealed, until an officer
 * has read them. Done by the program in the name of nobody, so never of a denunciation.
 * @throws InvalidInput `uploads`: nothing was asked for, or the writer has sent too often today; NotFound
 */
export const receiveSupplement = operation({
  name: 'letters.receiveSupplement',
  input: z.object({ letterId: requiredText(24), files: listOf(z.string()) }),
  run: async (context, input) => {
    const staged = await stagedFiles(context, input.files)
    if (!staged.length) throw invalid('uploads', 'errors.required')
    const files = staged.map(
      ({ _id, name, size, type, hash }): SupplementFile => ({ id: _id, name, size, kind: type, hash }),
    )
    return changeLetter(
      context,
      { id: input.letterId, version: null, action: 'letters.receiveSupplement' },
      (letter) => {
        if (!isAskedForMore(letter)) throw invalid('uploads', 'lookup.supplement.notAsked')
        if (supplementsInDay(letter, context.today) >= mostInDay) throw invalid('uploads', 'lookup.supplement.tooOften')
        letter.supplements = [
          ...(letter.supplements ?? []),
          {
            id: files[0]?.id ?? '',
            at: context.now,
            note: null,
            files,
            state: 'arrived',
            reason: null,
            by: null,
            decidedAt: null,
          },
        ]
        return { details: { count: files.length } }
      },
    )
  },
})

function isAskedForMore(letter: Letter): boolean {
  return letter.contents.some((content) => content.awaitingSupplement && !content.closed)
}

/** How many times papers came in on a day of Việt Nam. */
export function supplementsInDay({ supplements }: Pick<Letter, 'supplements'>, day: string): number {
  return (supplements ?? []).filter((one) => plainDateOf(new Date(one.at)) === day).length
}
