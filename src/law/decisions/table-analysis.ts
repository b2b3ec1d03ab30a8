import { type FactName, inQuestionOrder } from '../facts/fact-definitions.ts'
import type { PlainDate } from '../plain-date.ts'
import { type DecisionTable, isLastResort, type TableOn, type TablePeriod } from './decision-table.ts'
import { type Diagrams, endOf, type Node } from './diagram.ts'
import { factsIn } from './rule.ts'

/** Answers that no row covers: for each fact that matters the letters that lead there. Other facts do not matter. */
export type Witness = Partial<Record<FactName, readonly string[]>>

/** What can be proved of the table on a day, and holds for the whole period. */
export interface TableAnalysis extends TablePeriod {
  on: PlainDate
  /** How many rows apply. */
  rows: number
  /** Every combination of answers meets a row other than the closing one. */
  total: boolean
  /** The shortest combination that does not; null when the table is total. */
  gap: Witness | null
  /** Rows that can never be the first to hold, and ⊕ rows that can never hold. The closing row is not counted. */
  unreachable: string[]
  /** Rows whose text was not read again in a named source. */
  unverified: string[]
  /** The facts on which a decision or a duty can depend. */
  facts: FactName[]
}

/**
 * Proves for the day's period whether every combination of answers meets a row, and whether every row can be met. The
 * proof looks at the whole alphabet of the facts, with no default answer and no sample (law/README §4).
 */
export function analyse(table: DecisionTable, on: PlainDate): TableAnalysis {
  const { diagrams } = table
  const { from, to, rows, duties, deciding, diagram } = table.on(on)
  const reached = reachedFrom(diagram, diagrams)
  const gap = shortestWay(diagram, diagrams, (result) => leavesOpen(result, deciding))
  const unreached = deciding.filter((row, index) => !reached.results.has(index) && !isLastResort(row))
  const impossible = duties.filter(({ condition }) => !diagrams.canHold(diagrams.of(condition)))
  const dutyFacts = duties.flatMap(({ condition }) => [...factsIn(condition)])
  return {
    on,
    from,
    to,
    rows: rows.length,
    total: gap === null,
    gap,
    unreachable: [...impossible, ...unreached].map(({ rule }) => rule.id),
    unverified: rows.filter(({ rule }) => rule.confidence !== 'verified').map(({ rule }) => rule.id),
    facts: inQuestionOrder([...reached.facts, ...dutyFacts]),
  }
}

/** No row holds, or only the closing one. */
function leavesOpen(result: number, deciding: TableOn['deciding']): boolean {
  const row = deciding[result]
  return row === undefined || isLastResort(row)
}

function reachedFrom(root: Node, diagrams: Diagrams): { results: Set<number>; facts: Set<FactName> } {
  const seen = new Set<Node>()
  const results = new Set<number>()
  const facts = new Set<FactName>()
  const look = (node: Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    const result = endOf(node)
    if (result !== undefined) {
      results.add(result)
      return
    }
    facts.add(diagrams.alphabet.facts[diagrams.levelOf(node)]!.fact)
    for (const child of diagrams.childrenOf(node)) look(child)
  }
  look(root)
  return { results, facts }
}

/** The answers to the fewest facts that end with a result that is wanted; null when no answers do. */
function shortestWay(root: Node, diagrams: Diagrams, wanted: (result: number) => boolean): Witness | null {
  const best = new Map<Node, [FactName, string[]][] | null>()
  const wayFrom = (node: Node): [FactName, string[]][] | null => {
    const result = endOf(node)
    if (result !== undefined) return wanted(result) ? [] : null
    const known = best.get(node)
    if (known !== undefined) return known
    const { fact, names } = diagrams.alphabet.facts[diagrams.levelOf(node)]!
    const children = diagrams.childrenOf(node)
    let shortest: [FactName, string[]][] | null = null
    for (const child of new Set(children)) {
      const way = wayFrom(child)
      if (!way || (shortest && way.length + 1 >= shortest.length)) continue
      shortest = [[fact, names.filter((_, letter) => children[letter] === child)], ...way]
    }
    best.set(node, shortest)
    return shortest
  }
  const way = wayFrom(root)
  return way && Object.fromEntries(way)
}
