import type { FactName, FactValue } from '../facts/fact-definitions.ts'
import type { Condition } from './condition.ts'
import { evaluate, satisfies } from './evaluate.ts'
import type { Possibilities } from './possibilities.ts'

/** The unknown facts on which an open condition still depends: those of the parts that are themselves open. */
export function openFacts(condition: Condition, possible: Possibilities): FactName[] {
  if (evaluate(condition, possible) !== 'open') return []
  switch (condition.kind) {
    case 'always':
      return []
    case 'not':
      return openFacts(condition.condition, possible)
    case 'all':
    case 'any':
      return condition.conditions.flatMap((part) => openFacts(part, possible))
    default:
      return [condition.fact]
  }
}

/**
 * Narrows what the facts can be to what an open condition leaves them when it turns out to be `outcome`. The rows after
 * an open row matter only when that row fails: so "competence is own" failing leaves every competence but `own` to them.
 */
export function assume(condition: Condition, outcome: 'holds' | 'fails', possible: Possibilities): void {
  if (condition.kind === 'always' || evaluate(condition, possible) !== 'open') return
  if (condition.kind === 'not') {
    assume(condition.condition, outcome === 'holds' ? 'fails' : 'holds', possible)
  } else if (condition.kind === 'all' || condition.kind === 'any') {
    const eachOfThem = (condition.kind === 'all') === (outcome === 'holds')
    assumeParts(condition.conditions, outcome, eachOfThem, possible)
  } else {
    possible.narrow(condition.fact, (value) => satisfies(condition, value) === (outcome === 'holds'))
  }
}

/** Every part has the outcome of the whole when `eachOfThem`; otherwise only a sole open part is sure to have it. */
function assumeParts(
  parts: readonly Condition[],
  outcome: 'holds' | 'fails',
  eachOfThem: boolean,
  possible: Possibilities,
): void {
  const open = parts.filter((part) => evaluate(part, possible) === 'open')
  if (!eachOfThem && open.length !== 1) return
  for (const part of open) assume(part, outcome, possible)
}

/** The literals that make a condition hold, with the values that the facts have. */
export function grounds(condition: Condition, possible: Possibilities): { fact: FactName; value: FactValue }[] {
  const found: { fact: FactName; value: FactValue }[] = []
  for (const fact of new Set(groundFacts(condition, 'holds', possible))) {
    const [value, ...others] = possible.of(fact) ?? []
    if (value !== undefined && others.length === 0) found.push({ fact, value })
  }
  return found
}

function groundFacts(condition: Condition, outcome: 'holds' | 'fails', possible: Possibilities): FactName[] {
  if (evaluate(condition, possible) !== outcome) return []
  switch (condition.kind) {
    case 'always':
      return []
    case 'not':
      return groundFacts(condition.condition, outcome === 'holds' ? 'fails' : 'holds', possible)
    case 'all':
    case 'any':
      return condition.conditions.flatMap((part) => groundFacts(part, outcome, possible))
    default:
      return [condition.fact]
  }
}
