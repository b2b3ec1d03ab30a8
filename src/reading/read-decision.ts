import { findBodies, type NamedBody } from './find-bodies.ts'
import { matches } from './first-sign.ts'
import type { FoldedText } from './folded-text.ts'
import type { Patterns } from './patterns.ts'
import type { Place, Proposal, ReadDecision } from './reading.ts'
import { bareDigits, readDay } from './written-day.ts'

/** How far from its number the day and the issuer of a decision are looked for, within the sentence. */
const reach = 160
/** How many numbers are looked at in one letter. */
const mostNumbers = 20

interface Mention {
  rule: Patterns['decisions'][number]
  no: string
  weight: number
  on: string | null
  issuer: string | null
  because: Place[]
}

/**
 * The decision complained of. Every number is weighed by what stands before it ("khiếu nại …", "căn cứ …"); what
 * several places say about one number is put together. Nothing when two numbers weigh the same.
 */
export function readDecision(letter: FoldedText, patterns: Patterns): Proposal<ReadDecision> | null {
  const bodies = findBodies(letter, patterns)
  const byNumber = new Map<string, Mention>()
  for (const mention of mentionsIn(letter, patterns, bodies)) {
    const key = mention.no.toUpperCase()
    const known = byNumber.get(key)
    byNumber.set(key, known ? together(known, mention) : mention)
  }
  const [first, second] = [...byNumber.values()].toSorted((a, b) => b.weight - a.weight)
  if (!first || first.weight < 0 || first.weight === second?.weight) return null
  const { no, on, issuer, rule, because } = first
  return { value: { no, on, issuer }, rule: rule.id, why: rule.why, because: because.slice(0, 4) }
}

function mentionsIn(letter: FoldedText, patterns: Patterns, bodies: NamedBody[]): Mention[] {
  const found = patterns.decisions.flatMap((rule) =>
    matches(rule.pattern, letter.folded, mostNumbers).map((match) => ({ rule, match })),
  )
  const ordered = found.toSorted((a, b) => a.match.index - b.match.index)
  return ordered.map(({ rule, match }, index) => {
    const end = match.index + match[0].length
    const sentence = letter.sentenceAt(match.index)
    const previous = ordered[index - 1]
    const next = ordered[index + 1]
    const before = Math.max(match.index - reach, previous ? previous.match.index + previous.match[0].length : 0)
    const after = Math.min(end + reach, letter.sentenceEnd(end), next ? next.match.index : letter.folded.length)
    const day = dayIn(letter, patterns, end, after) ?? lastDayIn(letter, patterns, before, match.index, sentence)
    const issuer = issuerOf(letter, bodies, { begin: match.index, end, before, after, sentence })
    return {
      rule,
      no: numberAsWritten(letter, match),
      weight: weightOf(letter, patterns, match),
      on: day?.on ?? null,
      issuer: issuer?.whole.words.replace(/\s+/g, ' ') ?? null,
      because: [letter.place(match.index, end), ...(day ? [day.place] : []), ...(issuer ? [issuer.whole] : [])],
    }
  })
}

function weightOf(letter: FoldedText, patterns: Patterns, match: RegExpExecArray): number {
  const before = letter.folded.slice(Math.max(0, match.index - 40), match.index)
  return patterns.signs
    .filter((sign) => matches(sign.pattern, sign.before ? before : match.groups!.no!, 1).length)
    .reduce((sum, sign) => sum + sign.weight, 0)
}

/** "2046/QĐ-UBND": without spaces, and the digits before the first stroke put right where a scan took them for letters. */
function numberAsWritten(letter: FoldedText, match: RegExpExecArray): string {
  const from = match.index + match[0].length - match.groups!.no!.length
  const written = letter.place(from, match.index + match[0].length).words.replace(/\s+/g, '')
  const [digits, ...rest] = written.split('/')
  return [bareDigits(digits!), ...rest].join('/')
}

function dayIn(letter: FoldedText, patterns: Patterns, from: number, to: number) {
  return daysIn(letter, patterns, from, to)[0] ?? null
}

/** The last day before the number, of the same sentence. */
function lastDayIn(letter: FoldedText, patterns: Patterns, from: number, to: number, sentence: number) {
  return daysIn(letter, patterns, from, to).findLast((day) => letter.sentenceAt(day.at) === sentence) ?? null
}

function daysIn(letter: FoldedText, patterns: Patterns, from: number, to: number) {
  return matches(patterns.day, letter.folded.slice(from, to), 5).flatMap((match) => {
    const on = readDay(match.groups!.on!)
    const at = from + match.index
    return on ? [{ on, at, place: letter.place(at, at + match[0].length) }] : []
  })
}

/** Who issued it: "của …", "do … ký" after the number; else the body before it that "ra", "ban hành", "ký". */
function issuerOf(
  letter: FoldedText,
  bodies: NamedBody[],
  {
    begin,
    end,
    before,
    after,
    sentence,
  }: { begin: number; end: number; before: number; after: number; sentence: number },
): NamedBody | null {
  const following = bodies.find(
    (body) =>
      body.from >= end &&
      body.to <= after &&
      /(?:^|[ ,])(?:cua|do)(?: ong| ba)? $/.test(letter.folded.slice(end, body.from)),
  )
  if (following) return following
  const preceding = bodies.findLast((body) => body.from >= before && body.to <= begin)
  if (!preceding || letter.sentenceAt(preceding.from) !== sentence) return null
  return /^,? (?:da |moi )?(?:ra|ban hanh|ky|co)(?: [a-z]{2,7}){0,2} $/.test(letter.folded.slice(preceding.to, begin))
    ? preceding
    : null
}

function together(a: Mention, b: Mention): Mention {
  return {
    ...a,
    weight: Math.max(a.weight, b.weight),
    on: a.on ?? b.on,
    issuer: a.issuer ?? b.issuer,
    because: [...a.because, ...b.because],
  }
}
