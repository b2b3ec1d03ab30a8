import type { Confidence } from './citation.ts'
import { type InForce, inForceOn } from './in-force.ts'
import type { PlainDate } from './plain-date.ts'

/** One version of a rule as it is written down: what it rests on, and in what time. */
export interface WrittenRule extends InForce {
  id: string
  citation: string
  confidence: Confidence
  /** A reading of ours: its own id, or that of the rule that says so. */
  position?: string
  /** The key of what follows it under another id. */
  followedBy?: string
  /** Why no version stands between this one and the one before it. */
  gapReason?: string
}

/** A version with its number by date. */
export interface RuleVersion extends WrittenRule {
  version: number
}

/** Looks up the version of a rule that is in force on a day; the versions of an id are written from old to new. */
export function ruleBook(rules: readonly WrittenRule[]): (id: string, on: PlainDate) => RuleVersion | undefined {
  const versionsOf = new Map<string, RuleVersion[]>()
  for (const rule of rules) {
    const versions = versionsOf.get(rule.id) ?? []
    versions.push({ ...rule, version: versions.length + 1 })
    versionsOf.set(rule.id, versions)
  }
  return (id, on) => versionsOf.get(id)?.find((rule) => inForceOn(rule, on))
}
