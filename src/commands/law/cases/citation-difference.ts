import { articlesIn } from '../../../law/versions/articles.ts'
import type { Difference } from './worked-case.ts'

/**
 * Two citations agree when one names every article that the other names: a case may cite the texts of all periods, and
 * a version also the text that amended it. How an instrument is abbreviated makes no difference.
 */
export function citationDifference(expected: unknown, found: string | null | undefined): Difference[] {
  if (typeof expected !== 'string') return []
  const [inCase, inLaw] = [articles(expected), articles(found ?? '')]
  const bothOrNeither = inCase.size > 0 === inLaw.size > 0
  if (bothOrNeither && (contains(inCase, inLaw) || contains(inLaw, inCase))) return []
  return [{ field: 'citation', expected, found: found ?? null }]
}

function articles(citation: string): Set<string> {
  return new Set(
    articlesIn(citation).map(({ instrument, article, clause, point }) =>
      [instrument, article, clause, point].filter(Boolean).join('.'),
    ),
  )
}

/** An instrument or an article that is named as a whole names all its parts. */
function contains(all: Set<string>, some: Set<string>): boolean {
  return [...some].every((one) => [...all].some((whole) => one === whole || one.startsWith(`${whole}.`)))
}
