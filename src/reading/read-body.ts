import { findBodies, type NamedBody } from './find-bodies.ts'
import { matches } from './first-sign.ts'
import type { FoldedText } from './folded-text.ts'
import type { Patterns } from './patterns.ts'
import type { KindHit } from './read-kinds.ts'
import type { Proposal, ReadDecision, ReadKind } from './reading.ts'

/**
 * The body complained of, as written: who issued the decision; else who stands in the sentence of the complaint or
 * denunciation; else the only one that the letter names beside those to whom it is addressed or who are asked for help.
 */
export function readBody(
  letter: FoldedText,
  patterns: Patterns,
  known: { decision: Proposal<ReadDecision> | null; kind: ReadKind; hits: KindHit[] },
): Proposal<string> | null {
  const bodies = findBodies(letter, patterns).filter((body) => !isAsked(letter, patterns, body))
  const issuer = known.kind === 'complaint' ? known.decision?.value.issuer : null
  const issued = issuer && bodies.find((body) => body.whole.words.replace(/\s+/g, ' ') === issuer)
  if (issued) return proposal('body.issuer', issued, patterns)
  if (issuer) return null
  const against = known.hits
    .filter((hit) => hit.kind === known.kind && hit.rule.weight > 1)
    .flatMap((hit) =>
      bodies.filter((body) => letter.sentenceAt(body.from) === hit.sentence && body.to > hit.match.index),
    )
  if (against[0]) return proposal('body.against', against[0], patterns)
  const keys = new Set(bodies.map((body) => body.key))
  return keys.size === 1 ? proposal('body.only', bodies[0]!, patterns) : null
}

function isAsked(letter: FoldedText, patterns: Patterns, body: NamedBody): boolean {
  return matches(patterns.bodies.asked, letter.folded.slice(Math.max(0, body.from - 30), body.from), 1).length > 0
}

function proposal(rule: string, { body }: NamedBody, patterns: Patterns): Proposal<string> {
  return { value: body.words.replace(/\s+/g, ' '), rule, why: patterns.bodyRules.get(rule) ?? '', because: [body] }
}
