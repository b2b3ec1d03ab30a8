import { type Gathering, type Representatives, representativesFor } from '../people/representatives.ts'
import type { PlainDate } from '../plain-date.ts'

export type { Representatives } from '../people/representatives.ts'

/** How many representatives people on one matter may send; see `representativesFor`. */
export function maxRepresentatives(people: number, on: PlainDate, where: Gathering): Representatives {
  return representativesFor(people, on, where)
}
