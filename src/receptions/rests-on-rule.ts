import type { Filter } from '../access/scope.ts'
import type { Running } from '../letters/index.ts'
import { ruleOfKey, rulesInForce, rulesOfClock, runningUnder } from '../letters/index.ts'
import type { Reception } from './reception.ts'

const nothing: Filter = { _id: null }

/** The visits that a rule touches: those that still owe something by its term, or by a refusal on its ground. */
export function receptionsUnder(key: string): Filter {
  const rule = ruleOfKey(key)
  const running = rule && runningUnder(rule)
  if (running)
    return Object.fromEntries(Object.entries(running).map(([name, condition]) => [`clock.${name}`, condition]))
  if (rule?.family !== 'refusal') return nothing
  const on = { $gte: rule.inForceFrom, ...(rule.inForceTo && { $lte: rule.inForceTo }) }
  return { 'clock.clock': { $gt: '' }, 'clock.stopped': null, 'refusal.ground': rule.id, on }
}

/** The keys of the rules that an open visit rests on: what `receptionsUnder` says to the database. */
export function rulesOfReception({
  on,
  refusal,
  clock,
}: {
  on: string
  refusal: Pick<NonNullable<Reception['refusal']>, 'ground'> | null
  clock: Running | null
}): string[] {
  if (!clock) return []
  return [...rulesOfClock(clock), ...(refusal ? rulesInForce(refusal.ground, on) : [])]
}
