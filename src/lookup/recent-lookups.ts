import type { PlainDate } from '../law/index.ts'
import type { Lookup } from './lookup.ts'
import { LookupModel } from './lookup.ts'

interface Read {
  at: number
  lookup: Promise<Lookup | null>
}

/** A code that is asked again and again within so many milliseconds is read once. */
const freshFor = 2000
const mostKept = 5000

const recent = new Map<string, Read>()

/**
 * What a code answers on a day, or null. The reasons for null (nobody ever had the code, it was replaced, its time is
 * over, it belongs to a denunciation) are one and the same to the single query that is made.
 */
export function lookupOfCode(code: string, today: PlainDate): Promise<Lookup | null> {
  const known = recent.get(code)
  if (known && performance.now() - known.at < freshFor) return known.lookup
  const lookup = LookupModel.findOne({ _id: code, until: { $gte: today } })
    .lean<Lookup>()
    .exec()
  remember(code, { at: performance.now(), lookup })
  lookup.catch(() => recent.delete(code))
  return lookup
}

function remember(code: string, read: Read): void {
  recent.delete(code)
  recent.set(code, read)
  if (recent.size <= mostKept) return
  const [oldest] = recent.keys()
  if (oldest !== undefined) recent.delete(oldest)
}

/** Lets the next question for these codes be read anew: what a code answers has changed. */
export function forgetLookups(codes: readonly string[]): void {
  for (const code of codes) recent.delete(code)
}
