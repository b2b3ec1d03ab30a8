import type { Handling } from '../decisions/outcomes.ts'
import { knownFacts } from '../facts/check-facts.ts'
import type { FactName, Facts } from '../facts/fact-definitions.ts'
import type { PlainDate } from '../plain-date.ts'
import { onlineRule } from './online-rules.ts'

export interface OnlineReception {
  complete: boolean
  /** `notMet`: no online reception may be held. `undecided`: the head of the body decides whether to hold one. */
  outcome: 'notMet' | 'undecided'
  handling: Extract<Handling, 'noOnline' | 'officerDecides'>
  rule: 'online.case'
  citation: string
  missing: FactName[]
}

/**
 * Whether a reception may be held online: only since 2026-07-01 (LTCD Đ.3a), and of a denunciation only when the
 * denouncer does not ask for his identity to be protected (NĐ 154/2026 Đ.20(4)). Beyond that the head of the body
 * decides whether one of the cases of Đ.20 is given.
 */
export function onlineReception(facts: Facts, on: PlainDate): OnlineReception {
  const { kind, wantsSecrecy } = knownFacts(facts)
  const rule = onlineRule('online.case', on)
  if (!rule) return answer('notMet', 'LTCD Đ.3a')
  if (kind !== undefined && kind !== 'denunciation') return answer('undecided', rule.citation)
  if (wantsSecrecy === false) return answer('undecided', rule.citation)
  const missing: FactName[] = []
  if (kind === undefined) missing.push('kind')
  if (wantsSecrecy === undefined) missing.push('wantsSecrecy')
  return answer('notMet', `${rule.citation}(4)`, missing)
}

function answer(outcome: OnlineReception['outcome'], citation: string, missing: FactName[] = []): OnlineReception {
  const handling = outcome === 'notMet' ? 'noOnline' : 'officerDecides'
  return { complete: missing.length === 0, outcome, handling, rule: 'online.case', citation, missing }
}
