import type { RunningClock } from '../letters/index.ts'
import { contentKinds, waitingPapersIn } from '../letters/index.ts'
import { personKeys } from '../text/person-keys.ts'
import { searchTokens } from '../text/search-tokens.ts'
import type { Reception, ReceptionRow } from './reception.ts'
import { receptionNumber } from './reception.ts'

/** Fields that deriveReception() computes. */
type Derived =
  | 'secret'
  | 'secretTaker'
  | 'crowd'
  | 'kinds'
  | 'open'
  | 'nextDue'
  | 'dueOrder'
  | 'soonFrom'
  | 'waitingPapers'
  | 'search'
  | 'personKeys'
  | 'hasPending'
  | 'row'

export type ReceptionFacts = Omit<Reception, Derived>

const noneLast = '9999'

/**
 * From this number of people on one matter a visit is that of a delegation (LTCD Đ.3(4), 31). A register may call
 * fewer people so: what it says stays.
 */
export const crowdFrom = 5

/** A visit with everything that lists, counts and search read, computed from what happened. */
export function deriveReception(facts: ReceptionFacts, soonFrom: (clock: RunningClock) => string): Reception {
  const kinds = contentKinds.filter((kind) => facts.contents.some((content) => content.kind === kind))
  const secret = kinds.includes('denunciation')
  const owed = facts.removed || !facts.clock || facts.clock.stopped ? null : facts.clock
  return {
    ...facts,
    secret,
    secretTaker: secret ? facts.officer : null,
    crowd: facts.delegation !== null,
    kinds,
    open: owed !== null,
    nextDue: owed?.legal.due ?? null,
    dueOrder: owed?.legal.due ?? noneLast,
    soonFrom: owed ? soonFrom(owed) : '',
    waitingPapers: waitingPapersIn(facts),
    search: facts.removed ? [] : searchOf(facts, secret),
    personKeys: secret || facts.removed ? [] : [...new Set(facts.people.flatMap(personKeys))],
    hasPending: Boolean(facts.pending?.length),
    row: rowOf(facts, secret),
  }
}

function searchOf(facts: ReceptionFacts, secret: boolean): string[] {
  const people = secret ? [] : facts.people
  const representatives = secret ? [] : (facts.delegation?.representatives ?? [])
  return searchTokens({
    texts: [
      ...facts.contents.flatMap((content) => [content.summary, content.agencyName ?? '']),
      ...people.map((person) => person.address ?? ''),
      (secret ? null : facts.delegation?.name) ?? '',
    ],
    names: [...people, ...representatives].map((person) => person.name),
    numbers: [
      receptionNumber(facts),
      facts.receiptCode,
      ...people.flatMap((person) => [person.phone ?? '', person.idNumber ?? '']),
      ...representatives.map((person) => person.idNumber ?? ''),
    ],
  })
}

function rowOf(facts: ReceptionFacts, secret: boolean): ReceptionRow {
  const first = secret ? undefined : facts.people[0]
  return {
    person: first?.name ?? null,
    place: first?.address ?? null,
    gist: facts.contents
      .map((content) => content.summary)
      .join('; ')
      .slice(0, 240),
    group: (secret ? null : facts.delegation?.name) ?? null,
  }
}
