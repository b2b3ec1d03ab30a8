/** The kind of a matter, as the law's fact `kind` names it. */
export const readableKinds = ['complaint', 'denunciation', 'petition'] as const
export type ReadKind = (typeof readableKinds)[number]

/** Words of the letter on which a proposal rests: where they begin and end in the text as typed. */
export interface Place {
  from: number
  to: number
  words: string
}

/** Something that the text suggests, by one rule of the patterns; a person takes it or leaves it. */
export interface Proposal<Value> {
  value: Value
  /** Id in the patterns, `kind.denunciation.object`. */
  rule: string
  /** What that rule looks for and why, in Vietnamese. */
  why: string
  because: Place[]
}

/** The decision complained of, as far as the letter says it. */
export interface ReadDecision {
  no: string
  /** Plain date. */
  on: string | null
  /** Who issued it, as written. */
  issuer: string | null
}

/** What the text of a letter suggests. What is unsure is left out: no proposal is better than a wrong one. */
export interface Reading {
  /** Several when the text holds several matters, the first one named first. */
  kinds: Proposal<ReadKind>[]
  /** Routing subject, `land.certificate`. */
  field: Proposal<string> | null
  /** Value of the law's fact `subject`. */
  subject: Proposal<string> | null
  /** The body complained of, as written: whoever asks finds it in the catalogue. */
  body: Proposal<string> | null
  decision: Proposal<ReadDecision> | null
  /** Which settlement of a complaint it asks for. */
  level: Proposal<'first' | 'second'> | null
}
