import { z } from 'zod'
import { letterScope } from '../access/scope.ts'
import { sightOf } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import { invalid, NotFound } from '../errors.ts'
import { newId } from '../id.ts'
import { requiredText } from '../input.ts'
import { operation } from '../operation.ts'
import { changeLetter } from './change-letter.ts'
import type { Letter } from './letter.ts'
import { LetterModel, linkKinds, numberOf } from './letter.ts'

/**
 * Links a letter with another of the register; nothing is merged, and the link can be undone.
 * @throws InvalidInput when the number is none that the actor may read, is this letter, or is linked so already
 */
export const linkLetters = operation({
  name: 'letters.link',
  input: z.object({
    letterId: requiredText(24),
    kind: z.enum(linkKinds, 'errors.choose'),
    number: requiredText(20),
    reason: requiredText(500),
  }),
  run: async (context, input) => {
    const other = await letterByNumber(context, input.number)
    if (!other) throw invalid('number', 'errors.link.unknown')
    if (other._id === input.letterId) throw invalid('number', 'errors.link.itself')
    await changeLetter(context, { id: input.letterId, version: null, action: 'letters.link' }, (letter) => {
      if (letter.links.some((link) => link.to === other._id && !link.undone))
        throw invalid('number', 'errors.link.already')
      letter.links.push({
        id: newId(),
        kind: input.kind,
        to: other._id,
        reason: input.reason,
        by: context.actor.id,
        byName: context.actor.name,
        at: context.now,
        undone: null,
      })
      // The history is read by more people than either letter: a number there could tell who wrote a denunciation.
      const tells = other.secret || letter.secret
      return { details: { kind: input.kind, ...(tells ? {} : { number: numberOf(other) }) } }
    })
    return other
  },
})

/** Undoes a link: it stays in the record with who undid it and when. */
export const unlinkLetters = operation({
  name: 'letters.unlink',
  input: z.object({ letterId: requiredText(24), linkId: requiredText(24) }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: null, action: 'letters.unlink' }, (letter) => {
      const link = letter.links.find((one) => one.id === input.linkId && !one.undone)
      if (!link) throw new NotFound('link')
      link.undone = { by: context.actor.id, byName: context.actor.name, at: context.now }
      return { details: { kind: link.kind } }
    }),
})

/** "1121/2026" as the register writes it; only a letter that the actor may read. */
async function letterByNumber(
  { actor }: Context,
  text: string,
): Promise<Pick<Letter, '_id' | 'no' | 'year' | 'secret'> | null> {
  const match = /^\s*(\d{1,7})\s*\/\s*(\d{4})\s*$/.exec(text)
  if (!match) return null
  const found = await LetterModel.findOne(
    { ...letterScope(actor), year: Number(match[2]), no: Number(match[1]) },
    { no: 1, year: 1, secret: 1, secretTaker: 1, assignee: 1, agencies: 1 },
  ).lean<Letter>()
  return found && sightOf(actor, found) === 'full' ? found : null
}
