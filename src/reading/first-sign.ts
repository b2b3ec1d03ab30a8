import type { FoldedText } from './folded-text.ts'
import type { Proposal } from './reading.ts'

/** What the first rule says that finds its words: the rules stand in order of their strength. */
export function firstSign<Rule extends { id: string; why: string; pattern: RegExp }, Value>(
  letter: FoldedText,
  rules: readonly Rule[],
  says: (rule: Rule) => Value,
): Proposal<Value> | null {
  for (const rule of rules) {
    const [match] = matches(rule.pattern, letter.folded, 1)
    if (match) return { value: says(rule), rule: rule.id, why: rule.why, because: [placeOf(letter, match)] }
  }
  return null
}

/** The first matches of a pattern: a text that repeats itself says nothing more. */
export function matches(pattern: RegExp, text: string, most: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) {
    found.push(match)
    if (found.length === most) break
  }
  return found
}

/** Where a match stands, without the spaces and stops at its ends. */
export function placeOf(letter: FoldedText, match: RegExpExecArray) {
  const before = /^[ .;:!?,]*/.exec(match[0])![0].length
  const after = /[ ,]*$/.exec(match[0])![0].length
  return letter.place(match.index + before, Math.max(match.index + before + 1, match.index + match[0].length - after))
}
