import type { Actor } from '../access/actor.ts'
import type { Letter } from './letter.ts'
import { LetterModel } from './letter.ts'
import type { LetterChoice } from './letter-choice.ts'
import { lettersChosen } from './letter-choice.ts'

/** What can be asked of the letters of a period once they are counted. */
export type ReceivedPart = Pick<LetterChoice, 'eligibility' | 'eligibleKind' | 'twoKinds' | 'manySignatories'>

type Group = { _id: Pick<Letter, 'eligibility' | 'eligibleKey' | 'manySignatories'>; count: number }

/**
 * Counts the letters of a choice once, by what figures ask of them, from the index alone; answers how many of them any
 * part has: the same number that the list of the choice with that part shows.
 */
export async function receivedCounts(
  actor: Actor,
  choice: LetterChoice,
  today: string,
): Promise<(part: ReceivedPart) => number> {
  const groups = await LetterModel.aggregate<Group>([
    { $match: lettersChosen(actor, choice, today) },
    {
      $group: {
        _id: { eligibility: '$eligibility', eligibleKey: '$eligibleKey', manySignatories: '$manySignatories' },
        count: { $sum: 1 },
      },
    },
  ])
  return (part) => groups.reduce((sum, { _id, count }) => (isOf(part, _id) ? sum + count : sum), 0)
}

function isOf(part: ReceivedPart, { eligibility, eligibleKey, manySignatories }: Group['_id']): boolean {
  const kinds = eligibleKey.split('+')
  return (
    (!part.eligibility || part.eligibility === eligibility) &&
    (!part.eligibleKind || kinds.includes(part.eligibleKind)) &&
    (!part.twoKinds || kinds.length > 1) &&
    (!part.manySignatories || manySignatories)
  )
}
