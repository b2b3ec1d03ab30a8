import type { ClockId, Facts, Handling, LegalDate, Outcome, PlainDate } from '../law/index.ts'
import type { Qualification, Withdrawal } from './matter-acts.ts'

export const contentKinds = ['complaint', 'denunciation', 'petition'] as const
export type ContentKind = (typeof contentKinds)[number]

/** One matter of a letter, of its own kind: a letter has one or more. */
export interface Content {
  /** 1, 2, …: stable within the letter. */
  no: number
  kind: ContentKind
  /** Routing subject, `land.certificate`. */
  field: string | null
  /** What it asks; for a denunciation the extract, typed without anything that shows the denouncer. */
  summary: string
  against: Against
  /** Answers to the eligibility questions, with who gave them. */
  facts: AnsweredFact[]
  /** Questions that were asked and that nobody can answer: their facts stay unknown. */
  unanswered?: UnansweredFact[]
  decision: ContentDecision | null
  clocks: RunningClock[]
  transfers: Transfer[]
  /** Acceptance by our own office: starts the settlement clock. */
  acceptance: { on: PlainDate; documentNo: string; by: string } | null
  settlement: { on: PlainDate; documentNo: string; result: string; by: string } | null
  /** A guidance that asks the writer for more: waiting until then. */
  awaitingSupplement: { since: PlainDate; what: string } | null
  /** What makes the terms of the matter longer, each as it was determined; the last word of a kind counts. */
  qualifications?: Qualification[]
  /** What the writers took back, each with what the law of that day made of it. */
  withdrawals?: Withdrawal[]
  /** New dates that the office promised with an apology, each after the one before; the legal date stays. */
  promises?: PromisedDate[]
  closed: { on: PlainDate; why: CloseReason } | null
}

/** A day for which the answer was promised anew, with an apology (OF-4). */
export interface PromisedDate {
  clock: ClockId
  /** The day that was not kept. */
  was: PlainDate
  due: PlainDate
  /** The paper that said so. */
  paperId: string
  on: PlainDate
  reason: string
}

export const closeReasons = [
  'guided',
  'returned',
  'filed',
  'refused',
  'settled',
  'answered',
  'withdrawn',
  'terminated',
  'joined',
  'passedOn',
] as const
export type CloseReason = (typeof closeReasons)[number]

/** Whom or what the content is against. */
export interface Against {
  agency: string | null
  /** Body as written, when it is not in the catalogue. */
  agencyName: string | null
  person: string | null
  decision: { no: string; on: PlainDate | null; issuer: string | null } | null
}

export interface AnsweredFact {
  name: keyof Facts
  value: boolean | number | string
  /** `officer`: answered; else where it was known from. */
  source: 'officer' | 'registration' | 'law' | 'history'
  by: string | null
  at: Date
  /** The day of what happened after the receipt: its law decides (`tr.act`). */
  on?: PlainDate
}

/** A question that was asked and cannot be answered: why, and who says so. */
export interface UnansweredFact {
  name: keyof Facts
  because: string
  by: string
  at: Date
}

/** A decision keeps all that it rests on: facts, rule, version of the law, author. */
export interface ContentDecision {
  outcome: Outcome
  handling: Handling
  ruleId: string
  /** Which version of the rule, by date. Absent in decisions made before versions were kept: the first. */
  ruleVersion?: number
  /** The transitional rule that chose the version; absent or null where none was recorded. */
  transition?: string | null
  /** The day whose law decided. Absent in decisions made before it was kept: the day of receipt. */
  lawOn?: PlainDate
  lawVersion: string
  citation: string
  confidence: 'verified' | 'known' | 'unverified'
  inForceFrom: PlainDate
  papers: string[]
  because: { fact: string; value: boolean | number | string }[]
  facts: Facts
  /** Decided otherwise than the rule proposed. */
  override: { proposed: { outcome: Outcome; handling: Handling }; reason: string } | null
  by: string
  byName: string
  on: PlainDate
  /** Read from a register, never decided here. */
  recorded: boolean
}

/** A clock of the law that was started, with the derivation that the law gave for its date. */
export interface RunningClock {
  clock: ClockId
  start: PlainDate
  startEvent: string
  options: ClockFacts
  legal: LegalDate
  suspensions: Suspension[]
  extensions: Extension[]
  stopped: { on: PlainDate; why: string; documentNo?: string } | null
}

/** What was answered about the clock: the law's options that are not intervals. */
export interface ClockFacts {
  complex?: boolean
  remote?: boolean
  dismissal?: boolean
  severalPlaces?: boolean
  /** Days on which an obstacle kept the citizen from acting. */
  obstacles?: { from: PlainDate; to: PlainDate | null }[]
}

export interface Suspension {
  from: PlainDate
  to: PlainDate | null
  ground: string
  documentNo: string
  resumeDocumentNo: string | null
  by: string
  at: Date
}

export interface Extension {
  kind: 'complex' | 'especiallyComplex'
  on: PlainDate
  /** Of a denunciation, where the decision adds fewer days than it may. */
  days?: number
  ground: string
  documentNo: string
  by: string
  at: Date
}

/** One leg of the chain of a content to another body. */
export interface Transfer {
  no: number
  agency: string
  agencyName: string
  documentNo: string
  on: PlainDate
  by: string
  /** Why it goes to a body that already had it. */
  reason: string | null
  acknowledgedOn: PlainDate | null
  progress: { on: PlainDate; text: string; by: string; byName: string }[]
  result: { on: PlainDate; documentNo: string | null; text: string; by: string; byName: string } | null
  returned: { on: PlainDate; reason: string; by: string; byName: string } | null
  urgings: { on: PlainDate; documentNo: string | null; note: string; by: string; byName: string }[]
}

/** The last leg that still holds the content, or null. */
export function currentTransfer(content: Content): Transfer | null {
  const last = content.transfers.at(-1)
  return last && !last.returned ? last : null
}

export function isClosed(content: Content): boolean {
  return content.closed !== null
}

/** A new content as registered, without answers. */
export function newContent(parts: Pick<Content, 'no' | 'kind' | 'field' | 'summary' | 'against'>): Content {
  return {
    ...parts,
    facts: [],
    decision: null,
    clocks: [],
    transfers: [],
    acceptance: null,
    settlement: null,
    awaitingSupplement: null,
    closed: null,
  }
}

/** The facts of a content as the law reads them; an unanswered one is absent. */
export function factsOf(content: Content): Facts {
  return Object.fromEntries(content.facts.map((fact) => [fact.name, fact.value])) as Facts
}
