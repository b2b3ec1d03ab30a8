import { compiled, unmarked } from './compile.ts'
import written from './data/letter-patterns.json' with { type: 'json' }
import type { LetterPatterns } from './letter-patterns.ts'
import { patternProblems } from './pattern-problems.ts'

/** The patterns of the program, checked when it starts. */
export const patterns = usable(written as unknown as LetterPatterns)

export type Patterns = ReturnType<typeof usable>

/** Patterns checked and made ready for matching. @throws Error that names every bad rule by its id */
export function usable(data: LetterPatterns) {
  const problems = patternProblems(data)
  if (problems.length) throw new Error(`The patterns for reading letters cannot be used:\n${problems.join('\n')}`)
  const ready = <Rule extends { pattern: string }>(rules: readonly Rule[]) =>
    rules.map((rule) => ({ ...rule, pattern: compiled(rule.pattern, data.parts) }))
  const { bodies } = data
  return {
    withdrawals: ready(data.withdrawals),
    kinds: ready(data.kinds),
    fields: data.fields.map((rule) => ({
      ...rule,
      words: rule.words.map((words) => ({ typed: words.normalize('NFC'), folded: unmarked(words) })),
    })),
    decisions: ready(data.decisions),
    signs: ready(data.decisionSigns),
    day: compiled(data.day.after, data.parts),
    levels: ready(data.levels),
    subjects: ready(data.subjects),
    bodyRules: new Map(data.bodyRules.map((rule) => [rule.id, rule.why])),
    bodies: {
      head: new RegExp(
        `(?<![a-z0-9])(?:${alternatives(bodies.posts)} ){0,2}(?<head>${alternatives(bodies.heads)})(?![a-z0-9])`,
        'g',
      ),
      level: new RegExp(`^ (?:${alternatives(bodies.levels)})(?= )`),
      /** With their marks: Tịnh is a place, tỉnh a level. */
      levelsAsTyped: new Set(bodies.levels.map((level) => level.normalize('NFC'))),
      /** Names that need no place to be a name. */
      wholeNames: compiledOnce(bodies.wholeNames),
      stops: new Set(bodies.stops.map(unmarked)),
      asked: compiled(bodies.asked),
    },
  }
}

function compiledOnce(pattern: string): RegExp {
  return new RegExp(unmarked(pattern))
}

/** The longest first, so that none hides another that begins as it does. */
function alternatives(words: readonly string[]): string {
  const sorted = words.map(unmarked).toSorted((a, b) => b.length - a.length)
  return `(?:${sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`
}
