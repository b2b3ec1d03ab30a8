import { z } from 'zod'
import { invalid } from '../errors.ts'
import { newId } from '../id.ts'
import { listOf, optionalText } from '../input.ts'
import type { Letter, ResultReturn } from '../letters/index.ts'
import { changeLetter, returnWays } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { returnOf, returnTarget } from './return-of.ts'
import type { Returnable } from './returnable.ts'
import { unreturned } from './returnable.ts'
import { checkWay } from './ways.ts'

/** TF-9 goes with the originals that it lists. */
const returnOfOriginals = 'TF-9'

const way = z.enum(returnWays, 'errors.choose')

/** Makes papers and originals of a letter ready for its writer, by the way that the writer chose; none goes twice. */
export const prepareReturn = operation({
  name: 'returns.prepare',
  input: returnTarget.omit({ returnId: true }).extend({
    papers: listOf(z.string(), z.array(z.string()).max(40, 'errors.tooBig')),
    /** Originals and other things that go along. */
    what: optionalText(500),
    way,
    note: optionalText(500),
  }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: input.version, action: 'returns.prepare' }, (letter) => {
      const chosen = chosenOf(letter, input.papers)
      if (!chosen.length && !input.what) throw invalid('papers', 'errors.returns.nothing')
      const prepared: ResultReturn = {
        id: newId(),
        what: [...chosen.map((one) => one.documentNo), input.what ?? ''].filter(Boolean).join('; '),
        papers: chosen.map((one) => one.key),
        originals: input.what !== null || chosen.some((one) => one.code === returnOfOriginals),
        way: input.way,
        state: 'ready',
        consignment: null,
        to: null,
        checked: null,
        authority: null,
        on: context.today,
        by: context.actor.id,
        note: input.note,
      }
      checkWay(letter, prepared)
      letter.returns = [...(letter.returns ?? []), prepared]
      return { details: { return: prepared.id, what: prepared.what, way: prepared.way } }
    }),
})

/** Chooses another way for what waits, or makes ready again what the post brought back. */
export const prepareAgain = operation({
  name: 'returns.prepare',
  input: returnTarget.extend({ way, note: optionalText(500) }),
  run: (context, input) =>
    changeLetter(context, { id: input.letterId, version: input.version, action: 'returns.prepare' }, (letter) => {
      const one = returnOf(letter, input.returnId, ['ready', 'cameBack'])
      checkWay(letter, { ...one, way: input.way })
      Object.assign(one, {
        way: input.way,
        state: 'ready',
        consignment: null,
        on: context.today,
        by: context.actor.id,
        note: input.note,
      } satisfies Partial<ResultReturn>)
      return { details: { return: one.id, what: one.what, way: one.way } }
    }),
})

/** @throws InvalidInput for a paper that is not the writer's, or that has been prepared already */
function chosenOf(letter: Letter, keys: string[]): Returnable[] {
  const open = unreturned(letter)
  return [...new Set(keys)].map((key) => {
    const found = open.find((one) => one.key === key)
    if (!found) throw invalid('papers', 'errors.returns.already')
    return found
  })
}
