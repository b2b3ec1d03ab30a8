import type { Actor } from '../access/actor.ts'
import type { PlainDate } from '../law/index.ts'
import type { Apology } from './apology.ts'
import { ApologyModel } from './apology.ts'

const mostRows = 200

/** The apologies of the office that wait for a manager; those that should have gone out longest ago first. */
export function waitingApologies({ office }: Actor): Promise<Apology[]> {
  return ApologyModel.find({ office, state: 'draft' }).sort({ due: 1, _id: 1 }).limit(mostRows).lean<Apology[]>().exec()
}

export function countWaitingApologies({ office }: Actor): Promise<number> {
  return ApologyModel.countDocuments({ office, state: 'draft' })
}

/** What everybody may read of an apology: nobody's name, number or subject. */
export type PublishedApology = Pick<Apology, '_id' | 'office' | 'kind' | 'holder' | 'due' | 'newDue' | 'on'>

/** The apologies that went out in a month, `YYYY-MM`, of all offices of the installation, newest first. */
export function publishedApologies(month: string): Promise<PublishedApology[]> {
  return ApologyModel.find(
    { state: 'issued', on: { $gte: `${month}-01`, $lte: `${month}-31` } },
    { office: 1, kind: 1, holder: 1, due: 1, newDue: 1, on: 1 },
  )
    .sort({ on: -1, _id: -1 })
    .limit(mostRows)
    .lean<PublishedApology[]>()
    .exec()
}

/** The month of the newest published apology, and whether there are others before a month. */
export async function newestPublished(): Promise<PlainDate | null> {
  const newest = await ApologyModel.findOne({ state: 'issued', on: { $gt: '' } }, { on: 1 })
    .sort({ on: -1, _id: -1 })
    .lean()
  return newest?.on ?? null
}
