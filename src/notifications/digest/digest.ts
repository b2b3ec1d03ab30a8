import type { Actor } from '../../access/actor.ts'
import type { DueBucket, LetterChoice, QueueRow } from '../../letters/index.ts'
import { countLetters, letterPage } from '../../letters/index.ts'

/** What a digest tells of, the most pressing first. */
export const digestBuckets = ['over', 'today', 'soon'] as const satisfies readonly DueBucket[]

export interface DigestPart {
  bucket: (typeof digestBuckets)[number]
  count: number
  /** The first of them: number and last day only, a denunciation like any other. */
  first: Pick<QueueRow, 'no' | 'year' | 'nextDue'>[]
}

const shown = 10

/** The open letters that are an officer's own concern: a handler's own, a manager's and a counter's all in their scope. */
function concernOf(actor: Actor): LetterChoice | null {
  switch (actor.role) {
    case 'handler':
      return { open: true, assignee: actor.id }
    case 'manager':
    case 'receptionOfficer':
      return { open: true }
    case 'agencyOfficer':
      return { open: true, agency: actor.agency }
    default:
      return null
  }
}

/** What is overdue, due today and due soon for an officer; empty where there is nothing, and no mail goes out. */
export async function digestOf(actor: Actor, today: string): Promise<DigestPart[]> {
  const concern = concernOf(actor)
  if (!concern) return []
  const parts = await Promise.all(
    digestBuckets.map(async (bucket) => {
      const choice = { ...concern, due: bucket }
      const [count, page] = await Promise.all([
        countLetters(actor, choice, today),
        letterPage(actor, choice, today, 'due', null, shown),
      ])
      return { bucket, count, first: page.rows }
    }),
  )
  return parts.filter((part) => part.count > 0)
}
