import decisionRows from '../data/decision-rows.json' with { type: 'json' }
import { knownFacts } from '../facts/check-facts.ts'
import type { Facts } from '../facts/fact-definitions.ts'

/** What the worked cases take for granted. For cases and tests only: in life an unanswered fact is unknown. */
export const caseDefaults: Facts = Object.freeze(knownFacts(decisionRows.defaults))
