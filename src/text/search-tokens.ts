import { fold, words } from './fold.ts'

/** Longest content that is indexed, in words: the rest of a very long text does not find its letter. */
const mostWords = 400

/**
 * The tokens under which a record is found: every folded word, the parts of numbers (`918/qd-ubnd` also as `918`),
 * and the bigrams of each name, so that a two-word query is one range on the index.
 */
export function searchTokens(parts: { texts: string[]; names: string[]; numbers: string[] }): string[] {
  const tokens = new Set<string>()
  for (const text of [...parts.texts, ...parts.names]) {
    for (const word of words(text).slice(0, mostWords)) {
      tokens.add(word)
      for (const piece of word.split(/[/-]/)) if (piece.length > 1) tokens.add(piece)
    }
  }
  for (const name of parts.names) for (const pair of pairsOf(words(name))) tokens.add(pair)
  for (const number of parts.numbers) {
    const folded = fold(number)
    if (!folded) continue
    tokens.add(folded)
    tokens.add(folded.replace(/\D/g, '') || folded)
  }
  return [...tokens]
}

/** The tokens that a query asks for; each must be the beginning of a token of the record. */
export function queryTokens(query: string): string[] {
  return [...new Set(words(query))].slice(0, 8)
}

function pairsOf(list: string[]): string[] {
  return list.slice(1).map((word, index) => `${list[index]} ${word}`)
}
