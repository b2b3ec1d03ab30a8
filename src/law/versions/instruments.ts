import { isPlainDate, type PlainDate } from '../plain-date.ts'
import { decrees } from './instruments/decrees.ts'
import type { Instrument } from './instruments/instrument.ts'
import { laws } from './instruments/laws.ts'
import { ministerial } from './instruments/ministerial.ts'

export type { Instrument }

export const instruments: readonly Instrument[] = [...laws, ...decrees, ...ministerial]

const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]))

/** @throws RangeError for an id that is not in the list */
export function instrumentOf(id: string): Instrument {
  const found = byId.get(id)
  if (!found) throw new RangeError(`Unknown instrument: ${id}`)
  return found
}

/** The first day on which an article could be cited. */
export function articleInForceFrom({ inForceFrom, added }: Instrument, article: string | undefined): PlainDate {
  return (article !== undefined && added?.[article]) || inForceFrom
}

/** Every name by which an instrument is cited, the longest first: "TT 05/2021/TT-TTCP" before "TT 05". */
export function instrumentNames(list: readonly Instrument[] = instruments): { name: string; id: string }[] {
  return list
    .flatMap(({ id, short, aliases }) => [short, ...aliases].map((name) => ({ name, id })))
    .sort((a, b) => b.name.length - a.name.length)
}

/** What makes the list itself wrong: a name with two meanings, a day that is none, an end before its beginning. */
export function instrumentProblems(list: readonly Instrument[] = instruments): string[] {
  const names = instrumentNames(list).map(({ name }) => name)
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  const ids = new Set(list.map(({ id }) => id))
  const days = list.flatMap(({ id, inForceFrom, inForceTo }) => {
    if (!isPlainDate(inForceFrom) || (inForceTo !== null && !isPlainDate(inForceTo))) return [`${id}: not a day`]
    return inForceTo !== null && inForceTo < inForceFrom ? [`${id}: ends before it begins`] : []
  })
  return [...twice.map((name) => `${name}: names two instruments`), ...days].concat(
    ids.size === list.length ? [] : ['an id is used twice'],
  )
}
