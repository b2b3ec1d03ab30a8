import { z } from 'zod'
import type { Context } from '../context.ts'
import { invalid, NotFound } from '../errors.ts'
import { count, requiredText } from '../input.ts'
import type { Law } from '../law/index.ts'
import { operation } from '../operation.ts'
import { plainDateOf } from '../time/clock.ts'
import { changeLetter, letterInSight } from './change-letter.ts'
import { intakeClock, startClock } from './clocks.ts'
import type { Letter, LetterFile } from './letter.ts'
import type { Supplement, SupplementFile } from './supplement.ts'

const chosen = { letterId: requiredText(24), version: count(0, 1_000_000_000), supplementId: requiredText(24) }

/**
 * Takes what the writer sent into the record. Nothing is awaited any more: the content is classified anew, and the term
 * of its processing begins on the day on which the papers came (position; TT 05/2021 Đ.6(2) lets a letter be processed
 * once it is complete).
 * @throws NotFound, InvalidInput when somebody has decided on it already, Stale
 */
export const acceptSupplement = operation({
  name: 'letters.acceptSupplement',
  input: z.object(chosen),
  run: async (context, { letterId, version, supplementId }) => {
    const before = await letterInSight(context, letterId)
    const files = await keptFiles(context, before, arrivedIn(before, supplementId).files)
    const law = await context.lawOf(before.office)
    return changeLetter(context, { id: letterId, version, action: 'letters.acceptSupplement' }, (letter) => {
      const supplement = arrivedIn(letter, supplementId)
      decide(context, supplement, 'accepted', null)
      letter.files.push(...files)
      goOnClassifying(letter, law, plainDateOf(new Date(supplement.at)))
      return { details: { count: files.length } }
    })
  },
})

/** Does not take what the writer sent, with the reason that the writer reads: the rest is still awaited. */
export const refuseSupplement = operation({
  name: 'letters.refuseSupplement',
  input: z.object({ ...chosen, reason: requiredText(500) }),
  run: async (context, { letterId, version, supplementId, reason }) =>
    changeLetter(context, { id: letterId, version, action: 'letters.refuseSupplement' }, (letter) => {
      decide(context, arrivedIn(letter, supplementId), 'refused', reason)
      return { details: { reason } }
    }),
})

function arrivedIn(letter: Letter, id: string): Supplement {
  const supplement = letter.supplements?.find((one) => one.id === id)
  if (!supplement) throw new NotFound('supplement')
  if (supplement.state !== 'arrived') throw invalid('reason', 'receipts.supplement.decided')
  return supplement
}

function decide(context: Context, supplement: Supplement, state: Supplement['state'], reason: string | null): void {
  Object.assign(supplement, { state, reason, by: context.actor.id, decidedAt: context.now })
}

/** The bytes came sealed; those of an ordinary letter are kept as its other files are. */
function keptFiles({ files, vault, actor, now }: Context, { secret }: Letter, sent: readonly SupplementFile[]) {
  return Promise.all(
    sent.map(
      async ({ id, hash, name, kind, size }): Promise<LetterFile> => ({
        id,
        hash: secret ? hash : await files.put(vault.unseal(await files.get(hash), id)),
        name,
        type: kind,
        size,
        pages: null,
        sealed: secret,
        by: actor.id,
        at: now,
      }),
    ),
  )
}

function goOnClassifying(letter: Letter, law: Law, arrivedOn: string): void {
  for (const content of letter.contents)
    if (content.awaitingSupplement && !content.closed) {
      content.awaitingSupplement = null
      content.decision = null
      startClock(content, law, {
        clock: intakeClock(content.kind),
        start: arrivedOn,
        startEvent: 'supplementReceived',
      })
    }
}
