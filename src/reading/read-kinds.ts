import { matches, placeOf } from './first-sign.ts'
import type { FoldedText } from './folded-text.ts'
import type { Patterns } from './patterns.ts'
import type { Proposal, ReadKind } from './reading.ts'
import { readableKinds } from './reading.ts'

/** Signs of this weight together prove a kind; a title alone weighs less. */
const enough = 2
/** How often a rule is looked for in one letter. */
const mostHits = 20

export interface KindHit {
  kind: ReadKind
  rule: Patterns['kinds'][number]
  match: RegExpExecArray
  sentence: number
}

/**
 * The kinds of the matters in a letter, by what it says and not by what it is called. In each sentence the strongest
 * kind speaks; a kind is proposed when its sentences weigh enough. Signs that stand alone (a wish, a closing request)
 * speak only where nothing stronger does; a title only where nothing else is found at all.
 */
export function readKinds(
  letter: FoldedText,
  patterns: Patterns,
): { kinds: Proposal<ReadKind>[]; hits: KindHit[]; end: number } {
  const all = hitsIn(letter, patterns)
  const strong = spoken(all.filter((hit) => !hit.rule.alone))
  const proved = provedBy(strong)
  const [hits, kinds] = proved.length ? [strong, proved] : weakest(all)
  const proposals = kinds.map((kind) => proposalOf(letter, kind, hits)).toSorted((a, b) => begin(a) - begin(b))
  return { kinds: proposals, hits, end: endOfFirst(letter, hits, proposals) }
}

function hitsIn(letter: FoldedText, patterns: Patterns): KindHit[] {
  return patterns.kinds.flatMap((rule) =>
    matches(rule.pattern, letter.folded, mostHits).map((match) => {
      const sentence = letter.sentenceAt(match.index + match[0].trimEnd().length - 1)
      return { kind: rule.kind, rule, match, sentence }
    }),
  )
}

/** The hits of the kind that is strongest in each sentence; of equals, what binds the office most. */
function spoken(hits: KindHit[]): KindHit[] {
  const bySentence = new Map<number, KindHit[]>()
  for (const hit of hits) bySentence.set(hit.sentence, [...(bySentence.get(hit.sentence) ?? []), hit])
  return [...bySentence.values()].flatMap((inOne) => {
    const order = ['denunciation', 'complaint', 'petition'] as const
    const strongest = order.toSorted((a, b) => weightOf(inOne, b) - weightOf(inOne, a))[0]
    return inOne.filter((hit) => hit.kind === strongest)
  })
}

function provedBy(hits: KindHit[]): ReadKind[] {
  return readableKinds.filter((kind) => weightOf(hits, kind) >= enough)
}

/** Without a proved kind: the one with most signs; then the title; nothing when two weigh the same. */
function weakest(all: KindHit[]): [KindHit[], ReadKind[]] {
  const hits = spoken(all)
  const ranked = readableKinds.toSorted((a, b) => weightOf(hits, b) - weightOf(hits, a))
  const [first, second] = ranked.map((kind) => weightOf(hits, kind))
  return [hits, first && first > (second ?? 0) ? [ranked[0]!] : []]
}

/** The weight of a kind: each rule once, however often it is found. */
function weightOf(hits: KindHit[], kind: ReadKind): number {
  const rules = new Set(hits.filter((hit) => hit.kind === kind).map((hit) => hit.rule))
  return [...rules].reduce((sum, rule) => sum + rule.weight, 0)
}

function proposalOf(letter: FoldedText, kind: ReadKind, hits: KindHit[]): Proposal<ReadKind> {
  const own = hits
    .filter((hit) => hit.kind === kind)
    .toSorted((a, b) => b.rule.weight - a.rule.weight || a.match.index - b.match.index)
  const { rule } = own[0]!
  return {
    value: kind,
    rule: rule.id,
    why: rule.why,
    because: own.slice(0, 3).map((hit) => placeOf(letter, hit.match)),
  }
}

const begin = (proposal: Proposal<ReadKind>) => proposal.because[0]!.from

/** Where the matter of the first kind ends in the folded text: before the sentence in which the second begins. */
function endOfFirst(letter: FoldedText, hits: KindHit[], kinds: Proposal<ReadKind>[]): number {
  const [first, second] = kinds
  if (!first || !second) return letter.folded.length
  const sentences = (kind: ReadKind) => hits.filter((hit) => hit.kind === kind).map((hit) => hit.sentence)
  const next = hits.filter((hit) => hit.kind === second.value && hit.sentence > Math.min(...sentences(first.value)))
  return next.length ? Math.min(...next.map((hit) => hit.match.index)) : letter.folded.length
}
