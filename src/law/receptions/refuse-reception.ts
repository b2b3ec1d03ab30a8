import { isCitation } from '../citation.ts'
import type { ClockId } from '../clocks/clock-ids.ts'
import { firstRow } from '../decisions/first-row.ts'
import type { Handling } from '../decisions/outcomes.ts'
import { parseCondition } from '../decisions/parse-condition.ts'
import { knownFacts } from '../facts/check-facts.ts'
import type { FactName, Facts } from '../facts/fact-definitions.ts'
import { inForceOn } from '../in-force.ts'
import type { PlainDate } from '../plain-date.ts'
import { type RefusalGround, refusalGrounds } from './refusal-grounds.ts'

export interface ReceptionDecision {
  /** False while an unknown fact can still establish a ground; nothing is refused until then. */
  complete: boolean
  outcome: 'receive' | 'refuseReception'
  handling: Handling
  papers: string[]
  clocks: ClockId[]
  /** The ground that the facts establish; null when the citizen is received. */
  ground: RefusalGround | null
  missing: FactName[]
}

/** The grounds in force on a day, of which the officer may choose one by what he sees. */
export function refusalGroundsOn(on: PlainDate): RefusalGround[] {
  return refusalGrounds.filter((ground) => inForceOn(ground, on))
}

/**
 * Whether the facts themselves establish a refusal of the reception: from 2026-07-01 a petition answered in writing
 * without anything new (NĐ 154/2026 Đ.4(1)(h)), or a matter that another body is settling (k). Otherwise the citizen
 * is received and answered within 10 working days (LTCD Đ.28(1)). No refusal may serve to dodge the duty (Đ.4(4)).
 */
export function refuseReception(facts: Facts, on: PlainDate): ReceptionDecision {
  const grounds = established.filter(({ ground }) => inForceOn(ground, on))
  const { row, missing } = firstRow(grounds, knownFacts(facts))
  const complete = missing.length === 0
  if (!row || !complete) {
    const receive = { outcome: 'receive', handling: 'receive', papers: ['RF-4'], clocks: ['reception.answer'] } as const
    return { complete, ...receive, papers: [...receive.papers], clocks: [...receive.clocks], ground: null, missing }
  }
  const { handling, papers, clocks } = row.ground
  return {
    complete,
    outcome: 'refuseReception',
    handling,
    papers: [...papers],
    clocks: [...clocks],
    ground: row.ground,
    missing,
  }
}

/** The grounds that have a condition, parsed once; a ground without citation stops the start. */
const established = refusalGrounds.flatMap((ground) => {
  if (!isCitation(ground.citation)) throw new Error(`${ground.id}: no citation`)
  return ground.when === null ? [] : [{ ground, condition: parseCondition(ground.when) }]
})
