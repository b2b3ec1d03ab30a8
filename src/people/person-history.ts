import { may } from '../access/policies.ts'
import { receptionScope } from '../access/scope.ts'
import type { Context } from '../context.ts'
import type { QueueRow } from '../letters/index.ts'
import { letterPage } from '../letters/index.ts'
import type { RegisterRow } from '../receptions/index.ts'
import { ReceptionModel, receptionPage } from '../receptions/index.ts'
import { personKeys } from '../text/person-keys.ts'

export interface PersonWords {
  name: string
  phone: string | null
  idNumber: string | null
}

/** Visits and letters of somebody, newest first, and under which key they were found. */
export interface PersonHistory {
  key: string | null
  /** `id` and `phone` are the same person; `name` may be another of that name. */
  foundBy: 'id' | 'phone' | 'name' | null
  receptions: RegisterRow[]
  letters: QueueRow[]
}

const mostEach = 6

/**
 * What the office already knows of somebody in front of it: by number, else telephone, else name without diacritics.
 * Denunciations and visits with one have no keys, so they are never found here.
 */
export async function historyOf(context: Context, person: PersonWords): Promise<PersonHistory> {
  const nothing: PersonHistory = { key: null, foundBy: null, receptions: [], letters: [] }
  if (!may(context.actor, 'people.find')) return nothing
  for (const key of personKeys({ ...person, address: null })) {
    const found = await historyByKey(context, key, mostEach)
    const foundBy = key.slice(0, key.indexOf(':')) as 'id' | 'phone' | 'name'
    if (found.receptions.length + found.letters.length > 0) return { key, foundBy, ...found }
  }
  return nothing
}

/** Visits and letters under one key, each at most `most`. */
export async function historyByKey(
  context: Context,
  key: string,
  most: number,
): Promise<Pick<PersonHistory, 'receptions' | 'letters'>> {
  const { actor, today } = context
  const [receptions, letters] = await Promise.all([
    receptionPage(actor, { personKey: key }, null, most),
    letterPage(actor, { personKey: key }, today, 'newest', null, most),
  ])
  return { receptions: receptions.rows, letters: letters.rows }
}

/** How the newest visit under a key wrote the person down, or null. */
export async function asLastSeen(context: Context, key: string) {
  const visit = await ReceptionModel.findOne(
    { ...receptionScope(context.actor), personKeys: key, removed: null },
    { people: 1 },
  )
    .sort({ on: -1 })
    .lean()
  return visit?.people.find((person) => personKeys(person).includes(key)) ?? null
}
