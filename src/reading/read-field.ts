import type { FoldedText } from './folded-text.ts'
import type { Patterns } from './patterns.ts'
import type { Place, Proposal } from './reading.ts'

/** Words of this weight together name a field. */
const enough = 2

/** The field of the first matter: that with the weightiest words, each word once; nothing when two weigh the same. */
export function readField(letter: FoldedText, patterns: Patterns, end: number): Proposal<string> | null {
  const text = letter.folded.slice(0, end)
  const found = new Map<string, { weight: number; rule: Patterns['fields'][number]; because: Place[] }>()
  for (const rule of patterns.fields) {
    const because = rule.words.flatMap((words) => placeOfWords(letter, text, words, rule.exact ?? false) ?? [])
    if (!because.length) continue
    const before = found.get(rule.subject)
    const weight = because.length * rule.weight
    if (before) {
      before.weight += weight
      before.because.push(...because)
    } else found.set(rule.subject, { weight, rule, because })
  }
  const [first, second] = [...found.values()].toSorted((a, b) => b.weight - a.weight)
  if (!first || first.weight < enough || first.weight === second?.weight) return null
  const { rule, because } = first
  return { value: rule.subject, rule: rule.id, why: rule.why, because: because.slice(0, 3) }
}

function placeOfWords(
  letter: FoldedText,
  text: string,
  { typed, folded }: { typed: string; folded: string },
  exact: boolean,
): Place | null {
  let tries = 0
  for (let at = text.indexOf(folded); at >= 0 && tries < 20; at = text.indexOf(folded, at + 1), tries++) {
    if (isLetter(text[at - 1]) || isLetter(text[at + folded.length])) continue
    const place = letter.place(at, at + folded.length)
    if (!exact || place.words.normalize('NFC').toLowerCase() === typed) return place
  }
  return null
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/.test(character)
}
