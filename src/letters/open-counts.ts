import type { Actor } from '../access/actor.ts'
import type { ContentKind } from './content.ts'
import { LetterModel } from './letter.ts'
import type { DueBucket, LetterChoice } from './letter-choice.ts'
import { bucketOf, dueBuckets, lettersChosen } from './letter-choice.ts'
import type { LetterState } from './state.ts'

/** Counts of the open letters of a choice by everything that the filters beside a list offer, in one grouping. */
export async function openCounts(
  actor: Actor,
  choice: LetterChoice,
  today: string,
): Promise<{
  due: Record<DueBucket, number>
  kinds: Record<ContentKind, number>
  states: Partial<Record<LetterState, number>>
  total: number
}> {
  const groups = await LetterModel.aggregate<{
    _id: { dueOrder: string; soonFrom: string; state: LetterState; kindKey: string }
    count: number
  }>([
    {
      $match: lettersChosen(
        actor,
        { ...choice, due: undefined, kinds: undefined, states: undefined, open: true },
        today,
      ),
    },
    {
      $group: {
        _id: { dueOrder: '$dueOrder', soonFrom: '$soonFrom', state: '$state', kindKey: '$kindKey' },
        count: { $sum: 1 },
      },
    },
  ])
  const due = Object.fromEntries(dueBuckets.map((bucket) => [bucket, 0])) as Record<DueBucket, number>
  const kinds = { complaint: 0, denunciation: 0, petition: 0 }
  const states: Partial<Record<LetterState, number>> = {}
  let total = 0
  for (const { _id, count } of groups) {
    const bucket = bucketOf(_id, today)
    const fits = {
      due: !choice.due || choice.due === bucket,
      kinds: !choice.kinds?.length || choice.kinds.some((kind) => _id.kindKey.includes(kind)),
      states: !choice.states?.length || choice.states.includes(_id.state),
    }
    if (fits.kinds && fits.states) {
      due[bucket] += count
      total += count
    }
    if (fits.due && fits.states)
      for (const kind of Object.keys(kinds) as ContentKind[]) if (_id.kindKey.includes(kind)) kinds[kind] += count
    if (fits.due && fits.kinds) states[_id.state] = (states[_id.state] ?? 0) + count
  }
  return { due, kinds, states, total }
}
