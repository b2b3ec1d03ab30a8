import type { FactName, FactValue } from '../facts/fact-definitions.ts'
import { type Condition, comparisons } from './condition.ts'
import type { Possibilities } from './possibilities.ts'

/** The three values of Kleene's logic: an unknown fact leaves a condition open unless the rest settles it. */
export type Truth = 'holds' | 'fails' | 'open'

/**
 * Whether the condition holds, fails, or is open. `consulted` collects the facts that were looked at, from left to
 * right up to the point where the result is settled.
 */
export function evaluate(condition: Condition, possible: Possibilities, consulted?: Set<FactName>): Truth {
  switch (condition.kind) {
    case 'always':
      return 'holds'
    case 'not':
      return opposite[evaluate(condition.condition, possible, consulted)]
    case 'all':
      return settledBy('fails', condition.conditions, possible, consulted)
    case 'any':
      return settledBy('holds', condition.conditions, possible, consulted)
    default:
      consulted?.add(condition.fact)
      return literal(condition, possible)
  }
}

export type Literal = Extract<Condition, { fact: FactName }>

/** Whether the value of the literal's fact makes the literal true. */
export function satisfies(condition: Literal, value: FactValue): boolean {
  switch (condition.kind) {
    case 'isTrue':
      return value === true
    case 'oneOf':
      return condition.values.includes(String(value))
    case 'compare':
      return comparisons[condition.operator](Number(value), condition.number)
  }
}

const opposite: Record<Truth, Truth> = { holds: 'fails', fails: 'holds', open: 'open' }

function settledBy(
  decisive: 'holds' | 'fails',
  conditions: readonly Condition[],
  possible: Possibilities,
  consulted?: Set<FactName>,
): Truth {
  let open = false
  for (const condition of conditions) {
    const truth = evaluate(condition, possible, consulted)
    if (truth === decisive) return decisive
    if (truth === 'open') open = true
  }
  return open ? 'open' : opposite[decisive]
}

function literal(condition: Literal, possible: Possibilities): Truth {
  const values = possible.of(condition.fact)
  if (!values) return 'open'
  const passing = values.filter((value) => satisfies(condition, value)).length
  if (passing === 0) return 'fails'
  return passing === values.length ? 'holds' : 'open'
}
