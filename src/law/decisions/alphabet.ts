import { type FactName, type FactValue, factDefinitions } from '../facts/fact-definitions.ts'
import type { Comparison, Condition } from './condition.ts'

/**
 * What each fact can be, as far as a table can tell: true or false, the codes of a choice, and for a number the
 * intervals between the comparisons of the table (signatories: at most 1, 2 to 4, at least 5). The lowest interval is
 * open below and the highest above, so that every whole number lies in one. Facts stand in the order of the questions.
 */
export interface Alphabet {
  readonly facts: readonly FactLetters[]
  levelOf(fact: FactName): number
}

export interface FactLetters {
  fact: FactName
  /** One value for each letter. */
  values: readonly FactValue[]
  /** The letters as text: true, complaint, <=1, 2..4, >=5. */
  names: readonly string[]
  letterOf(value: FactValue): number
}

export function alphabetOf(conditions: readonly Condition[]): Alphabet {
  const cuts = new Map<FactName, Set<number>>()
  for (const condition of conditions) collectCuts(condition, cuts)
  const facts = factDefinitions.map(({ name, type, values }): FactLetters => {
    if (type === 'number') return intervals(name, [...(cuts.get(name) ?? [])])
    const letters: readonly FactValue[] = type === 'boolean' ? [true, false] : (values ?? [])
    return { fact: name, values: letters, names: letters.map(String), letterOf: (value) => letters.indexOf(value) }
  })
  const levels = new Map(facts.map(({ fact }, level) => [fact, level]))
  return { facts, levelOf: (fact) => levels.get(fact)! }
}

/** The whole numbers at which a new interval begins: `> 1` tells 2 from 1, `>= 5` tells 5 from 4. */
const firstAbove: Record<Comparison, (number: number) => number[]> = {
  '>': (number) => [number + 1],
  '<=': (number) => [number + 1],
  '>=': (number) => [number],
  '<': (number) => [number],
  '=': (number) => [number, number + 1],
}

function collectCuts(condition: Condition, cuts: Map<FactName, Set<number>>): void {
  if (condition.kind === 'not') collectCuts(condition.condition, cuts)
  else if (condition.kind === 'all' || condition.kind === 'any')
    for (const part of condition.conditions) collectCuts(part, cuts)
  else if (condition.kind === 'compare') {
    const found = cuts.get(condition.fact) ?? new Set()
    for (const cut of firstAbove[condition.operator](condition.number)) found.add(cut)
    cuts.set(condition.fact, found)
  }
}

function intervals(fact: FactName, cuts: number[]): FactLetters {
  const begins = cuts.toSorted((a, b) => a - b)
  const [first] = begins
  if (first === undefined) return { fact, values: [0], names: ['any'], letterOf: () => 0 }
  const names = begins.map((begin, index) => {
    const next = begins[index + 1]
    if (next === undefined) return `>=${begin}`
    return next === begin + 1 ? String(begin) : `${begin}..${next - 1}`
  })
  return {
    fact,
    values: [first - 1, ...begins],
    names: [`<=${first - 1}`, ...names],
    letterOf: (value) => begins.filter((begin) => Number(value) >= begin).length,
  }
}
