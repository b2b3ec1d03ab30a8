import type { Actor } from '../access/actor.ts'
import type { Content } from './content.ts'
import type { Letter } from './letter.ts'

/**
 * The contents of a letter that an actor works on: for an agency officer only those that were transferred to the own
 * body, else all. Other contents of the same letter are none of its business, least of all a denunciation of it.
 */
export function contentsInSight(actor: Actor, letter: Pick<Letter, 'contents'>): Content[] {
  if (actor.role !== 'agencyOfficer') return letter.contents
  return letter.contents.filter((content) => content.transfers.some((leg) => leg.agency === actor.agency))
}
