import type { Confidence } from '../citation.ts'
import type { Earlier, InForce } from '../in-force.ts'
import type { Article } from './articles.ts'

/** What a rule of the law is about. */
export const ruleFamilies = [
  'eligibility',
  'clock',
  'counting',
  'competence',
  'refusal',
  'people',
  'online',
  'report',
  'holiday',
  'transition',
] as const
export type RuleFamily = (typeof ruleFamilies)[number]

/** What a rule says, in both languages. */
export interface RuleText {
  vi: string
  en: string
}

/** What the rules of a family say, by key (E-05@2) where the versions differ, otherwise by id. */
export type RuleTexts = Readonly<Record<string, RuleText>>

/** One version of one rule of the law, whatever it is about. */
export interface LawRule extends InForce {
  /** E-05, complaint.acceptance, CNT-11, DC-03, refuse.h, tr.act … */
  id: string
  /** 1, 2, … by date. */
  version: number
  family: RuleFamily
  /** As it is shown, of this version. */
  citation: string
  /** What the citation names. */
  articles: readonly Article[]
  /** Null while nobody has written it. */
  text: RuleText | null
  confidence: Confidence
  /** The text was read in a named source. What a lawyer says of it is kept beside the rule, never in it. */
  verified: boolean
  /** The key of what follows it; null for the last version. */
  replacedBy: string | null
  /** The transitional rule by which it also applies before it was in force. */
  earlier?: Earlier
  /** A reading of ours, shown as a position wherever it decides something. */
  position?: string
  /** Why no version stands between this one and the one before it. */
  gapReason?: string
}

/** E-05@2: the second version of row E-05. */
export function ruleKey({ id, version }: Pick<LawRule, 'id' | 'version'>): string {
  return `${id}@${version}`
}
