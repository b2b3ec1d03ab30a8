import type { ReadKind } from './reading.ts'

/** A rule of the patterns: what it looks for, and in `why`, in Vietnamese, what that says. */
interface Rule {
  id: string
  why: string
}

export interface KindRule extends Rule {
  kind: ReadKind
  /** 2 and more prove the kind; less is a sign that needs another. */
  weight: number
  /** Says something only where no stronger kind was found in the letter. */
  alone?: boolean
  pattern: string
}

export interface FieldRule extends Rule {
  subject: string
  weight: number
  words: string[]
  /** Counts only when typed with all its diacritics: `thuế` is not `thuê`. */
  exact?: boolean
}

export interface SignRule extends Rule {
  weight: number
  /** Whether the pattern looks at what stands before the number, or at the number. */
  before: boolean
  pattern: string
}

export interface BodyWords {
  /** Who speaks for a body: dropped from its name. */
  posts: string[]
  /** How the name of a body begins. */
  heads: string[]
  levels: string[]
  /** Names that are whole without a place: departments, of which a province has one. */
  wholeNames: string
  /** Words that end a place's name where capitals do not. */
  stops: string[]
  /** What stands before a body that is asked, not complained of. */
  asked: string
}

/**
 * What a letter is read by: patterns and words as data, in Vietnamese as one writes it. Marks are taken off on both
 * sides before they are compared; `{{no}}` and `{{day}}` stand for the parts of that name.
 */
export interface LetterPatterns {
  /** A letter that takes back an earlier one: it has no kind of its own. */
  withdrawals: (Rule & { pattern: string })[]
  kinds: KindRule[]
  fields: FieldRule[]
  decisions: (Rule & { pattern: string })[]
  decisionSigns: SignRule[]
  day: { after: string; why: string }
  parts: Record<string, string>
  bodies: BodyWords
  bodyRules: Rule[]
  levels: (Rule & { level: string; pattern: string })[]
  subjects: (Rule & { subject: string; kinds?: ReadKind[]; pattern: string })[]
}
