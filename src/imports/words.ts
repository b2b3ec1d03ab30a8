import { fold } from '../text/fold.ts'
import registerWords from './data/register-words.json' with { type: 'json' }

/** The words of registers: headings and values as offices write them. */
export { registerWords }

/** A table that finds the meaning of a word however it is written: case, diacritics and spaces do not matter. */
export function meanings<Meaning extends string>(
  table: Record<Meaning, readonly string[]>,
): (word: string) => Meaning | null {
  const byWord = new Map<string, Meaning>()
  for (const [meaning, words] of Object.entries(table) as [Meaning, readonly string[]][])
    for (const word of words) byWord.set(plain(word), meaning)
  return (word) => byWord.get(plain(word)) ?? null
}

/** A word without case, diacritics and the punctuation that writers differ in. */
export function plain(word: string): string {
  return fold(word)
    .replace(/[\s.,:;()*–-]+/g, ' ')
    .trim()
}
