import { firstSign } from './first-sign.ts'
import { foldInPlace } from './folded-text.ts'
import { patterns as builtIn, type Patterns } from './patterns.ts'
import { readBody } from './read-body.ts'
import { readDecision } from './read-decision.ts'
import { readField } from './read-field.ts'
import { readKinds } from './read-kinds.ts'
import type { Reading } from './reading.ts'

/** More than twice what a content of a letter may hold; what comes after is not read. */
const mostCharacters = 10_000

/**
 * What the text of a letter suggests for its entry: kinds, field, decision and body complained of, by patterns that
 * anybody can read. Pure, and in time that grows as the text. It proposes; only a person decides.
 */
export function readLetter(text: string, patterns: Patterns = builtIn): Reading {
  const letter = foldInPlace(text.slice(0, mostCharacters))
  if (firstSign(letter, patterns.withdrawals, () => null)) return nothing
  const { kinds, hits, end } = readKinds(letter, patterns)
  const first = kinds[0]?.value ?? null
  const against = kinds.find((kind) => kind.value !== 'petition')?.value
  const complains = kinds.some((kind) => kind.value === 'complaint')
  const decision = complains ? readDecision(letter, patterns) : null
  const fitting = patterns.subjects.filter((rule) => !rule.kinds || (first !== null && rule.kinds.includes(first)))
  return {
    kinds,
    field: readField(letter, patterns, end),
    subject: firstSign(letter, fitting, (rule) => rule.subject),
    decision,
    body: against ? readBody(letter, patterns, { decision, kind: against, hits }) : null,
    level: complains ? firstSign(letter, patterns.levels, (rule) => rule.level as 'first' | 'second') : null,
  }
}

const nothing: Reading = { kinds: [], field: null, subject: null, body: null, decision: null, level: null }
