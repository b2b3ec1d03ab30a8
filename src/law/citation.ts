/**
 * How sure we are of a text (law/README §8): `verified` was read in a named source, `known` is settled knowledge that
 * was not read again, `unverified` is likely or our own reading and is never cited as law.
 */
export type Confidence = 'verified' | 'known' | 'unverified'

export const confidences: readonly Confidence[] = ['verified', 'known', 'unverified']

/** A citation that says something: rows without a text of their own carry a dash. */
export function isCitation(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== ''
}
