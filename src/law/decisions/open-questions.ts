import { type FactName, type Facts, inQuestionOrder } from '../facts/fact-definitions.ts'
import { type Diagrams, endOf, type Node } from './diagram.ts'

export interface OpenQuestions {
  /** The unknown facts that can still change the result, in the order of the questions: exactly those. */
  missing: FactName[]
  /** The result, when no unknown fact can change it any more. */
  result: number | undefined
}

/**
 * Which unknown facts a diagram still depends on when some facts are known: its nodes for known facts are passed, and
 * what then asks in vain is left out. An answer never opens a new question. `merged` may count several results as one.
 */
export function openQuestions(
  diagrams: Diagrams,
  root: Node,
  known: Facts,
  merged: (result: number) => number = (result) => result,
): OpenQuestions {
  const { facts } = diagrams.alphabet
  const letters = facts.map(({ fact, letterOf }) => (known[fact] === undefined ? undefined : letterOf(known[fact])))
  const restricted = new Map<Node, number>()
  const unique = new Map<string, number>()
  const nodes: { level: number; children: number[] }[] = []

  /** Below zero a result, otherwise an index of `nodes`. */
  function restrict(node: Node): number {
    const result = endOf(node)
    if (result !== undefined) return -1 - merged(result)
    const done = restricted.get(node)
    if (done !== undefined) return done
    const level = diagrams.levelOf(node)
    const children = diagrams.childrenOf(node)
    const letter = letters[level]
    const rest = letter === undefined ? asking(level, children.map(restrict)) : restrict(children[letter]!)
    restricted.set(node, rest)
    return rest
  }

  function asking(level: number, children: number[]): number {
    if (children.every((child) => child === children[0])) return children[0]!
    const key = `${level}:${children}`
    const index = unique.get(key) ?? nodes.push({ level, children }) - 1
    unique.set(key, index)
    return index
  }

  const top = restrict(root)
  if (top < 0) return { missing: [], result: -1 - top }
  const seen = new Set<number>()
  const missing = new Set<FactName>()
  const look = (index: number): void => {
    if (index < 0 || seen.has(index)) return
    seen.add(index)
    const { level, children } = nodes[index]!
    missing.add(facts[level]!.fact)
    children.forEach(look)
  }
  look(top)
  return { missing: inQuestionOrder(missing), result: undefined }
}
