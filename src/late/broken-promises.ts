import { addDays, type PlainDate } from '../law/index.ts'
import type { Letter } from '../letters/index.ts'
import { currentTransfer, isSuspended, numberOf, promiseToCitizen } from '../letters/index.ts'
import type { Apology } from './apology.ts'

/** Promises that lapsed longer ago, in registers taken over, are told by the monitor; nobody apologises for them now. */
const watchedDays = 30

export type BrokenPromise = Pick<
  Apology,
  'letter' | 'number' | 'contentNo' | 'kind' | 'clock' | 'due' | 'again' | 'holder'
>

/**
 * The promises of a letter whose last day has come: the apology has to go out before the term ends (NĐ 118/2025), so it is
 * drafted on the last day. None of a letter with a denunciation, and none while the term is held.
 */
export function brokenPromises(letter: Letter, today: PlainDate): BrokenPromise[] {
  if (letter.secret || letter.removed) return []
  return letter.contents.flatMap((content) => {
    const promise = isSuspended(content) ? null : promiseToCitizen(content)
    if (!promise || content.kind === 'denunciation') return []
    if (promise.due > today || promise.due < addDays(today, -watchedDays)) return []
    const leg = currentTransfer(content)
    return [
      {
        letter: letter._id,
        number: numberOf(letter),
        contentNo: content.no,
        kind: content.kind,
        clock: promise.clock,
        due: promise.due,
        again: promise.was !== null,
        holder: leg && { agency: leg.agency, name: leg.agencyName },
      },
    ]
  })
}
