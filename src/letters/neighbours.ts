import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/secrecy.ts'
import type { Letter } from './letter.ts'
import { LetterModel } from './letter.ts'
import type { LetterChoice } from './letter-choice.ts'
import type { ListOrder, PageMark } from './queue.ts'
import { orderField, rowsBeyond } from './queue.ts'

/** Letters that may only be known to exist are passed over; so many at most. */
const mostSkipped = 5

type Neighbour = Pick<Letter, '_id' | 'office' | 'secret' | 'secretTaker' | 'assignee' | 'agencies'>

const fields = { office: 1, secret: 1, secretTaker: 1, assignee: 1, agencies: 1 } as const

/** The letters just before and after a mark of a list that the actor may open. */
export async function neighboursOf(
  actor: Actor,
  choice: LetterChoice,
  today: string,
  order: ListOrder,
  mark: Omit<PageMark, 'back'>,
): Promise<{ previous: string | undefined; next: string | undefined }> {
  const [previous, next] = await Promise.all(
    [true, false].map(async (back) => {
      const { parts, direction } = rowsBeyond(actor, choice, today, order, { ...mark, back })
      for (const part of parts) {
        const rows = await LetterModel.find(part, fields)
          .sort({ [orderField[order]]: direction, _id: direction })
          .limit(mostSkipped)
          .lean<Neighbour[]>()
        const near = rows.find((row) => sightOf(actor, row) !== 'existence')
        if (near) return near._id
      }
      return undefined
    }),
  )
  return { previous, next }
}
