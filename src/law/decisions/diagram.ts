import { type Alphabet, alphabetOf } from './alphabet.ts'
import type { Condition } from './condition.ts'
import { satisfies } from './evaluate.ts'

/** A node of a diagram. Ends are negative: `endOf` tells what they stand for. */
export type Node = number

const no = end(0)
const yes = end(1)

/** The node that ends a diagram with a result. */
export function end(result: number): Node {
  return -1 - result
}

/** The result with which a diagram ends, or undefined for a node that still asks for a fact. */
export function endOf(node: Node): number | undefined {
  return node < 0 ? -1 - node : undefined
}

/**
 * Ordered decision diagrams over the facts: each node asks for one fact and has a child for each letter of it, always
 * in the order of the questions. Nodes are shared and none asks in vain, so two conditions that mean the same are the
 * same node, a condition that can never hold is `no`, and what a diagram says can be proved instead of sampled.
 */
export class Diagrams {
  readonly alphabet: Alphabet
  private readonly levels: number[] = []
  private readonly kids: (readonly Node[])[] = []
  private readonly unique = new Map<string, Node>()
  private chosen = new Map<string, Node>()

  constructor(conditions: readonly Condition[]) {
    this.alphabet = alphabetOf(conditions)
  }

  /** The place of the fact that a node asks for in the order of the questions. */
  levelOf(node: Node): number {
    return node < 0 ? Number.POSITIVE_INFINITY : this.levels[node]!
  }

  /** What follows for each letter of the fact. */
  childrenOf(node: Node): readonly Node[] {
    return this.kids[node]!
  }

  /** The first of the conditions that holds: the diagram ends with its result, or with `otherwise` when none does. */
  firstOf(choices: readonly { condition: Node; result: number }[], otherwise: number): Node {
    const diagram = choices.reduceRight((rest, { condition, result }) => {
      return this.choose(condition, end(result), rest)
    }, end(otherwise))
    this.chosen = new Map()
    return diagram
  }

  /** A condition as a diagram that ends with yes or no. */
  of(condition: Condition): Node {
    switch (condition.kind) {
      case 'always':
        return yes
      case 'not':
        return this.choose(this.of(condition.condition), no, yes)
      case 'all':
        return condition.conditions.reduce((all, part) => this.choose(all, this.of(part), no), yes)
      case 'any':
        return condition.conditions.reduce((any, part) => this.choose(any, yes, this.of(part)), no)
      default: {
        const level = this.alphabet.levelOf(condition.fact)
        const { values } = this.alphabet.facts[level]!
        return this.node(
          level,
          values.map((value) => (satisfies(condition, value) ? yes : no)),
        )
      }
    }
  }

  /** Whether a condition can hold at all. */
  canHold(condition: Node): boolean {
    return condition !== no
  }

  private choose(condition: Node, then: Node, otherwise: Node): Node {
    if (condition === yes || then === otherwise) return then
    if (condition === no) return otherwise
    const key = `${condition},${then},${otherwise}`
    const known = this.chosen.get(key)
    if (known !== undefined) return known
    const level = Math.min(this.levelOf(condition), this.levelOf(then), this.levelOf(otherwise))
    const at = (node: Node, letter: number) => (this.levelOf(node) === level ? this.kids[node]![letter]! : node)
    const children = this.alphabet.facts[level]!.values.map((_, letter) =>
      this.choose(at(condition, letter), at(then, letter), at(otherwise, letter)),
    )
    const node = this.node(level, children)
    this.chosen.set(key, node)
    return node
  }

  private node(level: number, children: readonly Node[]): Node {
    if (children.every((child) => child === children[0])) return children[0]!
    const key = `${level}:${children}`
    const known = this.unique.get(key)
    if (known !== undefined) return known
    const node = this.levels.push(level) - 1
    this.kids.push(children)
    this.unique.set(key, node)
    return node
  }
}
