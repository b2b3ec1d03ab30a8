import type { Actor } from '../access/actor.ts'
import { ReceptionModel, receptionsChosen } from '../receptions/index.ts'
import type { Period } from './period.ts'

/** The leaders who received in their periodic receptions, with the number of rows of each. */
export async function hostsOf(actor: Actor, { from, to }: Period, below: boolean): Promise<Map<string, number>> {
  const groups = await ReceptionModel.aggregate<{ _id: string | null; count: number }>([
    { $match: receptionsChosen(actor, { kind: 'periodic', from, to, below }) },
    { $group: { _id: '$host', count: { $sum: 1 } } },
    { $sort: { count: -1, _id: 1 } },
  ])
  return new Map(groups.flatMap(({ _id, count }) => (_id ? [[_id, count] as const] : [])))
}
